using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseRoom.Client;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Tests.Directory;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;
using CaseRoom.Testing.Abuse;
using CaseRoom.Testing.Files;

namespace CaseRoom.Server.Tests.Logging;

/// <summary>A word in every text of a case, its files, a request and the directory: it is in what the API says and
/// nowhere in what the server keeps.</summary>
public sealed class CanaryDumpTests : IAsyncLifetime
{
    private const string Doctor = "anders";
    private const string Guest = "bjorn";
    private const string Sender = "olav";
    private const string Administrator = "astrid";
    private const string Canary = "Kanarifuglsang";

    private readonly DirectoryInfo said = System.IO.Directory.CreateTempSubdirectory("caseroom-test-");
    private ServerProcess server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("LINE-03", "LOG-21")]
    public async Task What_the_api_says_of_a_case_stands_in_no_file_of_the_store()
    {
        await using var scene = await LiveScene.OpenedByAsync(server.Address, Doctor, Role.ResponsibleDoctor);
        var (text, paper) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await UploadAsync(scene, text, Encoding.UTF8.GetBytes($"Epikrise: {Canary} var her."));
        await UploadAsync(scene, paper, PaperFile.Saying(Canary));

        var commands = new PayloadRoom(scene.MaterialId, LiveScene.CardOf(Guest)).With(Canary).ToList();
        await scene.GiveAsync(Doctor, new MarkGenetics(LiveScene.IdOf(Doctor), true));
        foreach (var command in PayloadRoom.First()) { await scene.GiveAsync(Doctor, command); }
        foreach (var command in commands) { await GiveAsync(scene, command); }
        using var sender = await server.BearerAsync(Sender);
        var request = await sender.SendAsync("Sjeldenteamet", $"Hva feiler det {Canary}?");
        await RegisterAsync();

        var room = $"/api/rooms/{scene.RoomId}";
        await SaveAsync(Doctor, room, "room");
        await SaveAsync(Doctor, $"{room}/materials/{text}/content", "content");
        await SaveAsync(Doctor, $"{room}/materials/{paper}/original", "original");
        await SaveAsync(Sender, $"/api/requests/{request}", "request");
        await SaveAsync(Administrator, "/api/directory", "directory");
        // The same search in the plain bytes: each of them holds it, and so does every kind of thing of the case.
        CanarySearch.In(said.FullName, Canary).Count.ShouldBe(5);
        var holding = (await EventsAsync(scene)).Where(one => one.Text.Contains(Canary, StringComparison.Ordinal))
            .Select(one => one.Type).ToHashSet();
        foreach (var kind in (Type[])
            [
                typeof(PatientIdentified), typeof(TextSet), typeof(FactRecorded), typeof(GoalRecorded),
                typeof(StatementProposed), typeof(ConsentRecorded), typeof(InformationRecorded), typeof(BlockRecorded),
                typeof(AnnotationAdded), typeof(CommentAdded),
            ])
        {
            holding.ShouldContain(RoomEventNames.Names.Of(kind), $"{kind.Name}");
        }

        await server.KillAsync();
        CanarySearch.In(server.DataPath, Canary).ShouldBeEmpty();
    }

    public async ValueTask InitializeAsync() => server = await ServerProcess.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        said.Delete(recursive: true);
    }

    private static async Task UploadAsync(LiveScene scene, Guid id, byte[] file)
    {
        using var content = new MemoryStream(file);
        (await scene.As(Doctor).UploadAsync(scene.RoomId, id, Canary, default, content, cancel: Stop))
            .Status.ShouldBe(OutcomeStatus.Applied);
    }

    private static async Task GiveAsync(LiveScene scene, RoomCommand command)
    {
        var outcome = (await scene.As(Doctor).SubmitAsync(
            scene.RoomId, [CaseRoomClient.Command(command, looked: true)], Stop))[0];
        outcome.Status.ShouldBe(OutcomeStatus.Applied, $"{command}: {outcome.Problem}");
    }

    private static async Task<IReadOnlyList<(string Type, string Text)>> EventsAsync(LiveScene scene)
    {
        var all = new List<JsonElement>();
        var after = 0L;
        while (true)
        {
            var page = await scene.As(Doctor).EventsAsync(scene.RoomId, after, cancel: Stop);
            if (page.Events.Count == 0) { break; }
            all.AddRange(page.Events);
            after = page.To;
        }

        return [.. all.Select(one => (one.GetProperty("type").GetString()!, one.GetRawText()))];
    }

    /// <summary>Somebody new of the administrator's own organisation.</summary>
    private async Task RegisterAsync()
    {
        using var administrator = await server.BearerAsync(Administrator);
        var view = await administrator.ViewAsync();
        var person = view["people"]!.AsArray()
            .First(p => (Guid)p!["personId"]! == LiveScene.IdOf("silje"))!["person"]!.DeepClone().AsObject();
        person["name"] = $"Kari {Canary}";
        person["subjects"] = new JsonArray();
        (await administrator.ChangeAsync("registerPerson", new { personId = Guid.CreateVersion7(), person }))
            .ShouldBe("applied");
    }

    private async Task SaveAsync(string person, string path, string name)
    {
        using var client = await server.BearerAsync(person);
        using var answer = await client.AskAsync(path);
        answer.EnsureSuccessStatusCode();
        await File.WriteAllBytesAsync(
            Path.Combine(said.FullName, name), await answer.Content.ReadAsByteArrayAsync(Stop), Stop);
    }
}
