using CaseRoom.Domain.Access;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Membership;

public sealed class EmergencyTests
{
    private const string Reason = "Unconscious at the ward, unknown medicine";

    private static readonly Guid DoctorId = Cast.Id(Role.EmergencyDoctor);
    private static readonly Actor Doctor = Cast.Actor(Role.EmergencyDoctor);
    private static readonly PatientIdentified Known = new("Kanari Fugl", null, new(2019, 8, 1), null, null);

    private static readonly TakeEmergencyAccess Take =
        new(NewId, Cast.Card(Role.EmergencyDoctor), Reason, new Duty(Unit.Id));

    private static DateTimeOffset Taken => Start.AddHours(2);

    private static DateTimeOffset Over => Taken + EmergencyRules.Lasts;

    [Fact, Rule("MEM-23", "MEM-24")]
    public void The_doctor_on_call_of_the_unit_sees_who_the_patient_is_for_an_hour_and_does_nothing()
    {
        var room = Given(Working, Known).At(Taken).When(Doctor, Take);
        room.Then(new EmergencyAccessTaken(NewId, Cast.Card(Role.EmergencyDoctor), Reason, Over));
        var view = Viewer.At(room.State, DoctorId, Over.AddTicks(-1))!;
        (view.Reach, view.Identity, view.Genetics).ShouldBe((Reach.Room, true, false));
        Viewer.At(room.State, DoctorId, Over).ShouldBeNull();
        Hours.NextTurn(room.State, Taken).ShouldBe(Over);
        RoomSummary.Of(room.State).People[DoctorId].IsListed(Over).ShouldBeFalse();
        room.When(Doctor, new AddComment(ThreadId, NewId, "x", [])).ThenRefused(new Refusal.NotAllowed());
        room.When(Doctor, Take with { AccessId = Id(98) }).ThenRefused(new Refusal.AlreadyDone("member"));
        room.At(Over).When(Doctor, Take with { AccessId = Id(98) }).ThenAccepted();
    }

    [Fact, Rule("MEM-23")]
    public void To_anybody_else_the_room_is_not_there()
    {
        var no = new Refusal.NotAllowed();
        Given(Working).When(Doctor, Take with { Duty = null }).ThenRefused(no);
        Given(Working).When(Doctor, Take with { Duty = new(Id(97)) }).ThenRefused(no);
        Given(Working).When(Cast.Actor(Role.Specialist, 5), Take).ThenRefused(no);
        Given([]).When(Doctor, Take).ThenRefused(no);
        // On call for the unit, which is another organisation's than the room by now.
        Given(Working).When(Doctor, Take with { Person = Take.Person with { OrganisationId = Id(94) } })
            .ThenRefused(no);
        Given(Working).When(Role.NextOfKin, Take with { Person = Cast.Card(Role.NextOfKin) }).ThenRefused(no);
        Given(Working, new BlockRecorded(Id(96), new(DoctorId, ""), null, null, Day, "patient", null))
            .When(Doctor, Take).ThenRefused(no);
        Given(Working).When(Role.Specialist, Take with { Person = Cast.Card(Role.Specialist) })
            .ThenRefused(new Refusal.AlreadyDone("member"));
    }

    [Fact, Rule("LIM-26")]
    public void A_full_room_is_opened_in_an_emergency_all_the_same()
    {
        var room = Given(Working, [.. Enumerable.Range(1, Limits.Members).Select(
            n => (Past)new MemberInvited(Cast.Card(Role.Specialist, n), Role.Specialist, Basis))]);
        room.When(Role.Coordinator, Cast.Invite(Role.CentreStaff, 7))
            .ThenRefused(new Refusal.LimitReached("members", Limits.Members));
        room.When(Doctor, Take).ThenAccepted();
        Viewer.ViewOf(room.State, DoctorId).ShouldNotBeNull();
    }

