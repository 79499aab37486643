using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using static CaseRoom.Server.Tests.Rooms.PatientScene;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>What rooms of one family tell each other over a third, and what one learns that comes into reach after it
/// was told.</summary>
public sealed class RoomsInReachTests : IAsyncLifetime
{
    private MovedServer server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("LIFE-26")]
    public async Task What_stands_of_a_parent_in_their_own_case_holds_in_the_childs_once_they_are_invited_there()
    {
        await using var own = await OfAsync(Number);
        await using var childs = await OfAsync(AnothersNumber);
        await childs.InviteFamilyAsync("mona", Role.Representative, by: "ingrid");
        await ProtectAsync(own, null);
        (await LifeAsync(childs)).Protected.ShouldBeEmpty("nobody has said yet whose case it is");
        await own.InviteFamilyAsync("mona", Role.Patient, by: "ingrid");
        await IsLearnedAsync(childs, Role.Representative);
    }

    [Fact, Rule("LIFE-27")]
    public async Task What_one_case_of_a_parent_says_reaches_the_childs_by_another_case_of_theirs()
    {
        await using var first = await OfAsync(Number);
        await using var second = await OfAsync(Number);
        await using var childs = await OfAsync(AnothersNumber);
        await second.InviteFamilyAsync("mona", Role.Patient, by: "ingrid");
        await childs.InviteFamilyAsync("mona", Role.Representative, by: "ingrid");
        await ProtectAsync(first, null);
        await IsLearnedAsync(second, Role.Patient);
        await IsLearnedAsync(childs, Role.Representative);
    }

    [Fact, Rule("LIFE-27")]
    public async Task What_the_childs_case_says_of_a_parent_reaches_a_case_of_theirs_that_they_are_not_in()
    {
        await using var first = await OfAsync(Number);
        await using var second = await OfAsync(Number);
        await using var childs = await OfAsync(AnothersNumber);
        await second.InviteFamilyAsync("mona", Role.Patient, by: "ingrid");
        await childs.InviteFamilyAsync("mona", Role.Representative, by: "ingrid");
        await ProtectAsync(childs, Role.Representative);
        await IsLearnedAsync(second, Role.Patient);
        await IsLearnedAsync(first, Role.Patient);
    }

    [Fact, Rule("LIFE-28")]
    public async Task A_closed_room_learns_when_it_is_reopened_what_was_said_of_next_of_kin_meanwhile()
    {
        await using var closed = await OfAsync(Number);
        await using var other = await OfAsync(AnothersNumber);
        await closed.InviteFamilyAsync("mona", Role.NextOfKin, by: "ingrid");
        await other.InviteFamilyAsync("mona", Role.Representative, by: "ingrid");
        await CloseAsync(closed);
        await ProtectAsync(other, Role.Representative);
        (await LifeAsync(closed)).Protected.ShouldBeEmpty("she does not see it");
        await closed.GiveAsync("ingrid", new ChangePhase(Phase.InConference, "Nye funn"));
        await IsLearnedAsync(closed, Role.NextOfKin);
    }

    [Fact, Rule("LIFE-28")]
    public async Task A_closed_room_tells_when_it_is_reopened_what_was_said_in_it_meanwhile()
    {
        await using var closed = await OfAsync(Number);
        await using var later = await OfAsync(AnothersNumber);
        await closed.InviteFamilyAsync("mona", Role.NextOfKin, by: "ingrid");
        await CloseAsync(closed);
        await ProtectAsync(closed, Role.NextOfKin);
        await later.InviteFamilyAsync("mona", Role.Representative, by: "ingrid");
        (await LifeAsync(later)).Protected.ShouldBeEmpty("she does not see the other");
        await closed.GiveAsync("ingrid", new ChangePhase(Phase.InConference, "Nye funn"));
        await IsLearnedAsync(later, Role.Representative);
    }

    [Fact, Rule("LIFE-28")]
    public async Task A_room_whose_patient_lives_after_all_learns_what_was_said_of_the_family_meanwhile()
    {
        await using var mistaken = await OfAsync(Number);
        await using var other = await OfAsync(AnothersNumber);
        await mistaken.InviteFamilyAsync("mona", Role.Representative, by: "ingrid");
        await other.InviteFamilyAsync("mona", Role.Representative, by: "ingrid");
        await mistaken.GiveAsync("ingrid", new RecordDeath(Today, [], "", ""));
        await ProtectAsync(other, Role.Representative);
        (await LifeAsync(mistaken)).Protected.ShouldBeEmpty("she does not see it");
        await mistaken.GiveAsync("ingrid", new RetractDeath("Another patient."));
        await IsLearnedAsync(mistaken, Role.Representative);
    }

    [Fact, Rule("LIFE-28")]
    public async Task A_room_that_goes_to_another_hospital_learns_what_holds_there_and_tells_what_it_knows()
    {
        await using var moving = await OpenAsync(server.Address, "anders", Number);
        await using var there = await OfAsync(Number);
        await using var siblings = await OfAsync(AnothersNumber);
        await moving.InviteFamilyAsync("mona", Role.Representative, by: "anders");
        await siblings.InviteFamilyAsync("mona", Role.NextOfKin, by: "ingrid");
        var offer = await OfferAsync(moving);
        await ProtectAsync(moving, null, by: "anders");
        await ProtectAsync(moving, Role.Representative, by: "anders");
        await there.GiveAsync("ingrid", new RecordDeath(Today, [], "", ""));
        (await LifeAsync(moving, "anders")).Death.ShouldBeNull();
        (await LifeAsync(there)).Protected.ShouldBeEmpty();
        (await LifeAsync(siblings)).Protected.ShouldBeEmpty();

        await moving.GiveAsync("ingrid", offer);
        (await LifeAsync(moving)).Death.ShouldNotBeNull().On.ShouldBe(Today);
        await IsLearnedAsync(there, Role.Patient);
        await IsLearnedAsync(siblings, Role.NextOfKin);
    }

    public ValueTask InitializeAsync()
    {
        server = MovedServer.Start();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private Task<LiveScene> OfAsync(string number) => OpenAsync(server.Address, "ingrid", number);

    /// <summary>Through every step, with a conclusion of one wording that its doctor signs.</summary>
    private static async Task CloseAsync(LiveScene room)
    {
        var statement = Guid.CreateVersion7();
        RoomCommand[] steps =
        [
            LiveScene.Custody, new RecordGoal(Guid.CreateVersion7(), "Sove", "Ingrid", Today, "nb", false),
            new ChangePhase(Phase.Ready), new ChangePhase(Phase.InConference),
            new ProposeStatement(statement, "It is A."), new ChangePhase(Phase.Proposed),
            new TakePosition(new(statement, 1, 0), PositionKind.Agree),
        ];
        foreach (var step in steps) { await room.GiveAsync("ingrid", step); }
        await room.GiveAsync("ingrid", Reading.Everything(await ViewAsync(room)));
        await room.GiveAsync("ingrid", new ChangePhase(Phase.Closed));
    }

    /// <summary>Offers a room to the other hospital, whose doctor accepts it by the answer.</summary>
    private static async Task<AnswerTransfer> OfferAsync(LiveScene room)
    {
        var to = (await room.As("anders").UnitsAsync(Stop)).Single(unit =>
            unit.Name == "Barne- og ungdomsklinikken"
            && unit.Organisation.Name == "Universitetssykehuset Nord-Norge");
        var transfer = Guid.CreateVersion7();
        await room.GiveAsync("anders", new ProposeTransfer(transfer, new(to.UnitId, ""), "Har flyttet"));
        var offered = (await ViewAsync(room, "anders")).Custody.Transfer!.At;
        var doctor = LiveScene.CardOf("ingrid");
        return new(transfer, offered, Accepts: true, "Vi tar over", doctor, Doctor: doctor);
    }
}
