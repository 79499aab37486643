using CaseRoom.Chaos.Hosts;
using CaseRoom.Chaos.Scene;
using CaseRoom.Testing;

namespace CaseRoom.Chaos.Faults;

/// <summary>What a run may break.</summary>
internal static class FaultList
{
    public const string KillHost = "kill-host";
    public const string KillAllHosts = "kill-all-hosts";
    public const string KillDatabase = "kill-database";
    public const string Reconnects = "reconnects";
    public const string Zombie = "stop-and-continue-host";

    /// <summary>Beyond the time after which the others take a silent host for gone, with slack for a busy machine.
    /// </summary>
    private static readonly TimeSpan BeyondEviction = TimeSpan.FromSeconds(12);

    /// <summary>A host that hears that it is taken for gone ends itself.</summary>
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(20);

    /// <summary>Times that a host may be started before it counts as one that does not start.</summary>
    private const int Starts = 3;

    private static readonly TimeSpan FreezeTime = TimeSpan.FromSeconds(40);

    /// <summary>Until the clock is right again.</summary>
    private static readonly TimeSpan ClockTime = TimeSpan.FromSeconds(9);

    /// <summary>A failpoint that no append comes to is taken back.</summary>
    private static readonly TimeSpan OrderLimit = TimeSpan.FromSeconds(30);

    public static IReadOnlyList<Fault> All { get; } =
    [
        new(KillHost, KillHostAsync), new(KillAllHosts, KillAllHostsAsync), new(KillDatabase, KillDatabaseAsync),
        new(Zombie, ZombieAsync), new(Orders.StopBeforeCommit, StopBeforeCommitAsync),
        new("restart-database", RestartDatabaseAsync),
        new("freeze-database", FreezeDatabaseAsync),
        Broken("cut-front", scene => scene.Front, LineState.Cut),
        Broken("swallowing-front", scene => scene.Front, LineState.Swallows),
        Broken("one-way-front", scene => scene.Front, LineState.OneWay),
        Broken("slow-front", scene => scene.Front, LineState.Slow),
        Broken("cut-back", scene => scene.Back, LineState.Cut),
        Broken("swallowing-back", scene => scene.Back, LineState.Swallows),
        Broken("one-way-back", scene => scene.Back, LineState.OneWay),
        Broken("slow-back", scene => scene.Back, LineState.Slow),
        new(Reconnects, ReconnectsAsync), new("disk-full", DiskFullAsync),
        Jumping(Orders.ClockAhead), Jumping(Orders.ClockBehind),
        Dying(Orders.DieBeforeCommit), Dying(Orders.DieAfterCommit), Dying(Orders.DieBeforeFanOut),
    ];

    /// <exception cref="InvalidOperationException">There is no such fault.</exception>
    public static Fault Named(string name) => All.Single(one => one.Name == name);

    /// <summary>Starts hosts again that ended by themselves, as whatever looks after them does: one that others took
    /// for gone stops when it hears of it.</summary>
    public static async Task LookAfterAsync(ChaosScene scene)
    {
        foreach (var host in scene.Hosts.Where(one => one.ProcessId is null)) { await AgainAsync(host); }
    }

    private static Fault Broken(string name, Func<ChaosScene, FaultyLine> line, LineState state) =>
        new(name, async (scene, random, stop) =>
        {
            line(scene).Set(state);
            try
            {
                await Task.Delay(Seconds(random, 2, 8), stop);
            }
            finally
            {
                line(scene).Set(LineState.Whole);
            }
        });

    private static Fault Jumping(string order) => new(order, async (scene, _, stop) =>
    {
        Orders.Give(scene.Folder, order);
        await Task.Delay(ClockTime, stop);
    });

    private static Fault Dying(string order) => new(order, async (scene, _, stop) =>
    {
        foreach (var host in await ComesToAsync(scene, order, one => one.ProcessId is null, stop))
        {
            await AgainAsync(host);
        }
    });

    /// <summary>It wakes with a batch that was decided before others took its rooms over, and writes it.</summary>
    private static async Task StopBeforeCommitAsync(ChaosScene scene, Random random, CancellationToken stop)
    {
        foreach (var host in await ComesToAsync(
            scene, Orders.StopBeforeCommit, one => one.ProcessId is { } id && Signals.IsStopped(id), stop))
        {
            await WakeAsync(host, stop);
        }
    }

