using CaseRoom.Domain.Access;

namespace CaseRoom.Domain.Audit.Review;

/// <summary>Rows of the access log as visits.</summary>
internal static class Visits
{
    /// <summary>Of people at work, oldest first. A list is no reading of a case, how far a stream came no further one,
    /// and a request that was read by who has no part in the room was read as one that was to be answered.</summary>
    public static IReadOnlyList<Visit> Of(
        IEnumerable<ReviewedRow> rows, IReadOnlyDictionary<Guid, ReviewedRoom> rooms)
    {
        var visits = rows
            .Where(row => IsReading(row.Entry) && rooms.ContainsKey(row.RoomId))
            .GroupBy(row => (row.Entry.Reader.PersonId, row.RoomId))
            .SelectMany(group => Of(group.Key.PersonId, rooms[group.Key.RoomId], [.. group.OrderBy(r => r.Entry.At)]))
            .ToList();
        var readers = visits.GroupBy(visit => (visit.Room.RoomId, visit.Day))
            .ToDictionary(day => day.Key, day => day.Select(visit => visit.Person).Distinct().Count());
        return
        [
            .. visits
                .Select(visit => visit with
                {
                    Shared = readers[(visit.Room.RoomId, visit.Day)] > ReviewLimits.Together,
                })
                .OrderBy(visit => visit.At),
        ];
    }

    private static bool IsReading(AccessEntry entry) =>
        entry.Outcome is AccessOutcome.Shown
        && !(entry.Reader.Role is { } role && Policy.IsPatientSide(role))
        && entry is not { Kind: AccessKind.Request, Reader.Role: null }
        && entry.Kind is not (
            AccessKind.RoomList or AccessKind.RequestList or AccessKind.LiveProgress or AccessKind.LiveEnd
            or AccessKind.LogReview or AccessKind.Erasure);

    private static IEnumerable<Visit> Of(Guid person, ReviewedRoom room, IReadOnlyList<ReviewedRow> rows)
    {
        for (var first = 0; first < rows.Count;)
        {
            var end = first + 1;
            while (end < rows.Count && VisitRule.Continues(rows[end - 1].Entry.At, rows[end].Entry.At)) { end++; }
            var visit = rows.Skip(first).Take(end - first).ToList();
            yield return new Visit(person, room, visit, !room.Wrote(
                person, visit[0].Entry.At - ReviewLimits.WorkBefore, visit[^1].Entry.At + ReviewLimits.WorkAfter));
            first = end;
        }
    }
}
