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
        Lessons.PersonOf(room, Protected with { PersonId = ParentId }).ShouldBe(ParentId);
        Lessons.PersonOf(room, Protected).ShouldBe(Cast.Id(Role.Patient));
        Lessons.PersonOf(room, new MemberInvited(Cast.Card(Role.Representative), Role.Representative, null))
            .ShouldBe(ParentId);
        Lessons.PersonOf(room, new MemberInvited(Cast.Card(Role.Specialist), Role.Specialist, null)).ShouldBeNull();

        Told(Lessons.Of(Protected, ParentId, room)).ShouldBe(ParentId);
        Told(Lessons.Of(Protected, Cast.Id(Role.Patient), room)).ShouldBeNull();
        Lessons.Of(Protected, Cast.Id(Role.Specialist), room).ShouldBeNull();
        var without = Turning(10).State;
        Told(Lessons.Of(room, ParentId, without)).ShouldBe(ParentId);
        Told(Lessons.Of(room, Cast.Id(Role.Patient), without)).ShouldBeNull();
        Lessons.Of(without, ParentId, room).ShouldBeNull();
    }

    private static RecordDeath Died => new(Day, [], "", "");

    private static Guid? Told(RoomCommand? lesson) => lesson.ShouldBeOfType<ProtectAddress>().PersonId;
}
