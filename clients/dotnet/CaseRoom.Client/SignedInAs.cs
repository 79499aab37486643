namespace CaseRoom.Client;

/// <summary>Whom the server knows the sign-in as.</summary>
public sealed record SignedInAs(Guid PersonId, string UserName, string Name, string Organisation);
