using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;

namespace CaseRoom.Adapters.Keys;

/// <summary>A store's table of wrapped keys. An erased key keeps its row, so that it is not made again.</summary>
internal interface IKeyTable
{
    /// <summary>Names the store in sentences for its operator: a path, or host and database.</summary>
    string Place { get; }

    /// <summary>Null where no key was made yet.</summary>
    Task<KeyRow?> FindAsync(string stream, KeySlot slot, CancellationToken cancel);

    /// <summary>Keeps the key where there is none yet, durably. Another caller may have been first: the answer is what
    /// the table holds.</summary>
    Task<KeyRow> CreateAsync(string stream, KeySlot slot, SealedBytes drawn, CancellationToken cancel);

    /// <summary>Every key that was not erased.</summary>
    Task<IReadOnlyList<PlacedKey>> AllAsync(CancellationToken cancel);

    /// <summary>Puts the new wrapping in the old one's place; one that was erased or wrapped meanwhile is left as it
    /// is.</summary>
    /// <returns>How many.</returns>
    Task<int> RewrapAsync(IReadOnlyList<(PlacedKey Old, SealedBytes Wrapped)> anew, CancellationToken cancel);
}

/// <param name="Wrapped">Null when it was erased.</param>
internal sealed record KeyRow(SealedBytes? Wrapped);

internal sealed record PlacedKey(string Stream, KeySlot Slot, SealedBytes Wrapped);
