using CaseRoom.Contracts.Log;

namespace CaseRoom.Grains.Log;

/// <summary>Which of a stream's keys an event is sealed under.</summary>
public enum KeySlot
{
    /// <summary>The stream's own data key.</summary>
    Content = 0,

    /// <summary>The second key of a room, for the patient's identity alone.</summary>
    Identity = 1,
}

/// <summary>
/// One event as the store keeps it. The store never sees plain text.
/// <c>commitment = SHA-256(salt ‖ bytes)</c>, <c>hash(n) = SHA-256(hash(n−1) ‖ n ‖ commitment)</c>, fields
/// length-prefixed.
/// </summary>
/// <param name="Sequence">1-based, without gaps.</param>
/// <param name="At">UTC; in clear for due-time and retention queries.</param>
/// <param name="Slot">The key it is sealed under.</param>
/// <param name="Nonce">12 bytes, AES-256-GCM.</param>
/// <param name="Sealed">Cipher text of <c>salt(32) ‖ bytes</c> followed by the 16-byte tag.</param>
/// <param name="Commitment">32 bytes.</param>
/// <param name="Hash">32 bytes, the chain up to and including this event.</param>
public sealed record StoredEvent(
    long Sequence, DateTimeOffset At, KeySlot Slot, byte[] Nonce, byte[] Sealed, byte[] Commitment, byte[] Hash)
{
    /// <summary>What the chain needs of it; with the plain text, the commitment is proved too.</summary>
    public ChainLink ToLink(OpenedEvent? opened = null) => new(Sequence, Commitment, Hash, opened);
}
