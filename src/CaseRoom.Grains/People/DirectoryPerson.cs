namespace CaseRoom.Grains.People;

/// <summary>A person of the directory: who they are at work, not what they may do in a room.</summary>
/// <param name="Id">Stable for life; the actor of every event.</param>
/// <param name="UserName">Short, lower case, unique in the directory.</param>
/// <param name="Name">As the person writes it.</param>
/// <param name="Profession">As shown beside the name, in bokmål.</param>
/// <param name="Role">The part they usually take in a room; a suggestion at invitation, never a permission; but that
/// somebody controls their organisation's log stands here alone.</param>
/// <param name="Organisation">The employer, or the network or municipality they speak for.</param>
/// <param name="Unit">Where in the organisation, or null.</param>
/// <param name="Region">nord, midt, vest or sor-ost; null outside the four regions.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
public sealed record DirectoryPerson(
    Guid Id, string UserName, string Name, string Profession, PersonRole Role, string Organisation, string? Unit,
    string? Region, string Country);
