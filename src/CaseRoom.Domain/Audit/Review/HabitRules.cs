using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Audit.Review;

/// <summary>Readings far from the person's own habit, and from that of their role.</summary>
internal static class HabitRules
{
    public static IEnumerable<Finding> Of(ReviewScene scene)
    {
        var roles = RoleDays(scene);
        foreach (var visits in scene.ByPerson())
        {
            var habit = scene.HabitOf(visits[0].Person).ToList();
            var findings = (Finding?[])
            [
                Volume(visits, habit, roles[RoleOf(visits)].ToList()), ManyRooms(visits, habit),
                OffHours(visits, habit),
            ];
            foreach (var finding in findings.OfType<Finding>()) { yield return finding; }
        }
    }

    /// <summary>Strange cases in a day, over the days on which anybody in a role read, the person's own among
    /// them.</summary>
    private static ILookup<Role?, double> RoleDays(ReviewScene scene) => scene.Habits
        .GroupBy(visit => visit.Person).Select(group => group.ToList())
        .SelectMany(visits => Days(visits).Select(day => (Role: RoleOf(visits), Rooms: (double)RoomsOf(day))))
        .ToLookup(each => each.Role, each => each.Rooms);

    private static Finding? Volume(
        IReadOnlyList<Visit> visits, IReadOnlyList<Visit> habit, IReadOnlyList<double> role)
    {
        var own = Days(habit).Select(day => (double)RoomsOf(day)).ToList();
        var limit = new[]
        {
            ReviewLimits.LeastVolume, Robust.Above(own, ReviewLimits.Deviations), own.DefaultIfEmpty().Max() + 1,
            ReviewLimits.RoleTimes * Robust.Quantile(role, ReviewLimits.RoleShare),
        }.Max();
        var days = Days(visits).Where(day => RoomsOf(day) >= limit).ToList();
        return days.Count == 0
            ? null
            : new Finding(
                ReviewRule.Volume, 80, new FindingReason(days.Max(RoomsOf), Robust.Median(own)),
                ReviewScene.RowsOf(days.SelectMany(day => day.Where(visit => visit.Strange))));
    }

    private static Finding? ManyRooms(IReadOnlyList<Visit> visits, IReadOnlyList<Visit> habit)
    {
        var usual = Windows(habit, ReviewLimits.ShortTime).Select(RoomsOf).DefaultIfEmpty().Max();
        var limit = Math.Max(ReviewLimits.LeastRooms, ReviewLimits.RoomsTimes * usual);
        var found = Windows(visits, ReviewLimits.ShortTime).Where(window => RoomsOf(window) >= limit).ToList();
        return found.Count == 0
            ? null
            : new Finding(
                ReviewRule.ManyRooms, 75, new FindingReason(found.Max(RoomsOf), usual),
                ReviewScene.RowsOf(found.SelectMany(window => window)));
    }

    private static Finding? OffHours(IReadOnlyList<Visit> visits, IReadOnlyList<Visit> habit)
    {
        var late = visits.Where(IsLate).ToList();
        var (days, before, lateBefore) = (
            ReviewScene.DaysOf(late), ReviewScene.DaysOf(habit), ReviewScene.DaysOf(habit.Where(IsLate)));
        // Of who works by night what is taken of everybody would tell too little.
        var chance = Math.Max(
            lateBefore / Math.Max(1.0, before),
            (lateBefore + ReviewLimits.OffHoursBefore) / (double)(before + ReviewLimits.DaysBefore));
        return before >= ReviewLimits.LeastHabit && days >= ReviewLimits.LeastOffHours
            && Robust.AtLeast(days, ReviewScene.DaysOf(visits), chance) < ReviewLimits.Unlikely
                ? new Finding(
                    ReviewRule.OffHours, 60, new FindingReason(days, chance * ReviewScene.DaysOf(visits)),
                    ReviewScene.RowsOf(late))
                : null;
    }

    private static bool IsLate(Visit visit) => visit.Strange && visit.IsOffHours;

    /// <summary>The strange visits within a time from each of them on.</summary>
    private static IEnumerable<IReadOnlyList<Visit>> Windows(IEnumerable<Visit> visits, TimeSpan time)
    {
        var strange = visits.Where(visit => visit.Strange).ToList();
        return strange.Select((first, place) =>
            strange.Skip(place).TakeWhile(visit => visit.At - first.At <= time).ToList());
    }

    private static IEnumerable<IReadOnlyList<Visit>> Days(IEnumerable<Visit> visits) =>
        visits.GroupBy(visit => visit.Day).Select(day => day.ToList());

    private static int RoomsOf(IReadOnlyList<Visit> visits) =>
        visits.Where(visit => visit.Strange).Select(visit => visit.Room.RoomId).Distinct().Count();

    /// <summary>What the person mostly is.</summary>
    private static Role? RoleOf(IReadOnlyList<Visit> visits) =>
        visits.GroupBy(visit => visit.Role).MaxBy(group => group.Count())!.Key;
}
