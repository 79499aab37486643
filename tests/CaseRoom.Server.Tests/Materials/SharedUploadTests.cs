using System.Net;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using CaseRoom.Testing.Files;

namespace CaseRoom.Server.Tests.Materials;

/// <summary>A part of the shared collections through the server as a browser sends them; all of each goes through the
/// readers in <see cref="SharedFileTests"/>.</summary>
public sealed class SharedUploadTests(DevelopmentServer development, ITestOutputHelper output)
{
    /// <summary>Of each collection; spread over its folders, and no larger than a test waits for.</summary>
    private const int Sampled = 14;
    private const int MostBytes = 1_000_000;

    /// <summary>What is sent where no collection is there: taken, and refused.</summary>
    private static readonly Dictionary<string, (byte[] Good, byte[] Bad)> Own = new()
    {
        ["images"] = (PngFile.Of(4, 4), PngFile.Of(4, 4)[..30]),
        ["pdf"] = (PaperFile.Saying("Test"), PaperFile.Saying("Test")[..200]),
        ["dicom"] = (
            DicomFile.Of([.. DicomFile.Nobody, .. DicomFile.Pixels]),
            DicomFile.Of(DicomFile.Text(0x00100010, "Nordmann", "PN"))),
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Rule("UPL-53")]
    [InlineData("images")]
    [InlineData("pdf")]
    [InlineData("dicom")]
    public async Task Each_is_taken_and_served_or_refused_with_a_reason_and_the_server_goes_on(string collection)
    {
        var server = development.Process;
        await using var scene = await LiveScene.OpenAsync(server, ("nils", Role.Specialist));
        using var client = await server.BearerAsync("nils");
        var (good, bad) = Own[collection];
        (await SendAsync(client, scene.RoomId, "good", good)).ShouldBe("taken");
        (await SendAsync(client, scene.RoomId, "bad", bad)).ShouldNotBe("taken");

        var said = new List<string>();
        foreach (var path in Sample(collection))
        {
            said.Add(await SendAsync(client, scene.RoomId, path, await File.ReadAllBytesAsync(path, Stop)));
        }

        output.WriteLine(string.Join(", ", said.GroupBy(one => one).Select(all => $"{all.Count()} {all.Key}")));
        using var alive = await client.AskAsync("/health/ready");
        alive.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SendAsync(client, scene.RoomId, "good", good)).ShouldBe("taken");
    }

    /// <summary>The same in every run: by names, evenly.</summary>
    private static IReadOnlyList<string> Sample(string collection)
    {
        if (SharedData.Folder(collection) is not { } folder) { return []; }
        var small = System.IO.Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => new FileInfo(path).Length is > 0 and <= MostBytes)
            .Order(StringComparer.Ordinal).ToList();
        small.Count.ShouldBeGreaterThan(Sampled, collection);
        return [.. Enumerable.Range(0, Sampled).Select(n => small[n * small.Count / Sampled])];
    }

    /// <summary>Taken and served, or the reason.</summary>
    private static async Task<string> SendAsync(HttpClient client, Guid room, string name, byte[] file)
    {
        var upload = new Upload(room) { Title = "Et bilde" };
        var outcome = await upload.SendAsync(client, file);
        if (outcome.Status is OutcomeStatus.Applied)
        {
            using var served = await client.AskAsync($"/api/rooms/{room}/materials/{upload.MaterialId}/content");
            served.StatusCode.ShouldBe(HttpStatusCode.OK, name);
            return "taken";
        }

        var problem = outcome.Problem.ShouldNotBeNull(name);
        problem.Field.ShouldBe("content", name);
        problem.Reason.ShouldNotBeNullOrEmpty(name);
        return problem.Reason;
    }
}
