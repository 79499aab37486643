using System.Text;
using CaseRoom.Adapters;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;
using CaseRoom.Grains.Blobs;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Tests.Cli;
using CaseRoom.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Store.Backup;

/// <summary>What is in a copy, and which ones are not put back.</summary>
public sealed class CopyTests : IAsyncLifetime
{
    private static readonly StreamId Room = StreamId.Room(Guid.Parse("0199a000-0000-7000-8000-000000000010"));

    private readonly DirectoryInfo root = System.IO.Directory.CreateTempSubdirectory("caseroom-copy-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Data => At("data");

    private string Copy => At("copy");

    [Fact, Rule("KEEP-03", "KEEP-04")]
    public async Task A_copy_names_what_it_holds_and_holds_no_key()
    {
        await File.WriteAllTextAsync(Path.Combine(Data, "sessions.db"), "who is signed in", Stop);
        await BackupAsync();
        var files = System.IO.Directory.GetFiles(Copy, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Copy, file)).ToList();
        files.Where(file => !file.StartsWith("blobs", StringComparison.Ordinal))
            .ShouldBe(["accesses.db", "caseroom.db", "manifest.json"], ignoreOrder: true);
        var master = await File.ReadAllBytesAsync(Path.Combine(At("keys"), "master.key"), Stop);
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(Copy, file), Stop);
            bytes.AsSpan().IndexOf(master).ShouldBe(-1, file);
            if (!OperatingSystem.IsWindows())
            {
                File.GetUnixFileMode(Path.Combine(Copy, file))
                    .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
            }
        }

        (await File.ReadAllTextAsync(Path.Combine(Copy, "manifest.json"), Stop)).ShouldContain($"\"{Room}\"");
    }

    [Fact, Rule("KEEP-04")]
    public async Task A_store_that_is_not_whole_is_not_copied()
    {
        Change("UPDATE events SET commitment = zeroblob(32) WHERE sequence = 2");
        var (code, _, wrong) = await RunAsync("backup");
        (code, wrong.Trim()).ShouldBe((3, $"Not whole: entry 2 of {Room} is not what was written."));
        File.Exists(Path.Combine(Copy, "manifest.json")).ShouldBeFalse();
    }

    [Theory, Rule("KEEP-04", "KEEP-05")]
    [InlineData("manifest.json")]
    [InlineData("caseroom.db")]
    [InlineData("accesses.db")]
    [InlineData("blobs")]
    public async Task A_copy_that_is_cut_or_changed_is_refused_by_name_and_leaves_nothing(string what)
    {
        await BackupAsync();
        var path = what == "blobs"
            ? System.IO.Directory.GetFiles(Path.Combine(Copy, what), "*", SearchOption.AllDirectories).Single()
            : Path.Combine(Copy, what);
        var whole = await File.ReadAllBytesAsync(path, Stop);
        await File.WriteAllBytesAsync(path, [.. whole[..^1], (byte)(whole[^1] ^ 1)], Stop);
        await RefusedAsync(what == "manifest.json" ? "is damaged" : $"{Path.GetFileName(path)} is not what was copied");
        File.Delete(path);
        await RefusedAsync(what == "manifest.json" ? "is no whole copy" : $"{Path.GetFileName(path)} is missing");
        await File.WriteAllBytesAsync(path, whole, Stop);
        (await RunAsync("restore")).ExitCode.ShouldBe(0);
    }

    [Fact, Rule("KEEP-06")]
    public async Task A_copy_whose_files_fit_a_forged_manifest_is_found_out_by_its_chain()
    {
        await BackupAsync();
        var manifest = Path.Combine(Copy, "manifest.json");
        var before = await File.ReadAllTextAsync(manifest, Stop);
        var log = Path.Combine(Copy, "caseroom.db");
        var old = Checksum(log);
        Change("UPDATE events SET hash = zeroblob(32) WHERE sequence = 3", log);
        await File.WriteAllTextAsync(manifest, before.Replace(old, Checksum(log)), Stop);
        await RefusedAsync($"Not whole: entry 3 of {Room} is not what was written.");
    }

    [Fact, Rule("KEEP-05")]
    public async Task Nothing_is_written_where_something_is_and_no_copy_into_the_store()
    {
        await BackupAsync();
        (await RunAsync("backup")).Errors.ShouldContain("is not empty");
        var target = System.IO.Directory.CreateDirectory(At("target")).FullName;
        await File.WriteAllTextAsync(Path.Combine(target, "mine"), "", Stop);
        (await RunAsync("restore")).Errors.ShouldContain("is not empty");
        System.IO.Directory.GetFiles(target).ShouldHaveSingleItem();
        var (code, _, wrong) = await CaseRoomCommand.RunAsync(
            new Uri("http://localhost"), null, "backup", Path.Combine(Data, "copy"), "--data", Data);
        (code, wrong.Trim()).ShouldBe((2, "A store and its copy must not share a folder."));
        File.Delete(Path.Combine(target, "mine"));
        (await RunAsync("restore", "--database", "Host=localhost")).Errors.ShouldContain("leave --database out");
    }

    public async ValueTask InitializeAsync()
    {
        await using var store = new ServiceCollection()
            .AddSqliteStore(new StoreOptions(Data, At("keys"), MayCreateKey: true)).BuildServiceProvider();
        var key = await store.GetRequiredService<IStreamKeys>().GetAsync(Room, KeySlot.Content, Stop);
        var batch = new LogBatches(Room, key).Next("one", "two", "three");
        (await store.GetRequiredService<IRoomLog>().AppendAsync(batch, Stop)).ShouldBe(AppendOutcome.Appended);
        await store.GetRequiredService<IAccessLog>().AppendAsync(Room, [AccessRows.Sealed(Room, key, 1)], Stop);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("a file"));
        await store.GetRequiredService<IBlobStore>().WriteAsync(Room, content, 100, Stop);
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task BackupAsync()
    {
        var (code, said, wrong) = await RunAsync("backup");
        (code, wrong).ShouldBe((0, ""), said);
    }

    private async Task RefusedAsync(string why)
    {
        var (code, _, wrong) = await RunAsync("restore");
        wrong.ShouldContain(why);
        code.ShouldBe(3);
        if (System.IO.Directory.Exists(At("target")))
        {
            System.IO.Directory.EnumerateFileSystemEntries(At("target")).ShouldBeEmpty();
        }
    }

    private async Task<(int ExitCode, string Output, string Errors)> RunAsync(string command, params string[] more)
    {
        string[] where = command == "backup" ? ["--data", Data] : ["--data", At("target"), "--erasures-lost"];
        return await CaseRoomCommand.RunAsync(new Uri("http://localhost"), null, [command, Copy, .. where, .. more]);
    }

    private void Change(string sql, string? file = null)
    {
        using var connection = new SqliteConnection(
            $"Data Source={file ?? Path.Combine(Data, "caseroom.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Checksum(string file) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)));

    private string At(string name) => Path.Combine(root.FullName, name);
}
