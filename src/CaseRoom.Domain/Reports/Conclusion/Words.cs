using System.Globalization;

namespace CaseRoom.Domain.Reports.Conclusion;

/// <summary>Phrases, days and times in one language.</summary>
internal sealed class Words(ReportLanguage language)
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

    public string Or(string? text) => string.IsNullOrWhiteSpace(text) ? It(ConclusionPhrases.NotRecorded) : text;
}
