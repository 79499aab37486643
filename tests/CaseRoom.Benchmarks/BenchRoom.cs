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

    /// <summary>Who the people of one of many rooms are, by turns: nobody opens or follows more than one may.</summary>
    private static readonly (string Opener, Role As, (string Name, Role Role)[] Others)[] Small =
    [
        (Opener, Role.Coordinator, Others[..3]), ("lars", Role.Coordinator, Others[3..6]),
        ("anders", Role.ResponsibleDoctor, Others[6..]), ("ingrid", Role.ResponsibleDoctor, Others[..3]),
    ];

    private readonly Uri server;
    private readonly SocketPool? pool;
    private readonly Guid text = Guid.CreateVersion7();
    private readonly List<LiveSocket> sockets = [];

    private BenchRoom(Uri server, SocketPool? pool = null) => (this.server, this.pool) = (server, pool);

    public Guid Id { get; } = Guid.CreateVersion7();

    /// <summary>The connections of its members; the first is the opener's.</summary>
    public IReadOnlyList<LiveSocket> Sockets => sockets;

    /// <param name="people">Members, the opener counted.</param>
    public static Task<BenchRoom> OpenAsync(Uri server, int people) =>
        OpenAsync(new BenchRoom(server), Opener, Role.Coordinator, Others.Take(people - 1));

    /// <summary>One of many rooms of four, whose connections are shared with the others.</summary>
    /// <param name="number">Which: the people are others from one to the next.</param>
    public static Task<BenchRoom> OpenSmallAsync(Uri server, SocketPool pool, int number)
    {
        var (opener, role, others) = Small[number % Small.Length];
        return OpenAsync(new BenchRoom(server, pool), opener, role, others);
    }

    private static async Task<BenchRoom> OpenAsync(
        BenchRoom room, string first, Role firstRole, IEnumerable<(string Name, Role Role)> others)
    {
        var server = room.server;
        using var opener = new CaseRoomClient(server, new DemoSignIn(server, first));
        await room.CreateAsync(opener, first, firstRole);
        await room.ConnectAsync(first);
        foreach (var (person, role) in others)
        {
            var card = new MemberCard(PersonOf(person).Id, "", "", null, "", Region.Unknown, "NO");
            await room.GiveAsync(opener, new InviteMember(card, role));
            using var client = new CaseRoomClient(server, new DemoSignIn(server, person));
            await room.GiveAsync(client, new Join());
            await room.ConnectAsync(person);
        }

        return room;
    }

    /// <summary>Makes a room that nobody follows; it stays open in the server.</summary>
    /// <param name="number">As in <see cref="OpenSmallAsync"/>.</param>
    public static async Task OpenUnfollowedAsync(Uri server, int number)
    {
        var (name, role, _) = Small[number % Small.Length];
        using var opener = new CaseRoomClient(server, new DemoSignIn(server, name));
        await using var room = new BenchRoom(server);
        await room.CreateAsync(opener, name, role);
    }

    /// <summary>A room of a server that knows no members, and nothing but who follows.</summary>
    /// <param name="pool">Where its connections are shared with other rooms'; null for its own.</param>
    /// <param name="number">As in <see cref="OpenSmallAsync"/>.</param>
    public static async Task<BenchRoom> OpenPlainAsync(
        Uri server, int connections, SocketPool? pool = null, int number = 0)
    {
        var room = new BenchRoom(server, pool);
        for (var n = 0; n < connections; n++)
        {
            await room.FollowAsync($"{number % Small.Length}/{n}", () => Task.FromResult<string?>(null));
        }

        return room;
    }

    /// <summary>A further connection of a member, which follows and then reads nothing any more.</summary>
    public async Task<LiveSocket> FreezeOneAsync(int member)
    {
        var socket = await LiveSocket.ConnectAsync(server, await TokenAsync(server, member % Most));
        await socket.FollowAsync(Id);
        socket.Freeze();
        return socket;
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
        if (pool is not null) { return; }
        foreach (var socket in sockets) { await socket.DisposeAsync(); }
    }

    private static string NameOf(int member) => member == 0 ? Opener : Others[member - 1].Name;

    private static DirectoryPerson PersonOf(string name) => DemoPeople.Find(name)!.Person;

    private async Task CreateAsync(CaseRoomClient opener, string name, Role role)
    {
        var own = PersonOf(name);
        var opened = await opener.OpenAsync(new OpenRoomBody(
            Guid.CreateVersion7(), Id, role, new OrganisationRef(Guid.NewGuid(), own.Organisation),
            new OrganisationRef(Guid.NewGuid(), own.Unit!), "Benchmark", "How long does it take?"));
        Require(opened);
        using var content = new MemoryStream("En tekst som alle kan merke."u8.ToArray());
        Require(await opener.UploadAsync(Id, text, "text", default, content));
    }

    private Task ConnectAsync(string person) => FollowAsync(person, async () =>
    {
        using var client = new HttpClient { BaseAddress = server };
        return await DemoToken.RequestAsync(client, person);
    });

    private async Task FollowAsync(string person, Func<Task<string?>> token)
    {
        var socket = pool is null
            ? await LiveSocket.ConnectAsync(server, await token()) : await pool.TakeAsync(person, token);
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
