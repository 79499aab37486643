namespace CaseRoom.Contracts.Log;

/// <summary>What a check of a piece of a chain found.</summary>
/// <param name="End">The last good place; the next piece is checked from here.</param>
/// <param name="Fault">The first bad event, or null where all are good.</param>
public sealed record ChainCheck(LogHead End, ChainFault? Fault);

/// <summary>The first event that is not what was written.</summary>
/// <param name="Sequence">Its place; for a missing tail the first missing one.</param>
/// <param name="Kind">What is wrong with it.</param>
public sealed record ChainFault(long Sequence, ChainFaultKind Kind);

/// <summary>What is wrong with an event of a stream's hash chain.</summary>
public enum ChainFaultKind
{
    /// <summary>Another sequence stands where this one should.</summary>
    Missing,

    /// <summary>The hash does not follow from the hash before it and the commitment.</summary>
    Broken,

    /// <summary>The opened bytes and salt do not give the commitment.</summary>
    Uncommitted,

    /// <summary>The end of the events is not the head that the store names.</summary>
    HeadDiffers,

    /// <summary>The hash follows, and is another than the one a checkpoint witnessed: it was computed anew.</summary>
    Rewritten,
}
