using CaseRoom.Domain.Access;
using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Membership;

using Decision = Decision<RoomEvent>;

/// <summary>A room opened by its unit's doctor on call (SPEC.md, MEM-23 to MEM-26).</summary>
public static class EmergencyRules
{
    /// <summary>Characters: less does not tell who goes through it what the danger was.</summary>
    public const int ReasonLength = 20;

    /// <summary>Long enough to read a case and act; longer is a part in it, by invitation.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(60);

    /// <summary>From when who answers for the case is asked to go through it: the next working day in Norway after it
    /// ended, as a log is gone through (MEM-70).</summary>
    public static DateTimeOffset AskedFrom(EmergencyAccess access) =>
        NorwegianTime.StartOf(WorkingDays.After(NorwegianTime.DateAt(access.Until), 1));

    /// <summary>Whom no list tells that the room is there: whom the patient keeps out of it, by person, organisation or
    /// unit, and whoever is or was of the patient's side. They are who is refused (MEM-23).</summary>
    internal static IReadOnlyList<Guid> HiddenFrom(RoomState state) =>
    [
        .. state.Consent.Blocks.Values.Where(b => b.Lifted is null && b.IsWhole).Select(b => b.Whom).OfType<Guid>()
            .Concat(state.Membership.Members.Where(m => Policy.IsPatientSide(m.Value.Role)).Select(m => m.Key))
            .Distinct().Order(),
    ];

    /// <summary>Whether a list tells somebody who is on call that the room is there.</summary>
    public static bool Offers(RoomSummary room, MemberCard person) => !room.HiddenFrom.Any(
        hidden => hidden == person.PersonId || hidden == person.OrganisationId || hidden == person.UnitId);

    /// <summary>Whoever may not is told what a stranger is told of a room that is not there.</summary>
    internal static Decision Take(RoomState state, TakeEmergencyAccess c, DecisionContext context)
    {
        var person = context.Actor.PersonId;
        if (state.Case.Opening is not { } opening || c.Duty?.UnitId != opening.Unit.Id || c.Person.PersonId != person
            || c.Person.OrganisationId != opening.Controller.Id
            || state.Consent.KeepsOut(c.Person, Role.EmergencyDoctor) || IsOfPatientSide(state, person))
        {
            return new Refusal.NotAllowed();
        }

        if (Viewer.At(state, person, context.Now) is not null
            || state.Membership.Present(person) is { Role: not Role.EmergencyDoctor })
        {
            return new Refusal.AlreadyDone("member");
        }

        var used = state.Membership.Emergencies.ContainsKey(c.AccessId);
        var fault = Check.NewId("accessId", c.AccessId, used, seen: false)
            ?? Check.Required("reason", c.Reason, Limits.Paragraph)
            ?? (c.Reason.Trim().Length < ReasonLength ? new Refusal.Invalid("reason", "tooShort") : null);
        return fault is not null
            ? fault
            : new EmergencyAccessTaken(c.AccessId, c.Person, c.Reason, context.Now + Lasts);
    }

    internal static Decision Review(RoomState state, ReviewEmergencyAccess c, DecisionContext context)
    {
        if (!state.Membership.Emergencies.TryGetValue(c.AccessId, out var access))
        {
            return new Refusal.NotFound("accessId");
        }

        // Neither whoever took it nor whoever cannot read why it was taken.
        var person = context.Actor.PersonId;
        if (access.PersonId == person || Viewer.At(state, person, context.Now) is not { Identity: true })
        {
            return new Refusal.NotAllowed();
        }

        if (access.Review is not null) { return new Refusal.AlreadyDone("reviewed"); }
        if (context.Now < access.Until) { return new Refusal.Invalid("accessId", "notOver"); }
        return Check.Required("note", c.Note, Limits.Paragraph) is { } fault
            ? fault
            : new EmergencyAccessReviewed(c.AccessId, c.Note);
    }

    private static bool IsOfPatientSide(RoomState state, Guid person) =>
        state.Membership.Members.TryGetValue(person, out var member) && Policy.IsPatientSide(member.Role);
}
