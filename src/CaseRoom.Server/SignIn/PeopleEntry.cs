using CaseRoom.Grains.People;

namespace CaseRoom.Server.SignIn;

/// <summary>One person of a people file.</summary>
/// <param name="Person">Their entry in the directory.</param>
/// <param name="SignIns">How they sign in; empty for somebody who does not.</param>
/// <param name="HprNumber">For the demo provider's tokens; a real provider sends its own.</param>
/// <param name="OrganisationNumber">Likewise.</param>
/// <param name="AlsoAs">What they are listed as beside their usual part.</param>
/// <param name="EveryOrganisation">Of an administrator: of every organisation, not their own alone.</param>
internal sealed record PeopleEntry(
    DirectoryPerson Person, IReadOnlyList<PersonSignIn> SignIns, string? HprNumber, string? OrganisationNumber,
    IReadOnlyList<PersonRole> AlsoAs, bool EveryOrganisation = false);

/// <summary>A provider's name in the settings, and its subject claim for the person.</summary>
internal sealed record PersonSignIn(string Provider, string Subject);
