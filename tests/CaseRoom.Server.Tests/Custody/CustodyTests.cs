using CaseRoom.Client;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Tests.Directory;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Custody;

/// <summary>A server of its own: what is offered and decided stands in lists that others would see.</summary>
public sealed class CustodyTests : IAsyncLifetime
{
    private ServerProcess server = null!;
    private CustodyScene scene = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("CASE-40", "CASE-42", "CASE-43", "CASE-44", "CASE-45", "CASE-71", "CASE-72")]
    public async Task A_room_goes_to_another_unit_when_its_doctor_accepts()
    {
        var room = await scene.OpenAsync();
        var before = await scene.As(CustodyScene.Doctor).ViewAsync(room, Stop);
        before.State.Custody.Agreement.ShouldBe(new Agreement("Felles dataansvar", "2026/17"));
        before.State.Custody.Retention!.Years.ShouldBe(10);
        var units = await scene.As(CustodyScene.Doctor).UnitsAsync(Stop);
        var there = units.Single(u => u.Name == "Barne- og ungdomsklinikken"
            && u.Organisation.Name == "Universitetssykehuset Nord-Norge");
        var advises = units.First(u => !u.Treats);
        var transfer = Guid.CreateVersion7();
        ProposeTransfer Offer(Guid unit) => new(transfer, new(unit, ""), "Familien har flyttet");
        (await scene.TryAsync(CustodyScene.Doctor, room, Offer(advises.UnitId))).ShouldBe("invalid");
        await scene.GiveAsync(CustodyScene.Doctor, room, Offer(there.UnitId));

        var offered = (await scene.As(CustodyScene.Doctor).ViewAsync(room, Stop)).State.Custody.Transfer!.At;
        AnswerTransfer Accept(string person) =>
            new(transfer, offered, Accepts: true, "Vi kjenner henne", LiveScene.CardOf(person), Doctor:
                LiveScene.CardOf(person));
        (await scene.ListAsync("siri", "/api/rooms/offered")).ShouldBeEmpty();
        (await scene.TryAsync("siri", room, Accept("siri"))).ShouldBe("notAllowed");
        (await scene.ListAsync("ingrid", "/api/rooms/offered")).ShouldBe([room]);
        (await scene.SeesAsync("ingrid", room)).ShouldBeFalse();
        (await scene.TryAsync("ingrid", room, Accept("ingrid") with { Doctor = LiveScene.CardOf("siri") }))
            .ShouldBe("invalid", "she works elsewhere");
        (await scene.TryAsync("ingrid", room, Accept("ingrid") with { Doctor = null })).ShouldBe("missing");
        await scene.GiveAsync("ingrid", room, Accept("ingrid"));
        var after = await scene.As("ingrid").ViewAsync(room, Stop);
        after.You.Role.ShouldBe(Role.ResponsibleDoctor);
        var former = await scene.As(CustodyScene.Doctor).ViewAsync(room, Stop);
        former.You.Role.ShouldBe(Role.Specialist);
        former.You.Commands.ShouldNotContain("proposeErasure");
        after.State.Case.Opening!.Unit.Id.ShouldBe(there.UnitId);
        after.State.Case.Opening.Controller.ShouldBe(there.Organisation);
        (await scene.ListAsync("ingrid", "/api/rooms/offered")).ShouldBeEmpty();
    }

    [Fact, Rule("ACC-85")]
    public async Task Who_opens_a_room_is_told_how_long_it_is_kept_and_a_room_that_says_all_is_not_marked()
    {
        using var anders = await server.BearerAsync(CustodyScene.Doctor);
        using var own = await anders.AskAsync("/api/directory/me");
        var usual = (await own.JsonAsync())["usualRetention"]!;
        ((string?)usual["rule"], (int)usual["years"]!).ShouldBe(("Journalforskriften § 15", 12));

        var whole = await scene.OpenAsync();
        var (bare, nobody) = (Guid.CreateVersion7(), new OrganisationRef(Guid.Empty, ""));
        await scene.As(CustodyScene.Doctor).OpenAsync(
            new(Guid.CreateVersion7(), bare, Role.ResponsibleDoctor, nobody, nobody, "Test"), Stop);
        var rooms = await scene.As(CustodyScene.Doctor).RoomsAsync(Stop);
        rooms.Single(r => r.RoomId == whole).LacksCustody.ShouldBeFalse();
        rooms.Single(r => r.RoomId == bare).LacksCustody.ShouldBeTrue("the installation knows no agreement");
    }

    [Fact, Rule("CASE-46", "CASE-48", "ACC-24")]
    public async Task Closing_ends_the_streams_of_all_but_the_unit_and_the_room_is_not_there_for_them()
    {
        var room = await scene.OpenAsync();
        await scene.InviteAsync(room, "siri", Role.Specialist);
        await using var siri = await RoomFollower.StartAsync(scene.As("siri"), room, cancel: Stop);
        await using var anders = await RoomFollower.StartAsync(scene.As(CustodyScene.Doctor), room, cancel: Stop);
        await SignAsync(room);
        await scene.GiveAsync(CustodyScene.Doctor, room, new ChangePhase(Phase.Closed));
        (await EndOfAsync(siri)).ShouldBe(ResetReason.Removed);
        (await scene.SeesAsync("siri", room)).ShouldBeFalse();
        (await scene.ListAsync("siri", "/api/rooms")).ShouldNotContain(room);
        await anders.WaitForAsync(v => v.State.Case.Phase is Phase.Closed, Stop);
        await scene.GiveAsync(CustodyScene.Doctor, room, new ChangePhase(Phase.InConference, "Nye funn"));
        (await scene.SeesAsync("siri", room)).ShouldBeTrue();
    }

    [Fact, Rule("CASE-61")]
    public async Task Who_last_changed_the_sign_ins_of_the_proposer_does_not_confirm_the_erasing()
    {
        var room = await scene.OpenAsync();
        var erasure = await scene.ProposeErasureAsync(room);
        using var astrid = await server.BearerAsync("astrid");
        await astrid.GiveSignInsAsync(LiveScene.IdOf(CustodyScene.Doctor));
        (await scene.DecideAsync("astrid", room, erasure)).ShouldBe("invalid");
    }

    [Fact, Rule("CASE-50", "CASE-51", "DIR-36")]
    public async Task Erasing_takes_a_second_person_and_every_open_stream_is_told()
    {
        var room = await scene.OpenAsync();
        await scene.InviteAsync(room, "siri", Role.Specialist);
        var erasure = await scene.ProposeErasureAsync(room);
        (await scene.DecideAsync("siri", room, erasure)).ShouldBe("403");
        (await scene.DecideAsync(CustodyScene.Doctor, room, erasure)).ShouldBe("403");
        foreach (var elsewhere in new[] { "gunnar", "torvald" })
        {
            (await scene.ListAsync(elsewhere, "/api/directory/rooms-to-decide"))
                .ShouldBeEmpty("it is another hospital's");
            (await scene.DecideAsync(elsewhere, room, erasure)).ShouldBe("notAllowed");
        }

        (await scene.ListAsync("astrid", "/api/directory/rooms-to-decide")).ShouldBe([room]);
        await using var siri = await RoomFollower.StartAsync(scene.As("siri"), room, cancel: Stop);
        await using var anders = await RoomFollower.StartAsync(scene.As(CustodyScene.Doctor), room, cancel: Stop);
        // Both are followed from here on: what they are told next comes by their streams.
        await scene.GiveAsync(CustodyScene.Doctor, room, new SetText(
            CasePart.History, "Kort", new Provenance(ProvenanceKind.Member)));
        foreach (var one in new[] { siri, anders })
        {
            await one.WaitForAsync(v => v.State.Case.TextOf(CasePart.History) == "Kort", Stop);
        }

        (await scene.DecideAsync("astrid", room, Guid.CreateVersion7())).ShouldBe("notAllowed");
        (await scene.DecideAsync("astrid", room, erasure)).ShouldBe("applied");
        (await EndOfAsync(siri)).ShouldBe(ResetReason.Erased);
        (await EndOfAsync(anders)).ShouldBe(ResetReason.Erased);
        await scene.ErasedAsync();
        (await scene.SeesAsync(CustodyScene.Doctor, room)).ShouldBeFalse();
        (await scene.TryAsync(CustodyScene.Doctor, room, new Join())).ShouldBe("notAllowed");
        (await scene.ListAsync(CustodyScene.Doctor, "/api/rooms")).ShouldNotContain(room);
        (await scene.ListAsync("astrid", "/api/directory/rooms-to-decide")).ShouldBeEmpty();
    }

    public async ValueTask InitializeAsync()
    {
        server = await ServerProcess.StartAsync(new()
        {
            Settings = new Dictionary<string, string?>
            {
                ["CaseRoom:Retention:Rule"] = "Journalforskriften § 15",
                ["CaseRoom:Retention:Years"] = "12",
            },
        });
        scene = new CustodyScene(server);
    }

    public async ValueTask DisposeAsync()
    {
        scene.Dispose();
        await server.DisposeAsync();
    }

    private static async Task<ResetReason?> EndOfAsync(RoomFollower follower)
    {
        await Should.ThrowAsync<RoomEndedException>(() => follower.WaitForAsync(_ => false, Stop));
        return follower.Ended;
    }

    /// <summary>Through every step, with a conclusion of one wording that its doctor signs.</summary>
    private async Task SignAsync(Guid room)
    {
        var statement = Guid.CreateVersion7();
        RoomCommand[] steps =
        [
            new RecordGoal(Guid.CreateVersion7(), "Sove", "Anders", new(2026, 3, 1), "nb", false),
            new ChangePhase(Phase.Ready), new ChangePhase(Phase.InConference),
            new Domain.Conclusion.ProposeStatement(statement, "Det er A."), new ChangePhase(Phase.Proposed),
            new Domain.Conclusion.TakePosition(new(statement, 1, 0), Domain.Conclusion.PositionKind.Agree),
        ];
        foreach (var step in steps) { await scene.GiveAsync(CustodyScene.Doctor, room, step); }
        var now = await scene.As(CustodyScene.Doctor).ViewAsync(room, Stop);
        await scene.GiveAsync(CustodyScene.Doctor, room, Reading.Everything(now.State));
    }
}
