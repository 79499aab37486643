using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;
using static CaseRoom.Domain.Tests.Life.LifeRoom;

namespace CaseRoom.Domain.Tests.Life;

public sealed class LessonsTests
{
    private static readonly AddressProtected Protected = new(
        null, AddressGrade.Confidential, Day, "the population register", [new(Id(71), "Lomvik skole")]);

    [Fact, Rule("LIFE-23", "LIFE-24", "LIFE-25")]
    public void What_is_told_of_a_patient_has_neither_source_nor_places_nor_who_reads_on()
    {
        var address = new ProtectAddress(null, AddressGrade.Confidential, Day, "", []);
        Lessons.Of(new DeathRecorded(Day, [KinId], "Kari", "asked for it")).ShouldBeEquivalentTo(Died);
        Lessons.Of(new DeathRetracted("another patient")).ShouldBe(new RetractDeath(""));
        Lessons.Of(new DeathRetracted("another patient", Learned: true)).ShouldBeNull();
        Lessons.Of(Protected).ShouldBeEquivalentTo(address);
        Lessons.Of(Protected with { PersonId = ParentId }).ShouldBeNull();
        var room = Turning(
            10, Protected, Protected with { PersonId = ParentId }, new DeathRecorded(Day, [KinId], "", ""));
        Lessons.Of(room.State.Life).ToArray().ShouldBeEquivalentTo(new RoomCommand[] { Died, address });
    }

    [Fact, Rule("LIFE-26")]
    public void Of_somebody_of_the_patients_side_each_room_is_told_as_whom_it_knows_them()
    {
        var room = Turning(10, Protected with { PersonId = ParentId }, Protected).State;
        Lessons.PeopleOf(room, Protected with { PersonId = ParentId }).ShouldBe([ParentId]);
        Lessons.PeopleOf(room, Protected).ShouldBe([Cast.Id(Role.Patient)]);
        Lessons.PeopleOf(room, Invited(Role.Representative)).ShouldBe([ParentId]);
        Lessons.PeopleOf(room, Invited(Role.Specialist)).ShouldBeEmpty();

        Told(There(room, Protected, ParentId, room)).ShouldBe(ParentId);
        Told(There(room, Protected, Cast.Id(Role.Patient), room)).ShouldBeNull();
        There(room, Protected, Cast.Id(Role.Specialist), room).ShouldBeNull();
        Lessons.Between(room, Protected, ParentId, room).Here.ShouldBeNull("it says so itself");
    }

    [Fact, Rule("LIFE-26")]
    public void Who_is_invited_is_told_of_both_ways()
    {
        var knowing = Turning(10, Protected with { PersonId = ParentId }, Protected).State;
        var without = Turning(10).State;
        var invited = Invited(Role.Representative);
        (Guid Person, Guid? Whose)[] known = [(ParentId, ParentId), (Cast.Id(Role.Patient), null)];
        foreach (var (person, whose) in known)
        {
            var told = Lessons.Between(knowing, invited, person, without);
            Told(told.There).ShouldBe(whose);
            told.Here.ShouldBeNull();
            var learned = Lessons.Between(without, invited, person, knowing);
            learned.There.ShouldBeNull();
            Told(learned.Here).ShouldBe(whose);
        }

        There(knowing, invited, Cast.Id(Role.Specialist), without).ShouldBeNull();
    }

    [Fact, Rule("LIFE-28")]
    public void Where_a_room_comes_into_reach_all_of_the_patients_side_is_told_of()
    {
        var room = Turning(10).State;
        Guid[] family = [Cast.Id(Role.Patient), ParentId, GuardianId, KinId];
        foreach (var one in (RoomEvent[])[
            new PhaseChanged(Phase.Closed, Phase.InConference, "new"), new DeathRetracted("x"),
            new DeathRetracted("", Learned: true)])
        {
            Lessons.PeopleOf(room, one).ShouldBe(family, ignoreOrder: true, one.ToString());
            Lessons.Learns(room, one).ShouldBeFalse("of its patient it was told all along");
        }

        Lessons.PeopleOf(room, new PhaseChanged(Phase.Ready, Phase.InConference, null)).ShouldBeEmpty();
        Lessons.Learns(room, new PatientIdentified("Kanari Fugl", null, null, null, null)).ShouldBeTrue();
        Lessons.IsMoved(room, new PatientIdentified("Kanari Fugl", null, null, null, null)).ShouldBeFalse();

        var there = new TransferAccepted(
            Id(72), new(Id(73), "There"), new(Id(74), "Ward"), Region.Vest, "moved", "Kari");
        var moved = Turning(10, there).State;
        Lessons.IsMoved(moved, there).ShouldBeTrue();
        Lessons.Learns(moved, there).ShouldBeTrue();
        Lessons.PeopleOf(moved, there).ShouldBe(family, ignoreOrder: true);
        var within = there with { Controller = room.Case.Opening!.Controller };
        var same = Turning(10, within).State;
        Lessons.Learns(same, within).ShouldBeFalse("of the same controller");
        Lessons.PeopleOf(same, within).ShouldBeEmpty();
    }

    private static RecordDeath Died => new(Day, [], "", "");

    private static MemberInvited Invited(Role role) => new(Cast.Card(role), role, null);

    private static RoomCommand? There(RoomState here, RoomEvent happened, Guid person, RoomState there) =>
        Lessons.Between(here, happened, person, there).There;

    private static Guid? Told(RoomCommand? lesson) => lesson.ShouldBeOfType<ProtectAddress>().PersonId;
}
