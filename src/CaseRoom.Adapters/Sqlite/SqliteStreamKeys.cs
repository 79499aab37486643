using System.Collections.Concurrent;
using System.Security.Cryptography;
using CaseRoom.Adapters.Keys;
using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using Microsoft.Data.Sqlite;

namespace CaseRoom.Adapters.Sqlite;

/// <summary>Keys in the store's file, each sealed by a master key under its stream and slot, kept open in
/// memory.</summary>
internal sealed class SqliteStreamKeys(SqliteStore store, IMasterKeys masters) : IStreamKeys, IKeyRotation
{
    private const string IndexName = "installation/index";

    private static readonly byte[] Format = LengthPrefixed.Text("caseroom-key-v1");

    private readonly ConcurrentDictionary<(string Stream, KeySlot Slot), byte[]> _opened = new();

    public ValueTask<byte[]> GetAsync(StreamId stream, KeySlot slot, CancellationToken cancel = default) =>
        GetAsync(stream.ToString(), slot, cancel);

    public ValueTask<byte[]> IndexKeyAsync(CancellationToken cancel = default) =>
        GetAsync(IndexName, KeySlot.Content, cancel);

    public async Task<int> RotateAsync(CancellationToken cancel = default)
    {
        await masters.ReloadAsync(cancel);
        var newest = masters.NewestName;
        if (newest == _rotatedTo) { return 0; }
        var rows = await store.Reads.AllAsync(
            "SELECT nonce, wrapped, stream, slot FROM stream_keys WHERE wrapped IS NOT NULL", Placed, cancel);
        var count = 0;
        PlacedKey? unopened = null;
        foreach (var some in rows.Chunk(RotatedAtOnce))
        {
            // Opened before the write: one that does not open takes no other's write along.
            var anew = new List<(PlacedKey Row, SealedBytes Wrapped)>();
            foreach (var row in some)
            {
                var context = Context(row.Stream, row.Slot);
                var opened = await masters.OpenAsync(row.Wrapped, context, cancel);
                if (opened is null) { unopened ??= row; }
                if (opened is { ByNewest: false } by)
                {
                    anew.Add((row, await masters.WrapAsync(by.Key, context, cancel)));
                }
            }

            count += await store.Writer.WriteAsync(
                statements => anew.Sum(each => Rewrap(statements, each.Row, each.Wrapped)), cancel);
        }

        if (unopened is not null) { throw NotOpened(unopened.Stream, unopened.Slot); }

        // Only a pass that found nothing is the last: what was drawn during the one before may be the older key's.
        if (count == 0) { _rotatedTo = newest; }
        return count;
    }

    /// <summary>Keys in one transaction: others' writes wait for no more than these.</summary>
    private const int RotatedAtOnce = 100;

    /// <summary>The key by which everything in the store is wrapped; null until that was looked at.</summary>
    private string? _rotatedTo;

    /// <summary>Counts what was forgotten: a key that was read before is not kept after.</summary>
    private int _forgotten;

    /// <summary>One that was erased or wrapped meanwhile is left as it is.</summary>
    private static int Rewrap(SqliteStatements statements, PlacedKey row, SealedBytes anew) =>
        statements.Run(
            """
            UPDATE stream_keys SET nonce = @nonce, wrapped = @wrapped
            WHERE stream = @stream AND slot = @slot AND wrapped = @old
            """,
            ("@nonce", anew.Nonce), ("@wrapped", anew.Sealed), ("@stream", row.Stream), ("@slot", (int)row.Slot),
            ("@old", row.Wrapped.Sealed));

    /// <summary>They were erased in the file: nothing of them is kept open here.</summary>
    internal void Forget(IReadOnlyList<string> streams)
    {
        Interlocked.Increment(ref _forgotten);
        foreach (var slot in _opened.Keys.Where(key => streams.Contains(key.Stream)))
        {
            _opened.TryRemove(slot, out _);
        }
    }

    private ValueTask<byte[]> GetAsync(string stream, KeySlot slot, CancellationToken cancel) =>
        _opened.TryGetValue((stream, slot), out var key)
            ? ValueTask.FromResult(key)
            : new ValueTask<byte[]>(LoadAsync(stream, slot, cancel));

    private async Task<byte[]> LoadAsync(string stream, KeySlot slot, CancellationToken cancel)
    {
        var before = Volatile.Read(ref _forgotten);
        var row = await store.Reads.FirstAsync(
            "SELECT nonce, wrapped FROM stream_keys WHERE stream = @stream AND slot = @slot",
            Row, cancel, ("@stream", stream), ("@slot", (int)slot));
        if (row is null)
        {
            var drawn = await masters.WrapAsync(
                RandomNumberGenerator.GetBytes(SealedBytes.KeyLength), Context(stream, slot), cancel);
            row = await store.Writer.WriteAsync(statements => Create(statements, stream, slot, drawn), cancel);
        }

        var key = _opened.GetOrAdd((stream, slot), await OpenAsync(stream, slot, row, cancel));
        if (Volatile.Read(ref _forgotten) == before) { return key; }
        // Erased while it was read, this one or another: what the file holds now is asked.
        _opened.TryRemove((stream, slot), out _);
        return await LoadAsync(stream, slot, cancel);
    }

    /// <summary>Another caller may have been first: what the table holds is the key, never what was drawn
    /// here.</summary>
    private static KeyRow Create(SqliteStatements statements, string stream, KeySlot slot, SealedBytes wrapped)
    {
        statements.Run(
            """
            INSERT INTO stream_keys (stream, slot, nonce, wrapped) VALUES (@stream, @slot, @nonce, @wrapped)
            ON CONFLICT DO NOTHING
            """,
            ("@stream", stream), ("@slot", (int)slot), ("@nonce", wrapped.Nonce), ("@wrapped", wrapped.Sealed));
        return statements.First(
            "SELECT nonce, wrapped FROM stream_keys WHERE stream = @stream AND slot = @slot",
            Row, ("@stream", stream), ("@slot", (int)slot))!;
    }

    private async Task<byte[]> OpenAsync(string stream, KeySlot slot, KeyRow row, CancellationToken cancel)
    {
        if (row.Wrapped is null) { throw new KeyNotFoundException($"The {slot} key of {stream} was erased."); }

        return (await masters.OpenAsync(row.Wrapped, Context(stream, slot), cancel))?.Key
            ?? throw NotOpened(stream, slot);
    }

    private MasterKeyException NotOpened(string stream, KeySlot slot) => new(
        $"The master key at {masters.Place} does not open the {slot} key of {stream}: it is not the key "
        + $"that the store {store.Database.FilePath} was made with.");

    private static byte[] Context(string stream, KeySlot slot) =>
        LengthPrefixed.Join(Format, LengthPrefixed.Text(stream), LengthPrefixed.Number((int)slot));

    private static KeyRow Row(SqliteDataReader row) =>
        new(row.IsDBNull(0) || row.IsDBNull(1) ? null : new SealedBytes(row.Bytes(0), row.Bytes(1)));

    private static PlacedKey Placed(SqliteDataReader row) =>
        new(row.GetString(2), (KeySlot)row.GetInt32(3), new SealedBytes(row.Bytes(0), row.Bytes(1)));

    private sealed record KeyRow(SealedBytes? Wrapped);

    private sealed record PlacedKey(string Stream, KeySlot Slot, SealedBytes Wrapped);
}
