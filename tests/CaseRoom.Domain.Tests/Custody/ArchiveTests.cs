using CaseRoom.Domain.Access;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Custody;

public sealed class ArchiveTests
{
    private static readonly PhaseChanged Signed = new(Phase.InConference, Phase.Signed, null);
    private static readonly ChangePhase Close = new(Phase.Closed);
    private static readonly Retention Kept = new("pasientjournalforskriften", 10, Day);
    private static readonly CustodyRecorded Said = new(new("joint controllers", "2026/17"), Kept);

    private static readonly Role[] Keepers =
        [Role.ResponsibleDoctor, Role.Coordinator, Role.Deputy, Role.Patient, Role.Representative];

    [Fact, Rule("CASE-46", "CASE-48")]
    public void A_closed_room_is_there_for_its_unit_and_the_patient_alone_until_it_is_reopened_with_a_reason()
    {
        var room = Given(Working, Said, Signed);
        bool Sees(Role role) => Viewer.ViewOf(room.State, Cast.Id(role)) is not null;
        var all = Enum.GetValues<Role>().Where(Sees).ToList();
        all.Count.ShouldBeGreaterThan(Keepers.Length);
        var before = room.State;
        room.When(Role.Coordinator, Close).ThenAccepted();
        all.Where(Sees).ShouldBe(Keepers, ignoreOrder: true);
        Viewer.MayDiffer(before, room.State).ShouldBeTrue();
        RoomSummary.Of(room.State).People.Keys.ShouldBe(Keepers.Select(r => Cast.Id(r)), ignoreOrder: true);
        room.When(Role.Specialist, new ChangePhase(Phase.InConference, "x")).ThenRefused(new Refusal.NotAllowed());
        room.When(Role.Coordinator, new AddComment(ThreadId, NewId, "x", []))
            .ThenRefused(new Refusal.PhaseForbids("closed"));
        room.When(Role.Patient, new RecordGoal(NewId, "x", "y", Day, "nb", false))
            .ThenRefused(new Refusal.PhaseForbids("closed"));
        room.When(Role.Coordinator, new ChangePhase(Phase.InConference)).ThenRefused(new Refusal.Missing("reason"));
        room.When(Role.Coordinator, new ChangePhase(Phase.InConference, "new signs")).ThenAccepted();
        all.Where(Sees).ShouldBe(all);
    }

    [Fact, Rule("CASE-46")]
    public void A_coordinator_of_another_unit_reads_no_archive_and_the_doctor_on_call_does()
    {
        var other = Cast.Card(Role.Coordinator, 3) with { UnitId = Id(70) };
        var own = Cast.Card(Role.Coordinator, 4) with { UnitId = Unit.Id };
        var elsewhere = Cast.Card(Role.Coordinator, 5) with { OrganisationId = Id(71) };
        var room = Given(
            Working,
            [.. new[] { other, own, elsewhere }.Select(c => (Past)new MemberInvited(c, Role.Coordinator, Basis)),
                Said, Signed]).When(Role.Coordinator, Close);
        Viewer.ViewOf(room.State, other.PersonId).ShouldBeNull();
        Viewer.ViewOf(room.State, own.PersonId).ShouldNotBeNull();
        Viewer.ViewOf(room.State, elsewhere.PersonId).ShouldBeNull();
        room.When(Cast.Actor(Role.EmergencyDoctor), new TakeEmergencyAccess(
            NewId, Cast.Card(Role.EmergencyDoctor), "unconscious, unknown medicine", new(Unit.Id))).ThenAccepted();
        Viewer.ViewOf(room.State, Cast.Id(Role.EmergencyDoctor)).ShouldNotBeNull();
    }

