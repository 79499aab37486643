namespace CaseRoom.Grains.People;

/// <summary>
/// Signed-in sessions, kept on the server so that a restart signs nobody out and a browser holds no token. The store
/// sees neither the key that the browser presents nor what the session says; whose it is it sees by their id.
/// </summary>
public interface ISignInSessions
{
    /// <summary>Adds a session under a new key; one that is there already stays as it is.</summary>
    /// <param name="keyHash">SHA-256 of the session's key, 32 bytes.</param>
    /// <param name="owner">The person; null for somebody whom the directory does not know.</param>
    /// <param name="sealedTicket">Encrypted by the caller.</param>
    /// <param name="usedAt">UTC: now.</param>
    /// <param name="expiresAt">UTC; the session is not read back after it.</param>
    /// <param name="cancel">Stops the write; its outcome is then unknown.</param>
    Task WriteAsync(
        byte[] keyHash, Guid? owner, byte[] sealedTicket, DateTimeOffset usedAt, DateTimeOffset expiresAt,
        CancellationToken cancel = default);

    /// <summary>Replaces a session's ticket and end. False where it has ended: a renewal brings none back.</summary>
    Task<bool> RenewAsync(
        byte[] keyHash, byte[] sealedTicket, DateTimeOffset expiresAt, CancellationToken cancel = default);

    /// <summary>The session, or null where there is none or it expired before <paramref name="now"/>.</summary>
    Task<KeptSession?> ReadAsync(byte[] keyHash, DateTimeOffset now, CancellationToken cancel = default);

    /// <summary>The sessions of a person that have not expired before <paramref name="now"/>.</summary>
    Task<IReadOnlyList<KeptSession>> ListAsync(Guid owner, DateTimeOffset now, CancellationToken cancel = default);

    /// <summary>Notes whose a session is and when it was used; one that has ended stays so.</summary>
    Task UsedAsync(byte[] keyHash, Guid? owner, DateTimeOffset usedAt, CancellationToken cancel = default);

    /// <summary>Ends a session; one that is not there is no error.</summary>
    Task RemoveAsync(byte[] keyHash, CancellationToken cancel = default);

    /// <summary>Removes sessions that expired before <paramref name="now"/>; the number removed.</summary>
    Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel = default);
}
