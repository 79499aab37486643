using System.Globalization;
using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Reports.Conclusion;

namespace CaseRoom.Domain.Audit.Review;

/// <summary>What one person read, as the cells of a table (AUD-130).</summary>
public static class PersonTable
{
    private const string Moment = "yyyy-MM-dd HH:mm:ss";

    public static IReadOnlyList<string> Columns(ReportLanguage language) =>
    [
        .. ((Phrase[])[
            AccessPhrases.Case, AccessPhrases.When, AccessPhrases.Until, AccessPhrases.What, ReviewPhrases.Thing,
            ReviewPhrases.Identified, AccessPhrases.Who, AccessPhrases.Role, AccessPhrases.Organisation,
            AccessPhrases.PurposeHead, AccessPhrases.Basis, AccessPhrases.Outcome,
        ]).Select(phrase => phrase.In(language)),
    ];

    /// <summary>A line for each reading; moments as a table program takes them for such in any language.</summary>
    /// <param name="caseOf">How a room is named without identity.</param>
    /// <param name="here">The time in the zone in which it is shown.</param>
    public static IEnumerable<IReadOnlyList<string>> Rows(
        IEnumerable<PersonReading> readings, ReportLanguage language, Func<Guid, string> caseOf,
        Func<DateTimeOffset, DateTimeOffset> here)
    {
        var say = new Words(language);
        return readings.Select(reading => Row(reading, caseOf(reading.RoomId), say, here));
    }

    /// <summary>Of what was looked at the id, which whoever runs the case finds it by, and no name.</summary>
    private static IReadOnlyList<string> Row(
        PersonReading reading, string label, Words say, Func<DateTimeOffset, DateTimeOffset> here)
    {
        var (entry, reader) = (reading.First, reading.First.Reader);
        return
        [
            label, Of(here(entry.At)), reading.Until is { } until ? Of(here(until)) : "",
            say.It(AccessPhrases.Of(entry.Kind)),
            Thing(entry),
            reader.View?.Identity is true ? say.It(ConclusionPhrases.Yes) : "", reader.Name ?? "",
            reader.Role is { } role ? say.It(ValuePhrases.Of(role)) : "",
            string.Join(", ", ((string?[])[reader.Unit, reader.Organisation]).OfType<string>()),
            reader.Grounds is { } grounds ? say.It(AccessPhrases.Of(grounds.Purpose)) : "",
            reader.Basis is { } basis ? say.It(AccessPhrases.Of(basis.Kind)) : "",
            say.It(entry.Outcome is AccessOutcome.Shown ? AccessPhrases.Shown : AccessPhrases.Refused),
        ];
    }

    /// <summary>Of an export, which file; the subjects of a list are other cases, and those of a search
    /// people.</summary>
    private static string Thing(AccessEntry entry) => entry.Kind switch
    {
        AccessKind.Export => entry.Form ?? "",
        AccessKind.Material or AccessKind.Original or AccessKind.Request => string.Join(' ', entry.Subjects),
        _ => "",
    };

    private static string Of(DateTimeOffset at) => at.ToString(Moment, CultureInfo.InvariantCulture);
}
