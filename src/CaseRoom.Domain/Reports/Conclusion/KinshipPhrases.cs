using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Reports.Conclusion;

/// <summary>What a relative is to the patient, in the language of a report.</summary>
internal static class KinshipPhrases
{
    private static readonly IReadOnlyDictionary<string, Phrase> Codes = new Dictionary<string, Phrase>
    {
        ["mother"] = new("Mor", "Mor", "Mother"),
        ["father"] = new("Far", "Far", "Father"),
        ["guardian"] = new("Verge", "Verje", "Legal guardian"),
        ["sibling"] = new("Søsken", "Sysken", "Sibling"),
        ["grandparent"] = new("Besteforelder", "Besteforelder", "Grandparent"),
        ["fosterParent"] = new("Fosterforelder", "Fosterforelder", "Foster parent"),
        ["child"] = new("Barn", "Barn", "Child"),
        [Kinship.Other] = new("Slektning", "Slektning", "Relative"),
    };

    /// <summary>The word of a code; words of a relation as they were written.</summary>
    public static string Of(string relation, Words say) =>
        Codes.TryGetValue(relation, out var phrase) ? say.It(phrase) : relation;
}
