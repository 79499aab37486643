using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Refusals;

namespace CaseRoom.Grains.Streams;

/// <summary>What became of one command.</summary>
internal abstract record DecidedCommand(Guid CommandId)
{
    public sealed record Applied(Guid CommandId, long First, long Last, bool Repeated) : DecidedCommand(CommandId);

    public sealed record Refused(Guid CommandId, Refusal Refusal, bool Repeated = false) : DecidedCommand(CommandId);

    /// <summary>The store did not say whether it was kept.</summary>
    public sealed record Unknown(Guid CommandId) : DecidedCommand(CommandId);

    /// <summary>The same, told to who asks once more.</summary>
    public DecidedCommand Again() => this switch
    {
        Applied a => a with { Repeated = true },
        Refused r => r with { Repeated = true },
        _ => this,
    };

    public Outcome ToOutcome() => this switch
    {
        Applied a => new(CommandId, OutcomeStatus.Applied, NullIfNone(a.First), NullIfNone(a.Last), a.Repeated, null),
        Refused r => new(CommandId, OutcomeStatus.Refused, null, null, r.Repeated, Problems.Of(r.Refusal)),
        _ => new(CommandId, OutcomeStatus.Unknown, null, null, false, null),
    };

    private static long? NullIfNone(long sequence) => sequence == 0 ? null : sequence;
}
