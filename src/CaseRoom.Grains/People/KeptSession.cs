namespace CaseRoom.Grains.People;

/// <summary>A signed-in session as the store has it.</summary>
/// <param name="KeyHash">SHA-256 of its key.</param>
/// <param name="SealedTicket">What it says, encrypted by who wrote it.</param>
/// <param name="UsedAt">UTC; null for one that was kept before this was noted, and not used since.</param>
public sealed record KeptSession(byte[] KeyHash, byte[] SealedTicket, DateTimeOffset? UsedAt);
