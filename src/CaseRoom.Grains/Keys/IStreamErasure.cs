using CaseRoom.Domain.Streams;

namespace CaseRoom.Grains.Keys;

/// <summary>Ends what streams say: for good, for everybody, and for who has the master key. What stays are their
/// events, which nobody can open any more, so that their chains still verify.</summary>
public interface IStreamErasure
{
    /// <summary>
    /// Destroys keys, snapshots, registers of commands and list entries. Durable, and gone from the store's files,
    /// before it returns; what was destroyed already is passed over.
    /// </summary>
    /// <param name="streams">The list entry of the first goes last: until then it is found by it.</param>
    /// <exception cref="IOException">Something of it may be in the store's files still; asked again, it goes on.
    /// </exception>
    Task EraseAsync(IReadOnlyList<StreamId> streams, CancellationToken cancel = default);

    /// <summary>Every stream of which a key was destroyed, in any order.</summary>
    Task<IReadOnlyList<StreamId>> ErasedAsync(CancellationToken cancel = default);
}
