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
using CaseRoom.Server.Tests.Store.Backup;
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
    private KeptStore store = null!;

    private ServerProcess Server => store.Server;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("LINE-03", "LOG-21")]
    public async Task What_the_api_says_of_a_case_stands_in_no_file_of_the_store()
    {
        store = await KeptStore.StartAsync(cluster: false);
        await TellAsync();
        await Server.KillAsync();
        CanarySearch.In(Server.DataPath, Canary).ShouldBeEmpty();
    }

    [Fact, Rule("LINE-03", "LOG-78")]
    public async Task What_the_api_says_of_a_case_stands_neither_in_a_dump_of_the_database_nor_in_the_files_beside_it()
    {
        store = await KeptStore.StartAsync(cluster: true);
        await TellAsync();
        await Server.KillAsync();
        CanarySearch.In(Server.DataPath, Canary).ShouldBeEmpty();
        System.IO.Directory.EnumerateFiles(Server.DataPath, "*", SearchOption.AllDirectories)
            .ShouldNotBeEmpty("documents are files");
        (await DumpAsync("dump")).ShouldBeEmpty();
        (await store.DumpAsync()).Split('\n').Count(line => line.StartsWith("COPY ", StringComparison.Ordinal))
            .ShouldBeGreaterThan(5);

        // The same search of the same dump finds it in whatever holds it: in words, and in bytes.
        await store.AlterAsync($"CREATE TABLE caseroom.words AS SELECT 'til {Canary}' AS said");
        (await DumpAsync("words")).ShouldNotBeEmpty();
        await store.AlterAsync("DROP TABLE caseroom.words");
        await store.AlterAsync($"CREATE TABLE caseroom.bytes AS SELECT 'til {Canary}'::bytea AS said");
        (await DumpAsync("bytes")).ShouldNotBeEmpty();
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (store is not null) { await store.DisposeAsync(); }
        said.Delete(recursive: true);
    }

    /// <summary>The dump, in a folder of its own: where in it the word stands.</summary>
    private async Task<IReadOnlyList<string>> DumpAsync(string name)
    {
        var folder = said.CreateSubdirectory(name).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "all.sql"), await store.DumpAsync(), Stop);
        return CanarySearch.In(folder, Canary);
    }

    /// <summary>Everything once, which the API says again.</summary>
    private async Task TellAsync()
    {
        await using var scene = await LiveScene.OpenedByAsync(Server.Address, Doctor, Role.ResponsibleDoctor);
        var (text, paper) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await UploadAsync(scene, text, Encoding.UTF8.GetBytes($"Epikrise: {Canary} var her."));
        await UploadAsync(scene, paper, PaperFile.Saying(Canary));

        var commands = new PayloadRoom(scene.MaterialId, LiveScene.CardOf(Guest)).With(Canary).ToList();
        await scene.GiveAsync(Doctor, new MarkGenetics(LiveScene.IdOf(Doctor), true));
        foreach (var command in PayloadRoom.First()) { await scene.GiveAsync(Doctor, command); }
        foreach (var command in commands) { await GiveAsync(scene, command); }
        using var sender = await Server.BearerAsync(Sender);
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
        using var administrator = await Server.BearerAsync(Administrator);
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
        using var client = await Server.BearerAsync(person);
        using var answer = await client.AskAsync(path);
        answer.EnsureSuccessStatusCode();
        await File.WriteAllBytesAsync(
            Path.Combine(said.FullName, name), await answer.Content.ReadAsByteArrayAsync(Stop), Stop);
    }
}