    [Fact, Rule("MEM-27")]
    public void Nobody_is_told_of_a_room_that_they_would_be_refused()
    {
        var card = Cast.Card(Role.EmergencyDoctor) with { OrganisationId = Id(94), UnitId = Id(95) };
        Offered(Given(Working)).ShouldBeTrue();
        foreach (var block in new[]
        {
            new BlockRecorded(Id(96), new(DoctorId, ""), null, null, Day, "patient", null),
            new BlockRecorded(Id(96), null, new(Id(94), "x"), null, Day, "patient", null),
            new BlockRecorded(Id(96), null, null, null, Day, "patient", null, Unit: new(Id(95), "x")),
        })
        {
            Offered(Given(Working, block)).ShouldBeFalse();
            Offered(Given(Working, block, new BlockLifted(Id(96), "x"))).ShouldBeTrue();
            Offered(Given(Working, block with { Materials = [Id(93)] })).ShouldBeTrue();
        }

        var kin = Cast.Card(Role.NextOfKin);
        EmergencyRules.Offers(RoomSummary.Of(Given(Working).State), kin).ShouldBeFalse();
        EmergencyRules.Offers(RoomSummary.Of(
            Given(Working, new MemberRemoved(kin.PersonId, Role.NextOfKin, "x")).State), kin).ShouldBeFalse();

        bool Offered(Scenario room) => EmergencyRules.Offers(RoomSummary.Of(room.State), card);
    }

    [Fact, Rule("MEM-23")]
    public void A_reason_is_at_least_twenty_characters()
    {
        Given(Working).When(Doctor, Take with { Reason = "" }).ThenRefused(new Refusal.Missing("reason"));
        Given(Working).When(Doctor, Take with { Reason = new string('x', EmergencyRules.ReasonLength - 1) })
            .ThenRefused(new Refusal.Invalid("reason", "tooShort"));
        Given(Working).When(Doctor, Take with { Reason = new string('x', EmergencyRules.ReasonLength) })
            .ThenAccepted();
    }

    [Fact, Rule("MEM-24", "LIFE-07")]
    public void The_system_records_that_the_hour_is_over()
    {
        var room = Given(Working).At(Taken).When(Doctor, Take);
        DueRules.LookAt(room.State).ShouldNotBeNull().ShouldBeLessThan(Over);
        room.At(Over.AddTicks(-1)).When(Actor.System, new PassTime()).ThenRefused(Life.LifeRoom.NothingDue);
        room.At(Over).When(Actor.System, new PassTime())
            .Then(new PartEnded(DoctorId, Role.EmergencyDoctor, PartEnd.EmergencyOver));
    }

    [Fact, Rule("MEM-25")]
    public void The_reason_is_the_basis_in_the_access_log_and_is_told_to_nobody_without_identity_or_of_the_family()
    {
        var room = Given(Working).At(Taken).When(Doctor, Take).State;
        var reader = AccessReaders.Of(
            room, room.Membership.Present(DoctorId)!, Viewer.ViewOf(room, DoctorId)!, new("N", "O", null));
        reader.Basis.ShouldBe(new AccessBasis(BasisKind.Emergency, Reason));
        var row = new AccessEntry(Id(96), Taken, reader, AccessKind.Room, AccessOutcome.Shown, []);
        AccessBasis? Told(Role role) =>
            AccessShield.Of(row, room, Viewer.ViewOf(room, Cast.Id(role))!, Cast.Id(role)).Reader.Basis;
        Told(Role.Patient).ShouldBe(new AccessBasis(BasisKind.Emergency, null));
        Told(Role.ResponsibleDoctor).ShouldBe(reader.Basis);
        foreach (var role in new[] { Role.Specialist, Role.Patient, Role.NextOfKin, Role.ErnExpert, Role.Observer })
        {
            CanonicalJson.Of(Redaction.Of(room, Viewer.ViewOf(room, Cast.Id(role))!))
                .ShouldNotContain(Reason, customMessage: role.ToString());
        }

        CanonicalJson.Of(Redaction.Of(room, Viewer.ViewOf(room, Cast.Id(Role.Coordinator))!)).ShouldContain(Reason);
    }

