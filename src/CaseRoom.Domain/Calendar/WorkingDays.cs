namespace CaseRoom.Domain.Calendar;

/// <summary>
/// Norwegian working days: Monday to Friday without the public holidays of <em>lov om 1 og 17 mai som
/// høgtidsdager</em> (1947) and
/// <em>lov om helligdager og helligdagsfred</em> (1995). Christmas Eve and New Year's Eve are working days by law.
/// </summary>
public static class WorkingDays
{
    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !PublicHolidays(day.Year).Contains(day);

    /// <summary>The n-th working day after a day, which itself does not count.</summary>
    /// <param name="days">At least 1.</param>
    public static DateOnly After(DateOnly day, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) { left--; }
        }

        return day;
    }

    /// <summary>The public holidays of a year, in order; two may fall on one day, as in 2008.</summary>
    public static IReadOnlyList<DateOnly> PublicHolidays(int year)
    {
        var easter = Easter(year);
        return
        [
            .. new[]
            {
                new DateOnly(year, 1, 1), easter.AddDays(-3), easter.AddDays(-2), easter, easter.AddDays(1),
                new DateOnly(year, 5, 1), new DateOnly(year, 5, 17), easter.AddDays(39), easter.AddDays(49),
                easter.AddDays(50), new DateOnly(year, 12, 25), new DateOnly(year, 12, 26),
            }.Distinct().Order(),
        ];
    }

    /// <summary>Easter Sunday of the Gregorian calendar, by the anonymous method that J.-M. Oudin and J. Meeus
    /// give.</summary>
    public static DateOnly Easter(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var g = ((8 * b) + 13) / 25;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var (month, day) = Math.DivRem(h + l - (7 * m) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
