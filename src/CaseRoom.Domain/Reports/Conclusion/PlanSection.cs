using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Reports.Conclusion;

using Text = PlanPhrases;

/// <summary>
/// The input to the individual plan: all nine points in their order. A point that a conclusion may not fill says who
/// fills it. What only the health service may have stands in the health part of its point; the rest holds function and
/// need, and no gene, variant or family history (BRIEF 6, 16).
/// </summary>
internal static class PlanSection
{
    /// <summary>Who runs the case or coordinates for the patient.</summary>
    private static readonly Role[] Asked =
        [Role.Coordinator, Role.Deputy, Role.MunicipalCoordinator, Role.ChildCoordinator];

    public static IEnumerable<ReportBlock> Of(ConclusionSource source, ConclusionRequest request, Words say)
    {
        yield return new ReportBlock.PageBreak();
        yield return new ReportBlock.Heading(1, say.It(Text.Title));
        yield return new ReportBlock.Callout(CalloutKind.Note, say.It(Text.Proposal));
        yield return Told(Text.Parts, say);
        for (var point = 1; point <= Text.Points.Count; point++)
        {
            yield return new ReportBlock.Heading(2, $"{point}. {say.It(Text.Points[point - 1])}");
            foreach (var block in Point(point, source, request, say)) { yield return block; }
        }

        yield return new ReportBlock.Paragraph(
            say.It(Text.Template, request.PlanTemplate.Version, request.PlanTemplate.Reference));
    }

    private static IEnumerable<ReportBlock> Point(
        int point, ConclusionSource source, ConclusionRequest request, Words say) => point switch
    {
        1 => Goals(source, request, say),
        2 => TookPart(source, request, say),
        3 => Coordinator(source, request, say),
        4 => [Told(Text.FilledByPatientAndCoordinator, say)],
        5 => PlanMeasures.Of(source, request, say),
        6 => [Told(Text.HowFollows, say)],
        7 =>
        [
            Told(Text.Period, say),
            new ReportBlock.Paragraph(say.It(Text.ReviewOn, say.Day(source.Room.Case.FollowUp?.ReviewOn))),
        ],
        8 => Consents(source, request, say),
        9 => PlanMeasures.Cooperation(source, request, say),
        _ => throw new ArgumentOutOfRangeException(nameof(point)),
    };

    private static IEnumerable<ReportBlock> Goals(
        ConclusionSource source, ConclusionRequest request, Words say)
    {
        var open = source.Goals(closed: false).ToList();
        foreach (var (_, goal) in open) { yield return CaseSection.Quoted(goal, source, say); }
        if (open.Count == 0) { yield return CaseSection.WithoutGoals(source, say); }
        // What is recommended to the health service alone tells others of the condition.
        var needs = source.Recommendations.Select(r => r.Value)
            .Where(r => request.Receiver is not { } to || r.Addressee.Kind == to.Kind).ToList();
        if (needs.Count == 0) { yield break; }
        yield return Told(Text.Needs, say);
        yield return new ReportBlock.Items(
            [.. needs.Select(r => say.It(RecommendationPhrases.Of(r.Kind))).Distinct()]);
    }

    /// <summary>Where people work tells of the condition: a receiver outside is told whom they can ask (EXP-25).
    /// </summary>
    private static IEnumerable<ReportBlock> TookPart(ConclusionSource source, ConclusionRequest request, Words say)
    {
        var named = source.TookPart.Where(p => !request.Outside || Asked.Contains(p.Role)).ToList();
        yield return Told(request.Outside ? Text.CanBeAsked : Text.TookPart, say);
        yield return Listed(named.Select(p => Who(p, request, say)), say);
    }

    private static IEnumerable<ReportBlock> Coordinator(
        ConclusionSource source, ConclusionRequest request, Words say)
    {
        yield return Told(Text.FilledByCoordinator, say);
        if (source.Room.Case.FollowUp?.ProposedCoordinator is { Length: > 0 } proposed)
        {
            yield return new ReportBlock.Paragraph(say.It(Text.ProposedCoordinator, proposed));
        }

        // At 18 the child coordinator ends (BRIEF 8).
        if (source.Room.Case.Patient?.Age >= AgeBand.From18To29) { yield break; }
        foreach (var p in source.Participants.Where(p => p.Role is Role.ChildCoordinator))
        {
            yield return new ReportBlock.Paragraph(say.It(Text.ChildCoordinator, Who(p, request, say)));
        }
    }

