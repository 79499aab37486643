using System.Collections.Concurrent;
using System.Security.Cryptography;
using CaseRoom.Client;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Store;

/// <summary>A newer master key is laid beside a running server while people work.</summary>
public sealed class MasterKeyChangeTests : IAsyncLifetime
{
    private static readonly (string Person, Role Role)[] Members =
        [("ingrid", Role.ResponsibleDoctor), ("nils", Role.Specialist)];

    /// <summary>The server looks for one every minute; the machine may do other things beside.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private PostgresServer? postgres;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Rule("LOG-34", "LOG-79")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task People_work_on_and_the_older_key_is_not_needed_afterwards(bool onPostgres)
    {
        await using var server = await ServerProcess.StartAsync(
            onPostgres ? await OnPostgresAsync() : new ServerOptions());
        await using var before = await LiveScene.OpenAsync(server, Members);
        var followers = await Task.WhenAll(Members.Select(one => before.FollowAsync(one.Person)));
        var acknowledged = new ConcurrentDictionary<Guid, Outcome>();
        using var enough = new CancellationTokenSource();
        var writers = followers.Select(one => AnnotateAsync(before, one, acknowledged, enough.Token)).ToArray();

        await ReachedAsync(writers, () => acknowledged.Count >= 5);
        AddKey(server, "master-2.key");
        await ReachedAsync(writers, () => server.Output.Contains("wrapped by the newest", StringComparison.Ordinal));
        var meanwhile = acknowledged.Count;
        await ReachedAsync(writers, () => acknowledged.Count >= meanwhile + 5);
        await enough.CancelAsync();
        await Task.WhenAll(writers);
        await using var after = await LiveScene.OpenAsync(server, Members);
        await ReadableAsync(before, acknowledged.Keys);

        // What still needed the older key could not be opened without it.
        await server.KillAsync();
        File.Delete(Path.Combine(server.KeyPath, "master.key"));
        await server.RestartAsync();
        await using var again = new LiveScene(server.Address);
        await ReadableAsync(before, acknowledged.Keys);
        (await LogVerifier.VerifyAsync(again.As(LiveScene.Opener), before.RoomId, Stop)).Fault.ShouldBeNull();
        (await LogVerifier.VerifyAsync(again.As(LiveScene.Opener), after.RoomId, Stop)).Fault.ShouldBeNull();
        (await after.GiveAsync("ingrid", after.Mark("x"))).Problem.ShouldBeNull();
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (postgres is not null) { await postgres.DisposeAsync(); }
    }

    /// <summary>Laid down whole, as whoever administers the keys does: written beside, and renamed.</summary>
    private static void AddKey(ServerProcess server, string name)
    {
        var beside = Path.Combine(server.KeyPath, "new");
        File.WriteAllBytes(beside, RandomNumberGenerator.GetBytes(32));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(beside, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.Move(beside, Path.Combine(server.KeyPath, name));
    }

    /// <summary>Waits while they write; what stops a writer stops the wait.</summary>
    private static async Task ReachedAsync(Task[] writers, Func<bool> reached)
    {
        var waiting = Eventually.IsTrueAsync(() => Task.FromResult(reached()), Patience);
        await await Task.WhenAny([waiting, .. writers]);
        await waiting;
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
            // So many in a minute or two that the room is not full before the key is changed.
            await Task.Delay(100, Stop);
        }
    }

    private static async Task ReadableAsync(LiveScene scene, IEnumerable<Guid> annotations) =>
        (await scene.As(LiveScene.Opener).ViewAsync(scene.RoomId, Stop)).State.Annotations.Items.Keys
            .ShouldBe(annotations, ignoreOrder: true);

    private async Task<ServerOptions> OnPostgresAsync()
    {
        postgres = await PostgresServer.StartAsync();
        var name = await postgres.CreateDatabaseAsync();
        await ClusterScene.MigrateAsync(postgres, name);
        return new ServerOptions
        {
            Settings = new Dictionary<string, string?>
            {
                ["CaseRoom:Postgres"] = postgres.As(PostgresServer.Application, name),
            },
        };
    }
}
