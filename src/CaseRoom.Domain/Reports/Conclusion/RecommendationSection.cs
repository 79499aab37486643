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

    private static ReportBlock Table(ConclusionSource source, Words say) =>
        Table(source.Recommendations.Select(r => Row(r.Value, say)), say);

    internal static ReportBlock Table(IEnumerable<IReadOnlyList<string>> rows, Words say) => new ReportBlock.Table(
        [say.It(Text.Kind), say.It(Text.Recommendation), say.It(Text.Addressee), say.It(Text.Due), say.It(Text.Answer)],
        [.. rows],
        Weights: [3, 6, 3, 2, 3]);

    /// <param name="words">What is said of it; left out, its own text and extent.</param>
    /// <param name="reasoned">Whether the reason of its answer is printed.</param>
    /// <param name="forwarded">Whether it is printed to whom it was forwarded, and who owns it.</param>
    internal static IReadOnlyList<string> Row(
        Recommendation r, Words say, string? words = null, bool reasoned = true, bool forwarded = true) =>
    [
        say.It(RecommendationPhrases.Of(r.Kind)),
        words ?? (r.Extent is { Length: > 0 } extent ? $"{r.Text}\n{extent}" : r.Text),
        To(r.Addressee, say),
        r.Due is null ? "" : say.Day(r.Due),
        r.Answer is { } answer ? Answered(answer, reasoned, forwarded, say) : say.It(Text.Unanswered),
    ];

    internal static string To(Addressee addressee, Words say) =>
        addressee.Name.Length == 0
            ? say.It(RecommendationPhrases.Of(addressee.Kind))
            : $"{say.It(RecommendationPhrases.Of(addressee.Kind))}: {addressee.Name}";

    private static string Answered(Answer answer, bool reasoned, bool forwarded, Words say)
    {
        string[] parts =
        [
            say.It(ValuePhrases.Of(answer.Kind)), forwarded && answer.ForwardedTo is { } next ? To(next, say) : "",
            forwarded ? answer.Owner ?? "" : "", reasoned ? answer.Reason ?? "" : "",
        ];
        return string.Join("\n", parts.Where(p => p.Length > 0));
    }
}
