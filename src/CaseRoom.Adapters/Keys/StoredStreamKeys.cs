using System.Collections.Concurrent;
using System.Security.Cryptography;
using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;

namespace CaseRoom.Adapters.Keys;

/// <summary>Keys in a table of the store, each sealed by a master key under its stream and slot, kept open in
/// memory.</summary>
internal class StoredStreamKeys(IKeyTable table, IMasterKeys masters) : IStreamKeys, IKeyRotation
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
        var rows = await table.AllAsync(cancel);
        var count = 0;
        PlacedKey? unopened = null;
        foreach (var some in rows.Chunk(RotatedAtOnce))
        {
            // Opened before the write: one that does not open takes no other's write along.
            var anew = new List<(PlacedKey Old, SealedBytes Wrapped)>();
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

            count += await table.RewrapAsync(anew, cancel);
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

    /// <summary>They were erased in the store: nothing of them is kept open here.</summary>
    internal void Forget(IReadOnlyList<string> streams)
    {
        Interlocked.Increment(ref _forgotten);
        foreach (var slot in _opened.Keys.Where(key => streams.Contains(key.Stream)))
        {
            _opened.TryRemove(slot, out _);
        }
    }

    /// <summary>Keys may have been erased elsewhere without a word: each is read again when it is asked for.</summary>
    internal void ForgetAll()
    {
        Interlocked.Increment(ref _forgotten);
        _opened.Clear();
    }

    private ValueTask<byte[]> GetAsync(string stream, KeySlot slot, CancellationToken cancel) =>
        _opened.TryGetValue((stream, slot), out var key)
            ? ValueTask.FromResult(key)
            : new ValueTask<byte[]>(LoadAsync(stream, slot, cancel));

    private async Task<byte[]> LoadAsync(string stream, KeySlot slot, CancellationToken cancel)
    {
        var before = Volatile.Read(ref _forgotten);
        var row = await table.FindAsync(stream, slot, cancel);
        if (row is null)
        {
            var drawn = await masters.WrapAsync(
                RandomNumberGenerator.GetBytes(SealedBytes.KeyLength), Context(stream, slot), cancel);
            row = await table.CreateAsync(stream, slot, drawn, cancel);
        }

        var key = _opened.GetOrAdd((stream, slot), await OpenAsync(stream, slot, row, cancel));
        if (Volatile.Read(ref _forgotten) == before) { return key; }
        // Erased while it was read, this one or another: what the table holds now is asked.
        _opened.TryRemove((stream, slot), out _);
        return await LoadAsync(stream, slot, cancel);
    }

    private async Task<byte[]> OpenAsync(string stream, KeySlot slot, KeyRow row, CancellationToken cancel)
    {
        if (row.Wrapped is null) { throw new KeyNotFoundException($"The {slot} key of {stream} was erased."); }

        return (await masters.OpenAsync(row.Wrapped, Context(stream, slot), cancel))?.Key
            ?? throw NotOpened(stream, slot);
    }

    private MasterKeyException NotOpened(string stream, KeySlot slot) => new(
        $"The master key at {masters.Place} does not open the {slot} key of {stream}: it is not the key "
        + $"that the store {table.Place} was made with.");

    private static byte[] Context(string stream, KeySlot slot) =>
        LengthPrefixed.Join(Format, LengthPrefixed.Text(stream), LengthPrefixed.Number((int)slot));
}
