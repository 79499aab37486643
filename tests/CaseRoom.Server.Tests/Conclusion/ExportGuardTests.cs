using System.Net;
using CaseRoom.Client;
using CaseRoom.Domain.Access.Guard;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Tests.Audit;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Conclusion;

/// <summary>A name in a text of a conclusion that is to name nobody.</summary>
public sealed class ExportGuardTests(SpareServer development) : IAsyncLifetime
{
    private const string Canary = "Solveig";

    private readonly ServerProcess server = development.Process;
    private readonly KeptAccesses accesses = KeptAccesses.Of(development.Process);
    private LiveScene scene = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Rule("GRD-12", "GRD-13")]
    [InlineData("json")]
    [InlineData("html")]
    [InlineData("pdf")]
    public async Task It_leaves_only_when_whoever_takes_it_looked_and_that_is_recorded(string format)
    {
        using var kari = await server.BearerAsync(LiveScene.Opener);
        var path = $"/api/rooms/{scene.RoomId}/conclusion.{format}?form=pseudonymised";
        using (var refused = await kari.AskAsync(path))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            var said = await refused.JsonAsync();
            ((string?)said["code"]).ShouldBe("namesFound");
            var found = said["found"]!.AsArray().Single()!;
            ((string?)found["kind"], (string?)found["excerpt"], (string?)found["field"])
                .ShouldBe(("name", Canary, "text"));
        }

        using (var taken = await kari.AskAsync($"{path}&looked=true"))
        {
            taken.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using (var identified = await kari.AskAsync(
            $"/api/rooms/{scene.RoomId}/conclusion.{format}?form=identified"))
        {
            identified.StatusCode.ShouldBe(HttpStatusCode.OK, "it names the patient by right");
        }

        (await accesses.InAsync(StreamId.Room(scene.RoomId))).Where(row => row.Kind is AccessKind.Export)
            .TakeLast(3).Select(row => (row.Outcome, row.Form)).ShouldBe(
            [
                (AccessOutcome.Refused, $"{format} pseudonymised nb "),
                (AccessOutcome.Shown, $"{format} pseudonymised nb  looked"),
                (AccessOutcome.Shown, $"{format} identified nb "),
            ]);
    }

    [Fact, Rule("GRD-12")]
    public async Task A_program_is_told_what_was_found_and_may_say_that_somebody_looked()
    {
        var kari = scene.As(LiveScene.Opener);
        var asked = await Should.ThrowAsync<CaseRoomException>(() => kari.ExportAsync(
            scene.RoomId, ExportFormat.Html, ExportForm.Pseudonymised, "nb", cancel: Stop));
        asked.Code.ShouldBe("namesFound");
        asked.Found.ShouldBe([new FoundInText("text", GuardKind.Name, Canary)]);
        await using var taken = await kari.ExportAsync(
            scene.RoomId, ExportFormat.Html, ExportForm.Pseudonymised, "nb", looked: true, Stop);
        using var text = new StreamReader(taken);
        (await text.ReadToEndAsync(Stop)).ShouldContain(Canary);
    }

    public async ValueTask InitializeAsync()
    {
        scene = await LiveScene.OpenAsync(server);
        await scene.GiveAsync(LiveScene.Opener, new IdentifyPatient("Emma Stjerneglimt", null, null, null, null));
        await scene.GiveAsync(LiveScene.Opener, new SetText(
            CasePart.History, $"I går falt {Canary} på trappen.", new Provenance(ProvenanceKind.Member)));
    }

    public async ValueTask DisposeAsync()
    {
        await scene.DisposeAsync();
        await accesses.DisposeAsync();
    }
}
