namespace CaseRoom.Domain.Audit;

/// <summary>One line of the access log as people are shown it.</summary>
/// <param name="At">When, by its first row.</param>
public abstract record AccessLine(DateTimeOffset At)
{
    /// <summary>What somebody read once, or several times in one visit: the rows about one cursor are one
    /// reading.</summary>
    /// <param name="Begun">Its first row.</param>
    /// <param name="Until">When a cursor ended, or the last of several readings began or ended; null for what takes no
    /// time, and for one cursor that runs or was cut.</param>
    /// <param name="Times">How often.</param>
    public sealed record Reading(AccessEntry Begun, DateTimeOffset? Until, int Times) : AccessLine(Begun.At);

    /// <summary>A row that cannot be opened: what it said is not known, that it is there is.</summary>
    public sealed record Unopened(long Sequence, DateTimeOffset At) : AccessLine(At);

    /// <summary>Of a log that is held, newest first.</summary>
    public static IReadOnlyList<AccessLine> Of(IReadOnlyList<KeptAccess> rows)
    {
        var folding = new AccessFolding();
        foreach (var row in rows) { folding.Take(row); }
        var places = rows.ToDictionary(row => row.Sequence);
        return [.. folding.Lines.Reverse().Select(line => line.Of(places[line.Sequence]))];
    }
}
