namespace CaseRoom.Contracts.Audit;

/// <summary>What a check of one chain found.</summary>
/// <param name="Rows">Good rows from the beginning.</param>
/// <param name="Witnessed">Of them, those up to the newest checkpoint: whoever wrote the store cannot have changed them
/// since. What follows is whole in itself, and not yet witnessed.</param>
/// <param name="Fault">The first bad row, or null.</param>
public sealed record AccessVerdict(long Rows, long Witnessed, AccessFault? Fault)
{
    /// <summary>Rows that no checkpoint speaks of yet.</summary>
    public long NotYetWitnessed => Rows - Witnessed;

    /// <summary>Good rows that tell nothing: erased, or withheld from whom they were given to. A row that somebody
    /// emptied in the store looks the same.</summary>
    public long Emptied { get; init; }

    /// <summary>The first of them.</summary>
    public long? FirstEmptied { get; init; }
}

/// <summary>The first row that is not what was written.</summary>
/// <param name="Sequence">Its place; of a missing end the first missing one.</param>
public sealed record AccessFault(long Sequence, AccessFaultKind Kind);

/// <summary>What is wrong with a row of the access log.</summary>
public enum AccessFaultKind
{
    /// <summary>Another row stands here, or none.</summary>
    Missing,

    /// <summary>The sealed bytes are not those of the row's content.</summary>
    Altered,

    /// <summary>The opened bytes do not give the commitment.</summary>
    Uncommitted,

    /// <summary>The hash does not follow.</summary>
    Broken,

    /// <summary>The hash follows, and is another than the one a checkpoint witnessed: it was computed anew.</summary>
    Rewritten,

    /// <summary>What was given of the chain cannot be read, or is none: nothing of it is known.</summary>
    Unreadable,
}
