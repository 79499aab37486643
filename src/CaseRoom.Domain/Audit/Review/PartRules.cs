namespace CaseRoom.Domain.Audit.Review;

/// <summary>Readers whose part ended, who work elsewhere by now, or who let themselves in.</summary>
internal static class PartRules
{
    public static IEnumerable<Finding> Of(ReviewScene scene) =>
        [.. Refused(scene), .. Moved(scene), .. SelfChosen(scene)];

    /// <summary>Whoever had a part and goes on trying.</summary>
    private static IEnumerable<Finding> Refused(ReviewScene scene) => scene.Input.Rows
        .Where(row => row.Entry.Outcome is AccessOutcome.Refused
            && scene.Input.From <= row.Entry.At && row.Entry.At < scene.Input.Until
            && scene.Rooms.TryGetValue(row.RoomId, out var room) && HadPart(room, row))
        .GroupBy(row => (row.RoomId, row.Entry.Reader.PersonId))
        .Select(group => group.OrderBy(row => row.Entry.At).ToList())
        .Where(rows => rows.Count >= ReviewLimits.LeastRefused
            || rows.Select(row => Calendar.NorwegianTime.DateAt(row.Entry.At)).Distinct().Count() > 1)
        .Select(rows => new Finding(ReviewRule.PartEnded, 70, new FindingReason(rows.Count), rows));

    private static bool HadPart(ReviewedRoom room, ReviewedRow row)
    {
        var parts = room.Parts.Where(part => part.PersonId == row.Entry.Reader.PersonId).ToList();
        return parts.Count > 0 && parts.All(part => part.Until <= row.Entry.At);
    }

    /// <summary>Whoever left the organisation that they were invited from and reads on, without a word.</summary>
    private static IEnumerable<Finding> Moved(ReviewScene scene) => scene.ByPersonAndRoom()
        .Select(visits => visits.Where(visit => visit.Idle && IsElsewhere(scene, visit)).ToList())
        .Where(visits => ReviewScene.DaysOf(visits) > 1)
        .Select(visits => new Finding(
            ReviewRule.PartEnded, 65, new FindingReason(visits.Count), ReviewScene.RowsOf(visits)));

    /// <summary>By the directory's id, which a new name does not change, and by the name at that moment, which a
    /// later move does not.</summary>
    private static bool IsElsewhere(ReviewScene scene, Visit visit) =>
        visit.Room.Parts.FindLast(part => part.PersonId == visit.Person) is { OrganisationId: { } then } part
        && scene.People.GetValueOrDefault(visit.Person)?.OrganisationId is { } now && now != then
        && visit.Rows[0].Entry.Reader.Organisation != part.Organisation;

    private static IEnumerable<Finding> SelfChosen(ReviewScene scene) => scene.ByPersonAndRoom()
        .Where(visits => IsAlone(visits[0].Person, visits[0].Room))
        .Select(visits => visits
            .Where(visit => visit.Idle && visit.Room.OpenedAt + ReviewLimits.Alone < visit.At).ToList())
        .Where(visits => ReviewScene.DaysOf(visits) >= ReviewLimits.LeastDaysAlone)
        .Select(visits => new Finding(
            ReviewRule.SelfChosen, 60, new FindingReason(ReviewScene.DaysOf(visits)), ReviewScene.RowsOf(visits)));

    private static bool IsAlone(Guid person, ReviewedRoom room) =>
        (room.OpenedBy == person || room.Parts.Exists(part => part.PersonId == person && part.BySelf))
        && room.Parts.TrueForAll(part => part.PersonId == person)
        && room.Written.Keys.All(writer => writer == person || room.Family.Contains(writer));
}