    private static IEnumerable<ReportBlock> Consents(ConclusionSource source, ConclusionRequest request, Words say)
    {
        var consent = source.Room.Consent;
        var newest = consent.Decisions
            .Where(d => !request.Outside || IsOf(request, d))
            // What an answer without a kind says is in the line of the kind, as soon as there is one (CON-73).
            .Where(d => d.ReceiverKind is not null || d.Receiver is "" || !consent.SaysKind(d.Scope, d.Receiver))
            // Receivers that are not named stand by themselves: one's no is not another's.
            .GroupBy(d => (
                d.Scope, Receiver: d.Receiver is { } name ? ReceiverNames.KeyOf(name) : null, d.ReceiverKind,
                d.Receiver is "" ? d.Order : 0))
            .Select(g => g.Key.Receiver is "" ? g.Last() : Newest(consent, g.Last()))
            .ToLookup(d => d.Scope is ConsentScope.ReceiverOutsideHealth, d => Consent(source, d, say));
        yield return Told(newest.Count == 0 ? Text.NoConsents : Text.NoPlanConsent, say);
        if (newest.Count == 0) { yield break; }
        foreach (var block in InParts(Listed(newest[false], say), Listed(newest[true], say), say))
        {
            yield return block;
        }
    }

    /// <summary>What the patient answered of other receivers is not this one's to read (CON-64).</summary>
    private static bool IsOf(ConclusionRequest request, RecordedConsent d) =>
        request.Receiver is { } to && d.IsOn(ConsentScope.ReceiverOutsideHealth, to.Name, to.Kind);

    /// <summary>The newest answer on what one is on, which may say no kind.</summary>
    private static RecordedConsent Newest(ConsentState consent, RecordedConsent d) =>
        consent.Newest(d.Scope, d.Receiver, d.ReceiverKind)! with { ReceiverKind = d.ReceiverKind };

    /// <summary>What counts: of answers that differ the most protective, or how they were settled.</summary>
    private static string Consent(ConclusionSource source, RecordedConsent d, Words say)
    {
        var settled = d.Receiver is "" ? null : source.Room.Consent.Settled(d.Scope, d.Receiver, d.ReceiverKind);
        var to = new[] { d.ReceiverKind is { } kind ? say.It(RecommendationPhrases.Of(kind)) : "", d.Receiver ?? "" }
            .Where(part => part.Length > 0).ToList();
        return $"{say.It(ValuePhrases.Of(d.Scope))}{(to.Count > 0 ? $" ({string.Join(": ", to)})" : "")}: "
            + $"{say.It(Counting(source.Room, d, settled?.Decision ?? d.Counts))}, {say.Day(settled?.On ?? d.On)}";
    }

    /// <summary>Who holds parental responsibility is not told without identity: then what is needed is said (CON-69).
    /// </summary>
    private static Phrase Counting(RoomState room, RecordedConsent d, ConsentDecision counts) =>
        counts is not ConsentDecision.Given ? ValuePhrases.Of(counts)
        : d.GivenBy.Length > 0 && ConsentAuthority.IsLacking(room, d.Scope, d.Receiver, d.ReceiverKind)
            ? Text.AuthorityLacks
        : !room.Consent.NeedsEach(d.Scope) ? ValuePhrases.Of(counts)
        : Holders.Lacking(room, d.Scope, d.Receiver, d.ReceiverKind).Count > 0 ? Text.HoldersLack
        : !Holders.Of(room).Any() && room.Membership.In(Role.Representative).Any() ? Text.NeedsHolders
        : ValuePhrases.Of(counts);

    internal static IEnumerable<ReportBlock> InParts(ReportBlock health, ReportBlock shared, Words say) =>
    [
        new ReportBlock.Heading(3, say.It(Text.HealthPart)), health,
        new ReportBlock.Heading(3, say.It(Text.SharedPart)), shared,
    ];

    internal static ReportBlock Listed(IEnumerable<string> texts, Words say)
    {
        var all = texts.ToList();
        return all.Count == 0 ? Told(Text.NothingHere, say) : new ReportBlock.Items(all);
    }

    private static string Who(Domain.Conclusion.Participant p, ConclusionRequest request, Words say) =>
        request.Outside || p.Person.Organisation.Length == 0
            ? $"{p.Person.Name}, {ParticipantSection.Present(p, say)}"
            : $"{p.Person.Name}, {ParticipantSection.Present(p, say)}, {p.Person.Organisation}";

    internal static ReportBlock.Paragraph Told(Phrase phrase, Words say) => new(say.It(phrase));
}
