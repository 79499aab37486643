namespace CaseRoom.Contracts.Audit;

/// <summary>One row of an access chain, as it is stored, exported and checked.</summary>
/// <param name="Sequence">1-based in its chain, without gaps.</param>
/// <param name="At">UTC; in clear, and part of the hash.</param>
/// <param name="Content">SHA-256 over nonce and sealed bytes, 32 bytes: those can be erased, and the chain still
/// verifies.</param>
/// <param name="Commitment">SHA-256 over salt and plain bytes, 32 bytes.</param>
/// <param name="Hash">32 bytes, the chain up to and including this row.</param>
/// <param name="Nonce">12 bytes; null where the row was erased, or given out opened.</param>
/// <param name="Sealed">Cipher text of <c>salt(32) ‖ bytes</c> and tag; null with the nonce.</param>
/// <param name="Salt">32 bytes, where the row is opened.</param>
/// <param name="Bytes">The entry's UTF-8 JSON, where the row is opened.</param>
public sealed record AccessRow(
    long Sequence, DateTimeOffset At, byte[] Content, byte[] Commitment, byte[] Hash, byte[]? Nonce = null,
    byte[]? Sealed = null, byte[]? Salt = null, byte[]? Bytes = null);
