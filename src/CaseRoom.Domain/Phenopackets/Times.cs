using System.Globalization;
using System.Text.RegularExpressions;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Phenopackets;

/// <summary>
/// A point or span of a life, in each form of a GA4GH TimeElement: age, age range, gestational age, ontology class,
/// time, interval.
/// </summary>
internal static partial class Times
{
    /// <summary>As the source wrote it; the term of an ontology class is also given, for its code.</summary>
    public static (string? Text, Term? Term) Of(Place? time)
    {
        if (time is null) { return (null, null); }
        if (time.Object("age") is { } age) { return (age.Text("iso8601duration"), null); }
        if (time.Object("ageRange") is { } range)
        {
            var start = range.Object("start")?.Text("iso8601duration");
            return ($"{start}/{range.Object("end")?.Text("iso8601duration")}", null);
        }

        if (time.Object("gestationalAge") is { } gestation)
        {
            var weeks = gestation.Number("weeks") ?? 0;
            var text = gestation.Number("days") is { } days
                ? string.Create(CultureInfo.InvariantCulture, $"gestation {weeks}+{days}")
                : string.Create(CultureInfo.InvariantCulture, $"gestation {weeks}");
            return (text, null);
        }

        if (time.Object("ontologyClass") is { } ontology && Terms.Of(ontology) is { } term)
        {
            return (term.Label, term);
        }

        // A full date beside a birth date would identify: the year is enough here, the rest stays in the file (BRIEF
        // 4).
        if (Year(time.Peek("timestamp")) is { } year) { return (year, null); }
        return time.Object("interval") is { } interval
            ? ($"{Year(interval.Peek("start"))}/{Year(interval.Peek("end"))}", null)
            : (null, null);
    }

    /// <summary>The band that holds the age; Unknown where the form does not say it in completed years.</summary>
    public static AgeBand BandOf(Place? time, string? birth)
    {
        if (time is null) { return AgeBand.Unknown; }
        if (time.Object("gestationalAge") is not null) { return AgeBand.Foetus; }
        if (time.Object("age") is { } age) { return Band(age.Text("iso8601duration")); }
        if (time.Object("ageRange") is { } range)
        {
            var start = Band(range.Object("start")?.Text("iso8601duration"));
            return start == Band(range.Object("end")?.Text("iso8601duration")) ? start : AgeBand.Unknown;
        }

        return Date(time.Peek("timestamp")) is { } seen && Date(birth) is { } born && born <= seen
            ? Band(seen.Year - born.Year - (seen < born.AddYears(seen.Year - born.Year) ? 1 : 0))
            : AgeBand.Unknown;
    }

    private static AgeBand Band(string? duration)
    {
        if (duration is null || Iso8601().Match(duration) is not { Success: true } match) { return AgeBand.Unknown; }
        if (!match.Groups.Values.Skip(1).Any(g => g.Success)) { return AgeBand.Unknown; }
        // Months of any length and years of 365.25 days: only whole years are read out of it.
        var years = Part(match, "y") + (Part(match, "m") / 12m) + (Part(match, "w") * 7m / 365.25m)
            + (Part(match, "d") / 365.25m);
        return Band((int)years);
    }

    private static AgeBand Band(int years) => years switch
    {
        < 2 => AgeBand.From0To1,
        < 6 => AgeBand.From2To5,
        < 12 => AgeBand.From6To11,
        < 16 => AgeBand.From12To15,
        < 18 => AgeBand.From16To17,
        < 30 => AgeBand.From18To29,
        < 45 => AgeBand.From30To44,
        < 60 => AgeBand.From45To59,
        < 75 => AgeBand.From60To74,
        _ => AgeBand.From75,
    };

    private static decimal Part(Match match, string name) => match.Groups[name].Success
        ? decimal.Parse(match.Groups[name].Value.Replace(',', '.'), CultureInfo.InvariantCulture)
        : 0m;

    private static string? Year(string? timestamp) => Date(timestamp)?.Year.ToString(CultureInfo.InvariantCulture);

    private static DateOnly? Date(string? timestamp) =>
        timestamp is { Length: >= 10 } && DateOnly.TryParseExact(
            timestamp.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    // Four digits a part: an age, and nothing that overflows.
    [GeneratedRegex(
        @"^P(?:(?<y>\d{1,4}(?:[.,]\d{1,4})?)Y)?(?:(?<m>\d{1,4}(?:[.,]\d{1,4})?)M)?(?:(?<w>\d{1,4}(?:[.,]\d{1,4})?)W)?"
        + @"(?:(?<d>\d{1,5}(?:[.,]\d{1,4})?)D)?(?<t>T[\d.,HMS]+)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Iso8601();
}
