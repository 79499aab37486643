using System.Net;
using CaseRoom.Adapters.Witness;
using CaseRoom.Contracts.Audit;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;
using CaseRoom.Server.Tests.Cli;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Audit;

/// <summary>Who reads who has read, and how it is checked without a server.</summary>
public sealed class AccessLogEndpointTests(RecordedRoom room) : IClassFixture<RecordedRoom>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private StreamId Chain => StreamId.Room(room.Scene.RoomId);

    private string Path => $"/api/rooms/{room.Scene.RoomId}/access-log";

    [Fact, Rule("AUD-31")]
    public async Task It_is_complete_against_the_store_and_tells_of_its_own_reading()
    {
        await room.Scene.As("nils").ViewAsync(room.Scene.RoomId, Stop);
        var page = await room.Scene.As(LiveScene.Opener).AccessLogAsync(room.Scene.RoomId, 0, cancel: Stop);

        var kept = await room.Kept.InAsync(Chain);
        page.Rows.Select(row => row.Entry!.ReadingId).ShouldBe(kept.Select(entry => entry.ReadingId));
        AccessVerifier.Verify(Chain, page.Rows.Select(row => row.Row), []).Rows.ShouldBe(kept.Count);
        page.Rows[^1].Entry!.Kind.ShouldBe(AccessKind.AccessLog);
        page.Rows[^1].Entry!.Reader.PersonId.ShouldBe(LiveScene.IdOf(LiveScene.Opener));
        var rest = await room.Scene.As(LiveScene.Opener).AccessLogAsync(room.Scene.RoomId, kept.Count - 1, 1, Stop);
        rest.Rows.ShouldHaveSingleItem().Row.Sequence.ShouldBe(kept.Count);
    }

    [Fact, Rule("AUD-30", "AUD-08")]
    public async Task The_patient_reads_it_and_a_specialist_does_not_which_is_recorded()
    {
        await room.Scene.GiveAsync(LiveScene.Opener, new Domain.Rooms.IdentifyPatient(
            "Emma Stjerneglimt", null, null, null, null));
        await room.Scene.InviteFamilyAsync("emma", Role.Patient);
        var page = await room.Scene.As("emma").AccessLogAsync(room.Scene.RoomId, 0, cancel: Stop);
        page.Rows[^1].Entry!.Reader.ShouldBe(new AccessReader(
            LiveScene.IdOf("emma"), null, null, null, Role.Patient, new AccessBasis(BasisKind.OwnCase, null),
            new AccessView(Domain.Access.Reach.Family, true, false), page.Rows[^1].Entry!.Reader.Grounds));
        page.Rows[^1].Entry!.Reader.Grounds!.Purpose.ShouldBe(Domain.Access.Purpose.OwnCase);

        using var elle = await room.Server.BearerAsync("elle");
        (await elle.AskAsync(Path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var refused = (await room.Kept.InAsync(Chain, LiveScene.IdOf("elle")))[^1];
        (refused.Kind, refused.Outcome).ShouldBe((AccessKind.AccessLog, AccessOutcome.Refused));
    }

    [Fact, Rule("AUD-32", "AUD-40")]
    public async Task A_saved_access_log_is_checked_from_the_command_line()
    {
        var file = System.IO.Path.GetTempFileName();
        var witness = $"{room.Server.KeyPath}.Witness";
        await room.Scene.As("nils").ViewAsync(room.Scene.RoomId, Stop);
        await room.Server.Services.GetRequiredService<CheckpointMaker>().MakeAsync(Stop);
        var saved = await RunAsync(LiveScene.Opener, "access-log", $"{room.Scene.RoomId}", "--out", file);
        saved.Errors.ShouldBeEmpty();

        var good = await RunAsync(null, "verify-access", file, "--checkpoints", witness);
        good.ShouldBe((0, good.Output, ""));
        good.Output.ShouldStartWith("Whole: ");
        good.Output.ShouldNotContain(" 0 of them witnessed");

        var text = await File.ReadAllTextAsync(file, Stop);
        await File.WriteAllTextAsync(file, text.Replace("\"sequence\":2,", "\"sequence\":3,"), Stop);
        var bad = await RunAsync(null, "verify-access", file);
        (bad.ExitCode, bad.Output.Trim()).ShouldBe(
            (3, "Not whole: row 2 is not what was written (Missing); the 1 before it are. "
                + "Not yet witnessed: rows 1 to 1."));

        await File.WriteAllTextAsync(file, text, Stop);
        var days = System.IO.Directory.GetFiles(witness, "checkpoints-*.jsonl")
            .ToDictionary(day => day, File.ReadAllText);
        foreach (var (day, lines) in days)
        {
            await File.WriteAllTextAsync(day, lines.Replace("\"from\":1", "\"from\":2"), Stop);
        }

        var forged = await RunAsync(null, "verify-access", file, "--checkpoints", witness);
        foreach (var (day, lines) in days) { await File.WriteAllTextAsync(day, lines, Stop); }
        forged.ExitCode.ShouldBe(3);
        forged.Errors.Trim().ShouldMatch("^Checkpoint [0-9]+ is not what was signed[.]$");
        File.Delete(file);
    }

    [Theory, Rule("AUD-35", "AUD-32")]
    [InlineData("csv")]
    [InlineData("pdf")]
    [InlineData("html")]
    public async Task One_row_that_was_changed_hides_no_other_and_the_check_names_it(string format)
    {
        for (var n = 0; n < 3; n++) { await room.Scene.As("nils").ViewAsync(room.Scene.RoomId, Stop); }
        var file = System.IO.Path.GetTempFileName();
        room.Log.Meddling = row => row.Sequence == 2 ? row with { Sealed = new byte[row.Sealed!.Length] } : row;
        try
        {
            var page = await room.Scene.As(LiveScene.Opener).AccessLogAsync(room.Scene.RoomId, 0, cancel: Stop);
            page.Rows.Where(row => row.Entry is null).ShouldHaveSingleItem().Row.Sequence.ShouldBe(2);
            using var kari = await room.Server.BearerAsync(LiveScene.Opener);
            using var answer = await kari.AskAsync($"{Path}.{format}?lang=nb");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var said = await answer.Content.ReadAsStringAsync(Stop);
            if (format != "pdf") { said.ShouldContain("Rad 2 kan ikke åpnes"); }

            await RunAsync(LiveScene.Opener, "access-log", $"{room.Scene.RoomId}", "--out", file);
            var verdict = await RunAsync(null, "verify-access", file);
            (verdict.ExitCode, verdict.Output.Trim()).ShouldBe(
                (3, "Not whole: row 2 is not what was written (Altered); the 1 before it are. "
                    + "Not yet witnessed: rows 1 to 1."));
        }
        finally
        {
            room.Log.Meddling = null;
            File.Delete(file);
        }
    }

    [Fact, Rule("AUD-43")]
    public async Task Time_stamps_of_checkpoints_are_checked_from_the_command_line()
    {
        var (file, witness) = (System.IO.Path.GetTempFileName(), $"{room.Server.KeyPath}.Witness");
        await using var authority = await TimeStampAuthority.StartAsync();
        await using var stranger = await TimeStampAuthority.StartAsync();
        using var http = new HttpClient();
        var made = await room.Server.Services.GetRequiredService<CheckpointMaker>().MakeAsync(Stop);
        var token = await new TimeStampService(http, authority.Address).StampAsync(made.Digest(), Stop);
        var folder = room.Server.Services.GetRequiredService<Witnesses>();
        await folder.WriteAsync(made.At, new CheckpointStamp(made.Number, made.Digest(), token), Stop);
        await RunAsync(LiveScene.Opener, "access-log", $"{room.Scene.RoomId}", "--out", file);

        string[] check = ["verify-access", file, "--checkpoints", witness, "--stamp-authority"];
        var good = await RunAsync(null, [.. check, authority.AuthorityFile]);
        good.Output.ShouldContain("1 checkpoints bear a time stamp.");
        good.ExitCode.ShouldBe(0);
        var untrusted = await RunAsync(null, [.. check, stranger.AuthorityFile]);
        (untrusted.ExitCode, untrusted.Errors.Trim())
            .ShouldBe((3, $"The time stamp of checkpoint {made.Number} does not fit it."));

        // The stamp of one checkpoint says nothing of another.
        var next = await room.Server.Services.GetRequiredService<CheckpointMaker>().MakeAsync(Stop);
        await folder.WriteAsync(next.At, new CheckpointStamp(next.Number, next.Digest(), token), Stop);
        (await RunAsync(null, [.. check, authority.AuthorityFile])).ExitCode.ShouldBe(3);
        foreach (var stamps in System.IO.Directory.GetFiles(witness, "stamps-*.jsonl")) { File.Delete(stamps); }
        File.Delete(file);
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(string? person, params string[] args) =>
        CaseRoomCommand.RunAsync(room.Server.Address, person, args);
}
