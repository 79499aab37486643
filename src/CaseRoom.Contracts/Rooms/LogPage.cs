namespace CaseRoom.Contracts.Rooms;

/// <summary>A page of a room's log for checking its chain.</summary>
/// <param name="Head">The sequence of the room's last event when the page was made.</param>
public sealed record LogPage(IReadOnlyList<LogPageEntry> Entries, long Head);

/// <summary>One event's place in the chain; opened only where the reader may see all of it.</summary>
/// <param name="Commitment">Base 64 of 32 bytes.</param>
/// <param name="Hash">Base 64 of 32 bytes.</param>
/// <param name="Bytes">Base 64 of the event's encoding, or null.</param>
/// <param name="Salt">Base 64 of 32 bytes, or null.</param>
public sealed record LogPageEntry(long Sequence, string Commitment, string Hash, string? Bytes, string? Salt);
