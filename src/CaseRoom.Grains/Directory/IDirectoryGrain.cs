using CaseRoom.Grains.Streams;

namespace CaseRoom.Grains.Directory;

/// <summary>The one directory of organisations, units and people.</summary>
[Alias("caseroom.directory")]
public interface IDirectoryGrain : IStreamGrain
{
    /// <summary>The committed end, from memory: cheap enough to ask before every use of a copy.</summary>
    [Alias("Head")]
    Task<EncodedHead> Head();
}
