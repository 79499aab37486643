using System.Text.Json;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using CaseRoom.Testing.Files;

namespace CaseRoom.Server.Tests.Materials;

/// <summary>A client that sends files without end.</summary>
public sealed class UploadLimitTests(LimitedServer limited)
{
    private readonly ServerProcess server = limited.Process;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("LIM-09")]
    public async Task A_file_larger_than_it_may_be_is_refused_and_nothing_of_it_is_kept()
    {
        await using var scene = await LiveScene.OpenAsync(server, ("nils", Role.Specialist));
        var before = Kept(scene);

        var told = await UploadAsync(scene, LimitedServer.FileBytes + 1, lengthTold: true);
        told.Problem.ShouldBe(new Problem("tooLarge", "content", Limit: LimitedServer.FileBytes));
        foreach (var bytes in (int[])[LimitedServer.FileBytes + 1, 3 * LimitedServer.FileBytes])
        {
            (await UploadAsync(scene, bytes, lengthTold: false)).Problem.ShouldBe(told.Problem);
        }

        Kept(scene).ShouldBe(before);
        (await UploadAsync(scene, LimitedServer.FileBytes, lengthTold: false)).Status
            .ShouldBe(OutcomeStatus.Applied);
    }

    [Fact, Rule("UPL-50")]
    public async Task A_paper_is_cleaned_and_its_words_are_read_where_one_file_is_read_at_a_time()
    {
        await using var scene = await LiveScene.OpenAsync(server, ("nils", Role.Specialist));
        using var paper = new MemoryStream(PaperFile.Saying("hoyre arm 12 cm"));
        (await scene.As("nils").UploadAsync(scene.RoomId, Guid.CreateVersion7(), "paper", default, paper, cancel: Stop))
            .Status.ShouldBe(OutcomeStatus.Applied);
    }

    [Theory, Rule("LIM-09")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_room_that_is_full_takes_no_more(bool lengthTold)
    {
        await using var scene = await LiveScene.OpenAsync(server, ("nils", Role.Specialist));
        for (var n = 0; n < 2; n++)
        {
            (await UploadAsync(scene, LimitedServer.FileBytes - n, lengthTold)).Status
                .ShouldBe(OutcomeStatus.Applied);
        }

        var before = Kept(scene);
        (await UploadAsync(scene, 150_000, lengthTold)).Problem.ShouldNotBeNull().Code.ShouldBe("limitReached");
        Kept(scene).ShouldBe(before);
        (await UploadAsync(scene, 90_000, lengthTold)).Status.ShouldBe(OutcomeStatus.Applied);
    }

    [Theory, Rule("LIM-09")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Many_uploads_at_once_bring_no_more_than_the_room_takes(bool lengthTold)
    {
        string[] people = ["nils", "elle", "bjorn"];
        await using var scene = await LiveScene.OpenAsync(server, [.. people.Select(p => (p, Role.Specialist))]);
        var uploads = Enumerable.Range(0, people.Length * WireLimits.UploadsAtOnce)
            .Select(n => UploadAsync(scene, LimitedServer.FileBytes - n, lengthTold, people[n % people.Length]))
            .ToList();
        var outcomes = await Task.WhenAll(uploads);

        outcomes.Count(o => o.Status is OutcomeStatus.Applied).ShouldBeInRange(1, 2);
        outcomes.Where(o => o.Problem is not null).ShouldAllBe(o => o.Problem!.Code == "limitReached");
        Kept(scene).Sum(f => f.Length).ShouldBeLessThan(LimitedServer.RoomBytes);
    }

    private async Task<Outcome> UploadAsync(
        LiveScene scene, int bytes, bool lengthTold, string person = "nils")
    {
        using var client = await server.BearerAsync(person);
        var query = $"commandId={Guid.CreateVersion7()}&materialId={Guid.CreateVersion7()}"
            + "&personImage=false&identified=false";
        using var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri($"/api/rooms/{scene.RoomId}/materials?{query}", UriKind.Relative))
        {
            Content = new ByteArrayContent([.. Enumerable.Repeat((byte)'x', bytes)]),
        };
        request.Content.Headers.ContentType = new("application/octet-stream");
        request.Headers.Add(WireHeaders.Title, "x");
        request.Headers.TransferEncodingChunked = !lengthTold;
        using var answer = await client.SendAsync(request, Stop);
        answer.EnsureSuccessStatusCode();
        return JsonSerializer.Deserialize<Outcome>(await answer.Content.ReadAsStringAsync(Stop), WireJson.Options)!;
    }

    private IReadOnlyList<(string Name, long Length)> Kept(LiveScene scene) =>
    [
        .. new DirectoryInfo(Path.Combine(server.DataPath, "blobs", "room", $"{scene.RoomId:D}")).EnumerateFiles()
            .Select(f => (f.Name, f.Length)).Order(),
    ];
}