    [Fact, Rule("MEM-26", "ACC-229")]
    public void It_waits_for_doctor_coordinator_and_deputy_until_one_has_gone_through_it_once()
    {
        var room = Given(Working).At(Taken).When(Doctor, Take);
        var asked = EmergencyRules.AskedFrom(room.State.Membership.Emergencies[NewId]);
        int Waits(Role role) => RoomSummary.Of(room.State).People[Cast.Id(role)].WaitingAt(asked).Emergencies;
        Role[] waiting = [Role.ResponsibleDoctor, Role.Coordinator, Role.Deputy];
        Enum.GetValues<Role>().Where(role => room.State.Membership.Present(Cast.Id(role)) is not null
            && RoomSummary.Of(room.State).People.ContainsKey(Cast.Id(role)) && Waits(role) == 1)
            .ShouldBe(waiting, ignoreOrder: true);
        var review = new ReviewEmergencyAccess(NewId, "rightly taken");
        room.When(Role.ResponsibleDoctor, review).ThenRefused(new Refusal.Invalid("accessId", "notOver"));
        room.At(Over).When(Role.ResponsibleDoctor, review with { AccessId = Id(95) })
            .ThenRefused(new Refusal.NotFound("accessId"));
        room.When(Role.ResponsibleDoctor, review with { Note = "" }).ThenRefused(new Refusal.Missing("note"));
        room.When(Role.Deputy, review).Then(new EmergencyAccessReviewed(NewId, "rightly taken"));
        Waits(Role.Coordinator).ShouldBe(0);
        room.When(Role.Coordinator, review).ThenRefused(new Refusal.AlreadyDone("reviewed"));
    }

    [Fact, Rule("MEM-26")]
    public void Nobody_goes_through_their_own_or_one_whose_reason_they_cannot_read()
    {
        var review = new ReviewEmergencyAccess(NewId, "rightly taken");
        var room = Given(Working).At(Taken).When(Doctor, Take).At(Over);
        room.When(Role.Coordinator, new WithdrawRelation(Cast.Id(Role.Coordinator), "not treating"));
        Viewer.ViewOf(room.State, Cast.Id(Role.Coordinator))!.Identity.ShouldBeFalse();
        room.When(Role.Coordinator, review).ThenRefused(new Refusal.NotAllowed());
        RoomSummary.Of(room.State).People[Cast.Id(Role.Coordinator)].WaitingAt(DateTimeOffset.MaxValue)
            .Emergencies.ShouldBe(0);
    }

    [Fact, Rule("MEM-70")]
    public void It_is_asked_for_from_the_next_working_day_and_may_be_done_once_it_is_over()
    {
        var room = Given(Working).At(Taken).When(Doctor, Take);
        var asked = EmergencyRules.AskedFrom(room.State.Membership.Emergencies[NewId]);
        asked.ShouldBeGreaterThan(Over);
        int Waits(DateTimeOffset now) =>
            RoomSummary.Of(room.State).People[Cast.Id(Role.ResponsibleDoctor)].WaitingAt(now).Emergencies;
        (Waits(Over), Waits(asked.AddTicks(-1)), Waits(asked)).ShouldBe((0, 0, 1));
        room.At(Over).When(Role.ResponsibleDoctor, new ReviewEmergencyAccess(NewId, "rightly taken")).ThenAccepted();
        Waits(asked).ShouldBe(0);
    }

    [Theory, Rule("MEM-70")]
    [InlineData("2026-03-04T12:00Z", "2026-03-04T23:00Z")]
    [InlineData("2026-03-06T21:00Z", "2026-03-08T23:00Z")]
    [InlineData("2026-03-05T23:30Z", "2026-03-08T23:00Z")]
    [InlineData("2026-04-01T12:00Z", "2026-04-06T22:00Z")]
    public void The_next_working_day_is_Norways(string over, string asked) =>
        EmergencyRules.AskedFrom(new(NewId, "x", default, Moment(over), Review: null)).ShouldBe(Moment(asked));

    private static DateTimeOffset Moment(string utc) =>
        DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture);
}
