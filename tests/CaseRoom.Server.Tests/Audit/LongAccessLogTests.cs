using System.Net;
using CaseRoom.Contracts.Audit;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Audit;

/// <summary>A log of many pages, and who reads again and again in it.</summary>
public sealed class LongAccessLogTests(RecordedRoom room) : IClassFixture<RecordedRoom>, IDisposable
{
    private const int Readers = 2 * WireLimits.EventsPerBatch;

    private readonly ManualResetEventSlim held = new();
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>As long as the test may take: whoever waits longer would hold up all that come after.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("AUD-84", "LIM-13")]
    public async Task A_long_table_begins_before_its_end_is_read_and_a_second_meanwhile_is_refused()
    {
        await using var scene = await LiveScene.OpenAsync(room.Server.Address, ("nils", Role.Specialist));
        await AppendAsync(scene, Enumerable.Range(0, Readers).Select(n => Reader($"Leser {n}.")));
        using var kari = await room.Server.BearerAsync(LiveScene.Opener);
        var path = new Uri($"/api/rooms/{scene.RoomId}/access-log.csv", UriKind.Relative);
        var first = (await room.Log.ReadAsync(StreamId.Room(scene.RoomId), 0, 1, Stop))[0].Hash;
        var rows = 0;
        // Read forwards and then backwards: the second time it is the end of the table. Others read other rooms.
        room.Log.Meddling = row => row.Hash.AsSpan().SequenceEqual(first) && Interlocked.Increment(ref rows) == 2
            ? Held(row) : row;
        try
        {
            using var answer = await kari.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, Stop);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            using var text = new StreamReader(await answer.Content.ReadAsStreamAsync(Stop));
            await text.ReadLineAsync(Stop);
            (await text.ReadLineAsync(Stop)).ShouldNotBeNull().ShouldContain("lastet ned");
            (await text.ReadLineAsync(Stop)).ShouldNotBeNull().ShouldContain($"Leser {Readers - 1}.");

            // The table stands at its end before anybody else reads the chain, or it would be they who are held.
            await reached.Task.WaitAsync(Patience, Stop);
            var before = (await room.Kept.InAsync(StreamId.Room(scene.RoomId))).Count;
            string[] files = [$"{path}", $"/api/rooms/{scene.RoomId}/access-log.pdf", "/api/access-log.csv"];
            foreach (var file in files)
            {
                using var second = await kari.AskAsync(file);
                second.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests, file);
                (await second.ProblemCodeAsync()).ShouldBe("tooMany");
                second.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(5));
            }

            (await room.Kept.InAsync(StreamId.Room(scene.RoomId))).Count.ShouldBe(before);
            using var nils = await room.Server.BearerAsync("nils");
            (await nils.AskAsync($"{path}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

            held.Set();
            var rest = await text.ReadToEndAsync(Stop);
            foreach (var n in (int[])[0, 1, WireLimits.EventsPerBatch - 1, WireLimits.EventsPerBatch, Readers - 2])
            {
                rest.Split($"Leser {n}.").Length.ShouldBe(2, $"{n}");
            }
        }
        finally
        {
            // Also where the test failed: who waits would hold up the server's end for ever.
            held.Set();
            room.Log.Meddling = null;
        }

        (await kari.AskAsync($"{path}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, Rule("AUD-82", "AUD-83")]
    [InlineData("csv")]
    [InlineData("pdf")]
    [InlineData("html")]
    public async Task Somebody_who_reads_thousands_of_times_displaces_nobody(string format)
    {
        await using var scene = await LiveScene.OpenAsync(room.Server.Address, ("nils", Role.Specialist));
        var (often, once) = (Reader("Gang på gang"), Reader("Bare én gang"));
        await AppendAsync(scene, [once, .. Enumerable.Repeat(often, 20_000)]);
        using var kari = await room.Server.BearerAsync(LiveScene.Opener);
        using var answer = await kari.AskAsync($"/api/rooms/{scene.RoomId}/access-log.{format}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        if (format == "pdf") { return; }
        var text = await answer.Content.ReadAsStringAsync(Stop);
        text.Split(once.Name).Length.ShouldBe(2);
        text.Split(often.Name).Length.ShouldBe(2);
        text.ShouldContain("20000");
    }

    public void Dispose() => held.Dispose();

    private AccessRow Held(AccessRow row)
    {
        reached.SetResult();
        held.Wait(Patience, Stop).ShouldBeTrue();
        return row;
    }

    /// <summary>A row of each.</summary>
    private Task AppendAsync(LiveScene scene, IEnumerable<AccessReader> readers)
    {
        var at = room.Server.Clock.GetUtcNow();
        return room.Server.Services.GetRequiredService<Accesses>().AppendAsync(StreamId.Room(scene.RoomId),
        [
            .. readers.Select(reader => new AccessEntry(
                Guid.CreateVersion7(), at, reader, AccessKind.Room, AccessOutcome.Shown, [])),
        ]);
    }

    private static AccessReader Reader(string name) =>
        new(Guid.CreateVersion7(), name, "Senteret", null, Role.Specialist, null, null);
}
