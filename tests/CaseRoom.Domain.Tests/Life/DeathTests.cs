using CaseRoom.Domain.Access;
using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;
using static CaseRoom.Domain.Tests.Life.LifeRoom;

namespace CaseRoom.Domain.Tests.Life;

public sealed class DeathTests
{
    private static readonly RecordDeath Died = new(Day, [], "", "");

    private static readonly Guid[] Family = [Cast.Id(Role.Patient), ParentId, GuardianId, KinId];

    [Fact, Rule("LIFE-10")]
    public void From_a_death_on_patient_and_family_see_nothing_and_give_no_command()
    {
        var room = Turning(16).When(Role.ResponsibleDoctor, Died);
        room.Then(new DeathRecorded(Day, [], "ResponsibleDoctor 0", ""));
        foreach (var person in Family)
        {
            room.Sees(person, Start.AddDays(1)).ShouldBeFalse();
            RoomSummary.Of(room.State).People.ShouldNotContainKey(person);
        }

        foreach (var role in new[] { Role.Patient, Role.Representative })
        {
            room.When(role, new RecordGoal(NewId, "x", "y", Day, "nb", false)).ThenRefused(new Refusal.NotAllowed());
            room.When(Role.Coordinator, Cast.Invite(role, 3, role is Role.Patient ? Self : Parent))
                .ThenRefused(new Refusal.Invalid("role", "patientDied"));
        }

        room.Sees(Cast.Id(Role.Specialist), Start.AddDays(1)).ShouldBeTrue();
    }

    [Fact, Rule("LIFE-10")]
    public void After_a_death_no_birthday_is_recorded_and_none_waits()
    {
        var room = Turning(16).Pass(Noted).When(Role.Coordinator, Died with { On = new(2026, 3, 9) });
        RoomSummary.Of(room.State).People[Cast.Id(Role.Coordinator)].Waiting.Birthdays.ShouldBe(0);
        room.When(Role.Coordinator, new AnswerBirthday(16, "x")).ThenRefused(new Refusal.AlreadyDone("answered"));
        room.Pass(NorwegianTime.StartOf(new(2028, 4, 1))).ThenRefused(NothingDue);
        DueRules.LookAt(room.State).ShouldBeNull();
    }

    [Fact, Rule("LIFE-18")]
    public void What_a_birthday_has_ended_no_death_opens_again()
    {
        var earlier = Died with { On = new(2026, 3, 2) };
        var shared = Turning(16, Consented(ConsentScope.ErnAdvice, ConsentDecision.Given)).At(TheDay);
        Ages.Covers(shared.State, ConsentScope.ErnAdvice, TheDay).ShouldBeFalse("a parent's yes");
        shared.When(Role.Coordinator, earlier).ThenAccepted();
        Ages.Covers(shared.State, ConsentScope.ErnAdvice, TheDay).ShouldBeFalse();
        Turning(16).At(Before).When(Role.Coordinator, earlier).ThenAccepted()
            .State.ShouldSatisfyAllConditions(room => Ages.StartOf(room, Ages.InHealth).ShouldBeNull());
    }

    [Fact, Rule("LIFE-10")]
    public void A_death_is_recorded_once_by_who_knows_the_patient_and_not_before_the_birth()
    {
        Turning(16).When(Role.Coordinator, Died with { On = new(2009, 1, 1) })
            .ThenRefused(new Refusal.Invalid("on", "beforeBirth"));
        Turning(16).When(Role.Coordinator, Died with { On = new(2026, 3, 3) })
            .ThenRefused(new Refusal.Invalid("on", "inTheFuture"));
        Turning(16, new RelationWithdrawn(Cast.Id(Role.Deputy), "x")).When(Role.Deputy, Died)
            .ThenRefused(new Refusal.NotAllowed());
        Turning(16, new PhaseChanged(Phase.InConference, Phase.Closed, null)).When(Role.Coordinator, Died)
            .When(Role.Coordinator, Died).ThenRefused(new Refusal.AlreadyDone("recorded"));
    }

