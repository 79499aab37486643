using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Materials;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using CaseRoom.Testing.Files;

namespace CaseRoom.Server.Tests.Materials;

/// <summary>Files of every kind and every fault, as they come over HTTP.</summary>
public sealed class UploadTests(DevelopmentServer development) : IAsyncLifetime
{
    private static readonly byte[] Png = PngFile.Of(40, 30);

    private readonly ServerProcess server = development.Process;
    private LiveScene scene = null!;
    private HttpClient nils = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Upload Another => new(scene.RoomId);

    public static TheoryData<string, byte[], MaterialKind, string> Allowed() => new()
    {
        { "PNG", Png, MaterialKind.Image, "image/png" },
        { "JPEG", JpegFile.FromTelephone("CANARY-7731", 6), MaterialKind.Image, "image/jpeg" },
        { "WebP", WebPFile.Plain(), MaterialKind.Image, "image/webp" },
        { "PDF", PaperFile.Saying("Hoyre arm"), MaterialKind.Pdf, "application/pdf" },
        {
            "DICOM of nobody", DicomFile.Of([.. DicomFile.Nobody, .. DicomFile.Pixels]), MaterialKind.Dicom,
            "application/dicom"
        },
        { "a page", Sample.Page, MaterialKind.Text, "text/plain" },
    };