    [Fact, Rule("ACC-201")]
    public void Of_a_closed_room_what_it_says_of_the_case_is_written_by_nobody()
    {
        Type[] written =
        [
            .. typeof(RoomCommand).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(RoomCommand)) && !t.IsAbstract)
                .Where(command => Enum.GetValues<Role>().Any(
                    role => PhasePolicy.Allows(Phase.Closed, role, command))),
        ];
        written.Select(t => t.Name).ShouldBe(
        [
            // Back to work, and who is in the room.
            nameof(ChangePhase), nameof(Join), nameof(RemoveMember), nameof(HandOver), nameof(WithdrawRelation),
            nameof(WithdrawExpertInvitation),
            // What is the patient's at any time.
            nameof(RecordConsent), nameof(SettleConsent), nameof(SetWhoAgrees), nameof(RecordInformation),
            nameof(RecordRelativeDecision), nameof(RecordBlock), nameof(LiftBlock), nameof(SeeNotices),
            nameof(AnswerBirthday), nameof(CloseToParents), nameof(RecordDeath), nameof(DecideReaders),
            nameof(RetractDeath), nameof(ProtectAddress), nameof(LiftAddressProtection), nameof(SetMarks),
            // What is done with the archive.
            nameof(ReviewEmergencyAccess), nameof(RecordCustody), nameof(ProposeTransfer), nameof(WithdrawTransfer),
            nameof(HoldErasing), nameof(ProposeErasure), nameof(WithdrawErasure),
        ], ignoreOrder: true);
    }

    [Fact, Rule("CASE-47")]
    public void A_room_that_nobody_of_its_unit_would_see_is_not_closed_and_the_last_is_not_removed()
    {
        var away = new[] { Role.ResponsibleDoctor, Role.Coordinator, Role.Deputy }
            .Select(r => (Past)new MemberInvited(Cast.Card(r) with { UnitId = Id(70) }, r, Basis));
        var coordinator = Cast.Id(Role.Coordinator);
        Given(Working, [.. away, new(coordinator, new MemberJoined(coordinator, Role.Coordinator)), Said, Signed])
            .When(Role.Coordinator, Close)
            .ThenRefused(new Refusal.StepNotReady(["responsibleUnit"]));
        var room = Given(
            Working, new RoleHandedOver(
                Cast.Id(Role.ResponsibleDoctor), Cast.Card(Role.ResponsibleDoctor, 1) with { UnitId = Id(70) },
                Role.ResponsibleDoctor, "x"),
            new MemberRemoved(Cast.Id(Role.Deputy), Role.Deputy, "x"), Said, Signed);
        room.When(Role.Coordinator, Close).ThenAccepted();
        room.When(Role.Coordinator, new RemoveMember(Cast.Id(Role.Coordinator), "x"))
            .ThenRefused(new Refusal.Invalid("personId", "lastOrganiser"));
    }

    [Fact, Rule("CASE-120")]
    public void A_room_is_closed_once_it_says_by_what_it_is_shared_and_how_long_it_is_kept()
    {
        var room = Given(Working, Signed);
        room.When(Role.Coordinator, Close).ThenRefused(new Refusal.StepNotReady(["agreement", "retention"]));
        room.When(Role.Coordinator, new RecordCustody(Said.Agreement, null))
            .When(Role.ResponsibleDoctor, Close).ThenRefused(new Refusal.StepNotReady(["retention"]));
        room.When(Role.ResponsibleDoctor, new RecordCustody(null, Kept))
            .When(Role.ResponsibleDoctor, Close).ThenAccepted();
        var older = Given(Working, Signed, new PhaseChanged(Phase.Signed, Phase.Closed, null));
        Viewer.ViewOf(older.State, Cast.Id(Role.Specialist)).ShouldBeNull();
        older.When(Role.Coordinator, new RecordCustody(Said.Agreement, Kept)).ThenAccepted();
    }

    [Fact, Rule("CASE-40", "CASE-41")]
    public void A_room_says_by_what_and_how_long_it_is_kept_and_the_years_count_from_closing()
    {
        var kept = Kept;
        var room = Given(Working, Signed);
        room.State.Custody.ShouldBe(CustodyState.Empty);
        room.When(Role.Coordinator, new RecordCustody(null, null)).ThenRefused(new Refusal.Missing("retention"));
        room.When(Role.Coordinator, new RecordCustody(null, kept with { Years = 151 }))
            .ThenRefused(new Refusal.Invalid("years", "outOfRange"));
        room.When(Role.Coordinator, new RecordCustody(null, kept with { From = new(2027, 1, 1) }))
            .ThenRefused(new Refusal.Invalid("from", "inTheFuture"));
        room.When(Role.Coordinator, new RecordCustody(new("joint controllers", "2026/17"), null))
            .When(Role.ResponsibleDoctor, new RecordCustody(null, kept))
            .Then(new CustodyRecorded(new("joint controllers", "2026/17"), kept));
        var day = new DateOnly(2026, 3, 20);
        room.At(NorwegianTime.StartOf(day)).When(Role.Coordinator, Close).Then(
            new PhaseChanged(Phase.Signed, Phase.Closed, null),
            new CustodyRecorded(new("joint controllers", "2026/17"), kept with { From = day }));
        RetentionRules.EndOf(room.State).ShouldBe(NorwegianTime.StartOf(day.AddYears(10)));
    }

    [Fact, Rule("CASE-54", "CASE-55")]
    public void A_room_whose_time_is_over_waits_for_a_decision_and_a_hold_stops_that()
    {
        var kept = new CustodyRecorded(null, new("rule", 10, Day));
        var over = NorwegianTime.StartOf(Day.AddYears(10));
        var room = Given(Working, kept);
        Domain.Life.DueRules.LookAt(room.State).ShouldBe(NorwegianTime.StartOf(new(2036, 3, 1)));
        room.At(over.AddTicks(-1)).When(Actor.System, new Domain.Life.PassTime()).ThenRefused(Life.LifeRoom.NothingDue);
        room.At(over).When(Actor.System, new Domain.Life.PassTime()).Then(new RetentionEnded());
        room.When(Actor.System, new Domain.Life.PassTime()).ThenRefused(Life.LifeRoom.NothingDue);
        bool Waits(Role role) => RoomSummary.Of(room.State).People[Cast.Id(role)].Waiting.Retention;
        (Waits(Role.ResponsibleDoctor), Waits(Role.Coordinator), Waits(Role.Specialist)).ShouldBe((true, true, false));
        CustodyLists.Of(room.State).ShouldBe([CustodyLists.ToDecide(Cast.Organisation)]);
        room.When(Role.Coordinator, new HoldErasing(Held: true, "a claim for damages")).ThenAccepted();
        Waits(Role.ResponsibleDoctor).ShouldBeFalse();
        CustodyLists.Of(room.State).ShouldBeEmpty();
        room.When(Role.Coordinator, new HoldErasing(Held: true, "x")).ThenRefused(new Refusal.AlreadyDone("held"));
        room.When(Role.Coordinator, new HoldErasing(Held: false, "settled")).ThenAccepted();
        Waits(Role.ResponsibleDoctor).ShouldBeTrue();

        var held = Given(Working, kept, new HoldSet(Held: true, "x"));
        held.At(over).When(Actor.System, new Domain.Life.PassTime()).ThenRefused(Life.LifeRoom.NothingDue);
    }
}
