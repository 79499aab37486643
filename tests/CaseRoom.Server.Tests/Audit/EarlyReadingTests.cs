using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Audit;

/// <summary>Who read a request before it was a room stands where the patient of that room looks.</summary>
public sealed class EarlyReadingTests : IAsyncLifetime
{
    private const string Team = "Sjeldenteamet";
    private readonly Dictionary<string, HttpClient> clients = [];
    private MovedServer server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private KeptAccesses Kept => KeptAccesses.Of(server.Services);

    [Fact, Rule("AUD-229")]
    public async Task Whoever_read_it_or_saw_it_in_a_list_before_stands_in_the_rooms_log_once_and_with_when()
    {
        var id = await As("olav").SendAsync(Team);
        var before = server.Clock.GetUtcNow();
        await As("lars").ReadAsync(id);
        await As("lars").ReadAsync(id);
        for (var time = 0; time < 2; time++)
        {
            using var listed = await As("kari").AskAsync("/api/requests");
            listed.EnsureSuccessStatusCode();
        }

        server.Clock.Advance(TimeSpan.FromDays(3));
        var command = Guid.CreateVersion7();
        var room = await AcceptAsync(id, command);
        (await AcceptAsync(id, command)).ShouldBe(room);

        var rows = (await Kept.InAsync(StreamId.Room(room))).Where(row => row.At < before.AddDays(1)).ToList();
        rows.Select(row => (row.Reader.PersonId, row.Kind)).ShouldBe(
        [
            (LiveScene.IdOf("lars"), AccessKind.Request), (LiveScene.IdOf("lars"), AccessKind.Request),
            (LiveScene.IdOf("kari"), AccessKind.RequestList),
        ]);
        rows.ShouldAllBe(row => row.Outcome == AccessOutcome.Shown && row.Subjects.Single() == id);
        // The log controller finds them where they found them before.
        (await Kept.InAsync(StreamId.Audit, LiveScene.IdOf("lars"))).Count(row => row.Kind is AccessKind.Request)
            .ShouldBe(2);
        // And who reads the room's log is told.
        var log = await As("kari").GetFromJsonAsync<JsonObject>(
            new Uri($"/api/rooms/{room}/access-log", UriKind.Relative), Stop);
        log!.ToJsonString().ShouldContain(LiveScene.IdOf("lars").ToString());
    }

    [Fact, Rule("AUD-229")]
    public async Task Whoever_is_shown_it_afterwards_without_seeing_the_room_stands_there_at_once()
    {
        var id = await As("olav").SendAsync(Team);
        var room = await AcceptAsync(id, Guid.CreateVersion7());
        var asked = server.Clock.GetUtcNow();
        // The sender is invited, and has not come.
        await As("olav").ReadAsync(id);
        (await Kept.InAsync(StreamId.Room(room), LiveScene.IdOf("olav")))
            .Count(row => row.At >= asked && row.Kind is AccessKind.Request).ShouldBe(1);
    }

    public async ValueTask InitializeAsync()
    {
        server = MovedServer.Start();
        foreach (var person in (string[])["olav", "lars", "kari"])
        {
            clients[person] = await server.BearerAsync(person);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values) { client.Dispose(); }
        await server.DisposeAsync();
    }

    private async Task<Guid> AcceptAsync(Guid request, Guid command)
    {
        var reply = await As("kari").TellAsync($"/api/requests/{request}/accept", new
        {
            commandId = command, unitId = await As("kari").UnitAsync(Team), role = "coordinator", reason = "Vi tar den",
            looked = true,
        });
        ((string?)reply["outcome"]!["status"]).ShouldBe("applied", reply.ToJsonString());
        return (Guid)reply["roomId"]!;
    }

    private HttpClient As(string person) => clients[person];
}
