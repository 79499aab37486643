using CaseRoom.Chaos.Verdicts;
using CaseRoom.Client;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Chaos.Workloads;

/// <summary>
/// Consensus: several take a position on one statement, each twice at once as from two windows, while two of them take
/// the statement back at once. One taking back, each position once, none after.
/// </summary>
internal sealed class Votes(Guid room, Member opener, IReadOnlyList<Member> voters)
{
    /// <summary>Statements that a conclusion takes.</summary>
    private const int Most = 150;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly List<Vote> held = [];

    /// <summary>Votes so far.</summary>
    public int Rounds => held.Count;

    /// <summary>The room is ready for positions.</summary>
    public async Task BeginAsync(CancellationToken stop)
    {
        await Talk.AppliedAsync(opener, room, new RecordGoalsNotObtained(
            GoalsNotObtained.CouldNot, "x", "x", new DateOnly(2025, 3, 1)), stop);
        await Talk.AppliedAsync(opener, room, new ChangePhase(Phase.Ready), stop);
    }

    /// <summary>Until it is stopped. A fault of the workload itself comes out of it.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            for (var turn = 0; turn < Most; turn++)
            {
                await HoldAsync(stop);
                await Task.Delay(Pause, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    /// <summary>What the room holds of each vote; not read where its log was not.</summary>
    public IEnumerable<Ballot> Count(IReadOnlyList<Recorded<RoomEvent>>? log) => held.Select(vote =>
    {
        var taken = log?.Where(one => one.Event is PositionTaken taken && taken.StatementId == vote.Statement).ToList();
        var closed = log?.FirstOrDefault(
            one => one.Event is StatementWithdrawn gone && gone.StatementId == vote.Statement)?.Sequence;
        var counted = vote.Voters.ToDictionary(
            one => one.Name, one => taken?.Count(position => position.Actor == one.Id) ?? 0);
        return new Ballot(
            room, vote.Closings, vote.Votes, log is not null, counted,
            taken?.Count(one => closed is { } end && one.Sequence > end) ?? 0);
    });

    private async Task HoldAsync(CancellationToken stop)
    {
        var statement = Guid.CreateVersion7();
        await Talk.AppliedAsync(opener, room, new ProposeStatement(statement, "x"), stop);
        var seen = new StatementSeen(statement, 1, 0);
        var closing = new[] { opener, voters[0] }
            .Select(one => GivenAsync(one, new WithdrawStatement(statement, "x"), stop));
        var voting = voters.Select(async one =>
        {
            var both = await Task.WhenAll(
                GivenAsync(one, new TakePosition(seen, PositionKind.Agree), stop),
                GivenAsync(one, new TakePosition(seen, PositionKind.Agree), stop));
            return (one.Name, Applied: both.Count(outcome => outcome.FirstSequence is not null));
        }).ToList();
        await Task.WhenAny(voting);
        var closings = await Task.WhenAll(closing);
        var votes = await Task.WhenAll(voting);
        held.Add(new Vote(
            statement, closings.Count(one => one.Status is OutcomeStatus.Applied),
            votes.ToDictionary(one => one.Name, one => one.Applied),
            [.. await Task.WhenAll(voters.Select(async one => (one.Name, (await one.CardAsync(stop)).PersonId)))]));
    }

    private Task<Outcome> GivenAsync(Member one, RoomCommand command, CancellationToken stop) =>
        one.PostAsync(room, CaseRoomClient.Command(command), stop);

    private sealed record Vote(
        Guid Statement, int Closings, IReadOnlyDictionary<string, int> Votes,
        IReadOnlyList<(string Name, Guid Id)> Voters);
}
