using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Custody;

using Decision = Decision<RoomEvent>;

/// <summary>By what and how long a room is kept, and how it is erased (SPEC.md, CASE-40, CASE-41, CASE-49 to
/// CASE-55).</summary>
internal static class CustodyDecider
{
    /// <summary>Longer than anybody lives.</summary>
    private const int MostYears = 150;

    public static Decision Record(RoomState state, RecordCustody c, DecisionContext context)
    {
        if (c.Agreement is null && c.Retention is null) { return new Refusal.Missing("retention"); }
        return Fault(c.Agreement, c.Retention, context) is { } fault
            ? fault
            : new CustodyRecorded(c.Agreement ?? state.Custody.Agreement, c.Retention ?? state.Custody.Retention);
    }

    public static Refusal? Fault(Agreement? agreement, Retention? retention, DecisionContext context)
    {
        var fault = agreement is null
            ? null
            : Check.Required("words", agreement.Words, Limits.Paragraph)
                ?? Check.Optional("reference", agreement.Reference, Limits.Line);
        if (fault is not null || retention is null) { return fault; }
        return Check.Required("rule", retention.Rule, Limits.Line)
            ?? (retention.Years is < 0 or > MostYears ? new Refusal.Invalid("years", "outOfRange") : null)
            ?? (retention.From > NorwegianTime.DateAt(context.Now) ? new Refusal.Invalid("from", "inTheFuture") : null)
            ?? (retention.From.Year < 1900 ? new Refusal.Invalid("from", "tooLongAgo") : null);
    }

    public static Decision Hold(RoomState state, HoldErasing c)
    {
        if (state.Custody.Hold is not null == c.Held) { return new Refusal.AlreadyDone(c.Held ? "held" : "released"); }
        return Check.Required("reason", c.Reason, Limits.Paragraph) is { } fault
            ? fault
            : new HoldSet(c.Held, c.Reason);
    }

    public static Decision Propose(RoomState state, ProposeErasure c, DecisionContext context)
    {
        var actor = state.Membership.Present(context.Actor.PersonId)!;
        if (!Archive.IsOfUnit(state, actor.Person)) { return new Refusal.NotAllowed(); }
        if (state.Custody.Hold is not null) { return new Refusal.Invalid("ground", "held"); }
        if (state.Custody.Erasure is { Answer: null }) { return new Refusal.AlreadyDone("proposed"); }
        var used = state.Custody.Erasure?.ErasureId == c.ErasureId;
        return (Check.NewId("erasureId", c.ErasureId, used, seen: true)
            ?? (c.Ground is ErasureGround.RetentionOver && RetentionRules.EndOf(state) is var end
                && !(end <= context.Now) ? new Refusal.Invalid("ground", "notOver") : null)
            ?? Check.Required("reference", c.Reference, Limits.Line)) is { } fault
            ? fault
            : new ErasureProposed(c.ErasureId, c.Ground, c.Reference);
    }

    public static Decision Withdraw(RoomState state, WithdrawErasure c, DecisionContext context)
    {
        if (state.Custody.Erasure is not { Answer: null } erasure
            || erasure.ErasureId != c.ErasureId || erasure.At != c.ProposedAt)
        {
            return new Refusal.NotFound("erasureId");
        }

        var by = state.Membership.Present(context.Actor.PersonId)!.Person.Name;
        return Check.Required("reason", c.Reason, Limits.Paragraph) is { } fault
            ? fault
            : new ErasureDecided(c.ErasureId, ErasureEnd.Withdrawn, c.Reason, by);
    }

    /// <summary>By a second person of the room's organisation, who has and had no part in the room, on what a doctor
    /// proposed who still answers for it.</summary>
    public static Decision Decide(RoomState state, DecideErasure c, DecisionContext context)
    {
        if (state.Custody.Erasure is not { Answer: null } erasure || erasure.ErasureId != c.ErasureId
            || erasure.At != c.ProposedAt || c.OrganisationId != state.Case.Opening?.Controller.Id
            || c.By.Id != context.Actor.PersonId || erasure.By == context.Actor.PersonId
            || state.Membership.Members.ContainsKey(context.Actor.PersonId) || erasure.By != c.Proposer)
        {
            return new Refusal.NotAllowed();
        }

        if (c.Confirms && !c.CodeTyped) { return new Refusal.Invalid("code", "otherCase"); }
        if (c.GaveAccess) { return new Refusal.Invalid("erasureId", "gaveAccess"); }
        if (c.Confirms && !Stands(state, erasure)) { return new Refusal.Invalid("erasureId", "proposerGone"); }
        if (c.Confirms && state.Custody.Hold is not null) { return new Refusal.Invalid("confirms", "held"); }
        return Check.Required("reason", c.Reason, Limits.Paragraph) is { } fault
            ? fault
            : new ErasureDecided(
                c.ErasureId, c.Confirms ? ErasureEnd.Confirmed : ErasureEnd.Declined, c.Reason, c.By.Name);
    }

    /// <summary>Whether who proposed it is still the unit's doctor in the room: after a hand-over it is another's to
    /// propose.</summary>
    private static bool Stands(RoomState state, Erasure erasure) =>
        state.Membership.Present(erasure.By) is { Role: Role.ResponsibleDoctor } doctor
        && Archive.IsOfUnit(state, doctor.Person);
}
