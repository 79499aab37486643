using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;
using CaseRoom.Server.Tests.Cli;
using CaseRoom.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Audit;

/// <summary>Every log of a store against its witness, while the server is at work: whoever can write into the database
/// cannot cut it or make it another.</summary>
public sealed class WitnessedLogsTests(RecordedRoom room) : IClassFixture<RecordedRoom>, IDisposable
{
    private readonly DirectoryInfo elsewhere = System.IO.Directory.CreateTempSubdirectory("caseroom-logs-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Room => StreamId.Room(room.Scene.RoomId).ToString();

    public void Dispose() => elsewhere.Delete(recursive: true);

    [Fact, Rule("AUD-228", "AUD-226")]
    public async Task A_store_at_work_is_whole_and_what_no_checkpoint_speaks_of_is_counted()
    {
        await WitnessAsync();
        var (code, said) = await VerifyAsync(room.Server.DataPath);
        code.ShouldBe(0, said);
        said.ShouldMatch(@"^\d+ logs with \d+ good events; 0 logs are not whole, and of 0 no checkpoint speaks yet");

        await room.Scene.GiveAsync("nils", room.Scene.Mark("since"));
        (code, said) = await VerifyAsync(room.Server.DataPath);
        code.ShouldBe(0, said);
        said.ShouldContain("; 0 logs are not whole, and of 1 no checkpoint speaks yet");
    }

    [Fact, Rule("AUD-228")]
    public async Task One_that_was_cut_with_everything_that_knows_its_end_is_named()
    {
        await WitnessAsync();
        // As if the newest had never been: head, list and snapshot of the copy say so too.
        var last = await CopyAsync(
            $"""
            DELETE FROM events WHERE stream = '{Room}' AND sequence = (SELECT sequence FROM streams
              WHERE stream = '{Room}');
            UPDATE streams SET (sequence, hash) = (SELECT sequence, hash FROM events
              WHERE stream = '{Room}' ORDER BY sequence DESC LIMIT 1) WHERE stream = '{Room}';
            DELETE FROM snapshots WHERE stream = '{Room}';
            """);
        await NamedAsync(last, "Missing");
    }

    [Fact, Rule("AUD-228")]
    public async Task One_that_was_computed_anew_is_named()
    {
        await WitnessAsync();
        var last = await CopyAsync("");
        var (before, commitment) = (new byte[32], new byte[32]);
        await using (var store = Copy())
        {
            await using var asked = store.CreateCommand();
            asked.CommandText = $"SELECT hash FROM events WHERE stream = '{Room}' AND sequence = {last - 1}";
            before = (byte[])(await asked.ExecuteScalarAsync(Stop))!;
            await using var change = store.CreateCommand();
            change.CommandText =
                $"""
                UPDATE events SET commitment = @commitment, hash = @hash WHERE stream = '{Room}' AND sequence = {last};
                UPDATE streams SET hash = @hash WHERE stream = '{Room}';
                """;
            change.Parameters.AddWithValue("@commitment", commitment);
            change.Parameters.AddWithValue("@hash", LogChain.Next(before, last, commitment));
            await change.ExecuteNonQueryAsync(Stop);
        }

        await NamedAsync(last, "Rewritten");
    }

    [Fact, Rule("AUD-228")]
    public async Task One_that_is_gone_as_a_whole_is_named()
    {
        await WitnessAsync();
        await CopyAsync($"DELETE FROM events WHERE stream = '{Room}'; DELETE FROM streams WHERE stream = '{Room}'");
        await NamedAsync(1, "Missing");
    }

    [Fact, Rule("AUD-228")]
    public async Task What_does_not_follow_and_a_head_that_says_something_else_are_named()
    {
        var last = await CopyAsync($"UPDATE events SET commitment = x'00' WHERE stream = '{Room}' AND sequence = 2");
        await NamedAsync(2, "Broken");
        await CopyAsync($"UPDATE streams SET sequence = sequence + 1 WHERE stream = '{Room}'");
        await NamedAsync(last + 1, "HeadDiffers");
    }

    [Fact, Rule("AUD-228")]
    public async Task Checkpoints_that_are_not_what_was_signed_end_it()
    {
        await WitnessAsync();
        var changed = elsewhere.CreateSubdirectory("witness").FullName;
        foreach (var file in System.IO.Directory.GetFiles(Witness))
        {
            var text = (await File.ReadAllTextAsync(file, Stop)).Replace(
                $"\"log\":\"{Room}\"", "\"log\":\"x\"", StringComparison.Ordinal);
            await File.WriteAllTextAsync(Path.Combine(changed, Path.GetFileName(file)), text, Stop);
        }

        var (code, _, wrong) = await CaseRoomCommand.RunAsync(
            room.Server.Address, null, "verify-logs", "--data", room.Server.DataPath, "--checkpoints", changed);
        code.ShouldBe(3);
        wrong.ShouldMatch(@"^Checkpoint \d+ is not what was signed\.");
    }

    private string Witness => $"{room.Server.KeyPath}.Witness";

    private async Task WitnessAsync()
    {
        await room.Scene.GiveAsync("nils", room.Scene.Mark("x"));
        await room.Server.Services.GetRequiredService<CheckpointMaker>().MakeAsync(Stop);
    }

    /// <summary>A copy of the store, changed as somebody may who owns it; the newest event that the room had.</summary>
    private async Task<long> CopyAsync(string sql)
    {
        await using (var store = new SqliteConnection(
            $"Data Source={Path.Combine(room.Server.DataPath, "caseroom.db")};Mode=ReadOnly;Pooling=False"))
        {
            await store.OpenAsync(Stop);
            await using var empty = Copy();
            store.BackupDatabase(empty);
        }

        await using var copy = Copy();
        await using var asked = copy.CreateCommand();
        asked.CommandText = $"SELECT sequence FROM streams WHERE stream = '{Room}'";
        var last = (long)(await asked.ExecuteScalarAsync(Stop))!;
        await using var change = copy.CreateCommand();
        change.CommandText = $"PRAGMA foreign_keys = OFF; {sql}";
        await change.ExecuteNonQueryAsync(Stop);
        return last;
    }

    private SqliteConnection Copy()
    {
        var copy = new SqliteConnection($"Data Source={Path.Combine(elsewhere.FullName, "caseroom.db")};Pooling=False");
        copy.Open();
        return copy;
    }

    private async Task NamedAsync(long sequence, string kind)
    {
        var (code, said) = await VerifyAsync(elsewhere.FullName);
        code.ShouldBe(3, said);
        said.Split('\n')[0].ShouldBe(
            $"{Room}: Not whole: event {sequence} is not what was written ({kind}); the {sequence - 1} before it are.");
        said.ShouldContain("; 1 logs are not whole");
    }

    private async Task<(int Code, string Said)> VerifyAsync(string data)
    {
        var (code, said, wrong) = await CaseRoomCommand.RunAsync(
            room.Server.Address, null, "verify-logs", "--data", data, "--checkpoints", Witness);
        wrong.ShouldBeEmpty();
        return (code, said);
    }
}
