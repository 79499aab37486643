namespace CaseRoom.Contracts.Audit;

/// <summary>What a time-stamping service says of a checkpoint: that it was there at a time.</summary>
/// <param name="Number">The checkpoint's.</param>
/// <param name="Digest"><see cref="Checkpoint.Digest"/>, 32 bytes.</param>
/// <param name="Token">TimeStampToken (RFC 3161), DER.</param>
public sealed record CheckpointStamp(long Number, byte[] Digest, byte[] Token);