    [Fact, Rule("LIFE-16")]
    public void After_a_death_no_yes_of_a_later_day_is_recorded_and_what_stops_something_is()
    {
        var room = Turning(16).When(Role.Coordinator, Died).At(Start.AddDays(1));
        foreach (var (command, field) in new (RoomCommand, string)[]
        {
            (Yes(Day.AddDays(1)), "on"), (Informed(Day.AddDays(1), objects: false), "on"),
            (new RecordGoal(NewId, "x", "y", Day.AddDays(1), "nb", false), "askedOn"),
        })
        {
            room.When(Role.Coordinator, command).ThenRefused(new Refusal.Invalid(field, "patientDied"));
        }

        foreach (var command in new RoomCommand[]
        {
            Yes(Day), Informed(Day, objects: false), new RecordGoal(NewId, "x", "y", Day, "nb", false),
            Yes(Day.AddDays(1)) with { Decision = ConsentDecision.Refused }, Informed(Day.AddDays(1), objects: true),
            new RecordGoalsNotObtained(GoalsNotObtained.CouldNot, "x", "y", Day.AddDays(1)),
        })
        {
            room.When(Role.Coordinator, command).ThenAccepted();
        }

        room.When(Role.Coordinator, Yes(Day))
            .When(Role.Coordinator, Yes(Day.AddDays(1)) with { Decision = ConsentDecision.Withdrawn }).ThenAccepted();
        room.When(Role.Coordinator, new RetractDeath("x")).When(Role.Coordinator, Yes(Day.AddDays(1))).ThenAccepted();
    }

    [Fact, Rule("LIFE-16", "LIFE-13")]
    public void Trying_days_does_not_tell_the_day_of_a_death()
    {
        var room = Turning(16, new RelationWithdrawn(Cast.Id(Role.Deputy), "x"))
            .When(Role.Coordinator, Died).At(Start.AddDays(2));
        foreach (var day in new[] { Day.AddDays(-9), Day, Day.AddDays(1) })
        {
            room.When(Role.Deputy, Yes(day)).ThenRefused(new Refusal.Invalid("on", "patientDied"));
        }
    }

    [Fact, Rule("LIFE-16")]
    public void To_who_reads_on_after_a_death_no_command_is_offered_and_nothing_waits()
    {
        var invited = Turning(16, new MemberInvited(Cast.Card(Role.NextOfKin, 4), Role.NextOfKin, null));
        var kin = Cast.Id(Role.NextOfKin, 4);
        RoomSummary.Of(invited.State).People[kin].Waiting.Invitation.ShouldBeTrue();
        var room = invited.When(Role.Coordinator, Died with { Readers = [ParentId, kin], Ground = "x" });
        foreach (var person in new[] { ParentId, kin })
        {
            RoomSummary.Of(room.State).People[person].Waiting.ShouldBe(Waiting.ForNothing);
        }

        room.State.Life.Silences(Role.Representative, typeof(RecordConsent)).ShouldBeTrue();
        room.State.Life.Silences(Role.NextOfKin, typeof(Join)).ShouldBeFalse();
        room.State.Life.Silences(Role.Coordinator, typeof(RecordConsent)).ShouldBeFalse();
        Turning(16).State.Life.Silences(Role.Representative, typeof(RecordConsent)).ShouldBeFalse();
    }

