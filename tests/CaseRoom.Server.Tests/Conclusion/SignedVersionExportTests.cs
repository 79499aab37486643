using System.Text.Json.Nodes;
using CaseRoom.Client;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Conclusion;

public sealed class SignedVersionExportTests
{
    private static readonly Provenance ByMember = new(ProvenanceKind.Member);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("EXP-09", "EXP-10", "EXP-13")]
    public async Task A_signed_conclusion_downloads_the_same_until_the_room_is_reopened_and_written_on()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var scene = await LiveScene.OpenAsync(server, ("ingrid", Role.ResponsibleDoctor));
        await SignAsync(scene);
        var before = await ContentAsync(scene);
        before.ShouldContain("What is it?");

        await scene.GiveAsync(LiveScene.Opener, new RecordInformation(new DateOnly(2025, 3, 2), "", false, null, null));
        (await ContentAsync(scene)).ShouldBe(before);

        await server.KillAsync();
        await server.RestartAsync();
        (await ContentAsync(scene)).ShouldBe(before);

        await scene.GiveAsync(LiveScene.Opener, new ChangePhase(Phase.InConference, "New result"));
        await scene.GiveAsync(LiveScene.Opener, new RecordFact(
            Guid.CreateVersion7(), new Phenotype(new Term("Seen later"), false, null, null, ByMember)));
        await scene.GiveAsync(LiveScene.Opener, new RecordGoal(
            Guid.CreateVersion7(), "A later wish", "Kari", new DateOnly(2025, 3, 1), "nb", false));
        var proposal = await ContentAsync(scene);
        proposal.ShouldContain("Seen later");
        proposal.ShouldContain("A later wish");
    }

    private static async Task SignAsync(LiveScene scene)
    {
        await scene.GiveAsync(LiveScene.Opener, new RecordGoal(
            Guid.CreateVersion7(), "To sleep", "Kari", new DateOnly(2025, 3, 1), "nb", false));
        await scene.GiveAsync(LiveScene.Opener, new ChangePhase(Phase.Ready));
        await scene.GiveAsync(LiveScene.Opener, new ChangePhase(Phase.InConference));
        await scene.GiveAsync(LiveScene.Opener, new ProposeStatement(Guid.CreateVersion7(), "It is A."));
        await scene.GiveAsync(LiveScene.Opener, new ChangePhase(Phase.Proposed));
        var read = await scene.As("ingrid").ViewAsync(scene.RoomId, Stop);
        await scene.GiveAsync("ingrid", Reading.Everything(read.State));
    }

    /// <summary>All that the document says; the time at which the copy was made is the copy's own.</summary>
    private static async Task<string> ContentAsync(LiveScene scene)
    {
        await using var file = await scene.As(LiveScene.Opener).ExportAsync(
            scene.RoomId, ExportFormat.Json, ExportForm.Pseudonymised, "nb", looked: true, Stop);
        var report = await JsonNode.ParseAsync(file, cancellationToken: Stop);
        return report!["blocks"]!.ToJsonString();
    }
}
