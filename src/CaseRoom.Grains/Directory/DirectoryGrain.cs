using CaseRoom.Domain.Directory;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Streams;
using Orleans.Concurrency;

namespace CaseRoom.Grains.Directory;

/// <summary>The sequencer of the directory.</summary>
[Reentrant]
public sealed class DirectoryGrain(DirectoryProfile profile, IRoomLog log, IStreamKeys keys, TimeProvider clock)
    : StreamGrain<DirectoryState, DirectoryCommand, DirectoryEvent>(profile, log, keys, clock), IDirectoryGrain
{
    public Task<EncodedHead> Head() => Task.FromResult(new EncodedHead(Sequencer.Head.Sequence, Sequencer.Head.Hash));
}