    [Theory, Rule("UPL-04", "UPL-05", "UPL-09", "UPL-13")]
    [MemberData(nameof(Allowed))]
    public async Task Each_type_is_taken_and_served_as_a_file_that_is_never_a_page(
        string what, byte[] content, MaterialKind kind, string mediaType)
    {
        var upload = Another with { Title = $"{what} på <b>norsk</b> & 漢字" };

        (await upload.SendAsync(nils, content)).Problem.ShouldBeNull(what);

        var kept = (await scene.As("nils").ViewAsync(scene.RoomId, Stop)).State.Materials.Items[upload.MaterialId];
        (kept.Title, kept.Kind).ShouldBe((upload.Title, kind));
        using var answer = await ReadAsync(upload);
        var served = await answer.Content.ReadAsByteArrayAsync(Stop);
        kept.Length.ShouldBe(served.Length);
        MediaSniffer.Of(served, whole: true)?.MediaType.ShouldStartWith(mediaType);
        if (kind is MaterialKind.Text) { served.ShouldBe(content); }
        Encoding.Latin1.GetString(served).ShouldNotContain("CANARY");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Headers.GetValues("Content-Security-Policy").ShouldBe(["sandbox; default-src 'none'"]);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        using var part = await ReadAsync(upload, new RangeHeaderValue(2, 4));
        part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await part.Content.ReadAsByteArrayAsync(Stop)).ShouldBe(served[2..5]);
        using var beyond = await ReadAsync(upload, new RangeHeaderValue(1_000_000, null));
        beyond.StatusCode.ShouldBe(HttpStatusCode.RequestedRangeNotSatisfiable);
    }

    [Fact, Rule("MAT-02", "UPL-05")]
    public async Task Whether_a_picture_shows_a_person_is_kept_as_it_was_said()
    {
        var person = Another with { PersonImage = true };
        var thing = Another;
        foreach (var upload in (Upload[])[person, thing])
        {
            (await upload.SendAsync(nils, Png)).Problem.ShouldBeNull();
        }

        var kept = (await scene.As("nils").ViewAsync(scene.RoomId, Stop)).State.Materials.Items;
        (kept[person.MaterialId].PersonImage, kept[thing.MaterialId].PersonImage).ShouldBe((true, false));
    }

    public static TheoryData<string, byte[], Problem> Wrong() => new()
    {
        { "empty", [], new("missing", "content", "typeNotAllowed") },
        { "a program", Sample.Program, new("invalid", "content", "typeNotAllowed") },
        { "an archive", Sample.Zip, new("invalid", "content", "typeNotAllowed") },
        { "another encoding", Sample.Latin1, new("invalid", "content", "typeNotAllowed") },
        {
            "a program behind a text", [.. Enumerable.Repeat((byte)'a', 9_000), .. Sample.Elf],
            new("invalid", "content", "typeNotAllowed")
        },
        {
            "a letter cut off", [.. Enumerable.Repeat((byte)'a', 9_000), 0xc3],
            new("invalid", "content", "typeNotAllowed")
        },
        { "half a picture", Png[..50], new("invalid", "content", "unreadable") },
        {
            "a flood of pixels", PngFile.Claiming(60_000, 60_000, PngFile.Packed(new byte[10_000_000])),
            new("invalid", "content", "tooManyPixels", Limit: 100)
        },
        { "a picture that moves", WebPFile.Moving(), new("invalid", "content", "animated") },
        { "half a PDF", PaperFile.Saying("x")[..60], new("invalid", "content", "unreadable") },
        { "a book", PaperFile.WithPages(201), new("invalid", "content", "tooManyPages", Limit: 200) },
    };

    [Theory, Rule("UPL-01", "UPL-04", "UPL-11", "UPL-15")]
    [MemberData(nameof(Wrong))]
    public async Task What_is_on_no_list_or_cannot_be_read_is_refused_and_leaves_nothing(
        string what, byte[] content, Problem problem)
    {
        var before = Another.Kept(server);
        (await Another.SendAsync(nils, content)).Problem.ShouldBe(problem, what);
        Another.Kept(server).ShouldBe(before);
        (await Another.SendAsync(nils, Png)).Problem.ShouldBeNull("the room goes on");
    }

    [Fact, Rule("UPL-15", "UPL-16")]
    public async Task DICOM_of_somebody_is_refused_with_the_names_of_what_tells_it()
    {
        byte[] file = DicomFile.Of([.. DicomFile.Nobody, .. DicomFile.Text(0x00100010, "Nordmann^Kari")]);
        var problem = (await Another.SendAsync(nils, file)).Problem.ShouldNotBeNull();
        (problem.Code, problem.Field, problem.Reason).ShouldBe(("invalid", "content", "identified"));
        problem.Told.ShouldBe(["PatientName"]);
    }

    [Fact, Rule("UPL-01")]
    public async Task What_the_room_refuses_is_refused_before_the_file_is_asked_for()
    {
        await scene.InviteAsync("petra", Role.Observer);
        var before = Another.Kept(server);
        var refusals = new (string Person, Upload Upload, string Code)[]
        {
            ("nils", Another with { Title = " " }, "missing"),
            ("nils", Another with { Title = new string('x', Limits.Line + 1) }, "tooLong"),
            ("nils", Another with { CommandId = Guid.Empty }, "missing"),
            ("petra", Another, "notAllowed"),
        };
        foreach (var (person, upload, code) in refusals)
        {
            var answer = await upload.OfferAsync(server.Address, person, Png);
            answer.Asked.ShouldBeFalse(code);
            answer.Status.ShouldBe(HttpStatusCode.OK);
            ((string?)answer.Answer["problem"]!["code"]).ShouldBe(code, answer.Answer.ToJsonString());
        }

        Another.Kept(server).ShouldBe(before);
    }

    [Fact, Rule("UPL-01")]
    public async Task In_a_room_of_others_there_is_nothing_to_read_and_nowhere_to_put()
    {
        var put = await Another.OfferAsync(server.Address, "bjorn", Png);
        (put.Status, put.Asked).ShouldBe((HttpStatusCode.NotFound, false));
        using var bjorn = await server.BearerAsync("bjorn");
        using var read = await bjorn.AskAsync($"/api/rooms/{scene.RoomId}/materials/{scene.MaterialId}/content");
        read.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var absent = await ReadAsync(Another);
        absent.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Rule("UPL-02")]
    public async Task The_same_upload_again_has_its_first_outcome_and_another_under_its_id_is_refused_both_unread()
    {
        var upload = Another;
        var first = await upload.SendAsync(nils, Png);
        var before = upload.Kept(server);
        var head = (await scene.As("nils").ViewAsync(scene.RoomId, Stop)).Sequence;

        var again = await upload.OfferAsync(server.Address, "nils", Png);
        var late = await (upload with { CommandId = Guid.CreateVersion7() })
            .OfferAsync(server.Address, "nils", JpegFile.Of());

        (again.Asked, late.Asked).ShouldBe((false, false));
        ((bool)again.Answer["repeated"]!, (long)again.Answer["firstSequence"]!)
            .ShouldBe((true, first.FirstSequence!.Value));
        ((string?)late.Answer["problem"]!["code"]).ShouldBe("alreadyExists");
        upload.Kept(server).ShouldBe(before);
        (await scene.As("nils").ViewAsync(scene.RoomId, Stop)).Sequence.ShouldBe(head);
    }

    [Fact, Rule("UPL-02")]
    public async Task What_holds_a_name_is_the_same_upload_when_it_comes_again()
    {
        var upload = Another with { Identified = true };
        using var opener = await server.BearerAsync(LiveScene.Opener);
        (await upload.SendAsync(opener, Png)).Problem.ShouldBeNull();
        var again = await upload.OfferAsync(server.Address, LiveScene.Opener, Png);
        ((bool)again.Answer["repeated"]!).ShouldBeTrue(again.Answer.ToJsonString());
    }

    [Fact, Rule("UPL-06")]
    public async Task A_person_sends_so_many_files_at_a_time()
    {
        using var guro = await server.BearerAsync("guro");
        await scene.InviteAsync("guro", Role.Specialist);
        using var held = new HeldBodies();
        var sending = Enumerable.Range(0, WireLimits.UploadsAtOnce)
            .Select(_ => Another.SendAsync(guro, held.Next())).ToList();

        // Until the last of them has come so far that it counts, there is room for a small one.
        Outcome small;
        do
        {
            await Task.Delay(250, Stop);
            small = await Another.SendAsync(guro, Png);
        }
        while (small.Problem is null);

        small.Problem.ShouldBe(new Problem("tooMany", Limit: WireLimits.UploadsAtOnce));
        (await Another.SendAsync(nils, Png)).Problem.ShouldBeNull();
        held.Release();
        foreach (var answer in await Task.WhenAll(sending))
        {
            ((string?)(await answer.JsonAsync())["status"]).ShouldBe("applied");
            answer.Dispose();
        }

        (await Another.SendAsync(guro, Png)).Problem.ShouldBeNull();
    }

    public async ValueTask InitializeAsync()
    {
        scene = await LiveScene.OpenAsync(server, ("nils", Role.Specialist));
        nils = await server.BearerAsync("nils");
    }

    public async ValueTask DisposeAsync()
    {
        nils.Dispose();
        await scene.DisposeAsync();
    }

    private async Task<HttpResponseMessage> ReadAsync(Upload upload, RangeHeaderValue? range = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(
            $"/api/rooms/{upload.RoomId}/materials/{upload.MaterialId}/content", UriKind.Relative));
        request.Headers.Range = range;
        return await nils.SendAsync(request, Stop);
    }

    /// <summary>Bodies that begin and then wait.</summary>
    private sealed class HeldBodies : IDisposable
    {
        private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public HttpContent Next() => new Body(released.Task);

        public void Release() => released.TrySetResult();

        public void Dispose() => Release();

        private sealed class Body(Task go) : HttpContent
        {
            protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
            {
                await stream.WriteAsync(Sample.Text);
                await stream.FlushAsync();
                await go;
                await stream.WriteAsync(Sample.Text);
            }

            protected override bool TryComputeLength(out long length)
            {
                length = 2 * Sample.Text.Length;
                return true;
            }
        }
    }
}
