using CaseRoom.Adapters.Keys;
using CaseRoom.Adapters.Sqlite;
using Microsoft.Data.Sqlite;

namespace CaseRoom.Adapters.Tests;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
internal sealed class StoreFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("caseroom-store-").FullName;

    public string Data => System.IO.Path.Combine(Path, "data");

    public string Keys => System.IO.Path.Combine(Path, "keys");

    public string File => System.IO.Path.Combine(Data, "caseroom.db");

    public SqliteStore Open() => new(File);

    public MasterKeys MasterKey() => FileMasterKey.Load(Keys, mayCreate: true);

    /// <summary>Reaches past the store, as one with a hand on the disk would.</summary>
    public int Meddle(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
