using System.Collections.Concurrent;
using System.Security.Cryptography;
using CaseRoom.Adapters.Keys;
using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using Microsoft.Data.Sqlite;

namespace CaseRoom.Adapters.Sqlite;

/// <summary>Keys in the store's file, each sealed by the master key under its stream and slot, kept open in
/// memory.</summary>
internal sealed class SqliteStreamKeys(SqliteStore store, MasterKey master) : IStreamKeys
{
    private const string IndexName = "installation/index";

    private static readonly byte[] Format = LengthPrefixed.Text("caseroom-key-v1");

    private readonly ConcurrentDictionary<(string Stream, KeySlot Slot), byte[]> _opened = new();

    public ValueTask<byte[]> GetAsync(StreamId stream, KeySlot slot, CancellationToken cancel = default) =>
        GetAsync(stream.ToString(), slot, cancel);

    public ValueTask<byte[]> IndexKeyAsync(CancellationToken cancel = default) =>
        GetAsync(IndexName, KeySlot.Content, cancel);

    private ValueTask<byte[]> GetAsync(string stream, KeySlot slot, CancellationToken cancel) =>
        _opened.TryGetValue((stream, slot), out var key)
            ? ValueTask.FromResult(key)
            : new ValueTask<byte[]>(LoadAsync(stream, slot, cancel));

    private async Task<byte[]> LoadAsync(string stream, KeySlot slot, CancellationToken cancel)
    {
        var row = await store.Reads.FirstAsync(
            "SELECT nonce, wrapped FROM stream_keys WHERE stream = @stream AND slot = @slot",
            Row, cancel, ("@stream", stream), ("@slot", (int)slot));
        row ??= await store.Writer.WriteAsync(statements => Create(statements, stream, slot), cancel);
        return _opened.GetOrAdd((stream, slot), Open(stream, slot, row));
    }

    /// <summary>Another caller may have been first: what the table holds is the key, never what was drawn
    /// here.</summary>
    private KeyRow Create(SqliteStatements statements, string stream, KeySlot slot)
    {
        var key = RandomNumberGenerator.GetBytes(SealedBytes.KeyLength);
        var wrapped = SealedBytes.Seal(master.Bytes, key, Context(stream, slot));
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

    private byte[] Open(string stream, KeySlot slot, KeyRow row)
    {
        if (row.Wrapped is null) { throw new KeyNotFoundException($"The {slot} key of {stream} was erased."); }

        try
        {
            return row.Wrapped.Open(master.Bytes, Context(stream, slot));
        }
        catch (CryptographicException cause)
        {
            throw new MasterKeyException(
                $"The master key at {master.Place} does not open the {slot} key of {stream}: it is not the key "
                + $"that the store {store.Database.FilePath} was made with.", cause);
        }
    }

    private static byte[] Context(string stream, KeySlot slot) =>
        LengthPrefixed.Join(Format, LengthPrefixed.Text(stream), LengthPrefixed.Number((int)slot));

    private static KeyRow Row(SqliteDataReader row) =>
        new(row.IsDBNull(0) || row.IsDBNull(1) ? null : new SealedBytes(row.Bytes(0), row.Bytes(1)));

    private sealed record KeyRow(SealedBytes? Wrapped);
}
