using CaseRoom.Chaos.Scene;
using CaseRoom.Chaos.Verdicts;
using CaseRoom.Client;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Chaos.Workloads;

/// <summary>Appends and live following: members of one room talk in a thread, come back over new connections by chance,
/// and give old commands again.</summary>
internal sealed class Talk(ChaosScene scene, Recorder recorder, int seed) : IAsyncDisposable
{
    public const string Opener = "kari";

    private const string OpenersUnit = "Sjeldenteamet";

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan RepeatPace = TimeSpan.FromMilliseconds(300);

    /// <summary>Earlier commands of each member that are given once more when everything has settled.</summary>
    private const int LastRepeats = 15;

    /// <summary>Then another thread is opened: one takes so many and no more.</summary>
    private const int ThreadComments = 500;

    private static readonly (string Person, Role Role)[] Others =
    [
        ("ingrid", Role.ResponsibleDoctor), ("nils", Role.Specialist), ("olav", Role.GeneralPractitioner),
    ];

    private readonly List<Member> members = [];

    public IReadOnlyList<Member> Members => members;

    public Guid Room { get; private set; }

    public async Task BeginAsync(CancellationToken stop)
    {
        var opener = new Member(scene.Address, Opener, recorder);
        members.Add(opener);
        Room = await OpenAsync(opener, stop);
        foreach (var (person, role) in Others)
        {
            var member = new Member(scene.Address, person, recorder);
            members.Add(member);
            await LetInAsync(opener, member, Room, role, stop);
        }

        foreach (var member in members) { await member.FollowAsync(Room, stop); }
    }

    /// <summary>Until it is stopped. A fault of the workload itself comes out of it.</summary>
    public Task RunAsync(CancellationToken stop) => Task.WhenAll(
        members.SelectMany((one, index) => (Task[])
        [
            SayAsync(one, stop), RepeatAsync(one, new Random(seed + index), stop),
        ]));

    /// <summary>When all lines are whole and nobody says anything new.</summary>
    public async Task RepeatLastAsync(CancellationToken stop)
    {
        await Task.WhenAll(members.Select(async (one, index) =>
        {
            var random = new Random(seed + index);
            for (var i = 0; i < LastRepeats; i++) { await one.RepeatAsync(random, stop); }
        }));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var member in members) { await member.DisposeAsync(); }
    }

    /// <summary>Opens a room for whoever is given.</summary>
    public static async Task<Guid> OpenAsync(Member opener, CancellationToken stop)
    {
        var room = Guid.CreateVersion7();
        var me = await Member.TriedAsync(opener.Client.MeAsync, stop);
        var body = new OpenRoomBody(
            Guid.CreateVersion7(), room, Role.Coordinator, new(Guid.CreateVersion7(), me.Organisation),
            new(Guid.CreateVersion7(), OpenersUnit), "Chaos", "What is it?");
        while (true)
        {
            var opened = await Member.TriedAsync(limit => opener.Client.OpenAsync(body, limit), stop);
            if (opened.Problem is not null) { throw new InvalidOperationException($"No room: {opened.Problem}"); }
            // Where nobody knows what became of it, the same body opens the same room.
            if (opened.Status is OutcomeStatus.Applied) { return room; }
            await Task.Delay(RepeatPace, stop);
        }
    }

    public static async Task LetInAsync(Member opener, Member one, Guid room, Role role, CancellationToken stop)
    {
        await AppliedAsync(opener, room, new InviteMember(await one.CardAsync(stop), role), stop);
        await AppliedAsync(one, room, new Join(), stop);
    }

    /// <exception cref="InvalidOperationException">It was refused: the workload is wrong.</exception>
    public static async Task<Outcome> AppliedAsync(
        Member by, Guid room, RoomCommand command, CancellationToken stop)
    {
        var outcome = await by.PostAsync(room, CaseRoomClient.Command(command), stop);
        return outcome.Status is OutcomeStatus.Applied
            ? outcome : throw new InvalidOperationException($"{command.GetType().Name}: {outcome.Problem}");
    }

    private static async Task SayAsync(Member one, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                var thread = Guid.CreateVersion7();
                RoomCommand next = new OpenThread(
                    thread, AnchorKind.Room, null, false, Guid.CreateVersion7(), "x", []);
                for (var said = 0; said < ThreadComments; said++)
                {
                    await one.GiveAsync(CaseRoomClient.Command(next), stop);
                    await Task.Delay(Pace, stop);
                    next = new AddComment(thread, Guid.CreateVersion7(), "x", []);
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    private static async Task RepeatAsync(Member one, Random random, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                await Task.Delay(RepeatPace, stop);
                await one.RepeatAsync(random, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }
}
