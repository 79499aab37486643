namespace CaseRoom.Contracts.Log;

/// <summary>The end of a log: sequence of the last event and the chain's hash there (32 bytes).</summary>
public sealed record LogHead(long Sequence, byte[] Hash);
