using System.Collections.Concurrent;
using CaseRoom.Adapters;
using CaseRoom.Client;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Store;

/// <summary>Three hosts on one database, of which each is killed in turn while people write.</summary>
public sealed class ClusterTests(ITestOutputHelper output)
{
    private static readonly (string Person, Role Role)[] Members =
    [
        ("ingrid", Role.ResponsibleDoctor), ("nils", Role.Specialist), ("elle", Role.Specialist),
        ("olav", Role.GeneralPractitioner),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("CLUS-01", "CLUS-02", "CLUS-06", "CLUS-08", "CLUS-09")]
    public async Task Each_host_in_turn_is_killed_and_what_was_acknowledged_is_there_once_for_everyone()
    {
        await using var cluster = await ClusterScene.StartAsync();
        await using var scene = await LiveScene.OpenAsync(cluster.Address, Members);
        var followers = await Task.WhenAll(Members.Select(one => scene.FollowAsync(one.Person)));
        var acknowledged = new ConcurrentDictionary<Guid, Outcome>();
        using var enough = new CancellationTokenSource();
        var writers = followers.Select(one => AnnotateAsync(scene, one, acknowledged, enough.Token)).ToArray();
        await ReachedAsync(writers, acknowledged, 10);

        foreach (var host in cluster.Hosts)
        {
            await host.KillAsync();
            // Nobody starts it again: the others serve its rooms.
            await ReachedAsync(writers, acknowledged, acknowledged.Count + 15);
            await SaidAsync(cluster.Hosts.Where(other => other != host), "Degraded");
            await host.RestartAsync();
            await SaidAsync(cluster.Hosts, "Healthy");
            await ReachedAsync(writers, acknowledged, acknowledged.Count + 5);
        }

        await enough.CancelAsync();
        await Task.WhenAll(writers);
        output.WriteLine($"{acknowledged.Count} annotations acknowledged over {cluster.Hosts.Count} kills");

        var head = (await scene.As(LiveScene.Opener).ViewAsync(scene.RoomId, Stop)).Sequence;
        foreach (var follower in followers)
        {
            var view = await follower.WaitForAsync(one => one.Sequence >= head, Stop);
            view.State.Annotations.Items.Keys.ShouldBe(acknowledged.Keys, ignoreOrder: true);
        }

        (await LogVerifier.VerifyAsync(scene.As(LiveScene.Opener), scene.RoomId, Stop)).Fault.ShouldBeNull();
        (await AuditAsync(cluster, scene.RoomId)).ShouldBeNull();
    }

    /// <summary>In service all the while; what they say of the whole follows soon.</summary>
    private static async Task SaidAsync(IEnumerable<ServerProcess> hosts, string word)
    {
        foreach (var host in hosts)
        {
            using var client = host.Anonymous();
            await Eventually.IsTrueAsync(async () =>
            {
                using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), Stop);
                answer.IsSuccessStatusCode.ShouldBeTrue();
                return await answer.Content.ReadAsStringAsync(Stop) == word;
            });
        }
    }

    private static async Task ReachedAsync(
        Task[] writers, ConcurrentDictionary<Guid, Outcome> acknowledged, int target)
    {
        var reached = Eventually.IsTrueAsync(() => acknowledged.Count >= target);
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
            acknowledged[mark.AnnotationId] = outcome;
        }
    }

    /// <summary>Opens the database as a host does, and audits the log with the keys.</summary>
    private static async Task<object?> AuditAsync(ClusterScene cluster, Guid room)
    {
        var first = cluster.Hosts[0];
        await using var services = new ServiceCollection()
            .AddPostgresStore(new StoreOptions(first.DataPath, first.KeyPath, MayCreateKey: false), cluster.Database)
            .BuildServiceProvider();
        return await LogAudit.VerifyAsync(
            services.GetRequiredService<IRoomLog>(), services.GetRequiredService<IStreamKeys>(), StreamId.Room(room),
            Stop);
    }
}
