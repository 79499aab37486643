namespace CaseRoom.Domain.Audit;

/// <summary>
/// Folds the rows of one room's access log into lines (AUD-33, AUD-82). Rows are taken oldest first, and of a line is
/// kept where it begins and not what it says: a log of any length is folded without being held.
/// </summary>
public sealed class AccessFolding
{
    private readonly List<FoldedLine> lines = [];
    private readonly Dictionary<Guid, (FoldedLine Line, Sitting Sitting)> cursors = [];
    private readonly Dictionary<Guid, Sitting> sittings = [];

    /// <summary>In the order of their first rows.</summary>
    public IReadOnlyList<FoldedLine> Lines => lines;

    public void Take(KeptAccess row)
    {
        if (row.Entry is not { } entry) { Begin(row); }
        else if (cursors.TryGetValue(entry.ReadingId, out var cursor)) { GoOn(cursor, entry); }
        else { Read(row, entry); }
    }

    private FoldedLine Begin(KeptAccess row)
    {
        var line = new FoldedLine(row.Sequence, row.At);
        lines.Add(line);
        return line;
    }

    /// <summary>A cursor that moves keeps its visit up.</summary>
    private void GoOn((FoldedLine Line, Sitting Sitting) cursor, AccessEntry entry)
    {
        cursor.Sitting.ReadAt = entry.At;
        if (entry.Kind is not AccessKind.LiveEnd) { return; }
        cursors.Remove(entry.ReadingId);
        cursor.Line.Until = entry.At;
    }

    private void Read(KeptAccess row, AccessEntry entry)
    {
        var sitting = SittingOf(entry);
        var thing = AccessThingRead.Of(entry);
        if (sitting.Lines.TryGetValue(thing, out var line)) { line.Again(entry.At); }
        else { sitting.Lines[thing] = line = Begin(row); }

        if (entry.Kind is AccessKind.Live or AccessKind.LiveProgress) { cursors[entry.ReadingId] = (line, sitting); }
    }

    private Sitting SittingOf(AccessEntry entry)
    {
        if (!sittings.TryGetValue(entry.Reader.PersonId, out var sitting)
            || !VisitRule.Continues(sitting.ReadAt, entry.At))
        {
            sittings[entry.Reader.PersonId] = sitting = new Sitting { ReadAt = entry.At };
        }

        // A list is no reading in the room, and neither is that somebody went through who read.
        if (entry.Kind is not (AccessKind.RoomList or AccessKind.RequestList or AccessKind.LogReview))
        {
            sitting.ReadAt = entry.At;
        }

        return sitting;
    }

    private sealed class Sitting
    {
        public DateTimeOffset ReadAt { get; set; }

        public Dictionary<AccessThingRead, FoldedLine> Lines { get; } = [];
    }
}

/// <summary>Equal for the same thing, seen in the same way by the same person.</summary>
internal readonly record struct AccessThingRead(
    AccessReader Reader, AccessKind Kind, AccessOutcome Outcome, string? Form, string Subjects)
{
    public static AccessThingRead Of(AccessEntry entry) => new(
        entry.Reader, KindOf(entry.Kind), entry.Outcome, entry.Form, string.Join(' ', entry.Subjects));

    /// <summary>The rows about a cursor say the same.</summary>
    private static AccessKind KindOf(AccessKind kind) =>
        kind is AccessKind.LiveProgress or AccessKind.LiveEnd ? AccessKind.Live : kind;
}
