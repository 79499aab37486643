using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CaseRoom.Adapters;
using CaseRoom.Client;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Custody;

/// <summary>Rooms of a doctor's own unit on a real server, with a patient who is named and a file.</summary>
internal sealed class CustodyScene(ServerProcess server) : IDisposable
{
    public const string Doctor = "anders";

    private readonly Dictionary<string, CaseRoomClient> clients = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public CaseRoomClient As(string person)
    {
        if (!clients.TryGetValue(person, out var client))
        {
            clients[person] = client = new CaseRoomClient(server.Address, new DemoSignIn(server.Address, person));
        }

        return client;
    }

    public async Task<Guid> OpenAsync()
    {
        var (room, nobody) = (Guid.CreateVersion7(), new OrganisationRef(Guid.Empty, ""));
        var opened = await As(Doctor).OpenAsync(
            new OpenRoomBody(
                Guid.CreateVersion7(), room, Role.ResponsibleDoctor, nobody, nobody, "Test", $"{Cast.Canary}?",
                new Agreement("Felles dataansvar", "2026/17"),
                new Retention("Journalforskriften", 10, new(2026, 3, 1))),
            Stop);
        opened.Problem.ShouldBeNull();
        await GiveAsync(Doctor, room, new IdentifyPatient($"{Cast.Canary} Fugl", null, new(2015, 3, 1), null, null));
        using var text = new MemoryStream(Encoding.UTF8.GetBytes($"Om {Cast.Canary} og hennes plager."));
        var added = await As(Doctor).UploadAsync(
            room, Guid.CreateVersion7(), $"{Cast.Canary}.txt", default, text, cancel: Stop);
        added.Status.ShouldBe(OutcomeStatus.Applied);
        await As(Doctor).ViewAsync(room, Stop);
        return room;
    }

    public async Task InviteAsync(Guid room, string person, Role role)
    {
        // What stands in the room names its patient, of which the doctor is asked (GRD-51).
        await GiveAsync(Doctor, room, new InviteMember(LiveScene.CardOf(person), role), looked: true);
        await GiveAsync(person, room, new Join());
    }

    public async Task GiveAsync(string person, Guid room, RoomCommand command, bool looked = false) =>
        (await TryAsync(person, room, command, looked)).ShouldBe("applied");

    /// <summary>The word of the refusal, or that it was applied.</summary>
    public async Task<string> TryAsync(string person, Guid room, RoomCommand command, bool looked = false)
    {
        var given = CaseRoomClient.Command(command, looked: looked);
        var outcome = (await As(person).SubmitAsync(room, [given], Stop))[0];
        return outcome.Problem?.Code ?? (outcome.Status is OutcomeStatus.Applied ? "applied" : "unknown");
    }

    public async Task<Guid> ProposeErasureAsync(Guid room)
    {
        var erasure = Guid.CreateVersion7();
        await GiveAsync(Doctor, room, new ProposeErasure(erasure, ErasureGround.WrongPatient, "2026/4711"));
        return erasure;
    }

    /// <summary>Decides on the proposal as it stands in the list of who may decide.</summary>
    /// <param name="code">As they type it; left out, the room's.</param>
    public async Task<string> DecideAsync(
        string person, Guid room, Guid erasure, bool confirms = true, string? code = null)
    {
        using var controller = await server.BearerAsync("astrid");
        var listed = await controller.GetFromJsonAsync<JsonArray>(
            new Uri("/api/directory/rooms-to-decide", UriKind.Relative), Stop);
        var proposed = listed!.FirstOrDefault(r => (Guid)r!["roomId"]! == room)?["erasure"];
        using var client = await server.BearerAsync(person);
        using var answer = await client.PutBodyAsync(
            $"/api/directory/rooms-to-decide/{room}",
            new ErasureDecisionBody(
                Guid.CreateVersion7(), erasure, (DateTimeOffset?)proposed?["at"] ?? default, confirms, "as asked",
                code ?? RoomCode.Of(room)));
        if (!answer.IsSuccessStatusCode) { return $"{(int)answer.StatusCode}"; }
        var outcome = (await answer.Content.ReadFromJsonAsync<JsonObject>(Stop))!;
        return (string?)outcome["problem"]?["code"] ?? (string)outcome["status"]!;
    }

    public async Task<IReadOnlyList<Guid>> ListAsync(string person, string path)
    {
        using var client = await server.BearerAsync(person);
        return [.. (await client.GetFromJsonAsync<JsonArray>(new Uri(path, UriKind.Relative), Stop))!
            .Select(r => (Guid)r!["roomId"]!)];
    }

    public async Task<bool> SeesAsync(string person, Guid room)
    {
        using var client = await server.BearerAsync(person);
        using var answer = await client.AskAsync($"/api/rooms/{room}");
        return answer.IsSuccessStatusCode;
    }

    /// <summary>The server's own files, opened with its master key beside it or after it.</summary>
    public ServiceProvider OpenStore() => new ServiceCollection()
        .AddSqliteStore(new StoreOptions(server.DataPath, server.KeyPath, MayCreateKey: false))
        .BuildServiceProvider();

    /// <summary>Waits until nothing is left to be destroyed.</summary>
    public async Task ErasedAsync()
    {
        await using var store = OpenStore();
        var log = store.GetRequiredService<IRoomLog>();
        await Eventually.IsTrueAsync(async () =>
            (await log.FindAsync(StreamKind.Room, [CustodyLists.Erasing], 10, Stop)).Count == 0);
    }

    public void Dispose()
    {
        foreach (var client in clients.Values) { client.Dispose(); }
    }
}
