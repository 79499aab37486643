using CaseRoom.Client;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Tests.Audit;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;
using static CaseRoom.Server.Tests.Rooms.PatientScene;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>What is recorded of a patient's life in one of their rooms, in the others.</summary>
public sealed class PatientRoomsTests : IAsyncLifetime
{
    /// <summary>Appends after which a stream says that it does not know (SEQ-05).</summary>
    private const int Tries = 6;

    private FaultyRoomLog log = null!;
    private MovedServer server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("LIFE-23", "LIFE-24")]
    public async Task A_death_shuts_the_family_out_of_the_other_rooms_of_the_hospital_and_of_no_others()
    {
        await using var first = await OfAsync("ingrid", Number);
        await using var second = await OfAsync("ingrid", Number);
        await using var namesake = await OfAsync("ingrid", null);
        await using var another = await OfAsync("ingrid", AnothersNumber);
        await using var elsewhere = await OfAsync("anders", Number);
        LiveScene[] untouched = [namesake, another, elsewhere];
        foreach (var room in (LiveScene[])[second, .. untouched])
        {
            await room.InviteFamilyAsync("mona", Role.Representative, by: room == elsewhere ? "anders" : "ingrid");
        }

        await using var hub = await RawHub.ConnectAsync(server, "mona");
        await hub.CallAsync("Follow", second.RoomId, 0, "");
        await hub.UntilAsync(call => call.IsBatch);
        await first.GiveAsync("ingrid", new RecordDeath(Today, [], "", ""));
        await hub.UntilAsync(call => call.IsReset);
        (await ListedAsync(first, "mona")).ShouldBe(untouched.Select(room => room.RoomId), ignoreOrder: true);
        var learned = (await LifeAsync(second)).Death.ShouldNotBeNull();
        (learned.On, learned.DecidedBy, learned.By).ShouldBe((Today, "", Actor.System.PersonId));
        (await first.As("ingrid").RoomsAsync(Stop)).Single(room => room.RoomId == second.RoomId)
            .Waiting.Learned.ShouldBe(1);

        await first.GiveAsync("ingrid", new RetractDeath("It was somebody else."));
        (await ListedAsync(first, "mona"))
            .ShouldBe([second.RoomId, .. untouched.Select(room => room.RoomId)], ignoreOrder: true);
    }

    [Fact, Rule("LIFE-24")]
    public async Task What_one_room_learned_and_takes_back_stands_in_the_others()
    {
        await using var first = await OfAsync("ingrid", Number);
        await using var second = await OfAsync("ingrid", Number);
        await using var third = await OfAsync("ingrid", Number);
        await first.GiveAsync("ingrid", new RecordDeath(Today, [], "", ""));
        await second.GiveAsync("ingrid", new RetractDeath("Another patient."));
        (await LifeAsync(second)).Death.ShouldBeNull();
        (await LifeAsync(third)).Death.ShouldNotBeNull();
        // Who says the same of their own room again opens none that another's people shut.
        await second.GiveAsync("ingrid", new RecordDeath(Today, [], "", ""));
        await second.GiveAsync("ingrid", new RetractDeath("Another patient."));
        (await LifeAsync(third)).Death.ShouldNotBeNull();
    }

    [Fact, Rule("LIFE-23", "LIFE-25")]
    public async Task A_room_whose_patient_is_identified_later_learns_it_then()
    {
        await using var first = await OfAsync("ingrid", Number);
        await first.GiveAsync("ingrid", new ProtectAddress(
            null, AddressGrade.Confidential, Today, "the population register", []));
        await first.GiveAsync("ingrid", new RecordDeath(Today, [], "", ""));
        await using var later = await OfAsync("ingrid", Number);
        var learned = await LifeAsync(later);
        learned.Death.ShouldNotBeNull().On.ShouldBe(Today);
        learned.Protected.ShouldHaveSingleItem().Grade.ShouldBe(AddressGrade.Confidential);
    }

    [Fact, Rule("LIFE-23")]
    public async Task Where_another_room_does_not_answer_nothing_is_acknowledged_and_the_same_command_tells_it_later()
    {
        await using var first = await OfAsync("ingrid", Number);
        await using var second = await OfAsync("ingrid", Number);
        var died = CaseRoomClient.Command(new RecordDeath(Today, [], "", ""));
        log.Next(new LogFault.HoldBefore(Task.CompletedTask));
        for (var time = 0; time < Tries; time++) { log.Next(new LogFault.FailBefore()); }
        var unknown = await first.As("ingrid").SubmitAsync(first.RoomId, [died], Stop);
        log.Heal();
        unknown[0].Status.ShouldBe(OutcomeStatus.Unknown);
        (await LifeAsync(second)).Death.ShouldBeNull();

        var again = await first.As("ingrid").SubmitAsync(first.RoomId, [died], Stop);
        (again[0].Status, again[0].Repeated).ShouldBe((OutcomeStatus.Applied, true));
        (await LifeAsync(second)).Death.ShouldNotBeNull();
        // What was told before teaches nothing that its own people undid since.
        await second.GiveAsync("ingrid", new RetractDeath("Another patient."));
        await first.As("ingrid").SubmitAsync(first.RoomId, [died], Stop);
        (await LifeAsync(second)).Death.ShouldBeNull();
    }

    [Fact, Rule("LIFE-29")]
    public async Task A_command_that_is_given_again_after_what_it_tells_has_changed_is_not_unknown_for_ever()
    {
        await using var first = await OfAsync("ingrid", Number);
        await using var later = await LiveScene.OpenedByAsync(server.Address, "ingrid", Role.ResponsibleDoctor);
        await ProtectAsync(first, null);
        var identified = CaseRoomClient.Command(
            new IdentifyPatient(PatientScene.Patient, Number, Born, "Lomvik", null));
        (await later.As("ingrid").SubmitAsync(later.RoomId, [identified], Stop))[0].Status
            .ShouldBe(OutcomeStatus.Applied);
        await IsLearnedAsync(later, Role.Patient);
        await first.GiveAsync("ingrid", new ProtectAddress(
            null, AddressGrade.StrictlyConfidential, Today.AddDays(-1), "the population register", []));

        var again = (await later.As("ingrid").SubmitAsync(later.RoomId, [identified], Stop))[0];
        (again.Status, again.Repeated).ShouldBe((OutcomeStatus.Applied, true));
        (await LifeAsync(later)).Protected.ShouldHaveSingleItem().Grade
            .ShouldBe(AddressGrade.StrictlyConfidential);
    }

    [Fact, Rule("LIFE-25")]
    public async Task A_protected_address_hides_places_in_the_other_rooms_too_until_their_own_people_lift_it()
    {
        await using var first = await OfAsync("ingrid", Number);
        await using var second = await OfAsync("ingrid", Number);
        await first.GiveAsync("ingrid", new ProtectAddress(
            null, AddressGrade.StrictlyConfidential, Today, "the population register", []));
        var state = (await second.As("ingrid").ViewAsync(second.RoomId, Stop)).State;
        state.Case.Identity!.Municipality.ShouldBeNull();
        var learned = state.Life.Protected.ShouldHaveSingleItem();
        (learned.Grade, learned.Source).ShouldBe((AddressGrade.StrictlyConfidential, ""));

        await first.GiveAsync("ingrid", new LiftAddressProtection(null, Today, "the population register"));
        (await LifeAsync(second)).Protected.ShouldHaveSingleItem();
        await second.GiveAsync("ingrid", new LiftAddressProtection(null, Today, "the population register"));
        (await second.As("ingrid").ViewAsync(second.RoomId, Stop)).State.Case.Identity!.Municipality
            .ShouldBe("Lomvik");
    }

    [Fact, Rule("LIFE-26")]
    public async Task A_parents_protected_address_hides_places_wherever_that_parent_is_at_the_hospital()
    {
        await using var first = await OfAsync("ingrid", Number);
        await using var sibling = await OfAsync("ingrid", AnothersNumber);
        await using var own = await OfAsync("ingrid", null);
        await using var another = await OfAsync("ingrid", null);
        await using var elsewhere = await OfAsync("anders", null);
        await first.InviteFamilyAsync("mona", Role.Representative, by: "ingrid");
        await sibling.InviteFamilyAsync("mona", Role.NextOfKin, by: "ingrid", joins: false);
        await own.InviteFamilyAsync("mona", Role.Patient, by: "ingrid");
        await another.InviteFamilyAsync("einar", Role.Representative, by: "ingrid");
        await elsewhere.InviteFamilyAsync("mona", Role.Representative, by: "anders");
        await ProtectAsync(first, Role.Representative);

        await IsLearnedAsync(sibling, Role.NextOfKin);
        await IsLearnedAsync(own, Role.Patient);
        (await LifeAsync(another)).Protected.ShouldBeEmpty();
        (await LifeAsync(elsewhere, "anders")).Protected.ShouldBeEmpty();

        await another.InviteFamilyAsync("mona", Role.Representative, by: "ingrid");
        (await ViewAsync(another)).Life.Protected.ShouldHaveSingleItem().PersonId.ShouldNotBeNull();
    }

    [Fact, Rule("LIFE-26")]
    public async Task So_does_that_of_a_patient_where_they_are_somebodys_parent()
    {
        await using var own = await OfAsync("ingrid", Number);
        await using var childs = await OfAsync("ingrid", AnothersNumber);
        await own.InviteFamilyAsync("mona", Role.Patient, by: "ingrid");
        await childs.InviteFamilyAsync("mona", Role.Representative, by: "ingrid");
        await ProtectAsync(own, null);
        await IsLearnedAsync(childs, Role.Representative);
    }

    [Fact, Rule("AUD-230")]
    public async Task What_is_read_so_that_rooms_learn_is_an_event_of_the_room_that_learned_and_a_row_of_none()
    {
        await using var first = await OfAsync("ingrid", Number);
        await using var second = await OfAsync("ingrid", Number);
        await using var later = await LiveScene.OpenedByAsync(server.Address, "ingrid", Role.ResponsibleDoctor);
        await ProtectAsync(first, null);
        await first.GiveAsync("ingrid", new RecordDeath(Today, [], "", ""));
        await later.GiveAsync("ingrid", new IdentifyPatient(PatientScene.Patient, Number, Born, null, null));

        var kept = KeptAccesses.Of(server.Services);
        StreamId[] chains = [.. new[] { first, second, later }.Select(room => StreamId.Room(room.RoomId))];
        foreach (var chain in (StreamId[])[.. chains, StreamId.Audit]) { (await kept.InAsync(chain)).ShouldBeEmpty(); }
        foreach (var room in (LiveScene[])[second, later])
        {
            var life = await LifeAsync(room);
            life.Death.ShouldNotBeNull().By.ShouldBe(Actor.System.PersonId);
            life.Protected.ShouldHaveSingleItem().By.ShouldBe(Actor.System.PersonId);
            (await kept.InAsync(StreamId.Room(room.RoomId))).ShouldNotBeEmpty("what people read has a row");
        }
    }

    public ValueTask InitializeAsync()
    {
        server = MovedServer.Start(services =>
        {
            var real = services.Last(service => service.ServiceType == typeof(IRoomLog)).ImplementationType!;
            services.AddSingleton<IRoomLog>(provider =>
                log = new FaultyRoomLog((IRoomLog)ActivatorUtilities.CreateInstance(provider, real)));
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private Task<LiveScene> OfAsync(string doctor, string? number) => OpenAsync(server.Address, doctor, number);

    private static async Task<IEnumerable<Guid>> ListedAsync(LiveScene scene, string person) =>
        (await scene.As(person).RoomsAsync(Stop)).Select(room => room.RoomId);
}
