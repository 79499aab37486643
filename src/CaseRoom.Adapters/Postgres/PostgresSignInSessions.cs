using CaseRoom.Grains.People;
using Npgsql;
using static CaseRoom.Adapters.Postgres.PostgresValue;

namespace CaseRoom.Adapters.Postgres;

/// <summary>Sessions of a cluster: whoever signed in at one host is signed in at all.</summary>
internal sealed class PostgresSignInSessions(PostgresStore store) : ISignInSessions
{
    private const string Select = "SELECT key_hash, ticket, used_at FROM sign_in_sessions";

    public Task WriteAsync(
        byte[] keyHash, Guid? owner, byte[] sealedTicket, DateTimeOffset usedAt, DateTimeOffset expiresAt,
        CancellationToken cancel = default) => store.RunAsync(
        """
        INSERT INTO sign_in_sessions (key_hash, owner, ticket, used_at, expires_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (key_hash) DO NOTHING
        """,
        cancel, Bytes(keyHash), Id(owner), Bytes(sealedTicket), Of(usedAt.UtcTicks), Of(expiresAt.UtcTicks));

    public async Task<bool> RenewAsync(
        byte[] keyHash, byte[] sealedTicket, DateTimeOffset expiresAt, CancellationToken cancel = default) =>
        await store.RunAsync(
            "UPDATE sign_in_sessions SET ticket = $2, expires_at = $3 WHERE key_hash = $1",
            cancel, Bytes(keyHash), Bytes(sealedTicket), Of(expiresAt.UtcTicks)) > 0;

    public Task<KeptSession?> ReadAsync(byte[] keyHash, DateTimeOffset now, CancellationToken cancel = default) =>
        store.FirstAsync(
            $"{Select} WHERE key_hash = $1 AND expires_at > $2", Kept, cancel, Bytes(keyHash), Of(now.UtcTicks));

    public Task<IReadOnlyList<KeptSession>> ListAsync(
        Guid owner, DateTimeOffset now, CancellationToken cancel = default) => store.AllAsync(
        $"{Select} WHERE owner = $1 AND expires_at > $2", Kept, cancel, Of(owner), Of(now.UtcTicks));

    public Task UsedAsync(
        byte[] keyHash, Guid? owner, DateTimeOffset usedAt, CancellationToken cancel = default) => store.RunAsync(
        "UPDATE sign_in_sessions SET owner = $2, used_at = $3 WHERE key_hash = $1",
        cancel, Bytes(keyHash), Id(owner), Of(usedAt.UtcTicks));

    public Task RemoveAsync(byte[] keyHash, CancellationToken cancel = default) =>
        store.RunAsync("DELETE FROM sign_in_sessions WHERE key_hash = $1", cancel, Bytes(keyHash));

    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel = default) =>
        store.RunAsync("DELETE FROM sign_in_sessions WHERE expires_at <= $1", cancel, Of(now.UtcTicks));

    private static KeptSession Kept(NpgsqlDataReader row) =>
        new(row.Bytes(0), row.Bytes(1), row.IsDBNull(2) ? null : row.Time(2));
}
