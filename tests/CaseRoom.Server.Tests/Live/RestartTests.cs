using CaseRoom.Client;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Live;

/// <summary>What a killed and a restored server say to those who come back.</summary>
public sealed class RestartTests
{
    private static readonly (string, Role)[] Members =
        [("ingrid", Role.ResponsibleDoctor), ("nils", Role.Specialist), ("elle", Role.Specialist)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("SEQ-03", "LIVE-05", "LIVE-06")]
    public async Task After_a_kill_a_command_is_known_and_after_a_restored_copy_its_readers_are_told()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var scene = await LiveScene.OpenAsync(server, Members);
        // Decided again, the text would be set once more and the mark be refused as already there.
        WireCommand[] given = [CaseRoomClient.Command(Text("a")), CaseRoomClient.Command(scene.Mark("x"))];
        var first = await scene.As("nils").SubmitAsync(scene.RoomId, given, Stop);
        first.ShouldAllBe(o => o.Status == OutcomeStatus.Applied && !o.Repeated);
        await scene.GiveAsync("elle", Text("b"));

        await server.KillAsync();
        var copy = Path.Combine(server.DataPath, "..", "copy");
        Copy(server.DataPath, copy);
        await server.RestartAsync();
        await KnownAsync(server, scene, given, first);

        for (var n = 0; n < 3; n++) { await scene.GiveAsync("elle", Text($"lost {n}")); }
        var lost = await scene.As("nils").ViewAsync(scene.RoomId, Stop);
        await server.KillAsync();
        System.IO.Directory.Delete(server.DataPath, recursive: true);
        Copy(copy, server.DataPath);
        await server.RestartAsync();
        for (var n = 0; n < 6; n++) { await scene.GiveAsync("elle", Text($"anew {n}")); }
        await ToldAsync(server, scene, lost);
    }

    private static async Task KnownAsync(
        ServerProcess server, LiveScene scene, WireCommand[] given, IReadOnlyList<Outcome> first)
    {
        await using var hub = await RawHub.ConnectAsync(server, "nils");
        await using var elses = await RawHub.ConnectAsync(server, "elle");
        WireCommand[] others = [.. given.Select(c => CaseRoomClient.Command(Text("other")) with
        {
            CommandId = c.CommandId,
        })];
        // Another is told what they would be told anyhow, be the id known or not.
        (await scene.As("elle").SubmitAsync(scene.RoomId, given, Stop)).ShouldAllBe(o => o.Problem != null);
        (await elses.SubmitAsync(scene.RoomId, given)).ShouldAllBe(o => o.Problem != null);
        Reused(await scene.As("nils").SubmitAsync(scene.RoomId, others, Stop));
        Reused(await hub.SubmitAsync(scene.RoomId, others));
        Outcome[] again = [.. first.Select(o => o with { Repeated = true })];
        (await scene.As("nils").SubmitAsync(scene.RoomId, given, Stop)).ShouldBe(again);
        (await hub.SubmitAsync(scene.RoomId, given)).ShouldBe(again);
    }

    /// <summary>The older copy has grown past what its reader knew.</summary>
    private static async Task ToldAsync(ServerProcess server, LiveScene scene, RoomView lost)
    {
        var now = await scene.As("nils").ViewAsync(scene.RoomId, Stop);
        now.Sequence.ShouldBeGreaterThan(lost.Sequence);
        await using var reader = await RawHub.ConnectAsync(server, "nils");
        await reader.CallAsync("Follow", scene.RoomId, lost.Sequence, lost.Hash);
        reader.Received.ShouldHaveSingleItem().Reason.ShouldBe("restored");
        await reader.SendAsync("Follow", scene.RoomId, 0, "");
        (await reader.UntilAsync(c => c.IsBatch && c.To == now.Sequence)).Hash.ShouldBe(now.Hash);
    }

    private static void Reused(IEnumerable<Outcome> outcomes) =>
        outcomes.ShouldAllBe(o => o.Problem!.Code == "commandIdReused");

    private static void Copy(string from, string to)
    {
        foreach (var file in System.IO.Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static SetText Text(string text) =>
        new(CasePart.History, text, new Provenance(ProvenanceKind.Member));
}
