using System.Collections.Concurrent;
using CaseRoom.Client;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.People;
using CaseRoom.Server.Demo;
using CaseRoom.Testing;

namespace CaseRoom.Benchmarks;

/// <summary>A room with a text to mark, its people, and one connection of each that follows it.</summary>
internal sealed class BenchRoom : IAsyncDisposable
{
    /// <summary>The words of the text that every mark is on.</summary>
    public const string Marked = "En tekst";

    /// <summary>Members that a room can have here.</summary>
    public const int Most = 10;

    private const string Opener = "kari";

    /// <summary>Who joins, in this order.</summary>
    private static readonly (string Name, Role Role)[] Others =
    [
        ("nils", Role.Specialist), ("elle", Role.Specialist), ("bjorn", Role.Specialist),
        ("ingrid", Role.Specialist), ("anders", Role.Specialist), ("frida", Role.CentreStaff),
        ("mari", Role.CentreStaff), ("olav", Role.GeneralPractitioner), ("hanne", Role.HealthStationDoctor),
    ];

    private readonly Uri server;
    private readonly Guid text = Guid.CreateVersion7();
    private readonly List<LiveSocket> sockets = [];

    private BenchRoom(Uri server) => this.server = server;

    public Guid Id { get; } = Guid.CreateVersion7();

    /// <summary>The connections of its members; the first is the opener's.</summary>
    public IReadOnlyList<LiveSocket> Sockets => sockets;

    /// <param name="people">Members, the opener counted.</param>
    public static async Task<BenchRoom> OpenAsync(Uri server, int people)
    {
        var room = new BenchRoom(server);
        using var opener = new CaseRoomClient(server, new DemoSignIn(server, Opener));
        await room.CreateAsync(opener);
        await room.ConnectAsync(Opener);
        foreach (var (person, role) in Others.Take(people - 1))
        {
            var card = new MemberCard(PersonOf(person).Id, "", "", null, "", Region.Unknown, "NO");
            await room.GiveAsync(opener, new InviteMember(card, role));
            using var client = new CaseRoomClient(server, new DemoSignIn(server, person));
            await room.GiveAsync(client, new Join());
            await room.ConnectAsync(person);
        }

        return room;
    }

    /// <summary>A room of a server that knows no members, and nothing but who follows.</summary>
    public static async Task<BenchRoom> OpenPlainAsync(Uri server, int connections)
    {
        var room = new BenchRoom(server);
        for (var n = 0; n < connections; n++) { await room.FollowAsync(token: null); }
        return room;
    }

    /// <summary>Further connections of its members, in turn.</summary>
    public async Task ConnectMoreAsync(int connections)
    {
        for (var n = 0; n < connections; n++) { await ConnectAsync(NameOf(n % Most)); }
    }

    /// <summary>So many marks, by all its connections.</summary>
    public async Task FillAsync(int marks)
    {
        var calls = new ConcurrentQueue<int>(
            Enumerable.Range(0, marks).Chunk(WireLimits.CommandsPerCall).Select(chunk => chunk.Length));
        await Task.WhenAll(sockets.Select(async socket =>
        {
            while (calls.TryDequeue(out var count))
            {
                await socket.SubmitAsync(Id, [.. Enumerable.Range(0, count).Select(_ => Mark(due: 0))]);
            }
        }));
    }

    /// <summary>So many events that leave the state as large as it was: one thread, closed and opened again.</summary>
    public async Task AgeAsync(int events)
    {
        var thread = Guid.CreateVersion7();
        await sockets[0].SubmitAsync(Id, [CaseRoomClient.Command(new OpenThread(
            thread, AnchorKind.Room, null, Abroad: false, Guid.CreateVersion7(), "Again and again.", []))]);
        var turns = Enumerable.Range(0, events).Select<int, RoomCommand>(
            n => n % 2 == 0 ? new ResolveThread(thread) : new ReopenThread(thread));
        foreach (var call in turns.Chunk(WireLimits.CommandsPerCall))
        {
            await sockets[0].SubmitAsync(Id, [.. call.Select(command => CaseRoomClient.Command(command))]);
        }
    }

    /// <summary>A mark on its text.</summary>
    public WireCommand Mark(long due) => LiveSocket.Mark(text, due);

    /// <summary>The first member's mark.</summary>
    public Task<double> MarkAsync(long due) => sockets[0].MarkAsync(Id, text, due);

    public static async Task<string> TokenAsync(Uri server, int member)
    {
        using var client = new HttpClient { BaseAddress = server };
        return await DemoToken.RequestAsync(client, NameOf(member));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var socket in sockets) { await socket.DisposeAsync(); }
    }

    private static string NameOf(int member) => member == 0 ? Opener : Others[member - 1].Name;

    private static DirectoryPerson PersonOf(string name) => DemoPeople.Find(name)!.Person;

    private async Task CreateAsync(CaseRoomClient opener)
    {
        var own = PersonOf(Opener);
        var opened = await opener.OpenAsync(new OpenRoomBody(
            Guid.CreateVersion7(), Id, Role.Coordinator, new OrganisationRef(Guid.NewGuid(), own.Organisation),
            new OrganisationRef(Guid.NewGuid(), own.Unit!), "Benchmark", "How long does it take?"));
        Require(opened);
        using var content = new MemoryStream("En tekst som alle kan merke."u8.ToArray());
        Require(await opener.UploadAsync(Id, text, "text", default, content));
    }

    private async Task ConnectAsync(string person)
    {
        using var client = new HttpClient { BaseAddress = server };
        await FollowAsync(await DemoToken.RequestAsync(client, person));
    }

    private async Task FollowAsync(string? token)
    {
        var socket = await LiveSocket.ConnectAsync(server, token);
        sockets.Add(socket);
        await socket.FollowAsync(Id);
    }

    private async Task GiveAsync(CaseRoomClient client, RoomCommand command) =>
        Require((await client.SubmitAsync(Id, [CaseRoomClient.Command(command)]))[0]);

    private static void Require(Outcome outcome)
    {
        if (outcome.Status is not OutcomeStatus.Applied)
        {
            throw new InvalidOperationException($"Not applied: {outcome.Problem}.");
        }
    }
}
