namespace CaseRoom.Contracts.Log;

/// <summary>One event as the chain sees it.</summary>
/// <param name="Sequence">1-based, without gaps.</param>
/// <param name="Commitment">32 bytes.</param>
/// <param name="Hash">32 bytes, the chain up to and including this event.</param>
/// <param name="Opened">The plain text where the reader has it; null leaves the commitment unproved, the chain still
/// checked.</param>
public sealed record ChainLink(long Sequence, byte[] Commitment, byte[] Hash, OpenedEvent? Opened = null);
