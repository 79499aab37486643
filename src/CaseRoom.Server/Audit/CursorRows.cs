using System.Collections.Concurrent;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Live;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Audit;

/// <summary>
/// The rows of live cursors: one before a cursor starts, which says from where; then how far it came, now and then and
/// at its end. The first row alone is what lets anything be shown: with the room's log it says what can have been.
/// </summary>
internal sealed partial class CursorRows(Accesses accesses, TimeProvider clock, ILogger<CursorRows> faults)
    : RepeatedWork(Every, clock)
{
    /// <summary>Between two rows about one cursor, at least.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<Guid, RecordedCursor> running = new();

    /// <exception cref="UnrecordedException">No cursor may start.</exception>
    public async Task<RecordedCursor> BeginAsync(
        SignedInPerson person, RoomReading reading, ILiveConnection connection, long from)
    {
        var cursor = new RecordedCursor(
            connection, reading.RoomId, Accesses.ReaderOf(person, reading), from, Clock);
        await accesses.AppendAsync(
            StreamId.Room(reading.RoomId), [RowOf(cursor, AccessKind.Live, AccessOutcome.Shown, to: null)]);
        running[cursor.ReadingId] = cursor;
        return cursor;
    }

    /// <summary>Waits for the cursor to end, and records how far it came.</summary>
    public async Task EndingAsync(Task cursorRuns, RecordedCursor cursor)
    {
        try
        {
            await cursorRuns;
        }
        finally
        {
            await EndAsync(cursor);
        }
    }

    /// <summary>Records how far the cursor came, which runs no more.</summary>
    public async Task EndAsync(RecordedCursor cursor)
    {
        running.TryRemove(cursor.ReadingId, out _);
        await TellAsync(cursor.RoomId, [RowOf(cursor, AccessKind.LiveEnd, AccessOutcome.Shown, cursor.Sent)]);
    }

    /// <summary>A row for each cursor that moved since its last one; one append a room.</summary>
    public async Task RecordProgressAsync()
    {
        foreach (var room in running.Values.Where(one => one.Sent != one.Recorded).GroupBy(one => one.RoomId))
        {
            var moved = room.Select(one => (Cursor: one, one.Sent)).ToList();
            var rows = moved.Select(
                one => RowOf(one.Cursor, AccessKind.LiveProgress, AccessOutcome.Shown, one.Sent)).ToList();
            if (!await TellAsync(room.Key, rows)) { continue; }
            foreach (var (cursor, sent) in moved) { cursor.Recorded = sent; }
        }
    }

    protected override Task TurnAsync(CancellationToken stop) => RecordProgressAsync();

    [LoggerMessage(LogLevel.Error, "How far cursors came could not be looked at.")]
    protected override partial void Failed(Exception fault);

    /// <summary>What was shown is recorded by the first row: that a later one fails stops nobody.</summary>
    private async Task<bool> TellAsync(Guid roomId, IReadOnlyList<AccessEntry> rows)
    {
        try
        {
            await accesses.AppendAsync(StreamId.Room(roomId), rows);
            return true;
        }
        catch (UnrecordedException fault)
        {
            ProgressUnrecorded(fault);
            return false;
        }
    }

    private AccessEntry RowOf(RecordedCursor cursor, AccessKind kind, AccessOutcome outcome, long? to) =>
        accesses.EntryOf(cursor.Reader, new Access(kind, [], cursor.From, to), outcome, cursor.ReadingId);

    [LoggerMessage(LogLevel.Warning, "How far cursors came could not be recorded.")]
    private partial void ProgressUnrecorded(Exception fault);
}
