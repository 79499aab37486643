using CaseRoom.Domain.Conclusion;

namespace CaseRoom.Domain.Reports.Conclusion;

using Text = PlanPhrases;

/// <summary>
/// Recommendations as the plan has them: in full for the health service, by function and need for others.
/// </summary>
internal static class PlanMeasures
{
    public static IEnumerable<ReportBlock> Of(ConclusionSource source, ConclusionRequest request, Words say)
    {
        if (source.Recommendations.Count == 0) { return [PlanSection.Told(ConclusionPhrases.NoRecommendations, say)]; }
        var withheld = source.Withheld;
        var all = source.Recommendations.Select(r => r.Value).ToList();
        var health = all
            .Where(r => !Receivers.IsOutsideHealth(r.Addressee.Kind) || withheld.StandIn(r.Text, r.Extent)).ToList();
        var shared = all.Where(r => IsShared(r.Addressee, request)).ToList();
        return PlanSection.InParts(
            Table(health, r => RecommendationSection.Row(r, say), say),
            Table(
                shared,
                r => RecommendationSection.Row(
                    r, say, withheld.StandIn(r.Text, r.Extent) ? say.It(Text.NeedOnly) : null, reasoned: false,
                    forwarded: !request.Outside),
                say),
            say);
    }

    public static IEnumerable<ReportBlock> Cooperation(
        ConclusionSource source, ConclusionRequest request, Words say)
    {
        if (source.Recommendations.Count == 0) { return [PlanSection.Told(ConclusionPhrases.NotRecorded, say)]; }
        var services = source.Recommendations.Select(r => r.Value.Addressee)
            .Where(a => IsShared(a, request) || !Receivers.IsOutsideHealth(a.Kind))
            .ToLookup(a => Receivers.IsOutsideHealth(a.Kind), a => RecommendationSection.To(a, say));
        return PlanSection.InParts(
            PlanSection.Listed(services[false].Distinct(), say), PlanSection.Listed(services[true].Distinct(), say),
            say);
    }

    /// <summary>A receiver outside is told what is addressed to its own kind: that another service is asked is a
    /// consent of its own (EXP-26).</summary>
    private static bool IsShared(Addressee addressee, ConclusionRequest request) => request.Receiver is { } to
        ? addressee.Kind == to.Kind
        : Receivers.IsOutsideHealth(addressee.Kind);

    private static ReportBlock Table(
        List<Recommendation> some, Func<Recommendation, IReadOnlyList<string>> row, Words say) => some.Count == 0
        ? PlanSection.Told(Text.NothingHere, say)
        : RecommendationSection.Table(some.Select(row), say);
}
