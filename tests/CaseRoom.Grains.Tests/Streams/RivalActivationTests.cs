using CaseRoom.Adapters;
using CaseRoom.Contracts.Wire;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Streams;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using StreamId = CaseRoom.Domain.Streams.StreamId;

namespace CaseRoom.Grains.Tests.Streams;

/// <summary>Two hosts, each with its own connections to one SQLite file, and on each an activation of one
/// room.</summary>
public sealed class RivalActivationTests : IAsyncLifetime
{
    /// <summary>Events before the rivals begin: the opening and a colleague.</summary>
    private const int Begun = RoomScript.Opened + 1;

    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("caseroom-rivals-");
    private readonly StreamId _room = StreamId.Room(Guid.CreateVersion7());
    private readonly List<ServiceProvider> _hosts = [];
    private readonly FaultyRoomLog[] _logs = new FaultyRoomLog[2];
    private readonly RoomActivation[] _rivals = new RoomActivation[2];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        for (var host = 0; host < 2; host++)
        {
            _hosts.Add(new ServiceCollection()
                .AddSqliteStore(new StoreOptions(
                    Path.Combine(_folder.FullName, "data"), Path.Combine(_folder.FullName, "keys"), host == 0))
                .BuildServiceProvider());
            _logs[host] = new FaultyRoomLog(_hosts[host].GetRequiredService<IRoomLog>());
            _rivals[host] = await RoomActivation.OpenAsync(_room, _logs[host], KeysOf(host));
            if (host > 0) { continue; }
            (await _rivals[0].SubmitAsync(RoomScript.Person, RoomScript.Opening(), RoomScript.Member()))
                .ShouldAllBe(d => d is DecidedCommand.Applied);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts) { await host.DisposeAsync(); }
        _folder.Delete(recursive: true);
    }

    [Fact, Rule("SEQ-07")]
    public async Task The_loser_decides_again_on_what_the_winner_wrote()
    {
        var goal = Guid.CreateVersion7();
        (await _rivals[0].GiveAsync(RoomScript.Person, RoomScript.Goal(goal))).ShouldBeOfType<DecidedCommand.Applied>();

        // On what it knew, the other would have accepted it.
        var lost = await _rivals[1].GiveAsync(RoomScript.Colleague, RoomScript.Goal(goal, "Another"));
        RoomScript.CodeOf(lost).ShouldBe("alreadyExists");
        _logs[1].Conflicts.ShouldBe(1);

        var next = await _rivals[1].GiveAsync(RoomScript.Person, RoomScript.Text("a"));
        next.ToOutcome().FirstSequence.ShouldBe(Begun + 2);
        var back = await _rivals[0].GiveAsync(RoomScript.Person, RoomScript.Text("b"));
        back.ToOutcome().FirstSequence.ShouldBe(Begun + 3);
        _logs[0].Conflicts.ShouldBe(1);
    }

    [Fact, Rule("SEQ-07", "SEQ-03")]
    public async Task A_command_given_to_both_is_kept_once_and_both_answer_its_place()
    {
        for (var round = 0; round < 10; round++)
        {
            var command = RoomScript.Text($"{round}");
            var answers = await Task.WhenAll(_rivals.Select(r => UntilKnownAsync(r, command)));
            answers.Select(a => a.FirstSequence).Distinct().Count().ShouldBe(1);
            answers.Count(a => !a.Repeated).ShouldBe(1);
        }

        var kept = await RoomScript.CommandsAsync(_logs[0], KeysOf(0), _room, Stop);
        kept.Skip(Begun).ShouldBeUnique();
        kept.Count.ShouldBe(Begun + 10);
    }

    [Fact, Rule("SEQ-07", "SEQ-01")]
    public async Task Of_two_that_write_at_once_nothing_is_lost_or_doubled_and_each_tells_everything()
    {
        const int Writers = 6;
        const int Each = 8;
        var writers =
            from rival in _rivals
            from writer in Enumerable.Range(0, Writers)
            select WriteAsync(rival, $"{writer}", Each);
        var outcomes = (await Task.WhenAll(writers)).SelectMany(o => o).ToList();

        var kept = await RoomScript.CommandsAsync(_logs[0], KeysOf(0), _room, Stop);
        kept.Count.ShouldBe(Begun + (2 * Writers * Each));
        foreach (var outcome in outcomes)
        {
            outcome.Status.ShouldBe(OutcomeStatus.Applied);
            kept[(int)outcome.FirstSequence!.Value - 1].ShouldBe(outcome.CommandId);
        }

        _logs.Sum(l => l.Conflicts).ShouldBeGreaterThan(0, "they never met");
        foreach (var rival in _rivals)
        {
            await rival.ConfirmAsync();
            TellsAll(rival, kept.Count);
        }
    }

    /// <summary>Whoever follows one activation alone misses nothing that the other wrote.</summary>
    private static void TellsAll(RoomActivation rival, long head)
    {
        var told = rival.Published.SelectMany(r => r.Events).Select(e => e.Sequence).Distinct().ToList();
        told.ShouldBe(Enumerable.Range((int)told[0], (int)(head - told[0] + 1)).Select(n => (long)n));
        foreach (var (before, after) in rival.Published.Zip(rival.Published.Skip(1)))
        {
            after.From.ShouldBe(before.To + 1);
            after.Before.ShouldBe(before.Hash);
        }
    }

    private static async Task<IReadOnlyList<Outcome>> WriteAsync(RoomActivation rival, string who, int count)
    {
        var outcomes = new List<Outcome>();
        for (var n = 0; n < count; n++) { outcomes.Add(await UntilKnownAsync(rival, RoomScript.Text($"{who}.{n}"))); }
        return outcomes;
    }

    private static async Task<Outcome> UntilKnownAsync(RoomActivation rival, EncodedCommand command)
    {
        while (true)
        {
            var outcome = (await rival.GiveAsync(RoomScript.Person, command)).ToOutcome();
            if (outcome.Status is not OutcomeStatus.Unknown) { return outcome; }
        }
    }

    private IStreamKeys KeysOf(int host) => _hosts[host].GetRequiredService<IStreamKeys>();
}