    /// <summary>The hosts that took an order, as their processes show.</summary>
    /// <exception cref="InvalidOperationException">None did: nothing was broken.</exception>
    private static async Task<IReadOnlyList<ServerProcess>> ComesToAsync(
        ChaosScene scene, string order, Func<ServerProcess, bool> took, CancellationToken stop)
    {
        Orders.Give(scene.Folder, order);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(OrderLimit);
        try
        {
            while (!scene.Hosts.Any(took)) { await Task.Delay(50, limit.Token); }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new InvalidOperationException($"No host came to {order}.");
        }

        return [.. scene.Hosts.Where(took)];
    }

    private static async Task KillHostAsync(ChaosScene scene, Random random, CancellationToken stop)
    {
        var host = Any(scene, random);
        await host.KillAsync();
        await Task.Delay(Seconds(random, 0, 4), stop);
        await AgainAsync(host);
    }

    private static async Task KillAllHostsAsync(ChaosScene scene, Random random, CancellationToken stop)
    {
        await Task.WhenAll(scene.Hosts.Select(one => one.KillAsync()));
        await Task.WhenAll(scene.Hosts.Select(AgainAsync));
    }

    private static async Task KillDatabaseAsync(ChaosScene scene, Random random, CancellationToken stop)
    {
        await scene.Postgres.KillAsync();
        await Task.Delay(Seconds(random, 0, 2), stop);
        await scene.Postgres.StartAgainAsync();
        scene.WatchDatabase();
    }

    private static async Task RestartDatabaseAsync(ChaosScene scene, Random random, CancellationToken stop)
    {
        await scene.Postgres.RestartAsync();
        scene.WatchDatabase();
    }

    private static async Task FreezeDatabaseAsync(ChaosScene scene, Random random, CancellationToken stop)
    {
        scene.Postgres.Freeze();
        try
        {
            await Task.Delay(FreezeTime, stop);
        }
        finally
        {
            scene.Postgres.Thaw();
        }
    }

    /// <summary>
    /// It wakes in the belief that it holds its rooms, and is started anew once it has learned better.
    /// </summary>
    private static async Task ZombieAsync(ChaosScene scene, Random random, CancellationToken stop)
    {
        var host = Any(scene, random);
        host.Pause();
        await WakeAsync(host, stop);
    }

    private static async Task WakeAsync(ServerProcess stopped, CancellationToken stop)
    {
        try
        {
            await Task.Delay(BeyondEviction, stop);
        }
        finally
        {
            stopped.Resume();
        }

        if (await stopped.HasEndedAsync(EndLimit)) { await AgainAsync(stopped); }
    }

    private static async Task ReconnectsAsync(ChaosScene scene, Random random, CancellationToken stop)
    {
        const int Times = 5;
        for (var i = 0; i < Times; i++)
        {
            scene.Front.CutSome(random, 0.5);
            await Task.Delay(Seconds(random, 0, 1), stop);
        }
    }

    private static async Task DiskFullAsync(ChaosScene scene, Random random, CancellationToken stop)
    {
        Orders.Give(scene.Folder, Orders.DiskFull);
        try
        {
            await Task.Delay(Seconds(random, 2, 6), stop);
        }
        finally
        {
            Orders.TakeBack(scene.Folder, Orders.DiskFull);
        }
    }

    private static async Task AgainAsync(ServerProcess host)
    {
        // One that ends while it starts, because it asked a host that was just going, is started again, as whatever
        // looks after it does.
        for (var tries = 1; ; tries++)
        {
            await host.KillAsync();
            try
            {
                await host.RestartAsync();
                return;
            }
            catch (InvalidOperationException) when (tries < Starts && host.ProcessId is null)
            {
            }
        }
    }

    private static ServerProcess Any(ChaosScene scene, Random random) => scene.Hosts[random.Next(scene.Hosts.Count)];

    private static TimeSpan Seconds(Random random, int from, int to) =>
        TimeSpan.FromSeconds(from + ((to - from) * random.NextDouble()));
}
