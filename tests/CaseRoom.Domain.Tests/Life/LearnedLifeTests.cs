using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;
using static CaseRoom.Domain.Tests.Life.LifeRoom;

namespace CaseRoom.Domain.Tests.Life;

/// <summary>What the system records of a patient because another room of theirs says so.</summary>
public sealed class LearnedLifeTests
{
    private static readonly RecordDeath Died = new(Day, [KinId], "Kari", "asked for it");
    private static readonly ProtectAddress Protect = new(
        null, AddressGrade.Confidential, Day, "the population register", [new(Id(71), "Lomvik skole")]);

    [Fact, Rule("LIFE-23")]
    public void A_death_is_learned_with_its_day_and_with_nobody_who_reads_on()
    {
        var room = Turning(16).When(Actor.System, Died);
        room.Then(new DeathRecorded(Day, [], "", ""));
        room.Sees(KinId, Start.AddDays(1)).ShouldBeFalse();
        room.When(Actor.System, Died).ThenRefused(new Refusal.AlreadyDone("recorded"));
        room.When(Role.Coordinator, new DecideReaders([KinId], "Kari", "asked for it")).ThenAccepted();
        room.Sees(KinId, Start.AddDays(1)).ShouldBeTrue();
        // One of the two days was mistyped: nobody is written to meanwhile.
        Turning(16).When(Actor.System, Died with { On = new(2009, 1, 1) }).ThenAccepted();
    }

    [Fact, Rule("LIFE-23", "LIFE-25")]
    public void What_was_learned_waits_for_who_runs_the_case_until_they_have_acted()
    {
        var room = Turning(10).When(Actor.System, Died).When(Actor.System, Protect);
        Waits(Role.ResponsibleDoctor).ShouldBe(2);
        Waits(Role.Coordinator).ShouldBe(2);
        Waits(Role.Specialist).ShouldBe(0);
        room.When(Role.Coordinator, new DecideReaders([], "Kari", "nobody asked"));
        Waits(Role.ResponsibleDoctor).ShouldBe(1);
        room.When(Role.Coordinator, Protect);
        Waits(Role.ResponsibleDoctor).ShouldBe(0);

        int Waits(Role role) => RoomSummary.Of(room.State).People[Cast.Id(role)].Waiting.Learned;
    }

    [Fact, Rule("LIFE-24")]
    public void What_was_learned_is_taken_back_by_the_system_and_what_people_recorded_is_not()
    {
        var mistake = new RetractDeath("");
        Turning(16).When(Actor.System, mistake).ThenRefused(new Refusal.NotFound("death"));
        var learned = Turning(16).When(Actor.System, Died);
        learned.When(Actor.System, mistake).Then(new DeathRetracted("", Learned: true));
        learned.Sees(ParentId, Start).ShouldBeTrue();
        var known = Turning(16).When(Role.Coordinator, Died);
        known.When(Actor.System, mistake).ThenRefused(new Refusal.NotFound("death"));
        Turning(16).When(Actor.System, Died).When(Role.Coordinator, new RetractDeath("another patient"))
            .Then(new DeathRetracted("another patient", Learned: true));
        known.When(Role.Coordinator, new RetractDeath("x")).Then(new DeathRetracted("x"));
    }

    [Fact, Rule("LIFE-25")]
    public void A_protection_is_learned_without_source_and_places_and_gives_way_to_what_people_recorded()
    {
        var room = Turning(10).When(Actor.System, Protect);
        room.Then(new AddressProtected(null, AddressGrade.Confidential, Day, "", []));
        room.When(Actor.System, Protect).ThenRefused(new Refusal.AlreadyDone("recorded"));
        var strict = Protect with { Grade = AddressGrade.StrictlyConfidential };
        room.When(Actor.System, strict)
            .Then(new AddressProtected(null, AddressGrade.StrictlyConfidential, Day, "", []));
        // Of several rooms the one that tells least strictly may come last.
        room.When(Actor.System, Protect).ThenRefused(new Refusal.AlreadyDone("recorded"));
        room.State.Life.Protected.ShouldHaveSingleItem().Grade.ShouldBe(AddressGrade.StrictlyConfidential);
        room.When(Role.Coordinator, Protect).ThenAccepted();
        room.When(Actor.System, strict).ThenRefused(new Refusal.AlreadyDone("recorded"));
        room.When(Actor.System, new LiftAddressProtection(null, Day, "x")).ThenRefused(new Refusal.NotAllowed());
    }

    [Fact, Rule("LIFE-26")]
    public void So_is_that_of_somebody_of_the_patients_side_who_is_there()
    {
        var parents = Protect with { PersonId = ParentId };
        var room = Turning(10).When(Actor.System, parents);
        room.Then(new AddressProtected(ParentId, AddressGrade.Confidential, Day, "", []));
        room.When(Actor.System, parents).ThenRefused(new Refusal.AlreadyDone("recorded"));
        room.When(Actor.System, Protect).ThenAccepted();
        room.When(Role.Coordinator, parents with { Grade = AddressGrade.StrictlyConfidential }).ThenAccepted();
        room.When(Actor.System, parents).ThenRefused(new Refusal.AlreadyDone("recorded"));
        foreach (var other in (Guid[])[Cast.Id(Role.Specialist), Cast.Id(Role.Patient), Id(75)])
        {
            room.When(Actor.System, Protect with { PersonId = other })
                .ThenRefused(new Refusal.NotFound("personId"));
        }
    }
}
