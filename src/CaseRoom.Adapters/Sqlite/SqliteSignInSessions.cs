using CaseRoom.Grains.People;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CaseRoom.Adapters.Sqlite;

/// <summary>
/// Sessions in a file of their own: they come and go all day, and the log's one writer should not wait for them. A
/// session lost with the machine costs a sign-in, so <c>synchronous=NORMAL</c> is enough.
/// </summary>
public sealed class SqliteSignInSessions : ISignInSessions
{
    private const string Select =
        "SELECT key_hash AS KeyHash, ticket AS Ticket, used_at AS UsedAt FROM sign_in_sessions";
    private readonly string connectionString;

    /// <param name="path">The file; its folder exists.</param>
    public SqliteSignInSessions(string path)
    {
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString();
        SqliteFile.Opened(path, () => Create(path));
    }

    public async Task WriteAsync(
        byte[] keyHash, Guid? owner, byte[] sealedTicket, DateTimeOffset usedAt, DateTimeOffset expiresAt,
        CancellationToken cancel = default)
    {
        using var connection = Open();
        await connection.ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO sign_in_sessions (key_hash, owner, ticket, used_at, expires_at)
            VALUES (@keyHash, @owner, @sealedTicket, @used, @expires)
            ON CONFLICT (key_hash) DO NOTHING
            """,
            new
            {
                keyHash, owner = owner?.ToString(), sealedTicket, used = usedAt.ToUnixTimeMilliseconds(),
                expires = expiresAt.ToUnixTimeMilliseconds(),
            },
            cancellationToken: cancel));
    }

    public async Task<bool> RenewAsync(
        byte[] keyHash, byte[] sealedTicket, DateTimeOffset expiresAt, CancellationToken cancel = default)
    {
        using var connection = Open();
        return await connection.ExecuteAsync(new CommandDefinition(
            "UPDATE sign_in_sessions SET ticket = @sealedTicket, expires_at = @expires WHERE key_hash = @keyHash",
            new { keyHash, sealedTicket, expires = expiresAt.ToUnixTimeMilliseconds() },
            cancellationToken: cancel)) > 0;
    }

    public async Task<KeptSession?> ReadAsync(byte[] keyHash, DateTimeOffset now, CancellationToken cancel = default)
    {
        using var connection = Open();
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            $"{Select} WHERE key_hash = @keyHash AND expires_at > @now",
            new { keyHash, now = now.ToUnixTimeMilliseconds() },
            cancellationToken: cancel));
        return row?.Kept;
    }

    public async Task<IReadOnlyList<KeptSession>> ListAsync(
        Guid owner, DateTimeOffset now, CancellationToken cancel = default)
    {
        using var connection = Open();
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            $"{Select} WHERE owner = @owner AND expires_at > @now",
            new { owner = owner.ToString(), now = now.ToUnixTimeMilliseconds() },
            cancellationToken: cancel));
        return [.. rows.Select(row => row.Kept)];
    }

    public async Task UsedAsync(
        byte[] keyHash, Guid? owner, DateTimeOffset usedAt, CancellationToken cancel = default)
    {
        using var connection = Open();
        await connection.ExecuteAsync(new CommandDefinition(
            "UPDATE sign_in_sessions SET owner = @owner, used_at = @used WHERE key_hash = @keyHash",
            new { keyHash, owner = owner?.ToString(), used = usedAt.ToUnixTimeMilliseconds() },
            cancellationToken: cancel));
    }

    public async Task RemoveAsync(byte[] keyHash, CancellationToken cancel = default)
    {
        using var connection = Open();
        await connection.ExecuteAsync(new CommandDefinition(
            "DELETE FROM sign_in_sessions WHERE key_hash = @keyHash", new { keyHash }, cancellationToken: cancel));
    }

    public async Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel = default)
    {
        using var connection = Open();
        return await connection.ExecuteAsync(new CommandDefinition(
            "DELETE FROM sign_in_sessions WHERE expires_at <= @now",
            new { now = now.ToUnixTimeMilliseconds() },
            cancellationToken: cancel));
    }

    private bool Create(string path)
    {
        SqliteFile.EnsurePrivate(path);
        using var connection = Open();
        connection.Execute(
            """
            PRAGMA journal_mode = WAL;
            CREATE TABLE IF NOT EXISTS sign_in_sessions (
              key_hash BLOB PRIMARY KEY, ticket BLOB NOT NULL, expires_at INTEGER NOT NULL) WITHOUT ROWID;
            """);
        AddOwners(connection);
        return true;
    }

    // A file of an earlier version keeps its sessions; each is somebody's again when it is next used.
    private static void AddOwners(SqliteConnection connection)
    {
        using var all = connection.BeginTransaction();
        if (connection.ExecuteScalar<long>(
            "SELECT count(*) FROM pragma_table_info('sign_in_sessions') WHERE name = 'owner'", transaction: all) == 0)
        {
            connection.Execute(
                """
                ALTER TABLE sign_in_sessions ADD COLUMN owner TEXT;
                ALTER TABLE sign_in_sessions ADD COLUMN used_at INTEGER;
                CREATE INDEX sign_in_sessions_owner ON sign_in_sessions (owner);
                """,
                transaction: all);
        }

        all.Commit();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        connection.Execute("PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;");
        return connection;
    }

    private sealed record Row(byte[] KeyHash, byte[] Ticket, long? UsedAt)
    {
        public KeptSession Kept => new(
            KeyHash, Ticket, UsedAt is { } used ? DateTimeOffset.FromUnixTimeMilliseconds(used) : null);
    }
}
