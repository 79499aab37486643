using CaseRoom.Domain.Directory;
using CaseRoom.Grains.People;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// Who makes this call. Made from the directory at every call, so that a change there counts at once.
/// </summary>
/// <param name="Person">Their entry in the directory.</param>
/// <param name="SignIn">The provider's name in the settings, and their subject there.</param>
/// <param name="HprNumber">From the provider, where its mapping names a claim for it.</param>
/// <param name="OrganisationNumber">The organisation they signed in for, from the provider.</param>
/// <param name="SessionId">The browser session; null for a program with a bearer token.</param>
/// <param name="AuthenticatedAt">When they proved to the provider who they are; null where it does not say.</param>
/// <param name="ReadsOnly">A program's whose token may change nothing.</param>
/// <param name="SecurityLevel">How surely the provider knows who they are; 0 where nothing says it.</param>
/// <param name="ProgramId">The sign-in of a program whose token is bound to a key; null for any other.</param>
public sealed record SignedInPerson(
    DirectoryPerson Person, SignInSubject SignIn, string? HprNumber, string? OrganisationNumber, Guid? SessionId,
    DateTimeOffset? AuthenticatedAt = null, bool ReadsOnly = false, int SecurityLevel = 0, Guid? ProgramId = null)
{
    /// <summary>What is listed of this sign-in and ended: a browser's session, or a program's key.</summary>
    public Guid? SignedInBy => SessionId ?? ProgramId;

    public Guid PersonId => Person.Id;

    public string Name => Person.Name;

    public string Provider => SignIn.Issuer;
}
