using CaseRoom.Domain.Access;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Consent;

using Decision = Decision<RoomEvent>;

/// <summary>How it is recorded what became of answers that differed (SPEC.md, CON-46, CON-47).</summary>
internal static class SettlementDecider
{
    public static Decision Settle(RoomState state, SettleConsent c, DecisionContext context)
    {
        // Who answered what is identity, and nobody settles what they do not read.
        if (Viewer.ViewOf(state, context.Actor.PersonId) is not { Identity: true }) { return new Refusal.NotAllowed(); }
        // What was answered for the child no longer differs from anything once the patient is of age (CON-47).
        if (state.Consent.Newest(c.Scope, c.Receiver, c.ReceiverKind) is not { Holds: not null } newest
            || state.Consent.Settled(c.Scope, c.Receiver, c.ReceiverKind) is not null
            || (c.ReceiverKind is null && state.Consent.SaysKind(c.Scope, c.Receiver))
            || !Answers.Of(state, c.Scope, c.Receiver, c.ReceiverKind, context.Now).Differ)
        {
            return new Refusal.Invalid("scope", "nothingToSettle");
        }

        if (c.Decision is ConsentDecision.Withdrawn) { return new Refusal.Invalid("decision", "yesOrNo"); }
        var fault = Check.Current(c.Read, newest.Order)
            ?? Check.Required("reason", c.Reason, Limits.Paragraph)
            ?? (c.Decision is ConsentDecision.Given ? LifeDecider.Outlived(state, "on", c.On, context) : null);
        return fault is not null ? fault
            : new ConsentSettled(
                c.Scope, ReceiverNames.KeptOf(c.Receiver), c.Decision, c.On, c.Reason, c.ReceiverKind);
    }
}
