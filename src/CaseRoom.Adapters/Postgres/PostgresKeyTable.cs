using CaseRoom.Adapters.Keys;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using Npgsql;
using static CaseRoom.Adapters.Postgres.PostgresValue;

namespace CaseRoom.Adapters.Postgres;

/// <summary>Wrapped keys in the database.</summary>
internal sealed class PostgresKeyTable(PostgresStore store) : IKeyTable
{
    public string Place => store.Place;

    public Task<KeyRow?> FindAsync(string stream, KeySlot slot, CancellationToken cancel) => store.FirstAsync(
        "SELECT nonce, wrapped FROM stream_keys WHERE stream = $1 AND slot = $2", Row, cancel, Of(stream),
        Of((short)slot));

    public async Task<KeyRow> CreateAsync(string stream, KeySlot slot, SealedBytes drawn, CancellationToken cancel)
    {
        await store.RunAsync(
            "INSERT INTO stream_keys (stream, slot, nonce, wrapped) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
            cancel, Of(stream), Of((short)slot), Bytes(drawn.Nonce), Bytes(drawn.Sealed));
        return (await FindAsync(stream, slot, cancel))!;
    }

    public Task<IReadOnlyList<PlacedKey>> AllAsync(CancellationToken cancel) => store.AllAsync(
        "SELECT nonce, wrapped, stream, slot FROM stream_keys WHERE wrapped IS NOT NULL",
        row => new PlacedKey(
            row.GetString(2), (KeySlot)row.GetInt16(3), new SealedBytes(row.Bytes(0), row.Bytes(1))),
        cancel);

    public Task<int> RewrapAsync(
        IReadOnlyList<(PlacedKey Old, SealedBytes Wrapped)> anew, CancellationToken cancel) => store.RunAsync(
        """
        UPDATE stream_keys SET nonce = one.nonce, wrapped = one.wrapped
        FROM unnest($1, $2, $3, $4, $5) AS one (stream, slot, nonce, wrapped, old)
        WHERE stream_keys.stream = one.stream AND stream_keys.slot = one.slot AND stream_keys.wrapped = one.old
        """,
        cancel, Each(anew, each => each.Old.Stream), Each(anew, each => (short)each.Old.Slot),
        Each(anew, each => each.Wrapped.Nonce), Each(anew, each => each.Wrapped.Sealed),
        Each(anew, each => each.Old.Wrapped.Sealed));

    private static KeyRow Row(NpgsqlDataReader row) =>
        new(row.IsDBNull(0) || row.IsDBNull(1) ? null : new SealedBytes(row.Bytes(0), row.Bytes(1)));
}
