namespace CaseRoom.Domain.Audit;

/// <summary>One reading as people are shown it: the rows about one cursor are one line.</summary>
/// <param name="Begun">Its first row.</param>
/// <param name="EndedAt">When a cursor ended; null for what takes no time, and for one that runs or was cut.</param>
public sealed record AccessLine(AccessEntry Begun, DateTimeOffset? EndedAt)
{
    /// <summary>Newest first.</summary>
    public static IReadOnlyList<AccessLine> Of(IEnumerable<AccessEntry> entries) =>
    [
        .. entries.GroupBy(entry => entry.ReadingId)
            .Select(reading => new AccessLine(
                reading.First(), reading.LastOrDefault(entry => entry.Kind is AccessKind.LiveEnd)?.At))
            .OrderByDescending(line => line.Begun.At),
    ];
}
