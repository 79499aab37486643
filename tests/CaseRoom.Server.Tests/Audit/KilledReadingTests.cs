using System.Collections.Concurrent;
using System.Net;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Audit;

/// <summary>A server of its own that is killed while it answers.</summary>
public sealed class KilledReadingTests
{
    private const int Kills = 3;

    /// <summary>Answers that began before each kill, at least; others are on their way meanwhile.</summary>
    private const int Answers = 60;

    private const string Follower = "elle";
    private static readonly string[] Readers = ["nils", "mari", "frida", "lars"];

    /// <summary>Each reading asks from a place of its own, far behind the log's end, which its row keeps.</summary>
    private long place = 1_000_000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("AUD-20", "AUD-181")]
    public async Task Whoever_got_the_first_byte_of_an_answer_stands_in_the_log_after_a_kill()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var scene = await LiveScene.OpenAsync(
            server, ("nils", Role.Specialist), ("mari", Role.CentreStaff), ("frida", Role.CentreStaff),
            ("lars", Role.Deputy), (Follower, Role.Specialist));
        var begun = new ConcurrentBag<(string Person, AccessKind Kind, long? From)>();
        var asked = 0;
        for (var kill = 1; kill <= Kills; kill++)
        {
            var before = begun.Count;
            await using var hub = await RawHub.ConnectAsync(server, Follower);
            await hub.SendAsync("Follow", scene.RoomId, 0, "");
            await hub.UntilAsync(call => call.IsBatch);
            begun.Add((Follower, AccessKind.Live, 0));
            var reading = Readers.Select(person => ReadAsync(
                server, scene.RoomId, person, begun, () => Interlocked.Increment(ref asked))).ToArray();
            await Eventually.IsTrueAsync(() => begun.Count >= before + Answers || reading.Any(one => one.IsFaulted));
            await server.KillAsync();
            await Task.WhenAll(reading);
            await server.RestartAsync();
        }

        await using var kept = KeptAccesses.Of(server);
        var rows = await kept.InAsync(StreamId.Room(scene.RoomId));
        var recorded = rows.CountBy(row => (row.Reader.PersonId, row.Kind, row.From)).ToDictionary();
        begun.Count.ShouldBeGreaterThanOrEqualTo(Kills * Answers);
        asked.ShouldBeGreaterThan(begun.Count(one => one.Kind is AccessKind.Events), "some were cut off");
        begun.CountBy(one => (LiveScene.IdOf(one.Person), one.Kind, one.From))
            .Where(one => recorded.GetValueOrDefault(one.Key) < one.Value).ShouldBeEmpty();
    }

    /// <summary>Reads as fast as the server lets, until it is gone. What counts is the head of an answer: its content
    /// may never come.</summary>
    private async Task ReadAsync(
        ServerProcess server, Guid room, string person,
        ConcurrentBag<(string Person, AccessKind Kind, long? From)> begun, Action asking)
    {
        using var client = await server.BearerAsync(person);
        while (true)
        {
            var from = Interlocked.Increment(ref place);
            asking();
            try
            {
                using var answer = await client.GetAsync(
                    new Uri($"/api/rooms/{room}/events?after={from}", UriKind.Relative),
                    HttpCompletionOption.ResponseHeadersRead, Stop);
                if (answer.StatusCode is HttpStatusCode.TooManyRequests) { continue; }
                answer.StatusCode.ShouldBe(HttpStatusCode.OK);
                begun.Add((person, AccessKind.Events, from));
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }
}
