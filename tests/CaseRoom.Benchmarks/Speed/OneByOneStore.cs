using Microsoft.Data.Sqlite;

namespace CaseRoom.Benchmarks.Speed;

/// <summary>The naive store: one durable transaction a command, one after another, with the journal and the durability
/// of CaseRoom's own file.</summary>
internal sealed class OneByOneStore : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("caseroom-benchmark-");
    private readonly SqliteConnection connection;
    private readonly SemaphoreSlim turn = new(1);

    public OneByOneStore()
    {
        connection = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "naive.db")};Pooling=False");
        connection.Open();
        Run("PRAGMA journal_mode=WAL");
        Run("PRAGMA synchronous=FULL");
        Run("CREATE TABLE events(room TEXT, sequence INTEGER, body TEXT, PRIMARY KEY(room, sequence)) WITHOUT ROWID");
    }

    public async Task WriteAsync(Guid room, long sequence, string body)
    {
        await turn.WaitAsync();
        try
        {
            await using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO events VALUES($room, $sequence, $body)";
            insert.Parameters.AddWithValue("$room", $"{room}");
            insert.Parameters.AddWithValue("$sequence", sequence);
            insert.Parameters.AddWithValue("$body", body);
            await insert.ExecuteNonQueryAsync();
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        connection.Dispose();
        turn.Dispose();
        folder.Delete(recursive: true);
    }

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
