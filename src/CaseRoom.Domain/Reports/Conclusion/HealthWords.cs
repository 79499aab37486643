using System.Text.RegularExpressions;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Reports.Conclusion;

/// <summary>
/// What stays in the health service (BRIEF 6): genes and variants of the case, what is marked as genetic, and the names
/// of conditions, which leave only when the patient chose it. A text that holds one of them is not printed for others.
/// What people say of it in other words is not found.
/// </summary>
/// <param name="cases">The whole case, also what the document leaves out: of a relative who said no, and, for a signed
/// version, as it was then and as it is now.</param>
internal sealed partial class HealthWords(params IReadOnlyList<CaseState> cases)
{
    /// <summary>Shorter than this, a symbol stands in too many words: it counts where it stands alone, in its own
    /// letters (F8, AR).</summary>
    private const int Shortest = 3;

    private readonly ILookup<bool, string> words = cases.SelectMany(Of)
        .Where(word => word.Length > 1)
        .Distinct(StringComparer.Ordinal)
        .ToLookup(word => word.Length < Shortest);

    public bool StandIn(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text is not null && (words[false].Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase))
                || words[true].Any() && Words().Matches(text).Any(word => words[true].Contains(word.Value))))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Of(CaseState c) => c.Facts
        .SelectMany(f => Of(f.Value.Fact, MarkRules.IsGenetic(c, f.Key, f.Value.Fact)))
        .Concat(c.Diagnosis?.Codes.SelectMany(Of) ?? []);

    private static IEnumerable<string> Of(Fact fact, bool genetic) => fact switch
    {
        Variant v => [.. Marked(v.Gene), .. v.Expressions, v.Transcript ?? ""],
        Condition k => Of(k.Term),
        Phenotype p when genetic => Marked(p.Term),
        Measurement m when genetic => Marked(m.Assay),
        _ => [],
    };

    private static IEnumerable<string> Of(Term term) => [term.Label, term.Code ?? ""];

    /// <summary>With the symbols in its name: of "FMR1 CGG repeats" people say the gene alone.</summary>
    private static IEnumerable<string> Marked(Term term) =>
        [.. Of(term), .. Symbols().Matches(term.Label).Select(found => found.Value)];

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Words();

    /// <summary>As genes are written: capitals, with digits or without.</summary>
    [GeneratedRegex(@"\b\p{Lu}[\p{Lu}\p{Nd}]+\b")]
    private static partial Regex Symbols();
}
