using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Reports.Conclusion;

using Text = PlanPhrases;

/// <summary>
/// The input to the individual plan: all nine points in their order. A point that a conclusion may not fill says who
/// fills it. Function
/// and need only: no gene, variant or family history stands here (BRIEF 6, 16).
/// </summary>
internal static class PlanSection
{
    public static IEnumerable<ReportBlock> Of(ConclusionSource source, ConclusionRequest request, Words say)
    {
        yield return new ReportBlock.PageBreak();
        yield return new ReportBlock.Heading(1, say.It(Text.Title));
        yield return new ReportBlock.Callout(CalloutKind.Note, say.It(Text.Proposal));
        for (var point = 1; point <= Text.Points.Count; point++)
        {
            yield return new ReportBlock.Heading(2, $"{point}. {say.It(Text.Points[point - 1])}");
            foreach (var block in Point(point, source, say)) { yield return block; }
        }

        yield return new ReportBlock.Paragraph(
            say.It(Text.Template, request.PlanTemplate.Version, request.PlanTemplate.Reference));
    }

    private static IEnumerable<ReportBlock> Point(int point, ConclusionSource source, Words say) => point switch
    {
        1 => Goals(source, say),
        2 => [new ReportBlock.Items([.. source.Participants.Select(p => Who(p, say))])],
        3 => Coordinator(source, say),
        4 => [Told(Text.FilledByPatientAndCoordinator, say)],
        5 => [source.Recommendations.Count == 0
            ? Told(ConclusionPhrases.NoRecommendations, say)
            : RecommendationSection.Table(source, say)],
        6 => [Told(Text.HowFollows, say)],
        7 => [new ReportBlock.Paragraph(say.It(Text.ReviewOn, say.Day(source.Room.Case.FollowUp?.ReviewOn)))],
        8 => Consents(source, say),
        9 => Cooperation(source, say),
        _ => throw new ArgumentOutOfRangeException(nameof(point)),
    };

    private static IEnumerable<ReportBlock> Goals(ConclusionSource source, Words say)
    {
        foreach (var goal in source.Room.Case.Goals.Values.OrderBy(g => g.Order))
        {
            yield return new ReportBlock.Quote(
                goal.Words,
                say.It(ConclusionPhrases.AskedBy, goal.AskedBy, say.Day(goal.AskedOn))) { Lang = goal.Language };
        }

        if (source.Room.Case.Goals.IsEmpty) { yield return Told(ConclusionPhrases.NotRecorded, say); }
        if (source.Recommendations.Count == 0) { yield break; }
        yield return Told(Text.Needs, say);
        yield return new ReportBlock.Items(
            [.. source.Recommendations.Select(r => say.It(RecommendationPhrases.Of(r.Value.Kind))).Distinct()]);
    }

    private static IEnumerable<ReportBlock> Coordinator(ConclusionSource source, Words say)
    {
        yield return Told(Text.FilledByCoordinator, say);
        if (source.Room.Case.FollowUp?.ProposedCoordinator is { Length: > 0 } proposed)
        {
            yield return new ReportBlock.Paragraph(say.It(Text.ProposedCoordinator, proposed));
        }

        foreach (var p in source.Participants.Where(p => p.Role is Role.ChildCoordinator))
        {
            yield return new ReportBlock.Paragraph(say.It(Text.ChildCoordinator, Who(p, say)));
        }
    }

    private static IEnumerable<ReportBlock> Consents(ConclusionSource source, Words say)
    {
        var newest = source.Room.Consent.Decisions
            .GroupBy(d => (d.Scope, d.Receiver))
            .Select(g => g.Last())
            .ToList();
        yield return Told(newest.Count == 0 ? Text.NoConsents : Text.NoPlanConsent, say);
        if (newest.Count == 0) { yield break; }
        yield return new ReportBlock.Items([.. newest.Select(d =>
            $"{say.It(ValuePhrases.Of(d.Scope))}{(d.Receiver is null ? "" : $" ({d.Receiver})")}: "
                + $"{say.It(ValuePhrases.Of(d.Decision))}, {say.Day(d.On)}")]);
    }

    private static IEnumerable<ReportBlock> Cooperation(ConclusionSource source, Words say)
    {
        var services = source.Recommendations
            .Select(r => $"{say.It(RecommendationPhrases.Of(r.Value.Addressee.Kind))}: {r.Value.Addressee.Name}")
            .Distinct()
            .ToList();
        yield return services.Count == 0 ? Told(ConclusionPhrases.NotRecorded, say) : new ReportBlock.Items(services);
    }

    private static string Who(Domain.Conclusion.Participant p, Words say) =>
        $"{p.Person.Name}, {say.It(ValuePhrases.Of(p.Role))}, {p.Person.Organisation}";

    private static ReportBlock.Paragraph Told(Phrase phrase, Words say) => new(say.It(phrase));
}
