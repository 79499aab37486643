using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Custody;

using Decision = Decision<RoomEvent>;

/// <summary>How a room goes from one unit to another (SPEC.md, CASE-42 to CASE-45).</summary>
public static class TransferRules
{
    /// <summary>Long enough for a unit's next meeting; a forgotten offer is accepted by nobody years later.</summary>
    public static readonly TimeSpan Stands = TimeSpan.FromDays(30);

    /// <param name="by">Who asks without a part in the room; null for who offers it by theirs.</param>
    internal static Decision Propose(
        RoomState state, ProposeTransfer c, DecisionContext context, string? by = null)
    {
        var offered = state.Custody.OfferedAt(context.Now);
        var used = state.Custody.Transfer?.TransferId == c.TransferId;
        if (Check.NewId("transferId", c.TransferId, used, seen: true) is { } unusable) { return unusable; }
        if (offered is not null) { return new Refusal.AlreadyDone("offered"); }
        if (c.To is not { } to) { return new Refusal.NotFound("unit"); }
        if (!to.Treats) { return new Refusal.Invalid("unit", "onlyAdvises"); }
        if (to.Unit.Id == state.Case.Opening?.Unit.Id) { return new Refusal.AlreadyDone("responsible"); }
        var fault = Check.Required("reason", c.Reason, Limits.Paragraph) ?? OfferGuard.Asked(state, c, context);
        return fault is not null
            ? fault
            : new TransferProposed(
                c.TransferId, to.Controller, to.Unit, to.Region, c.Reason, context.Now + Stands, by);
    }

    /// <param name="by">Who takes it back without a part in the room; null for who does by theirs.</param>
    internal static Decision Withdraw(
        RoomState state, WithdrawTransfer c, DecisionContext context, string? by = null)
    {
        if (state.Custody.OfferedAt(context.Now) is not { } offer
            || offer.TransferId != c.TransferId || offer.At != c.ProposedAt)
        {
            return new Refusal.NotFound("transferId");
        }

        return Check.Required("reason", c.Reason, Limits.Paragraph) is { } fault
            ? fault
            : new TransferEnded(
                c.TransferId, TransferEnd.Withdrawn, c.Reason,
                by ?? state.Membership.Present(context.Actor.PersonId)!.Person.Name);
    }

    /// <summary>Whoever may not is told what a stranger is told of a room that is not there. Who accepts names its
    /// doctor and comes in as coordinator, unless they are that doctor or there already: a room without anybody of its
    /// unit would be nobody's.</summary>
    internal static Decision Answer(RoomState state, AnswerTransfer c, DecisionContext context)
    {
        var person = context.Actor.PersonId;
        if (state.Custody.OfferedAt(context.Now) is not { } offer
            || offer.TransferId != c.TransferId || offer.At != c.ProposedAt
            || c.Units?.Contains(offer.Unit.Id) is not true
            || c.Person.PersonId != person || !IsThereFor(state, c.Person))
        {
            return new Refusal.NotAllowed();
        }

        if (Check.Required("reason", c.Reason, Limits.Paragraph) is { } fault) { return fault; }
        if (!c.Accepts) { return new TransferEnded(offer.TransferId, TransferEnd.Declined, c.Reason, c.Person.Name); }
        if (IsOwn(offer, c)) { return new Refusal.Invalid("transferId", "ownOffer"); }
        var accepted = new TransferAccepted(
            offer.TransferId, offer.Controller, offer.Unit, offer.Region, c.Reason, c.Person.Name);
        var opening = CustodyEvolver.Accepted(state.Case.Opening, accepted);
        var then = state with { Case = state.Case with { Opening = opening } };
        if (TransferDoctor.Fault(then, c, context) is { } unnamed) { return unnamed; }
        List<RoomEvent> events = [accepted, .. TransferDoctor.Named(then, c)];
        if (c.Doctor?.PersonId == person)
        {
            return state.Membership.Present(person) is { Standing: Standing.Active }
                ? events
                : new List<RoomEvent>([.. events, new MemberJoined(person, Role.ResponsibleDoctor)]);
        }

        if (state.Membership.Present(person) is { Role: not Role.EmergencyDoctor } member)
        {
            // A closed room is kept by its unit alone: somebody of it has to be left who sees it.
            return Archive.KeepsAway(then, member) ? new Refusal.Invalid("role", "hasAnotherRole") : events;
        }

        return (MembershipDecider.Misplaced(state, c.Person, Role.Coordinator, c.DirectoryRoles, "role", context)
            ?? MembershipDecider.Full(state)) is { } misplaced
            ? misplaced
            : new List<RoomEvent>([
                .. events,
                new MemberInvited(
                    c.Person with { UnitId = offer.Unit.Id }, Role.Coordinator,
                    new Relation(state.Case.Opening!.Basis, c.Person.Name)),
                new MemberJoined(person, Role.Coordinator),
            ]);
    }

    /// <summary>Whether an administrator would come into the room by what they asked themselves, as who accepts or as
    /// the doctor who is named.</summary>
    private static bool IsOwn(Transfer offer, AnswerTransfer c) =>
        offer.Administrator is not null && (c.Person.PersonId == offer.By || c.Doctor?.PersonId == offer.By);

    /// <summary>Whether a room that is offered is there for somebody of the unit.</summary>
    public static bool IsThereFor(RoomState state, MemberCard person) =>
        !state.Custody.IsErased() && !state.Consent.KeepsOut(person, Role.Coordinator)
        && !IsOfPatientSide(state, person.PersonId);

    private static bool IsOfPatientSide(RoomState state, Guid person) =>
        state.Membership.Members.TryGetValue(person, out var member) && Policy.IsPatientSide(member.Role);
}
