using CaseRoom.Domain.Calendar;

namespace CaseRoom.Domain.Audit.Review;

/// <summary>Every emergency access of the period, whether it was gone through in time or not (N6).</summary>
internal static class EmergencyRule
{
    public static IEnumerable<Finding> Of(ReviewScene scene) => scene.Rooms.Values
        .SelectMany(room => room.Emergencies.Values.Select(access => (room, access)))
        .Where(each => scene.Input.From <= each.access.From && each.access.From < scene.Input.Until)
        .Select(each => Of(scene, each.room, each.access));

    private static Finding Of(ReviewScene scene, ReviewedRoom room, ReviewedEmergency access)
    {
        var due = WorkingDays.After(NorwegianTime.DateAt(access.Until), ReviewLimits.ReviewDays);
        var standing = StandingOf(access, due, scene.Input.Now);
        var rows = ReviewScene.RowsOf(scene.Emergency.Where(visit =>
            visit.Person == access.PersonId && visit.Room.RoomId == room.RoomId
            && access.From <= visit.At && visit.At <= access.Until));
        return new Finding(ReviewRule.Emergency, WeightOf(standing), new FindingReason(rows.Count), rows)
        {
            Emergency = new EmergencyState(
                access.AccessId, room.RoomId, access.PersonId, access.From, access.Until, standing, due),
            Keys = [access.AccessId, .. rows.Select(row => row.Entry.ReadingId)],
        };
    }

    private static EmergencyStanding StandingOf(ReviewedEmergency access, DateOnly due, DateTimeOffset now)
    {
        var end = NorwegianTime.EndOf(due);
        return access.ReviewedAt is { } at
            ? at < end ? EmergencyStanding.Reviewed : EmergencyStanding.ReviewedLate
            : now < end ? EmergencyStanding.Waiting : EmergencyStanding.Overdue;
    }

    private static int WeightOf(EmergencyStanding standing) => standing switch
    {
        EmergencyStanding.Overdue => 100,
        EmergencyStanding.Waiting => 95,
        EmergencyStanding.ReviewedLate => 90,
        _ => 80,
    };
}