    [Fact, Rule("LIFE-11", "CASE-29")]
    public void Who_reads_after_a_death_is_decided_by_somebody_named_on_a_ground()
    {
        var parents = Died with { Readers = [ParentId], Ground = "next of kin, section 24" };
        Turning(16).When(Role.Coordinator, parents with { Ground = "" }).ThenRefused(new Refusal.Missing("ground"));
        Turning(16).When(Role.Coordinator, parents with { Readers = [Cast.Id(Role.Specialist)] })
            .ThenRefused(new Refusal.Invalid("readers", "notFamily"));
        Turning(16).When(Role.Coordinator, parents with { Readers = [Cast.Id(Role.Patient)] })
            .ThenRefused(new Refusal.Invalid("readers", "notFamily"));
        var room = Turning(16).When(Role.Coordinator, parents);
        room.Sees(ParentId, TheDay.AddYears(3)).ShouldBeTrue();
        room.Sees(KinId, TheDay).ShouldBeFalse();
        room.When(Role.Representative, new RecordGoal(NewId, "x", "y", Day, "nb", false))
            .ThenRefused(new Refusal.NotAllowed());
        room.When(Role.ResponsibleDoctor, new DecideReaders([KinId], "Lege Lie", "asked"))
            .Then(new ReadersDecided([KinId], "Lege Lie", "asked"));
        room.Sees(ParentId, TheDay).ShouldBeFalse();
        room.Sees(KinId, TheDay).ShouldBeTrue();
        room.When(Role.ResponsibleDoctor, new DecideReaders([], "", "")).ThenRefused(new Refusal.Missing("ground"));
        Turning(16).When(Role.Coordinator, new DecideReaders([], "x", "x")).ThenRefused(new Refusal.NotFound("death"));
    }

    [Fact, Rule("LIFE-12")]
    public void A_death_recorded_by_mistake_is_taken_back()
    {
        var room = Turning(16).When(Role.Coordinator, Died);
        room.When(Role.Coordinator, new RetractDeath("")).ThenRefused(new Refusal.Missing("reason"));
        room.When(Role.Coordinator, new RetractDeath("another patient")).Then(new DeathRetracted("another patient"));
        foreach (var person in Family) { room.Sees(person, Start.AddDays(1)).ShouldBeTrue(); }
        room.Pass(Noted).Events.ShouldContain(new BirthdayReached(16, new(2026, 3, 10)));
        room.When(Role.Coordinator, new RetractDeath("x")).ThenRefused(new Refusal.NotFound("death"));
    }

    [Fact, Rule("LIFE-13")]
    public void Without_identity_a_death_has_no_day_and_a_birthday_is_not_told()
    {
        var seen = Viewer.Pseudonym(RoomState.Empty);
        var abroad = new View(Reach.Abroad, false, false, IdSet.Empty);
        var died = new DeathRecorded(Day, [ParentId], "a", "b");
        var told = Redaction.Of(died, seen).ShouldBeOfType<DeathRecorded>();
        (told.On, told.Readers.Count, told.DecidedBy, told.Ground).ShouldBe((null, 0, "", ""));
        var ended = new PartEnded(Cast.Id(Role.ChildCoordinator), Role.ChildCoordinator, PartEnd.Adult);
        Redaction.Of(ended, seen).ShouldBe(ended with { Cause = null });
        Redaction.Of(new DeathRetracted("x"), seen).ShouldBe(new DeathRetracted(""));
        foreach (var hidden in new RoomEvent[]
        {
            new BirthdayReached(16, Day), new BirthdayAnswered(16, "x"), new ReadersDecided([], "a", "b"),
        })
        {
            Redaction.Of(hidden, seen).ShouldBeNull();
            Redaction.Of(hidden, View.Full).ShouldBe(hidden);
        }

        Redaction.Of(died, abroad).ShouldBeNull();
    }

    private static RecordConsent Yes(DateOnly on) => new(
        ConsentScope.ErnAdvice, null, ConsentDecision.Given, "1", "nb", on, false, "mother", "Kari",
        Authority: Parent.Link);

    private static RecordInformation Informed(DateOnly on, bool objects) => new(
        on, "Kari", objects, "x", null,
        objects ? new(Guid.NewGuid(), "mother", Cast.Card(Role.Specialist, 7), null, null, null, null) : null);
}
