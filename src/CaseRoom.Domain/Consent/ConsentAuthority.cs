using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Consent;

/// <summary>Whose yes opens anything: the patient's own, or that of a representative by an authority that is on record
/// and holds (SPEC.md, CON-120 to CON-123).</summary>
internal static class ConsentAuthority
{
    /// <summary>What a recorded yes lacks; null for a no, which anybody's word may be, and for who answers themselves,
    /// who sees the room by their authority alone (MEM-22).</summary>
    public static Refusal? Fault(RoomState state, RecordConsent c, bool own, DecisionContext context)
    {
        if (c.Authority is { } beside)
        {
            if (own || c.Giver is not null) { return new Refusal.Invalid("authority", "onlyOutsideRoom"); }
            if (Check.Optional("proof", beside.Proof, Limits.Paragraph) is { } tooLong) { return tooLong; }
        }

        if (own || c.Decision is not ConsentDecision.Given) { return null; }
        if (IsPatients(state, c))
        {
            return c.Authority is not null ? new Refusal.Invalid("authority", "onlyOutsideRoom")
                : Ages.IsKnownChild(state, context.Now) ? new Refusal.Invalid("giver", "parentsAnswer")
                : null;
        }

        return c.Giver is not { } giver ? OfNobodyHere(c, context)
            : state.Membership.Present(giver)?.Relation?.Link is not { } link
                ? new Refusal.Invalid("giver", "authorityNotRecorded")
            : Holds(link, "giver", c.On, context);
    }

    /// <summary>Whether what was given on a scope, or settled as given, is the yes of those alone whose relation was
    /// withdrawn since, or of representatives who are of the room without an authority, which older logs let answer.
    /// Then it opens nothing (CON-122).</summary>
    public static bool IsLacking(RoomState state, ConsentScope scope, string? receiver, ReceiverKind? kind)
    {
        var yes = state.Consent.Settled(scope, receiver, kind) is { } settled
            ? state.Consent.Decisions.FindAll(d => d.IsOn(scope, receiver, kind) && d.Order < settled.Order
                && d.Decision is ConsentDecision.Given)
            : Answers.YesOf(state, scope, receiver, kind);
        return yes.Count > 0 && yes.All(answer => answer.Unfounded || (answer.Giver is { } giver
            && state.Membership.Present(giver) is { Role: Role.Representative, Relation: not { Link: not null } }));
    }

    private static bool IsPatients(RoomState state, RecordConsent c) => c.Giver is { } giver
        ? state.Membership.Members[giver].Role is Role.Patient
        : PatientSidePart.In(c.GivenBy.Trim()) is Role.Patient;

    private static Refusal? OfNobodyHere(RecordConsent c, DecisionContext context) => c.Authority switch
    {
        null => new Refusal.Invalid("giver", "authorityNotSaid"),
        { Kind: LinkKind.Self } => new Refusal.Invalid("authority", "notForThisRole"),
        { From: null } => new Refusal.Missing("from"),
        { } link => Check.Says("proof", link.Proof, Limits.Paragraph)
            ?? (link.Until < link.From ? new Refusal.Invalid("until", "beforeStart") : null)
            ?? Holds(link, "authority", c.On, context),
    };

    /// <summary>It holds on the day of the yes, and still: whoever acts for the patient now has not said it.</summary>
    private static Refusal? Holds(FamilyLink link, string field, DateOnly on, DecisionContext context) =>
        on < link.From ? new Refusal.Invalid(field, "authorityNotBegun")
        : link.Until < on || link.Until < NorwegianTime.DateAt(context.Now)
            ? new Refusal.Invalid(field, "authorityEnded")
        : null;
}
