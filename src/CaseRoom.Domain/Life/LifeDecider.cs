using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Life;

using Decision = Decision<RoomEvent>;

/// <summary>What people say of a patient's age and death (SPEC.md, LIFE-06, LIFE-08, LIFE-10 to LIFE-12).</summary>
internal static class LifeDecider
{
    public static Decision Answer(RoomState state, AnswerBirthday c, DecisionContext context)
    {
        if (!SeesIdentity(state, context)) { return new Refusal.NotAllowed(); }
        if (state.Life.Birthdays.Find(b => b.Age == c.Age) is not { } birthday) { return new Refusal.NotFound("age"); }
        if (birthday.Answer is not null || state.Life.Death is not null) { return new Refusal.AlreadyDone("answered"); }
        return Check.Required("note", c.Note, Limits.Paragraph) is { } fault
            ? fault
            : new BirthdayAnswered(c.Age, c.Note);
    }

    public static Decision Close(RoomState state, CloseToParents c, DecisionContext context)
    {
        var role = state.Membership.Present(context.Actor.PersonId)!.Role;
        if (!Holds(state, c, role, context)) { return new Refusal.NotFound("subjectId"); }
        if (Ages.StartOf(state, Ages.Asked) is not { } twelve) { return new Refusal.Missing("birthDate"); }
        if (context.Now < twelve) { return new Refusal.Invalid("subjectId", "underTwelve"); }
        var before = state.Life.Closed.GetValueOrDefault(c.SubjectId);
        if (before is null != c.Closed) { return new Refusal.AlreadyDone(c.Closed ? "closed" : "open"); }
        if (before is not null && role is not Role.Patient && IsPatient(state, before.By))
        {
            return new Refusal.NotOwn();
        }

        var fault = role is Role.Patient
            ? Check.Optional("reason", c.Reason, Limits.Paragraph)
            : Check.Required("reason", c.Reason, Limits.Paragraph);
        return fault is not null ? fault : new ClosedToParents(c.Kind, c.SubjectId, c.Closed, c.Reason);
    }

    public static Decision Record(RoomState state, RecordDeath c, DecisionContext context)
    {
        if (!SeesIdentity(state, context)) { return new Refusal.NotAllowed(); }
        if (state.Life.Death is not null) { return new Refusal.AlreadyDone("recorded"); }
        if (c.On < state.Case.Identity?.BirthDate) { return new Refusal.Invalid("on", "beforeBirth"); }
        return Fault(state, c.Readers, c.DecidedBy, c.Ground) is { } fault
            ? fault
            : new DeathRecorded(c.On, c.Readers, c.DecidedBy, c.Ground);
    }

    public static Decision Decide(RoomState state, DecideReaders c, DecisionContext context)
    {
        if (!SeesIdentity(state, context)) { return new Refusal.NotAllowed(); }
        if (state.Life.Death is null) { return new Refusal.NotFound("death"); }
        return (Fault(state, c.Readers, c.DecidedBy, c.Ground)
            ?? Check.Required("ground", c.Ground, Limits.Paragraph)) is { } fault
            ? fault
            : new ReadersDecided(c.Readers, c.DecidedBy, c.Ground);
    }

    public static Decision Retract(RoomState state, RetractDeath c, DecisionContext context)
    {
        if (!SeesIdentity(state, context)) { return new Refusal.NotAllowed(); }
        if (state.Life.Death is not { } death) { return new Refusal.NotFound("death"); }
        return Check.Required("reason", c.Reason, Limits.Paragraph) is { } fault
            ? fault
            : new DeathRetracted(c.Reason, LearnedLife.IsLearned(death.By));
    }

    /// <summary>Nobody comes in for a patient who has died, nor for one who decides themselves by a parent's right.
    /// </summary>
    public static Refusal? Outlived(RoomState state, Role role, string field, DecisionContext context) => role switch
    {
        Role.Patient or Role.Representative when state.Life.Death is not null =>
            new Refusal.Invalid(field, "patientDied"),
        Role.ChildCoordinator when Ages.IsReached(state, Ages.Adult, context.Now) =>
            new Refusal.Invalid(field, "patientAdult"),
        _ => null,
    };

    /// <summary>What binds a representative to a patient who is of age in health matters is a guardian's decision.
    /// </summary>
    public static Refusal? Outlived(RoomState state, Role role, FamilyLink? link, DecisionContext context) =>
        role is Role.Representative && link?.Kind is not LinkKind.Guardian
            && Ages.IsReached(state, Ages.InHealth, context.Now)
                ? new Refusal.Invalid("link", "patientDecides")
                : null;

    /// <summary>What somebody who has died is said to have answered: on a day up to that of the death, by who knows the
    /// day. To anybody else none, because their trying days would tell it.</summary>
    public static Refusal? Outlived(RoomState state, string field, DateOnly on, DecisionContext context) =>
        state.Life.Death is { } death && !(on <= death.On && SeesIdentity(state, context))
            ? new Refusal.Invalid(field, "patientDied")
            : null;

    private static Refusal? Fault(RoomState state, IReadOnlyList<Guid> readers, string decidedBy, string ground)
    {
        if (readers.Any(r => state.Membership.Present(r) is not { } m || !IsFamily(m.Role)))
        {
            return new Refusal.Invalid("readers", "notFamily");
        }

        return Check.Below("readers", readers.Count, Limits.Members)
            ?? Check.Required("decidedBy", decidedBy, Limits.Line)
            ?? (readers.Count == 0
                ? Check.Optional("ground", ground, Limits.Paragraph)
                : Check.Required("ground", ground, Limits.Paragraph));
    }

    /// <summary>Whether the thing is there for who closes it: the patient is shown goals only.</summary>
    private static bool Holds(RoomState state, CloseToParents c, Role role, DecisionContext context) => c.Kind switch
    {
        ClosedKind.Goal => state.Case.Goals.ContainsKey(c.SubjectId),
        ClosedKind.Fact => role is not Role.Patient && state.Case.Facts.ContainsKey(c.SubjectId),
        ClosedKind.Material => state.Materials.Items.ContainsKey(c.SubjectId)
            && Viewer.Sees(state, context.Actor.PersonId, c.SubjectId),
        _ => false,
    };

    private static bool IsPatient(RoomState state, Guid person) =>
        state.Membership.Members.GetValueOrDefault(person)?.Role is Role.Patient;

    private static bool IsFamily(Role role) => Policy.IsPatientSide(role) && role is not Role.Patient;

    private static bool SeesIdentity(RoomState state, DecisionContext context) =>
        Viewer.ViewOf(state, context.Actor.PersonId) is { Identity: true };
}
