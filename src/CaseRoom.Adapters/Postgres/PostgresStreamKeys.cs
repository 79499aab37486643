using CaseRoom.Adapters.Keys;
using CaseRoom.Grains.Keys;

namespace CaseRoom.Adapters.Postgres;

/// <summary>Keys in the database.</summary>
internal sealed class PostgresStreamKeys(PostgresStore store, IMasterKeys masters)
    : StoredStreamKeys(new PostgresKeyTable(store), masters);
