using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Live;
using CaseRoom.Grains.Tests.Streams;
using CaseRoom.Testing;
using CaseRoom.Testing.Generation;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace CaseRoom.Grains.Tests.Live;

[Collection(RoomCluster.OneAtATime)]
public sealed class LiveReaderTests(RoomCluster cluster, ITestOutputHelper output)
{
    private const int Stories = 6;

    private const int Commands = 120;

    [Fact, Rule("ACC-19", "LIVE-03")]
    public async Task Every_reader_folds_at_every_step_what_the_room_shows_them_over_http()
    {
        var first = Random.Shared.Next();
        output.WriteLine($"stories {first} to {first + Stories - 1}");
        for (var seed = first; seed < first + Stories; seed++)
        {
            await FollowAsync(StoryTeller.Tell(seed, Commands, timePasses: false));
        }
    }

    private async Task FollowAsync(Story story)
    {
        var id = Guid.CreateVersion7();
        var room = cluster.Room(id);
        await using var live = new LiveRooms(cluster.Grains, TimeProvider.System, NullLogger<LiveRooms>.Instance);
        var readers = Enum.GetValues<Role>().Select(r => new LiveReader(live, room, id, Cast.Id(r))).ToList();
        var state = RoomState.Empty;
        foreach (var step in story.Steps.Where(s => s.Refusal is null))
        {
            var told = ByClockOf(state, step.Command);
            var command = RoomCluster.Encode(told, basedOn: step.BasedOn) with { Looked = step.Looked };
            var outcome = (await RoomCluster.SubmitAsync(room, step.Actor, command))[0];
            outcome.Status.ShouldBe(OutcomeStatus.Applied, $"{story.Seed} {step.Command}: {outcome.Problem}");
            if (outcome.LastSequence is not { } head) { continue; }
            state = RoomCodec.DecodeState((await room.State()).State);
            foreach (var reader in readers) { await reader.AgreeAsync(state, head); }
        }

        output.WriteLine($"{story.Seed}: {readers.Sum(r => r.Folded)} events folded");
        foreach (var reader in readers) { reader.Dispose(); }
    }

    /// <summary>A story has a clock of its own: what a command says of the room's time is said by the room's.</summary>
    private static RoomCommand ByClockOf(RoomState state, RoomCommand told) => told switch
    {
        WithdrawErasure back when state.Custody.Erasure is { } erasure => back with { ProposedAt = erasure.At },
        WithdrawTransfer back when state.Custody.Transfer is { } offer => back with { ProposedAt = offer.At },
        DecideErasure decide when state.Custody.Erasure is { } erasure => decide with { ProposedAt = erasure.At },
        AnswerTransfer answer when state.Custody.Transfer is { } offer => answer with { ProposedAt = offer.At },
        _ => told,
    };
}
