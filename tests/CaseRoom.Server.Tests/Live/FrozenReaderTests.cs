using System.Net.WebSockets;
using CaseRoom.Client;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Live;

public sealed class FrozenReaderTests
{
    /// <summary>Sees identity: to who does not, texts that were written anew come without their words.</summary>
    private const string Frozen = "lars";

    /// <summary>Calls of each writer, of texts as long as one may be: together several times what the machine's own
    /// buffers hold for one connection.</summary>
    private const int Calls = 4;
    private const int TextsPerCall = 30;

    private static readonly (string Person, Role Role)[] Writers =
    [
        ("ingrid", Role.ResponsibleDoctor), ("elle", Role.Specialist), ("bjorn", Role.Specialist),
        ("mari", Role.CentreStaff), ("guro", Role.Specialist),
    ];

    private static readonly TimeSpan WriteLimit = TimeSpan.FromSeconds(2);

    /// <summary>After everything is written; less than a limit that nobody set would take.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(8);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("LIVE-04", "LIVE-01")]
    public async Task A_reader_that_stops_reading_is_ended_and_resumes_where_it_was_while_others_go_on()
    {
        await using var server = await ServerProcess.StartAsync(new()
        {
            Settings = new Dictionary<string, string?> { ["CaseRoom:Live:WriteSeconds"] = $"{WriteLimit.Seconds}" },
        });
        await using var scene = await LiveScene.OpenAsync(server, [.. Writers, (Frozen, Role.Deputy)]);
        var awake = await scene.FollowAsync("ingrid");
        await using var frozen = await RawHub.ConnectAsync(server, Frozen, receiveBuffer: 8 * 1024);
        await frozen.SendAsync("Follow", scene.RoomId, 0, "");
        var place = await frozen.UntilAsync(c => c.IsBatch && c.To == awake.View.Sequence);

        // From here on it reads nothing, and says that it is there.
        var ended = EndedAsync(frozen);
        await Task.WhenAll(Writers.Select(w => WriteAsync(scene, w.Person)));
        var head = (await scene.As("ingrid").ViewAsync(scene.RoomId, Stop)).Sequence;
        head.ShouldBe(place.To + (Writers.Length * Calls * TextsPerCall));
        var whole = await awake.WaitForAsync(v => v.Sequence == head, Stop);
        await ended.WaitAsync(Slack, Stop);

        await using var back = await RawHub.ConnectAsync(server, Frozen);
        await back.SendAsync("Follow", scene.RoomId, place.To, place.Hash);
        var last = await back.UntilAsync(c => c.IsReset || (c.IsBatch && c.To == head));
        last.Hash.ShouldBe(whole.Hash);
        var at = place.To;
        foreach (var batch in back.Received.Where(c => c.IsBatch))
        {
            batch.From.ShouldBe(at + 1);
            at = batch.To;
        }
    }

    /// <summary>The server has cut the connection: it takes nothing more.</summary>
    private static async Task EndedAsync(RawHub hub)
    {
        try
        {
            while (true)
            {
                await hub.PingAsync();
                await Task.Delay(50, Stop);
            }
        }
        catch (WebSocketException)
        {
            // Gone.
        }
    }

    private static async Task WriteAsync(LiveScene scene, string person)
    {
        var text = new string('x', Limits.Text - 10);
        for (var call = 0; call < Calls; call++)
        {
            var commands = Enumerable.Range(0, TextsPerCall).Select(n => CaseRoomClient.Command(new SetText(
                CasePart.History, $"{person} {call}.{n} {text}"[..text.Length],
                new Provenance(ProvenanceKind.Member))));
            (await scene.As(person).SubmitAsync(scene.RoomId, [.. commands], Stop))
                .ShouldAllBe(o => o.Status == OutcomeStatus.Applied);
        }
    }
}
