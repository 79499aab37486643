using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Audit.Review;

/// <summary>Readings that are unusual because of the case: it is over, or many look at it.</summary>
internal static class RoomRules
{
    public static IEnumerable<Finding> Of(ReviewScene scene) =>
    [
        .. After(scene, ReviewRule.Deceased, 70, room => room.DiedAt),
        .. After(scene, ReviewRule.Closed, 55, room => room.ClosedAt), .. Exports(scene), .. MuchRead(scene),
    ];

    /// <summary>Who ran the case looks after it; whoever worked on it may look back once or twice.</summary>
    private static IEnumerable<Finding> After(
        ReviewScene scene, ReviewRule rule, int weight, Func<ReviewedRoom, DateTimeOffset?> end) => scene
        .ByPersonAndRoom()
        .Select(visits => visits.Where(visit => visit.Idle && visit.At > end(visit.Room) + ReviewLimits.Winding
            && !IsTaught(visit, scene.InRoom(visit.Room))
            && visit.Role is not (Role.ResponsibleDoctor or Role.Coordinator or Role.Deputy)).ToList())
        .Where(visits => visits.Count > 0 && (!ReviewScene.Worked(visits[0].Person, visits[0].Room)
            || ReviewScene.DaysOf(visits) > ReviewLimits.LooksBack))
        .Select(visits => new Finding(
            rule, weight, new FindingReason(visits.Count), ReviewScene.RowsOf(visits)));

    private static IEnumerable<Finding> Exports(ReviewScene scene) => scene.ByPerson()
        .Select(visits => visits.Where(visit => visit.Rows.Any(row => IsUnused(visit, row))).ToList())
        .Where(visits => visits.Count > 0)
        .Select(visits => new Finding(
            ReviewRule.Export, 60, new FindingReason(visits.Count), ReviewScene.RowsOf(visits)));

    private static bool IsUnused(Visit visit, ReviewedRow row) =>
        row.Entry.Kind is AccessKind.Export
        && !visit.Room.Wrote(
            visit.Person, row.Entry.At - ReviewLimits.ExportUse, row.Entry.At + ReviewLimits.ExportUse);

    private static IEnumerable<Finding> MuchRead(ReviewScene scene)
    {
        var first = scene.Habits.Concat(scene.All).GroupBy(visit => (visit.Person, visit.Room.RoomId))
            .ToDictionary(group => group.Key, group => group.Min(visit => visit.At));
        var weeks = scene.All.GroupBy(visit => visit.Room.RoomId).Select(group => Busiest([.. group], first)).ToList();
        var counts = weeks.Select(week => (double)PeopleOf(week.Onlookers)).ToList();
        var limit = Math.Max(
            ReviewLimits.LeastOnlookers, Robust.Above(counts, ReviewLimits.OnlookerDeviations));
        return weeks
            .Where(week => PeopleOf(week.Onlookers) >= limit && PeopleOf(week.Onlookers) > PeopleOf(week.Others))
            .Select(week => new Finding(
                ReviewRule.MuchRead, 70, new FindingReason(PeopleOf(week.Onlookers), Robust.Median(counts)),
                ReviewScene.RowsOf(week.Onlookers)));
    }

    /// <summary>The week of a room in which most people look on who had not been there before.</summary>
    private static (IReadOnlyList<Visit> Onlookers, IReadOnlyList<Visit> Others) Busiest(
        IReadOnlyList<Visit> visits, Dictionary<(Guid Person, Guid Room), DateTimeOffset> first)
    {
        var looking = visits
            .Where(visit => !ReviewScene.Worked(visit.Person, visit.Room) && !IsTaught(visit, visits)
                && visit.At - first[(visit.Person, visit.Room.RoomId)] <= ReviewLimits.Week)
            .ToList();
        if (looking.Count == 0) { return ([], []); }
        var start = looking.MaxBy(each => PeopleOf(Within(looking, each)))!;
        return (Within(looking, start), [.. Within(visits, start).Except(looking)]);
    }

    private static bool IsTaught(Visit visit, IReadOnlyList<Visit> visits) =>
        visit.Role is Role.Observer && PeopleOf([.. visits.Where(other =>
            other.Role is Role.Observer && (other.At - visit.At).Duration() <= ReviewLimits.Lesson)])
            >= ReviewLimits.Class;

    private static List<Visit> Within(IReadOnlyList<Visit> visits, Visit first) =>
        [.. visits.Where(visit => visit.At >= first.At && visit.At - first.At <= ReviewLimits.Week)];

    private static int PeopleOf(IReadOnlyList<Visit> visits) => visits.Select(visit => visit.Person).Distinct().Count();
}
