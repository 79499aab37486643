using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Refusals;
using CaseRoom.Grains.Log;

namespace CaseRoom.Grains.Streams;

/// <summary>What was decided together and becomes durable together, with everyone who waits for it.</summary>
internal sealed class StreamBatch(LogHead expected)
{
    public LogHead Expected { get; } = expected;

    public List<StoredEvent> Stored { get; } = [];

    public List<EncodedEvent> Encoded { get; } = [];

    public List<AcceptedCommand> Accepted { get; } = [];

    /// <summary>What is remembered of its commands once it is durable, refusals included.</summary>
    public List<FirstOutcome> Decided { get; } = [];

    public List<WaitingCall> Calls { get; } = [];

    /// <summary>Whether an event of it can change what lists show of the stream.</summary>
    public bool ChangesSummary { get; set; }

    public bool HasEffect => Accepted.Count > 0;

    public LogHead Head => Stored.Count == 0 ? Expected : new LogHead(Stored[^1].Sequence, Stored[^1].Hash);
}

/// <summary>A call whose commands were decided in a batch: nothing is answered before that batch is durable.</summary>
internal sealed class WaitingCall(EncodedCall call)
{
    private readonly HashSet<Guid> unseen = [];

    private readonly TaskCompletionSource<DecidedCommand[]> done =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    public EncodedCall Call { get; } = call;

    public DecidedCommand[] Decided { get; set; } = [];

    public Task<DecidedCommand[]> Done => done.Task;

    /// <summary>
    /// An append with what this call decided may have happened unseen: what the store then holds is its first outcome.
    /// </summary>
    public void MayBeKept() => unseen.UnionWith(
        Decided.OfType<DecidedCommand.Applied>().Where(a => !a.Repeated).Select(a => a.CommandId));

    public DecidedCommand AsFirstTold(DecidedCommand decided) =>
        decided is DecidedCommand.Applied { Repeated: true } kept && unseen.Contains(kept.CommandId)
            ? kept with { Repeated = false }
            : decided;

    public void Answer() => done.TrySetResult(Decided);

    public void AnswerUnknown() => done.TrySetResult(Unknown(Call));

    public static DecidedCommand[] Unknown(EncodedCall call) =>
        [.. call.Commands.Select(c => new DecidedCommand.Unknown(c.CommandId))];

    /// <summary>The stream's keys were destroyed: it takes nothing, and looks like one that is not there.</summary>
    public static DecidedCommand[] Erased(EncodedCall call) =>
        [.. call.Commands.Select(c => new DecidedCommand.Refused(c.CommandId, new Refusal.NotAllowed()))];
}
