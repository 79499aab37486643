using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Tests.Cli;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Store;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Audit;

/// <summary>All of who read what, taken out of PostgreSQL while a server works on it.</summary>
public sealed class AccessChainsOfDatabaseTests : IAsyncLifetime
{
    private readonly DirectoryInfo elsewhere = System.IO.Directory.CreateTempSubdirectory("caseroom-chains-");
    private PostgresServer postgres = null!;
    private ServerProcess server = null!;
    private string database = "";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("AUD-220")]
    public async Task Every_chain_is_saved_and_is_whole_and_one_that_was_changed_is_named()
    {
        await using var scene = await LiveScene.OpenAsync(server, ("nils", Role.Specialist));
        await scene.As("nils").RoomsAsync(cancel: Stop);
        await scene.As("nils").ViewAsync(scene.RoomId, Stop);
        var room = StreamId.Room(scene.RoomId).ToString();

        var (code, said) = await VerifyAsync(await SaveAsync("whole"));
        (code, said.Contains("; 0 chains are not whole.", StringComparison.Ordinal)).ShouldBe((0, true), said);
        File.Exists(Path.Combine(elsewhere.FullName, "whole", room.Replace('/', '-') + ".json")).ShouldBeTrue();

        await postgres.AlterAsync(database, $"DELETE FROM caseroom.accesses WHERE chain = '{room}' AND sequence = 1");
        (code, said) = await VerifyAsync(await SaveAsync("changed"));
        (code, said.Split('\n')[0]).ShouldBe(
            (3, $"{room}: Not whole: row 1 is not what was written (Missing); the 0 before it are."));
        said.ShouldContain("; 1 chains are not whole.");
    }

    [Fact, Rule("AUD-228")]
    public async Task So_is_every_log_of_events()
    {
        await using var scene = await LiveScene.OpenAsync(server, ("nils", Role.Specialist));
        var room = StreamId.Room(scene.RoomId).ToString();
        var (code, said) = await VerifyLogsAsync();
        (code, said.Contains("; 0 logs are not whole", StringComparison.Ordinal)).ShouldBe((0, true), said);

        await postgres.AlterAsync(database, $"DELETE FROM caseroom.events WHERE stream = '{room}' AND sequence = 2");
        (code, said) = await VerifyLogsAsync();
        (code, said.Split('\n')[0]).ShouldBe(
            (3, $"{room}: Not whole: event 2 is not what was written (Missing); the 1 before it are."));
    }

    public async ValueTask InitializeAsync()
    {
        postgres = await PostgresServer.StartAsync();
        database = await postgres.CreateDatabaseAsync();
        await ClusterScene.MigrateAsync(postgres, database);
        server = await ServerProcess.StartAsync(new ServerOptions
        {
            Settings = new Dictionary<string, string?>
            {
                ["CaseRoom:Postgres"] = postgres.As(PostgresServer.Application, database),
            },
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) { await server.DisposeAsync(); }
        await postgres.DisposeAsync();
        elsewhere.Delete(recursive: true);
    }

    private async Task<string> SaveAsync(string name)
    {
        var folder = Path.Combine(elsewhere.FullName, name);
        var (code, said, wrong) = await CaseRoomCommand.RunAsync(
            server.Address, null, "access-chains", folder, "--data", server.DataPath, "--database",
            postgres.As(PostgresServer.Owner, database));
        (code, wrong).ShouldBe((0, ""), said);
        return folder;
    }

    private async Task<(int Code, string Said)> VerifyLogsAsync()
    {
        var (code, said, wrong) = await CaseRoomCommand.RunAsync(
            server.Address, null, "verify-logs", "--data", server.DataPath, "--database",
            postgres.As(PostgresServer.Owner, database), "--checkpoints", server.WitnessPath);
        wrong.ShouldBeEmpty();
        return (code, said);
    }

    private async Task<(int Code, string Said)> VerifyAsync(string folder)
    {
        var (code, said, wrong) = await CaseRoomCommand.RunAsync(server.Address, null, "verify-access", folder);
        wrong.ShouldBeEmpty();
        return (code, said);
    }
}
