using CaseRoom.Domain.Membership;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using Microsoft.Data.Sqlite;

namespace CaseRoom.Server.Tests.Store;

/// <summary>A copy as <c>deploy/operations.md</c> has it made, while people go on working, and put back.</summary>
public sealed class BackupTests
{
    private const int Before = 10;
    private const int Meanwhile = 20;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("LOG-60")]
    public async Task A_copy_made_while_people_work_is_a_whole_store()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var scene = await LiveScene.OpenAsync(server, ("nils", Role.Specialist));
        for (var n = 0; n < Before; n++) { await scene.GiveAsync("nils", scene.Mark($"before {n}")); }
        var working = WorkAsync(scene);
        var copy = Path.Combine(server.DataPath, "..", "copy");
        CopyAsOperator(server.DataPath, copy);
        await working;

        await server.KillAsync();
        System.IO.Directory.Delete(server.DataPath, recursive: true);
        System.IO.Directory.Move(copy, server.DataPath);
        await server.RestartAsync();

        var view = await scene.As("nils").ViewAsync(scene.RoomId, Stop);
        view.State.Annotations.Items.Count.ShouldBeInRange(Before, Before + Meanwhile);
        await using var file = await scene.As("nils").DownloadAsync(scene.RoomId, scene.MaterialId, Stop);
        using var text = new StreamReader(file);
        (await text.ReadToEndAsync(Stop)).ShouldStartWith("En tekst");
        await scene.GiveAsync("nils", scene.Mark("after"));
    }

    private static async Task WorkAsync(LiveScene scene)
    {
        for (var n = 0; n < Meanwhile; n++) { await scene.GiveAsync("nils", scene.Mark($"meanwhile {n}")); }
    }

    private static void CopyAsOperator(string data, string copy)
    {
        System.IO.Directory.CreateDirectory(copy);
        foreach (var name in (string[])["caseroom.db", "accesses.db"])
        {
            using var from = new SqliteConnection($"Data Source={Path.Combine(data, name)};Pooling=False");
            using var to = new SqliteConnection($"Data Source={Path.Combine(copy, name)};Pooling=False");
            from.Open();
            to.Open();
            from.BackupDatabase(to);
        }

        var blobs = Path.Combine(data, "blobs");
        foreach (var path in System.IO.Directory.EnumerateFiles(blobs, "*", SearchOption.AllDirectories))
        {
            var there = Path.Combine(copy, "blobs", Path.GetRelativePath(blobs, path));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(there)!);
            File.Copy(path, there);
        }
    }
}
