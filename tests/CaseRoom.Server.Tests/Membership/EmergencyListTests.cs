using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Demo;
using CaseRoom.Server.Tests.Audit;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Membership;

/// <summary>The list of rooms that somebody on call may open in an emergency, of several units and in time.</summary>
public sealed class EmergencyListTests : IAsyncLifetime
{
    private const string Doctor = "anders";
    private const string OnCall = "erik";
    private readonly MovedServer server = MovedServer.Start();
    private readonly List<LiveScene> scenes = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("ACC-227", "MEM-27")]
    public async Task It_names_the_open_rooms_of_the_unit_while_the_turn_lasts_and_no_other()
    {
        var (first, member, closed, kept) =
            (await OpenAsync(Doctor), await OpenAsync(Doctor), await OpenAsync(Doctor), await OpenAsync(Doctor));
        var elsewhere = await OpenAsync("ingrid");
        await member.GiveAsync(Doctor, new InviteMember(LiveScene.CardOf(OnCall), Role.Specialist));
        await member.GiveAsync(OnCall, new Join());
        await kept.GiveAsync(Doctor, new RecordBlock(
            Guid.CreateVersion7(), LiveScene.CardOf(OnCall), null, null, new DateOnly(2026, 3, 1), "patient", null));
        await CloseAsync(closed);
        (await AskAsync(OnCall)).OnCall.ShouldBeFalse();

        var from = server.Clock.GetUtcNow().AddMinutes(5);
        await PutOnCallAsync(from, from.AddMinutes(5));
        (await AskAsync(OnCall)).OnCall.ShouldBeFalse("the turn has not begun");
        // No longer than a sign-in is taken to be new.
        server.Clock.Advance(TimeSpan.FromMinutes(6));
        var asked = await AskAsync(OnCall);
        asked.OnCall.ShouldBeTrue();
        asked.Rooms.ShouldBe([(first.RoomId, false), (member.RoomId, true)], ignoreOrder: true);
        asked.Text.ShouldNotContain($"{elsewhere.RoomId}");
        // A room that is closed later is there no longer, and neither is one after the turn.
        await CloseAsync(first);
        (await AskAsync(OnCall)).Rooms.ShouldBe([(member.RoomId, true)]);
        server.Clock.Advance(TimeSpan.FromMinutes(5));
        (await AskAsync(OnCall)).ShouldSatisfyAllConditions(
            over => over.OnCall.ShouldBeFalse(), over => over.Rooms.ShouldBeEmpty());
    }

    [Fact, Rule("ACC-227", "AUD-27")]
    public async Task Each_asking_is_a_row_that_names_the_rooms_that_were_shown_and_no_other()
    {
        var room = await OpenAsync(Doctor);
        await OpenAsync("ingrid");
        var now = server.Clock.GetUtcNow();
        await PutOnCallAsync(now.AddHours(-1), now.AddHours(8));
        await AskAsync(OnCall);
        await AskAsync("siri");
        (await RowsAsync(OnCall)).ShouldHaveSingleItem().Subjects.ShouldBe([room.RoomId]);
        (await RowsAsync("siri")).ShouldHaveSingleItem().Subjects.ShouldBeEmpty();
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var scene in scenes) { await scene.DisposeAsync(); }
        await server.DisposeAsync();
    }

    private async Task<LiveScene> OpenAsync(string doctor)
    {
        var scene = await LiveScene.OpenedByAsync(server.Address, doctor, Role.ResponsibleDoctor);
        scenes.Add(scene);
        return scene;
    }

    private async Task<IReadOnlyList<AccessEntry>> RowsAsync(string person) =>
        [.. (await KeptAccesses.Of(server.Services).InAsync(StreamId.Audit, LiveScene.IdOf(person)))
            .Where(row => row.Kind is AccessKind.RoomList)];

    private async Task PutOnCallAsync(DateTimeOffset from, DateTimeOffset until)
    {
        using var administrator = await server.BearerAsync("astrid");
        using var doctor = await server.BearerAsync(OnCall);
        (await administrator.GiveAsync("/api/directory/commands", "setOnCall", new
        {
            unitId = await doctor.UnitAsync(DemoPeople.Find(Doctor)!.Person.Unit!),
            turns = new[] { new { personId = LiveScene.IdOf(OnCall), from, until } },
        })).ShouldBe("applied");
    }

    private async Task<(bool OnCall, List<(Guid, bool)> Rooms, string Text)> AskAsync(string person)
    {
        using var client = await server.BearerAsync(person);
        var duty = (await client.GetFromJsonAsync<JsonObject>(
            new Uri("/api/rooms/emergency", UriKind.Relative), Stop))!;
        return ((bool)duty["onCall"]!, [.. duty["rooms"]!.AsArray().Select(
            room => ((Guid)room!["roomId"]!, (bool)room["member"]!))], duty.ToJsonString());
    }

    private static async Task CloseAsync(LiveScene scene)
    {
        var statement = Guid.CreateVersion7();
        await scene.GiveAsync(Doctor, new RecordGoal(
            Guid.CreateVersion7(), "To sleep", "Anders", new DateOnly(2026, 3, 1), "nb", false));
        await scene.GiveAsync(Doctor, new ChangePhase(Phase.Ready));
        await scene.GiveAsync(Doctor, new ChangePhase(Phase.InConference));
        await scene.GiveAsync(Doctor, new ProposeStatement(statement, "It is A."));
        await scene.GiveAsync(Doctor, new ChangePhase(Phase.Proposed));
        await scene.GiveAsync(Doctor, new TakePosition(new(statement, 1, 0), PositionKind.Agree));
        await scene.GiveAsync(
            Doctor, Reading.Everything((await scene.As(Doctor).ViewAsync(scene.RoomId, Stop)).State));
        await scene.GiveAsync(Doctor, LiveScene.Custody);
        await scene.GiveAsync(Doctor, new ChangePhase(Phase.Closed));
    }
}
