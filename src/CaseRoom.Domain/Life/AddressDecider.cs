using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Life;

using Decision = Decision<RoomEvent>;

/// <summary>Whose address is protected, and what nobody writes who does not see places meanwhile (SPEC.md, LIFE-20 to
/// LIFE-22).</summary>
internal static class AddressDecider
{
    /// <summary>Organisations and units of one address.</summary>
    private const int Places = 20;

    public static Decision Protect(RoomState state, ProtectAddress c, DecisionContext context)
    {
        if (Viewer.ViewOf(state, context.Actor.PersonId) is not { Identity: true } view)
        {
            return new Refusal.NotAllowed();
        }

        if (c.PersonId is { } person && !IsFamily(state, person))
        {
            return new Refusal.Invalid("personId", "notFamily");
        }

        if (Check.Required("source", c.Source, Limits.Paragraph) is { } fault) { return fault; }
        // Who does not see which places were named cannot take one away.
        var kept = view.Shield is null ? [] : Of(state, c.PersonId)?.Places ?? [];
        IReadOnlyList<OrganisationRef> all = [.. kept.Concat(c.Places).DistinctBy(p => p.Id)];
        return Check.Below("places", all.Count, Places + 1) is { } full
            ? full
            : new AddressProtected(c.PersonId, c.Grade, c.On, c.Source, all);
    }

    public static Decision Lift(RoomState state, LiftAddressProtection c, DecisionContext context)
    {
        if (Viewer.ViewOf(state, context.Actor.PersonId) is not { Identity: true })
        {
            return new Refusal.NotAllowed();
        }

        if (Of(state, c.PersonId) is null) { return new Refusal.NotFound("personId"); }
        return Check.Required("source", c.Source, Limits.Paragraph) is { } fault
            ? fault
            : new AddressProtectionLifted(c.PersonId, c.On, c.Source);
    }

    /// <summary>Where the patient lives as it is to stand: what its author does not see they leave as it is, and write
    /// nothing in its place.</summary>
    public static Refusal? Fault(RoomState state, string field, bool says, DecisionContext context) =>
        says && HidesPlaces(state, context) ? new Refusal.Invalid(field, "addressProtected") : null;

    /// <summary>Whether places are hidden from who gives the command.</summary>
    public static bool HidesPlaces(RoomState state, DecisionContext context) =>
        Viewer.ViewOf(state, context.Actor.PersonId) is { Shield: not null };

    /// <param name="person">Null: the patient.</param>
    public static ProtectedAddress? Of(RoomState state, Guid? person) =>
        state.Life.Protected.Find(p => p.PersonId == person);

    /// <summary>Whether somebody is of the patient's side, and not the patient.</summary>
    public static bool IsFamily(RoomState state, Guid person) =>
        state.Membership.Present(person) is { Role: Role.Representative or Role.NextOfKin };
}
