using System.Globalization;
using CaseRoom.Domain.Calendar;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Calendar;

public sealed class WorkingDaysTests
{
    [Theory, Rule("REQ-15")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2029-04-01")]
    [InlineData("2030-04-21")]
    [InlineData("1818-03-22")]
    [InlineData("1943-04-25")]
    [InlineData("2038-04-25")]
    public void Easter_falls_where_the_almanac_has_it(string easter) =>
        WorkingDays.Easter(Day(easter).Year).ShouldBe(Day(easter));

    [Theory, Rule("REQ-15")]
    [InlineData(2024, "03-28 03-29 03-31 04-01 05-09 05-19 05-20")]
    [InlineData(2025, "04-17 04-18 04-20 04-21 05-29 06-08 06-09")]
    [InlineData(2026, "04-02 04-03 04-05 04-06 05-14 05-24 05-25")]
    [InlineData(2027, "03-25 03-26 03-28 03-29 05-06 05-16 05-17")]
    [InlineData(2028, "04-13 04-14 04-16 04-17 05-25 06-04 06-05")]
    [InlineData(2029, "03-29 03-30 04-01 04-02 05-10 05-20 05-21")]
    [InlineData(2030, "04-18 04-19 04-21 04-22 05-30 06-09 06-10")]
    public void The_public_holidays_of_a_year_are_those_of_the_law(int year, string moving)
    {
        var expected = $"01-01 {moving} 05-01 05-17 12-25 12-26".Split(' ').Select(d => Day($"{year}-{d}"));
        WorkingDays.PublicHolidays(year).ShouldBe(expected.Distinct().Order());
    }

    [Theory, Rule("REQ-15")]
    [InlineData("2026-01-05", 5, "2026-01-12")]
    [InlineData("2026-01-09", 1, "2026-01-12")]
    [InlineData("2026-01-10", 1, "2026-01-12")]
    [InlineData("2026-04-01", 1, "2026-04-07")]
    [InlineData("2026-12-23", 3, "2026-12-29")]
    [InlineData("2026-12-31", 1, "2027-01-04")]
    [InlineData("2027-05-14", 1, "2027-05-18")]
    public void Working_days_leave_out_weekends_and_holidays(string from, int days, string until) =>
        WorkingDays.After(Day(from), days).ShouldBe(Day(until));

    [Fact, Rule("REQ-15")]
    public void Any_number_of_working_days_later_is_a_working_day_with_as_many_between()
    {
        for (var day = new DateOnly(2024, 1, 1); day.Year < 2031; day = day.AddDays(1))
        {
            var after = WorkingDays.After(day, 5);
            WorkingDays.IsWorkingDay(after).ShouldBeTrue();
            Enumerable.Range(1, after.DayNumber - day.DayNumber).Count(n => WorkingDays.IsWorkingDay(day.AddDays(n)))
                .ShouldBe(5);
        }
    }

    [Theory, Rule("REQ-15")]
    [InlineData("2026-03-28", "2026-03-28T23:00Z")]
    [InlineData("2026-03-29", "2026-03-29T22:00Z")]
    [InlineData("2026-07-01", "2026-07-01T22:00Z")]
    [InlineData("2026-10-24", "2026-10-24T22:00Z")]
    [InlineData("2026-10-25", "2026-10-25T23:00Z")]
    [InlineData("2026-12-31", "2026-12-31T23:00Z")]
    public void A_norwegian_day_ends_by_summer_or_winter_time(string day, string end)
    {
        var moment = DateTimeOffset.Parse(end, CultureInfo.InvariantCulture);
        NorwegianTime.EndOf(Day(day)).ShouldBe(moment);
        NorwegianTime.DateAt(moment.AddTicks(-1)).ShouldBe(Day(day));
        NorwegianTime.DateAt(moment).ShouldBe(Day(day).AddDays(1));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
