using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Rooms;

/// <summary>
/// Who of the patient's side asked or said something, by their part and never by name (CASE-29): kept as a code, shown
/// in the words of who reads it (CASE-81).
/// </summary>
internal static class PatientSidePart
{
    /// <summary>Codes, and what was kept before there were such.</summary>
    private static readonly Dictionary<string, Role> Known = new(StringComparer.Ordinal)
    {
        ["patient"] = Role.Patient,
        ["representative"] = Role.Representative,
        ["nextOfKin"] = Role.NextOfKin,
        ["Pasienten"] = Role.Patient,
        ["Pasient"] = Role.Patient,
        ["Patient"] = Role.Patient,
        ["Pasientens representant"] = Role.Representative,
        ["Foresatt eller verge"] = Role.Representative,
        ["Føresett eller verje"] = Role.Representative,
        ["Parent or guardian"] = Role.Representative,
        ["Pårørende"] = Role.NextOfKin,
        ["Pårørande"] = Role.NextOfKin,
        ["Next of kin"] = Role.NextOfKin,
    };

    /// <summary>The code of a part; of one who takes another, that of next of kin.</summary>
    public static string CodeOf(Role role) => role switch
    {
        Role.Patient => "patient",
        Role.Representative => "representative",
        _ => "nextOfKin",
    };

    /// <summary>The part that this stands for; null for a name or anything else.</summary>
    public static Role? In(string said) => Known.TryGetValue(said, out var role) ? role : null;
}
