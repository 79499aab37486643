using System.Globalization;
using System.Text.RegularExpressions;

namespace CaseRoom.Domain.Reports.Conclusion;

/// <summary>Phrases, days and times in one language.</summary>
internal sealed partial class Words(ReportLanguage language)
{
    public string It(Phrase phrase) => phrase.In(language);

    public string It(Phrase phrase, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, phrase.In(language), values);

    public string Day(DateOnly? day) => day is { } known
        ? ReportText.Day(language, new DateTimeOffset(known, TimeOnly.MinValue, TimeSpan.Zero))
        : It(ConclusionPhrases.NotRecorded);

    /// <summary>A moment in the offset in which the document is made.</summary>
    public string Moment(DateTimeOffset at, TimeSpan offset)
    {
        var there = at.ToOffset(offset);
        return $"{ReportText.Day(language, there)} {there.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    public string Number(decimal number)
    {
        var written = number.ToString("0.#############", CultureInfo.InvariantCulture);
        return language is ReportLanguage.English ? written : written.Replace('.', ',');
    }

    /// <summary>An age at which something began: an ISO 8601 duration in words, anything else as it stands.</summary>
    public string Onset(string? onset)
    {
        if (onset is null || Duration().Match(onset) is not { Success: true } found) { return onset ?? ""; }
        string[] parts =
        [
            Part(found, "Y", new("{0} år", "{0} år", "{0} year"), new("{0} år", "{0} år", "{0} years")),
            Part(
                found, "M", new("{0} måned", "{0} månad", "{0} month"),
                new("{0} måneder", "{0} månader", "{0} months")),
            Part(found, "W", new("{0} uke", "{0} veke", "{0} week"), new("{0} uker", "{0} veker", "{0} weeks")),
            Part(found, "D", new("{0} dag", "{0} dag", "{0} day"), new("{0} dager", "{0} dagar", "{0} days")),
        ];
        var said = string.Join(" ", parts.Where(p => p.Length > 0));
        return said.Length > 0 ? said : onset;
    }

    private string Part(Match found, string name, Phrase one, Phrase many)
    {
        var number = found.Groups[name].Value.TrimStart('0');
        return number.Length == 0 ? "" : It(number == "1" ? one : many, number);
    }

    [GeneratedRegex(@"^P(?:(?<Y>\d{1,3})Y)?(?:(?<M>\d{1,3})M)?(?:(?<W>\d{1,4})W)?(?:(?<D>\d{1,5})D)?$")]
    private static partial Regex Duration();

    public string Or(string? text) => string.IsNullOrWhiteSpace(text) ? It(ConclusionPhrases.NotRecorded) : text;
}
