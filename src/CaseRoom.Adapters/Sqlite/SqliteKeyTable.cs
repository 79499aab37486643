using CaseRoom.Adapters.Keys;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using Microsoft.Data.Sqlite;

namespace CaseRoom.Adapters.Sqlite;

/// <summary>Wrapped keys in the store's file.</summary>
internal sealed class SqliteKeyTable(SqliteStore store) : IKeyTable
{
    private const string One = "SELECT nonce, wrapped FROM stream_keys WHERE stream = @stream AND slot = @slot";

    public string Place => store.Database.FilePath;

    public Task<KeyRow?> FindAsync(string stream, KeySlot slot, CancellationToken cancel) =>
        store.Reads.FirstAsync(One, Row, cancel, ("@stream", stream), ("@slot", (int)slot));

    public Task<KeyRow> CreateAsync(string stream, KeySlot slot, SealedBytes drawn, CancellationToken cancel) =>
        store.Writer.WriteAsync(
            statements =>
            {
                statements.Run(
                    """
                    INSERT INTO stream_keys (stream, slot, nonce, wrapped) VALUES (@stream, @slot, @nonce, @wrapped)
                    ON CONFLICT DO NOTHING
                    """,
                    ("@stream", stream), ("@slot", (int)slot), ("@nonce", drawn.Nonce), ("@wrapped", drawn.Sealed));
                return statements.First(One, Row, ("@stream", stream), ("@slot", (int)slot))!;
            },
            cancel);

    public Task<IReadOnlyList<PlacedKey>> AllAsync(CancellationToken cancel) => store.Reads.AllAsync(
        "SELECT nonce, wrapped, stream, slot FROM stream_keys WHERE wrapped IS NOT NULL",
        row => new PlacedKey(
            row.GetString(2), (KeySlot)row.GetInt32(3), new SealedBytes(row.Bytes(0), row.Bytes(1))),
        cancel);

    public Task<int> RewrapAsync(
        IReadOnlyList<(PlacedKey Old, SealedBytes Wrapped)> anew, CancellationToken cancel) =>
        store.Writer.WriteAsync(
            statements => anew.Sum(each => statements.Run(
                """
                UPDATE stream_keys SET nonce = @nonce, wrapped = @wrapped
                WHERE stream = @stream AND slot = @slot AND wrapped = @old
                """,
                ("@nonce", each.Wrapped.Nonce), ("@wrapped", each.Wrapped.Sealed), ("@stream", each.Old.Stream),
                ("@slot", (int)each.Old.Slot), ("@old", each.Old.Wrapped.Sealed))),
            cancel);

    private static KeyRow Row(SqliteDataReader row) =>
        new(row.IsDBNull(0) || row.IsDBNull(1) ? null : new SealedBytes(row.Bytes(0), row.Bytes(1)));
}
