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
    private readonly string connectionString;

    /// <param name="path">The file; its folder exists.</param>
    public SqliteSignInSessions(string path)
    {
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString();
        SqliteFile.Opened(path, () => Create(path));
    }

    public async Task WriteAsync(
        byte[] keyHash, byte[] sealedTicket, DateTimeOffset expiresAt, CancellationToken cancel = default)
    {
        using var connection = Open();
        await connection.ExecuteAsync(new CommandDefinition(
            "INSERT INTO sign_in_sessions (key_hash, ticket, expires_at) VALUES (@keyHash, @sealedTicket, @expires)",
            new { keyHash, sealedTicket, expires = expiresAt.ToUnixTimeMilliseconds() },
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

    public async Task<byte[]?> ReadAsync(byte[] keyHash, DateTimeOffset now, CancellationToken cancel = default)
    {
        using var connection = Open();
        return await connection.QuerySingleOrDefaultAsync<byte[]?>(new CommandDefinition(
            "SELECT ticket FROM sign_in_sessions WHERE key_hash = @keyHash AND expires_at > @now",
            new { keyHash, now = now.ToUnixTimeMilliseconds() },
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
        return true;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        connection.Execute("PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;");
        return connection;
    }
}
