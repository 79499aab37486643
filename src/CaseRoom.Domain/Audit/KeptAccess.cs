namespace CaseRoom.Domain.Audit;

/// <summary>A row of an access chain as it is read back.</summary>
/// <param name="Sequence">Its place in the chain, from 1.</param>
/// <param name="At">In clear beside the sealed entry.</param>
/// <param name="Entry">What it says; null where it cannot be opened, because it was changed or its key is gone.</param>
public sealed record KeptAccess(long Sequence, DateTimeOffset At, AccessEntry? Entry);
