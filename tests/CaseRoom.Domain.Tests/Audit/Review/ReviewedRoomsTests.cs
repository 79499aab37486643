using CaseRoom.Domain.Audit.Review;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Audit.Review;

public sealed class ReviewedRoomsTests
{
    private static readonly DateTimeOffset Begin = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly Guid Doctor = Guid.CreateVersion7();
    private static readonly Guid Nurse = Guid.CreateVersion7();
    private static readonly Guid Child = Guid.CreateVersion7();

    [Fact, Rule("AUD-69")]
    public void Parts_writing_emergencies_death_and_closing_are_folded_from_the_log()
    {
        var (unit, access) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var controller = Guid.CreateVersion7();
        var room = Fold(
            (Doctor, new RoomOpened(new(controller, "A"), new(unit, "B"), "basis", null)),
            (Doctor, new MemberInvited(CardOf(Doctor), Role.ResponsibleDoctor, null)),
            (Doctor, new RelationRecorded(Doctor, new Relation("basis", "self"))),
            (Doctor, new MemberInvited(CardOf(Nurse), Role.Specialist, null)),
            (Nurse, new MemberJoined(Nurse, Role.Specialist)),
            (Doctor, new MemberInvited(CardOf(Child), Role.Patient, null)),
            (Doctor, new PatientIdentified("Tuva Vik", null, null, null, null)),
            (Nurse, new TextSet(CasePart.Question, "?", new Provenance(ProvenanceKind.Member))),
            (Doctor, new MemberRemoved(Nurse, Role.Specialist, "moved")),
            (Nurse, new EmergencyAccessTaken(access, CardOf(Nurse), "reason", Begin.AddHours(9))),
            (Doctor, new EmergencyAccessReviewed(access, "fine")),
            (Doctor, new DeathRecorded(null, [], "Doctor", "ground")),
            (Doctor, new PhaseChanged(Phase.Signed, Phase.Closed, null)));

        (room.UnitId, room.OpenedBy, room.PatientName, room.PatientId).ShouldBe((unit, Doctor, "Tuva Vik", Child));
        room.ControllerId.ShouldBe(controller);
        room.Family.ShouldBe([Child]);
        room.Parts.Select(p => (p.PersonId, p.Role, p.Until, p.BySelf)).ShouldBe(
        [
            (Doctor, Role.ResponsibleDoctor, null, true), (Nurse, Role.Specialist, Begin.AddHours(8), false),
            (Nurse, Role.EmergencyDoctor, null, false),
        ]);
        room.Written[Nurse].ShouldBe([Begin.AddHours(7)]);
        room.Emergencies[access].ShouldBe(
            new ReviewedEmergency(access, Nurse, Begin.AddHours(9), Begin.AddHours(9), Begin.AddHours(10)));
        (room.DiedAt, room.ClosedAt).ShouldBe((Begin.AddHours(11), Begin.AddHours(12)));
    }

    [Fact, Rule("AUD-69")]
    public void A_unit_that_took_the_case_over_and_an_expert_by_a_link_are_known_and_neither_has_worked_by_that()
    {
        var (unit, invitation) = (new OrganisationRef(Guid.CreateVersion7(), "C"), Guid.CreateVersion7());
        var room = Fold(
            (Doctor, new RoomOpened(new(Guid.CreateVersion7(), "A"), new(Guid.CreateVersion7(), "B"), "basis", null)),
            (Nurse, new TransferAccepted(Guid.CreateVersion7(), new(Guid.Empty, "D"), unit, Region.Nord, "near", "N")),
            (Child, new ExpertAccepted(invitation, CardOf(Child), Doctor, new DateOnly(2026, 4, 1))));
        room.UnitId.ShouldBe(unit.Id);
        room.Parts.ShouldHaveSingleItem().Role.ShouldBe(Role.ErnExpert);
        room.Written.Keys.ShouldBe([Doctor]);
    }

    [Fact, Rule("AUD-69")]
    public void A_case_that_was_reopened_and_a_death_that_was_taken_back_are_over_no_longer()
    {
        var room = Fold(
            (Doctor, new DeathRecorded(null, [], "Doctor", "ground")),
            (Doctor, new PhaseChanged(Phase.Signed, Phase.Closed, null)),
            (Doctor, new DeathRetracted("mistaken")),
            (Doctor, new PhaseChanged(Phase.Closed, Phase.Ready, "new findings")));
        (room.DiedAt, room.ClosedAt).ShouldBe((null, null));
    }

    private static MemberCard CardOf(Guid person) => new(person, "Name", "", null, "A", Region.Nord, "NO");

    /// <summary>One event an hour.</summary>
    private static ReviewedRoom Fold(params (Guid Actor, RoomEvent Event)[] log) => log.Index().Aggregate(
        ReviewedRoom.Of(Guid.CreateVersion7()),
        (room, each) => ReviewedRooms.After(room, new Recorded<RoomEvent>(
            each.Index + 1, Begin.AddHours(each.Index), each.Item.Actor, Guid.CreateVersion7(), each.Item.Event)));
}
