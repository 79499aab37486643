using System.Net;
using System.Text;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Tests.Audit;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using CaseRoom.Testing.Files;

namespace CaseRoom.Server.Tests.Materials;

/// <summary>A PDF as it came, beside the pages that are shown of it.</summary>
public sealed class OriginalTests(DevelopmentServer development) : IAsyncLifetime
{
    private static readonly byte[] Paper = PaperFile.Saying("Hoyre arm");

    private readonly ServerProcess server = development.Process;
    private readonly KeptAccesses accesses = KeptAccesses.Of(development.Process);
    private LiveScene scene = null!;
    private Upload upload = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("UPL-22")]
    public async Task It_is_given_as_it_came_to_be_saved_and_each_time_is_recorded()
    {
        foreach (var time in (int[])[1, 2])
        {
            using var answer = await AskAsync(LiveScene.Opener);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await answer.Content.ReadAsByteArrayAsync(Stop)).ShouldBe(Paper);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
            answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("Epikrise.pdf");
            answer.Headers.GetValues("Content-Security-Policy").ShouldBe(["sandbox; default-src 'none'"]);
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            (await RowsAsync(AccessOutcome.Shown)).ShouldBe(time);
        }
    }

    [Fact, Rule("UPL-21", "UPL-22")]
    public async Task Who_does_not_act_for_the_unit_gets_none_and_so_does_who_is_kept_from_the_paper()
    {
        await RefusedAsync("nils", 1);
        (await AskAsync("lars")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await scene.GiveAsync(LiveScene.Opener, new RecordBlock(
            Guid.CreateVersion7(), LiveScene.CardOf("lars"), null, [upload.MaterialId], new DateOnly(2026, 3, 2),
            "patient", "Ba om det"));
        await RefusedAsync("lars", 2);
        await scene.GiveAsync(LiveScene.Opener, new WithdrawMaterial(upload.MaterialId, "Feil pasient"));
        await RefusedAsync(LiveScene.Opener, 3);
    }

    [Fact, Rule("UPL-21")]
    public async Task It_lies_sealed_beside_its_pages_and_other_files_have_none()
    {
        var kept = upload.Kept(server);
        var folder = Path.Combine(server.DataPath, "blobs", "room", $"{scene.RoomId:D}");
        var state = (await scene.As(LiveScene.Opener).ViewAsync(scene.RoomId, Stop)).State.Materials.Items;
        var paper = state[upload.MaterialId];
        kept.ShouldContain(paper.Original);
        kept.ShouldContain(paper.Address);
        paper.OriginalLength.ShouldBe(Paper.Length);
        var sealedBytes = await File.ReadAllBytesAsync(Path.Combine(folder, paper.Original!), Stop);
        Encoding.Latin1.GetString(sealedBytes).ShouldNotContain("%PDF");
        (await scene.As("nils").ViewAsync(scene.RoomId, Stop)).State.Materials.Items[upload.MaterialId].Original
            .ShouldBeNull();

        state[scene.MaterialId].Original.ShouldBeNull();
        using var text = await AskAsync(LiveScene.Opener, scene.MaterialId);
        text.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Rule("UPL-02", "UPL-21")]
    public async Task The_same_paper_again_has_its_first_outcome()
    {
        using var kari = await server.BearerAsync(LiveScene.Opener);
        var again = await upload.OfferAsync(server.Address, LiveScene.Opener, Paper);
        ((bool)again.Answer["repeated"]!).ShouldBeTrue(again.Answer.ToJsonString());
    }

    public async ValueTask InitializeAsync()
    {
        scene = await LiveScene.OpenAsync(server, ("nils", Role.Specialist), ("lars", Role.Deputy));
        upload = new Upload(scene.RoomId) { Title = "Epikrise" };
        using var kari = await server.BearerAsync(LiveScene.Opener);
        (await upload.SendAsync(kari, Paper)).Problem.ShouldBeNull();
    }

    public async ValueTask DisposeAsync()
    {
        await scene.DisposeAsync();
        await accesses.DisposeAsync();
    }

    private async Task RefusedAsync(string person, int rows)
    {
        using var answer = await AskAsync(person);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, person);
        (await RowsAsync(AccessOutcome.Refused)).ShouldBe(rows);
    }

    private async Task<int> RowsAsync(AccessOutcome outcome) =>
        (await accesses.InAsync(StreamId.Room(scene.RoomId)))
            .Count(row => row.Kind is AccessKind.Original && row.Outcome == outcome);

    private async Task<HttpResponseMessage> AskAsync(string person, Guid? material = null)
    {
        using var client = await server.BearerAsync(person);
        return await client.AskAsync(
            $"/api/rooms/{scene.RoomId}/materials/{material ?? upload.MaterialId}/original");
    }
}
