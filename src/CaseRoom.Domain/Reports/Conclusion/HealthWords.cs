using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Reports.Conclusion;

/// <summary>
/// What stays in the health service (BRIEF 6): genes and variants of the case, and the names of conditions, which leave
/// only when the patient chose it. A text that holds one of them is not printed for others. What people say of it in
/// other words is not found.
/// </summary>
internal sealed class HealthWords(CaseState c)
{
    /// <summary>Shorter than this, a symbol stands in too many words.</summary>
    private const int Shortest = 3;

    private readonly List<string> words =
    [
        .. c.Facts.Values.SelectMany(f => Of(f.Fact))
            .Concat(c.Diagnosis?.Codes.SelectMany(Of) ?? [])
            .Where(w => w.Length >= Shortest)
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    public bool StandIn(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text is not null && words.Exists(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Of(Fact fact) => fact switch
    {
        Variant v => [.. Of(v.Gene), .. v.Expressions, v.Transcript ?? ""],
        Condition k => Of(k.Term),
        _ => [],
    };

    private static IEnumerable<string> Of(Term term) => [term.Label, term.Code ?? ""];
}
