namespace CaseRoom.Domain.Calendar;

/// <summary>
/// Norwegian civil time, worked out from directive 2000/84/EC: summer time from the last Sunday of March to the last of
/// October, both at 01:00 UTC. No time zone data of the machine is asked, so that every host finds the same due time.
/// </summary>
public static class NorwegianTime
{
    /// <summary>The date on a Norwegian wall at a moment.</summary>
    public static DateOnly DateAt(DateTimeOffset moment) =>
        DateOnly.FromDateTime(WallAt(moment));

    /// <summary>What a Norwegian clock and calendar on the wall show at a moment.</summary>
    public static DateTime WallAt(DateTimeOffset moment) => moment.ToOffset(OffsetAt(moment)).DateTime;

    /// <summary>The first and the last day whose ends are moments that can be reckoned with: somebody may write any
    /// day.</summary>
    private static readonly DateOnly First = new(1, 1, 3);
    private static readonly DateOnly Last = new(9999, 12, 30);

    /// <summary>The moment at which a Norwegian day begins, in UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => EndOf((day < First ? First : day).AddDays(-1));

    /// <summary>The moment at which a Norwegian day ends, in UTC.</summary>
    public static DateTimeOffset EndOf(DateOnly day)
    {
        // Midnight is never within the changing hour, so the winter reading names the right side of the change.
        var midnight = (day > Last ? Last : day).AddDays(1).ToDateTime(TimeOnly.MinValue);
        var offset = OffsetAt(new DateTimeOffset(midnight, TimeSpan.FromHours(1)));
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }

    private static TimeSpan OffsetAt(DateTimeOffset moment)
    {
        var utc = moment.UtcDateTime;
        var isSummer = utc >= Change(utc.Year, 3) && utc < Change(utc.Year, 10);
        return TimeSpan.FromHours(isSummer ? 2 : 1);
    }

    /// <summary>01:00 UTC on the last Sunday of a month of 31 days.</summary>
    private static DateTime Change(int year, int month)
    {
        var last = new DateTime(year, month, 31, 1, 0, 0, DateTimeKind.Utc);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
