using System.Runtime.CompilerServices;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Audit;
using CaseRoom.Server.Conclusion;
using CaseRoom.Server.Rooms;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Audit;

/// <summary>
/// The access log of rooms as lines, newest first (AUD-84). It is gone through twice: forwards to see where lines
/// begin and end, and backwards to say them, a page at a time.
/// </summary>
internal sealed class AccessLines(AccessHistory history, IOptions<ConclusionSettings> settings)
{
    /// <summary>In which times are shown.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(settings.Value.TimeZone);

    /// <summary>Each with what the ids in it, and in others near it, stand for.</summary>
    public async IAsyncEnumerable<NamedLine> NewestFirstAsync(
        RoomReading reading, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (folding, pages) = (new AccessFolding(), new Stack<long>());
        // A row that somebody took away leaves a gap: the next page begins after the last sequence, not the last count.
        for (var after = 0L; await PageAsync(reading, after, cancel) is [.., var last] page; after = last.Sequence)
        {
            pages.Push(after);
            foreach (var row in page) { folding.Take(row); }
        }

        var next = folding.Lines.Count - 1;
        while (pages.TryPop(out var after))
        {
            var rows = (await PageAsync(reading, after, cancel)).ToDictionary(row => row.Sequence);
            var names = AccessLogEndpoint.NamesIn(
                reading, rows.Values.Select(row => row.Entry).OfType<AccessEntry>());
            for (; next >= 0 && folding.Lines[next].Sequence > after; next--)
            {
                var line = folding.Lines[next];
                yield return new NamedLine(reading.RoomId, line.Of(rows.GetValueOrDefault(line.Sequence)), names);
            }
        }
    }

    /// <summary>Of several rooms, newest first over all.</summary>
    public async IAsyncEnumerable<NamedLine> NewestFirstAsync(
        IReadOnlyList<RoomReading> readings, [EnumeratorCancellation] CancellationToken cancel)
    {
        var rooms = readings.Select(each => NewestFirstAsync(each, cancel).GetAsyncEnumerator(cancel)).ToList();
        try
        {
            for (var n = rooms.Count - 1; n >= 0; n--) { await MoveAsync(rooms, rooms[n]); }
            while (rooms.MaxBy(room => room.Current.Line.At) is { } newest)
            {
                yield return newest.Current;
                await MoveAsync(rooms, newest);
            }
        }
        finally
        {
            foreach (var room in rooms) { await room.DisposeAsync(); }
        }
    }

    private static async Task MoveAsync(List<IAsyncEnumerator<NamedLine>> rooms, IAsyncEnumerator<NamedLine> room)
    {
        if (await room.MoveNextAsync()) { return; }
        rooms.Remove(room);
        await room.DisposeAsync();
    }

    private async Task<IReadOnlyList<KeptAccess>> PageAsync(RoomReading reading, long after, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return
        [
            .. (await history.PageAsync(reading, after, WireLimits.EventsPerBatch)).Select(one => new KeptAccess(
                one.Row.Sequence, TimeZoneInfo.ConvertTime(one.Row.At, Zone),
                one.Entry is { } entry ? entry with { At = TimeZoneInfo.ConvertTime(entry.At, Zone) } : null)),
        ];
    }
}

/// <param name="Names">What the ids in the line stand for.</param>
internal sealed record NamedLine(Guid RoomId, AccessLine Line, AccessNames Names);
