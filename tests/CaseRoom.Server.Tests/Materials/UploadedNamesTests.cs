using System.Text;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access.Guard;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Materials;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using CaseRoom.Testing.Files;

namespace CaseRoom.Server.Tests.Materials;

/// <summary>Texts that say who the patient is.</summary>
public sealed class UploadedNamesTests(SpareServer development) : IAsyncLifetime
{
    private readonly ServerProcess server = development.Process;
    private LiveScene scene = null!;
    private HttpClient nils = null!;

    private Upload Another => new(scene.RoomId);

    [Fact, Rule("GRD-15")]
    public async Task A_text_with_the_patients_name_or_a_number_is_taken_only_as_one_and_no_guess_is_answered()
    {
        await scene.GiveAsync(LiveScene.Opener, new IdentifyPatient("Tuva Kanarifuglsen", null, null, null, null));
        using var kari = await server.BearerAsync(LiveScene.Opener);
        await ShouldHoldAsync(kari, "Vi så Tuva Kanarifuglsen i dag.");
        await ShouldHoldAsync(kari, "Pasient: KANARIFUGLSEN, Tuva");
        await ShouldHoldAsync(kari, "Fnr. 13116900216, rask bedring.");
        // Whoever is not shown the name is not told that they guessed it, and a number is one to anybody.
        await ShouldHoldAsync(nils, "Fnr. 13116900216, rask bedring.");
        foreach (var (client, text) in new[]
        {
            (nils, "Vi så Tuva Kanarifuglsen i dag."),
            (kari, "Marfans syndrom, prøve 13116900217, tlf. til avdelingen."),
        })
        {
            (await Another.SendAsync(client, Encoding.UTF8.GetBytes(text))).Problem.ShouldBeNull(text);
        }

        async Task ShouldHoldAsync(HttpClient client, string text)
        {
            var (upload, before) = (Another, Another.Kept(server));
            (await upload.SendAsync(client, Encoding.UTF8.GetBytes(text))).Problem
                .ShouldBe(new Problem("invalid", "content", FileReasons.HoldsIdentity), text);
            upload.Kept(server).ShouldBe(before);
            (await (upload with { CommandId = Guid.CreateVersion7(), Identified = true })
                .SendAsync(client, Encoding.UTF8.GetBytes(text))).Problem.ShouldBeNull(text);
        }
    }

    [Fact, Rule("GRD-32", "UPL-01", "UPL-50")]
    public async Task A_paper_whose_words_have_the_patients_name_or_a_number_is_taken_only_as_one()
    {
        await scene.GiveAsync(LiveScene.Opener, new IdentifyPatient("Tuva Kanarifuglsen", null, null, null, null));
        using var kari = await server.BearerAsync(LiveScene.Opener);
        foreach (var words in (string[])["Pasient: Tuva Kanarifuglsen", "Fnr. 13116900216"])
        {
            var (upload, paper, before) = (Another, PaperFile.Saying(words), Another.Kept(server));
            (await upload.SendAsync(kari, paper)).Problem
                .ShouldBe(new Problem("invalid", "content", FileReasons.HoldsIdentity), words);
            upload.Kept(server).ShouldBe(before, words);
            (await (upload with { CommandId = Guid.CreateVersion7(), Identified = true })
                .SendAsync(kari, paper)).Problem.ShouldBeNull(words);
        }

        (await Another.SendAsync(nils, PaperFile.Saying("Pasient: Tuva Kanarifuglsen"))).Problem.ShouldBeNull();
        (await Another.SendAsync(kari, PaperFile.Saying("Hoyre arm 12 cm"))).Problem.ShouldBeNull();
    }

    [Fact, Rule("GRD-53")]
    public async Task A_title_with_the_patients_name_is_asked_about_and_taken_from_who_looked()
    {
        await scene.GiveAsync(LiveScene.Opener, new IdentifyPatient("Tuva Kanarifuglsen", null, null, null, null));
        using var kari = await server.BearerAsync(LiveScene.Opener);
        var (upload, before) = (Another with { Title = "Tuva uke 3" }, Another.Kept(server));
        var asked = await upload.SendAsync(kari, "Rask bedring."u8.ToArray());
        asked.Problem.ShouldNotBeNull().Code.ShouldBe("namesFound");
        asked.Problem.Found.ShouldNotBeNull().Select(f => (f.Field, f.Kind, f.Excerpt))
            .ShouldBe([("title", GuardKind.Name, "Tuva")]);
        upload.Kept(server).ShouldBe(before);
        // What stands in the file is another thing, and is not asked about but refused.
        var looked = upload with { CommandId = Guid.CreateVersion7(), Looked = true };
        (await looked.SendAsync(kari, "Vi så Tuva Kanarifuglsen."u8.ToArray())).Problem
            .ShouldBe(new Problem("invalid", "content", FileReasons.HoldsIdentity));
        looked = looked with { CommandId = Guid.CreateVersion7() };
        var taken = await looked.SendAsync(kari, "Rask bedring."u8.ToArray());
        (taken.Status, taken.Problem).ShouldBe((OutcomeStatus.Applied, null));
        (await looked.SendAsync(kari, "Rask bedring."u8.ToArray())).Repeated.ShouldBeTrue();
    }

    [Fact, Rule("GRD-53")]
    public async Task The_dotnet_client_says_that_its_user_looked()
    {
        await scene.GiveAsync(LiveScene.Opener, new IdentifyPatient("Tuva Kanarifuglsen", null, null, null, null));
        var kari = scene.As(LiveScene.Opener);
        foreach (var looked in (bool[])[false, true])
        {
            await using var file = new MemoryStream("Rask bedring."u8.ToArray());
            (await kari.UploadAsync(
                scene.RoomId, Guid.CreateVersion7(), "Tuva uke 3", default, file, looked: looked,
                cancel: TestContext.Current.CancellationToken)).Status
                .ShouldBe(looked ? OutcomeStatus.Applied : OutcomeStatus.Refused);
        }
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
}
