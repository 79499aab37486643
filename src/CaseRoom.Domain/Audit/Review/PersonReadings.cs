using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Audit.Review;

/// <summary>One thing that a person read, or was refused, in a room or as a line of a list (AUD-130).</summary>
/// <param name="Rows">The rows about it, oldest first: several for a cursor.</param>
public sealed record PersonReading(Guid RoomId, IReadOnlyList<AccessEntry> Rows)
{
    public AccessEntry First => Rows[0];

    /// <summary>When a cursor last moved or ended; null for what takes no time.</summary>
    public DateTimeOffset? Until => Rows.Count > 1 ? Rows[^1].At : null;
}

/// <summary>How much somebody read in a period.</summary>
/// <param name="Name">By their latest reading; the patient's side has none.</param>
/// <param name="Cases">In how many cases anything was shown to them.</param>
/// <param name="Identified">In how many of them with name and national identity number.</param>
/// <param name="Readings">Shown or refused.</param>
public sealed record PersonExtent(
    Guid PersonId, string? Name, string? Organisation, Role? Role, int Cases, int Identified, int Readings);

/// <summary>What is told of a breach: who was shown what, whether or not it is unusual.</summary>
public static class PersonReadings
{
    /// <summary>Everything that one person read, or was refused, oldest first.</summary>
    public static IReadOnlyList<PersonReading> Of(Guid person, IEnumerable<ReviewedRow> rows) =>
    [
        .. from row in rows
           where row.Entry.Reader.PersonId == person
           group row.Entry by (row.RoomId, row.Entry.ReadingId) into reading
           let entries = reading.OrderBy(entry => entry.At).ToList()
           orderby entries[0].At
           select new PersonReading(reading.Key.RoomId, entries),
    ];

    /// <summary>Everybody who read or was refused, who read in most cases first.</summary>
    public static IReadOnlyList<PersonExtent> Readers(IEnumerable<ReviewedRow> rows) =>
    [
        .. from row in rows
           group row by row.Entry.Reader.PersonId into own
           let last = own.MaxBy(row => row.Entry.At)!.Entry.Reader
           let shown = own.Where(row => row.Entry.Outcome is AccessOutcome.Shown).ToList()
           let extent = new PersonExtent(
               own.Key, last.Name, last.Organisation, last.Role, Count(shown),
               Count(shown.Where(row => row.Entry.Reader.View?.Identity is true)),
               own.Select(row => (row.RoomId, row.Entry.ReadingId)).Distinct().Count())
           orderby extent.Cases descending, extent.Readings descending, extent.Name
           select extent,
    ];

    private static int Count(IEnumerable<ReviewedRow> rows) => rows.Select(row => row.RoomId).Distinct().Count();
}
