using CaseRoom.Contracts.Audit;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Grains.Audit;

/// <summary>
/// Who read what: one append-only hash chain a room (<see cref="StreamId.Room"/>), one a request until it is a room,
/// and one for what belongs to no room (<see cref="StreamId.Audit"/>). Every implementation passes one contract
/// suite. The store gives each row its place: chains share nothing, so that no reader waits for another room's.
/// </summary>
public interface IAccessLog
{
    /// <summary>Appends to one chain, in order and without a row of others between; durable before it returns. A
    /// failure means that the outcome is unknown: a row too many does no harm.</summary>
    /// <returns>The sequence of the first.</returns>
    Task<long> AppendAsync(StreamId chain, IReadOnlyList<SealedAccess> entries, CancellationToken cancel = default);

    /// <summary>At most <paramref name="limit"/> rows after a sequence, in order; empty at the end.</summary>
    Task<IReadOnlyList<AccessRow>> ReadAsync(
        StreamId chain, long afterSequence, int limit, CancellationToken cancel = default);

    /// <summary>At most <paramref name="limit"/> rows of all chains after a position, in the order in which the store
    /// took them; what a checkpoint witnesses.</summary>
    Task<IReadOnlyList<PlacedAccess>> SinceAsync(long position, int limit, CancellationToken cancel = default);
}

/// <summary>An entry that has no place yet.</summary>
/// <param name="At">UTC.</param>
/// <param name="Nonce">12 bytes, AES-256-GCM.</param>
/// <param name="Sealed">Cipher text of <c>salt(32) ‖ bytes</c> followed by the 16-byte tag.</param>
/// <param name="Commitment">32 bytes.</param>
public sealed record SealedAccess(DateTimeOffset At, byte[] Nonce, byte[] Sealed, byte[] Commitment)
{
    /// <summary>The row at a place of its chain.</summary>
    public AccessRow After(byte[] previousHash, long sequence)
    {
        var content = AccessChain.Digest(Nonce, Sealed);
        var hash = AccessChain.Next(previousHash, sequence, At, content, Commitment);
        return new AccessRow(sequence, At, content, Commitment, hash, Nonce, Sealed);
    }
}

/// <param name="Position">Grows with every row of any chain; never used twice.</param>
/// <param name="Hash">The chain's, at that row.</param>
public sealed record PlacedAccess(long Position, StreamId Chain, long Sequence, byte[] Hash);
