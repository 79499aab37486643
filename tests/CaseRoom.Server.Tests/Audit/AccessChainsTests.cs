using System.Text.Json;
using CaseRoom.Contracts.Audit;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;
using CaseRoom.Server.Tests.Cli;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Audit;

/// <summary>All of who read what, taken out of a store at work and checked elsewhere: whoever can write into the
/// database cannot make it another.</summary>
public sealed class AccessChainsTests(RecordedRoom room) : IClassFixture<RecordedRoom>, IDisposable
{
    private readonly DirectoryInfo elsewhere = System.IO.Directory.CreateTempSubdirectory("caseroom-chains-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Folder => Path.Combine(elsewhere.FullName, "chains");

    private string Witness => $"{room.Server.KeyPath}.Witness";

    public void Dispose() => elsewhere.Delete(recursive: true);

    [Fact, Rule("AUD-220")]
    public async Task Every_chain_is_saved_without_a_word_of_what_it_says_and_is_whole()
    {
        await SaveAsync();
        var chains = Chains();
        chains.Keys.ShouldContain(StreamId.Room(room.Scene.RoomId).ToString());
        chains.Keys.ShouldContain(chain => chain.StartsWith("audit/", StringComparison.Ordinal));
        chains.Values.SelectMany(one => one.Rows).ShouldAllBe(row => row.Bytes == null && row.Sealed != null);
        var (code, said, _) = await VerifyAsync();
        code.ShouldBe(0, said);
        said.ShouldStartWith($"{chains.Count} chains with {chains.Values.Sum(one => one.Rows.Count)} good rows, ");
        said.ShouldContain("; 0 chains are not whole.");
    }

    [Fact, Rule("AUD-220")]
    public async Task One_that_belongs_to_no_room_and_was_computed_anew_is_named_with_its_first_row()
    {
        await SaveAsync();
        var (name, export) = Chains().First(one => one.Key.StartsWith("audit/", StringComparison.Ordinal));
        var (kind, id) = (export.Chain.Split('/')[0], export.Chain.Split('/')[1]);
        var hash = AccessChain.Start(new StreamId(Enum.Parse<StreamKind>(kind, ignoreCase: true), new Guid(id)));
        var forged = new List<AccessRow>();
        foreach (var row in export.Rows)
        {
            var at = row.Sequence == 1 ? row.At.AddMinutes(-1) : row.At;
            hash = AccessChain.Next(hash, row.Sequence, at, row.Content, row.Commitment);
            forged.Add(row with { At = at, Hash = hash });
        }

        Write(export with { Rows = forged });
        var (code, said, _) = await VerifyAsync();
        (code, said.Split('\n')[0]).ShouldBe(
            (3, $"{name}: Not whole: row 1 is not what was written (Rewritten); the 0 before it are."));
    }

    [Fact, Rule("AUD-220")]
    public async Task One_that_a_checkpoint_knows_and_nobody_gave_out_is_named()
    {
        await SaveAsync();
        var gone = StreamId.Room(room.Scene.RoomId).ToString();
        File.Delete(FileOf(gone));
        var (code, said, _) = await VerifyAsync();
        (code, said.Split('\n')[0]).ShouldBe(
            (3, $"{gone}: Not whole: row 1 is not what was written (Missing); the 0 before it are."));
    }

    [Fact, Rule("AUD-224")]
    public async Task What_cannot_be_read_is_named_and_the_others_are_checked()
    {
        await SaveAsync();
        var chains = Chains();
        var broken = StreamId.Room(room.Scene.RoomId).ToString();
        await File.WriteAllTextAsync(FileOf(broken), "{ \"chain\": ", Stop);
        string[] others = ["", "null", "{}", "[]", """{"chain":"room/1","rows":[]}""",
            $$"""{"chain":"{{broken}}","rows":null}""", $$"""{"chain":"{{broken}}","rows":[null]}"""];
        for (var n = 0; n < others.Length; n++)
        {
            await File.WriteAllTextAsync(Path.Combine(Folder, $"z{n}.json"), others[n], Stop);
        }

        File.CreateSymbolicLink(Path.Combine(Folder, "gone.json"), Path.Combine(Folder, "nothing"));
        var (code, said, wrong) = await VerifyAsync();
        (code, wrong).ShouldBe((3, ""), said);
        foreach (var name in (string[])[broken, "gone", .. others.Select((_, n) => $"z{n}")])
        {
            said.ShouldContain($"{name}: Not whole: row 1 is not what was written (Unreadable)");
        }

        var good = chains.Where(one => one.Key != broken).Sum(one => one.Value.Rows.Count);
        said.ShouldContain($" chains with {good} good rows, ");
        said.ShouldContain($"; {others.Length + 2} chains are not whole.");
    }

    [Fact, Rule("AUD-221", "AUD-222")]
    public async Task What_no_checkpoint_speaks_of_yet_and_what_tells_nothing_is_said_by_its_rows()
    {
        await SaveAsync();
        var chain = StreamId.Room(room.Scene.RoomId).ToString();
        var witnessed = Chains()[chain].Rows.Count;
        System.IO.Directory.Delete(Folder, recursive: true);
        for (var n = 0; n < 2; n++) { await room.Scene.As("nils").ViewAsync(room.Scene.RoomId, Stop); }
        await SaveAsync(checkpoint: false);
        var export = Chains()[chain];
        Write(export with
        {
            Rows = [.. export.Rows.Select(row => row.Sequence == 2 ? row with { Nonce = null, Sealed = null } : row)],
        });
        var (code, said, _) = await CaseRoomCommand.RunAsync(
            room.Server.Address, null, "verify-access", FileOf(chain), "--checkpoints", Witness);
        (code, said.Trim()).ShouldBe((0,
            $"Whole: {export.Rows.Count} rows, {witnessed} of them witnessed. Not yet witnessed: rows {witnessed + 1} "
            + $"to {export.Rows.Count}. Without content: 1 rows, the first is 2."));
        var all = await VerifyAsync();
        all.Output.ShouldContain($"{chain}: {said.Trim()}");
        all.Output.ShouldContain(", 1 without content; 0 chains are not whole.");
    }

    /// <summary>Takes out what stands there while the server is at work.</summary>
    private async Task SaveAsync(bool checkpoint = true)
    {
        await room.Scene.As("nils").RoomsAsync(cancel: Stop);
        await room.Scene.As("nils").ViewAsync(room.Scene.RoomId, Stop);
        if (checkpoint) { await room.Server.Services.GetRequiredService<CheckpointMaker>().MakeAsync(Stop); }
        var (code, said, wrong) = await CaseRoomCommand.RunAsync(
            room.Server.Address, null, "access-chains", Folder, "--data", room.Server.DataPath);
        (code, wrong).ShouldBe((0, ""), said);
    }

    private Task<(int ExitCode, string Output, string Errors)> VerifyAsync() => CaseRoomCommand.RunAsync(
        room.Server.Address, null, "verify-access", Folder, "--checkpoints", Witness);

    private Dictionary<string, AccessExport> Chains() => System.IO.Directory.GetFiles(Folder)
        .Select(file => JsonSerializer.Deserialize<AccessExport>(File.ReadAllBytes(file), WireJson.Options)!)
        .ToDictionary(one => one.Chain);

    private void Write(AccessExport export) =>
        File.WriteAllBytes(FileOf(export.Chain), JsonSerializer.SerializeToUtf8Bytes(export, WireJson.Options));

    private string FileOf(string chain) => Path.Combine(Folder, $"{chain.Replace('/', '-')}.json");
}
