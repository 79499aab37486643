using CaseRoom.Adapters.Keys;
using CaseRoom.Grains.Keys;

namespace CaseRoom.Adapters.Sqlite;

/// <summary>Keys in the store's file.</summary>
internal sealed class SqliteStreamKeys(SqliteStore store, IMasterKeys masters)
    : StoredStreamKeys(new SqliteKeyTable(store), masters);
