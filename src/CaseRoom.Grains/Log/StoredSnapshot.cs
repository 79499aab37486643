namespace CaseRoom.Grains.Log;

/// <summary>
/// A state at a sequence, sealed like an event (<c>aad = "caseroom-snapshot-v1" ‖ format ‖ stream ‖ sequence</c>).
/// </summary>
/// <param name="Sequence">The last event folded in.</param>
/// <param name="Hash">The chain's hash at that sequence: a snapshot of another history is not used.</param>
/// <param name="Format">A stable name and version of the state's shape; another format is ignored and replayed.</param>
/// <param name="Nonce">12 bytes, AES-256-GCM.</param>
/// <param name="Sealed">Cipher text and tag.</param>
public sealed record StoredSnapshot(long Sequence, byte[] Hash, string Format, byte[] Nonce, byte[] Sealed);
