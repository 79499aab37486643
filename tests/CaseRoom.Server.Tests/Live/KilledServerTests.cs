using System.Collections.Concurrent;
using CaseRoom.Adapters;
using CaseRoom.Client;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Live;

public sealed class KilledServerTests(ITestOutputHelper output)
{
    private const int Kills = 3;

    private static readonly (string Person, Role Role)[] Six =
    [
        ("ingrid", Role.ResponsibleDoctor), ("nils", Role.Specialist), ("elle", Role.Specialist),
        ("mari", Role.CentreStaff), ("olav", Role.GeneralPractitioner), ("bjorn", Role.Specialist),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("LIVE-01", "LIVE-02", "LIVE-03", "SEQ-01")]
    public async Task What_was_acknowledged_before_a_kill_is_there_once_and_everyone_agrees()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var server = await ServerProcess.StartAsync();
        await using var scene = await LiveScene.OpenAsync(server, Six);
        var followers = await Task.WhenAll(Six.Select(one => scene.FollowAsync(one.Person)));
        var acknowledged = new ConcurrentDictionary<Guid, Outcome>();
        using var enough = new CancellationTokenSource();
        var writers = followers.Select(f => AnnotateAsync(scene, f, acknowledged, enough.Token)).ToArray();

        for (var kill = 0; kill < Kills; kill++)
        {
            // A random number of further acknowledgements is the random moment: no clock decides it.
            var target = acknowledged.Count + random.Next(5, 40);
            await ReachedAsync(followers[0], writers, acknowledged, target);
            await server.KillAsync();
            await server.RestartAsync();
        }

        var last = acknowledged.Count + 20;
        await ReachedAsync(followers[0], writers, acknowledged, last);
        await enough.CancelAsync();
        await Task.WhenAll(writers);
        output.WriteLine($"{acknowledged.Count} annotations acknowledged over {Kills} kills");

        var views = await ConvergedAsync(scene, followers);
        AllThereOnce(views[0], acknowledged);
        foreach (var one in followers.Zip(Six)) { await SameAsServerAsync(scene, one.First, one.Second.Person); }
        (await LogVerifier.VerifyAsync(scene.As(LiveScene.Opener), scene.RoomId, Stop)).Fault.ShouldBeNull();
        await server.KillAsync();
        (await AuditAsync(server, scene.RoomId)).ShouldBeNull();
    }

    /// <summary>Waits for so many acknowledgements; a writer that fails ends the waiting with its reason.</summary>
    private static async Task ReachedAsync(
        RoomFollower any, Task[] writers, ConcurrentDictionary<Guid, Outcome> acknowledged, int target)
    {
        var reached = any.WaitForAsync(_ => acknowledged.Count >= target, Stop);
        await await Task.WhenAny([reached, .. writers]);
        await reached;
    }

    private static async Task AnnotateAsync(
        LiveScene scene, RoomFollower follower, ConcurrentDictionary<Guid, Outcome> acknowledged,
        CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            var mark = scene.Mark("x");
            var outcome = await follower.SubmitAsync(mark, cancel: Stop);
            outcome.Problem.ShouldBeNull();
            outcome.Status.ShouldBe(OutcomeStatus.Applied);
            acknowledged[mark.AnnotationId] = outcome;
        }
    }

    private static async Task<RoomView[]> ConvergedAsync(LiveScene scene, RoomFollower[] followers)
    {
        var head = (await scene.As(LiveScene.Opener).ViewAsync(scene.RoomId, Stop)).Sequence;
        return await Task.WhenAll(followers.Select(f => f.WaitForAsync(v => v.Sequence >= head, Stop)));
    }

    private static void AllThereOnce(RoomView view, ConcurrentDictionary<Guid, Outcome> acknowledged)
    {
        var items = view.State.Annotations.Items;
        items.Keys.ShouldBe(acknowledged.Keys, ignoreOrder: true);
        foreach (var (id, outcome) in acknowledged) { items[id].Order.ShouldBe(outcome.FirstSequence!.Value); }
        items.Values.Select(a => a.Order).ShouldBeUnique();
    }

    private static async Task SameAsServerAsync(LiveScene scene, RoomFollower follower, string person)
    {
        var server = await scene.As(person).ViewAsync(scene.RoomId, Stop);
        follower.View.Hash.ShouldBe(server.Hash);
        Canonical(follower.View.State).ShouldBe(Canonical(server.State));
    }

    private static string Canonical(RoomState state) =>
        CanonicalJson.Of(state);

    /// <summary>Opens the dead server's own files and audits the log with its keys.</summary>
    private static async Task<object?> AuditAsync(ServerProcess server, Guid room)
    {
        await using var services = new ServiceCollection()
            .AddSqliteStore(new StoreOptions(server.DataPath, server.KeyPath, MayCreateKey: false))
            .BuildServiceProvider();
        return await LogAudit.VerifyAsync(
            services.GetRequiredService<IRoomLog>(), services.GetRequiredService<IStreamKeys>(), StreamId.Room(room),
            Stop);
    }
}
