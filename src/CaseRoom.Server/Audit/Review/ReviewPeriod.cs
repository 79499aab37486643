using CaseRoom.Domain.Calendar;

namespace CaseRoom.Server.Audit.Review;

/// <summary>Days in Norway, both ends included.</summary>
internal sealed record ReviewPeriod(DateOnly First, DateOnly Last)
{
    /// <summary>What is gone through where nothing is said: four whole weeks.</summary>
    private const int Usual = 28;

    /// <summary>Days: a quarter is the longest that is gone through at once.</summary>
    private const int Longest = 92;

    /// <summary>Nothing was recorded before; far earlier there is no time to reckon with.</summary>
    private const int FirstYear = 2000;

    public DateTimeOffset From => NorwegianTime.StartOf(First);

    public DateTimeOffset Until => NorwegianTime.EndOf(Last);

    /// <summary>Null for days that are none, or too many.</summary>
    public static ReviewPeriod? Of(DateOnly? from, DateOnly? until, DateTimeOffset now)
    {
        var last = until ?? NorwegianTime.DateAt(now);
        if (last.Year < FirstYear) { return null; }
        var first = from ?? last.AddDays(1 - Usual);
        return first <= last && last.DayNumber - first.DayNumber < Longest ? new ReviewPeriod(first, last) : null;
    }
}
