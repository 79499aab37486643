using CaseRoom.Domain.Conclusion;

namespace CaseRoom.Domain.Reports.Conclusion;

using Text = ConclusionPhrases;

/// <summary>What the conference recommends, to whom, by when, and what became of it; then the next looks at the
/// case.</summary>
internal static class RecommendationSection
{
    public static IEnumerable<ReportBlock> Of(ConclusionSource source, Words say)
    {
        yield return new ReportBlock.Heading(1, say.It(Text.Recommendations));
        yield return source.Recommendations.Count == 0
            ? new ReportBlock.Paragraph(say.It(Text.NoRecommendations))
            : Table(source, say);
        if (source.Room.Case.FollowUp is not { } next) { yield break; }
        yield return new ReportBlock.Heading(1, say.It(Text.FollowUp));
        yield return new ReportBlock.KeyValues(
        [
            new(say.It(Text.Review), say.Day(next.ReviewOn)),
            new(say.It(Text.Reanalysis), say.Day(next.ReanalysisOn)),
        ]);
    }

    internal static ReportBlock Table(ConclusionSource source, Words say) => new ReportBlock.Table(
        [say.It(Text.Kind), say.It(Text.Recommendation), say.It(Text.Addressee), say.It(Text.Due), say.It(Text.Answer)],
        [.. source.Recommendations.Select(r => Row(r.Value, say))],
        Weights: [3, 6, 3, 2, 3]);

    private static IReadOnlyList<string> Row(Recommendation r, Words say) =>
    [
        say.It(RecommendationPhrases.Of(r.Kind)),
        r.Extent is { Length: > 0 } extent ? $"{r.Text}\n{extent}" : r.Text,
        $"{say.It(RecommendationPhrases.Of(r.Addressee.Kind))}: {r.Addressee.Name}",
        r.Due is null ? "" : say.Day(r.Due),
        r.Answer is { } answer ? Answered(answer, say) : say.It(Text.Unanswered),
    ];

    private static string Answered(Answer answer, Words say)
    {
        string[] parts = [say.It(ValuePhrases.Of(answer.Kind)), answer.Owner ?? "", answer.Reason ?? ""];
        return string.Join("\n", parts.Where(p => p.Length > 0));
    }
}
