namespace CaseRoom.Domain.Audit;

/// <summary>One line of the access log as people are shown it.</summary>
/// <param name="At">When, by the row.</param>
public abstract record AccessLine(DateTimeOffset At)
{
    /// <summary>One reading: the rows about one cursor are one line.</summary>
    /// <param name="Begun">Its first row.</param>
    /// <param name="EndedAt">When a cursor ended; null for what takes no time, and for one that runs or was
    /// cut.</param>
    public sealed record Reading(AccessEntry Begun, DateTimeOffset? EndedAt) : AccessLine(Begun.At);

    /// <summary>A row that cannot be opened: what it said is not known, that it is there is.</summary>
    public sealed record Unopened(long Sequence, DateTimeOffset At) : AccessLine(At);

    /// <summary>Newest first.</summary>
    public static IReadOnlyList<AccessLine> Of(IReadOnlyList<KeptAccess> rows) =>
    [
        .. rows.Where(row => row.Entry is not null).GroupBy(row => row.Entry!.ReadingId, row => row.Entry!)
            .Select(AccessLine (reading) => new Reading(
                reading.First(), reading.LastOrDefault(entry => entry.Kind is AccessKind.LiveEnd)?.At))
            .Concat(rows.Where(row => row.Entry is null).Select(row => new Unopened(row.Sequence, row.At)))
            .OrderByDescending(line => line.At),
    ];
}
