using CaseRoom.Domain.Streams;

namespace CaseRoom.Grains.Keys;

/// <summary>Which streams were erased, kept away from the store: a copy of the store that is older than an erasure
/// still holds the keys, and whoever puts it back has to know.</summary>
public interface IErasureRecord
{
    /// <summary>Writes down those that do not stand there yet. Durable in every place of the record before it
    /// returns.</summary>
    /// <exception cref="IOException">A place cannot be written; nothing may be destroyed until it can.</exception>
    Task AddAsync(IReadOnlyList<StreamId> streams, DateTimeOffset at, CancellationToken cancel = default);

    /// <summary>Every stream that stands in any place of the record, in any order.</summary>
    /// <exception cref="IOException">A place cannot be read.</exception>
    Task<IReadOnlyList<StreamId>> ReadAsync(CancellationToken cancel = default);
}
