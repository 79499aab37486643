using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Blobs;
using CaseRoom.Grains.Hosts;
using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.Materials;

/// <summary>
/// Removes files that no room names: an upload that was stored and then refused, or whose server stopped in between.
/// A few rooms at a time, over and over.
/// </summary>
internal sealed partial class BlobSweep(
    IBlobStore blobs, RoomStates rooms, ITurns turns, TimeProvider clock, ILogger<BlobSweep> log)
    : RepeatedWork(Every, clock, turns: turns)
{
    /// <summary>Rooms looked at in one round; each is read whole.</summary>
    public const int RoomsAtOnce = 20;

    /// <summary>A file this old is no longer on its way into its room.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(24);

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    private Guid last;

    /// <summary>Looks at the next rooms, from the beginning again after the last.</summary>
    /// <returns>Files removed.</returns>
    public async Task<int> SweepAsync(CancellationToken cancel = default)
    {
        var streams = await blobs.ListAsync(StreamKind.Room, last, RoomsAtOnce, cancel);
        last = streams.Count < RoomsAtOnce ? Guid.Empty : streams[^1].Id;
        var removed = 0;
        foreach (var stream in streams)
        {
            try
            {
                // Taken before the room is read: what is added meanwhile is younger.
                var old = Clock.GetUtcNow() - Grace;
                // A room that is not in the log (it was put back to an older copy) says nothing about its files.
                if (await rooms.ReadAsync(stream.Id) is not { } room) { continue; }
                var named = room.State.Materials.Items.Values
                    .SelectMany(m => m.Original is { } original ? [m.Address, original] : (string[])[m.Address])
                    .ToHashSet();
                removed += await blobs.SweepAsync(stream, named, old, cancel);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // One room that cannot be read keeps its files, and the others are swept.
                Failed(fault);
            }
        }

        return removed;
    }

    protected override async Task TurnAsync(CancellationToken stop)
    {
        if (await SweepAsync(stop) is > 0 and var removed) { Swept(removed); }
    }

    [LoggerMessage(LogLevel.Information, "{Count} files that no room names were removed.")]
    private partial void Swept(int count);

    [LoggerMessage(LogLevel.Warning, "A sweep of files failed; the next round tries again.")]
    protected override partial void Failed(Exception fault);
}
