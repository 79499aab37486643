using System.Globalization;
using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Reports.Conclusion;

namespace CaseRoom.Domain.Audit.Review;

using Text = ReviewPhrases;

/// <summary>Findings in words, and as the cells of a table: a line for each reading that one rests on.</summary>
public static class ReviewTable
{
    private const string MostWeight = "100";

    public static string TitleOf(ReviewRule rule, ReportLanguage language) => Text.Title(rule).In(language);

    public static string WhyOf(Finding finding, ReportLanguage language)
    {
        var say = new Words(language);
        return say.It(
            Text.Why(finding.Rule), finding.Why.Count,
            say.Number(Math.Round((decimal)(finding.Why.Usual ?? 0), 1)));
    }

    public static IReadOnlyList<string> Columns(ReportLanguage language) =>
    [
        .. ((Phrase[])[
            Text.Number, Text.Found, Text.Weight, Text.Reason, Text.Review, AccessPhrases.Case, AccessPhrases.When,
            AccessPhrases.Who, AccessPhrases.Role, AccessPhrases.Organisation, AccessPhrases.What,
            AccessPhrases.Basis, AccessPhrases.Outcome,
        ]).Select(phrase => phrase.In(language)),
    ];

    /// <summary>Logs that are not as they were written, a line each.</summary>
    /// <param name="caseOf">How a room is named without identity.</param>
    public static IEnumerable<IReadOnlyList<string>> Rows(
        IEnumerable<DamagedLog> damaged, ReportLanguage language, Func<Guid, string> caseOf)
    {
        var say = new Words(language);
        return damaged.Select(IReadOnlyList<string> (log) =>
        [
            "", say.It(Text.Damaged), MostWeight, say.It(Text.WhyDamaged, log.Unopened, log.Misplaced, log.First), "",
            log.RoomId is { } room ? caseOf(room) : say.It(Text.NoRoom), "", "", "", "", "", "", "",
        ]);
    }

    /// <param name="caseOf">How a room is named without identity.</param>
    /// <param name="here">The time in the zone in which it is shown.</param>
    public static IEnumerable<IReadOnlyList<string>> Rows(
        IEnumerable<Finding> findings, ReportLanguage language, Func<Guid, string> caseOf,
        Func<DateTimeOffset, DateTimeOffset> here)
    {
        var say = new Words(language);
        foreach (var finding in findings)
        {
            var head = Head(finding, say, language);
            if (finding.Emergency is { } taken && finding.Rows.Count == 0)
            {
                yield return [.. head, caseOf(taken.RoomId), Moment(here(taken.From), say), "", "", "", "", "", ""];
            }

            foreach (var row in finding.Rows)
            {
                yield return [.. head, caseOf(row.RoomId), .. Cells(row.Entry, say, here(row.Entry.At))];
            }
        }
    }

    private static IReadOnlyList<string> Head(Finding finding, Words say, ReportLanguage language) =>
    [
        string.Join(", ", finding.Rules.Select(rule => ((int)rule).ToString(CultureInfo.InvariantCulture))),
        string.Join(", ", finding.Rules.Select(rule => say.It(Text.Title(rule)))),
        finding.Weight.ToString(CultureInfo.InvariantCulture), WhyOf(finding, language),
        finding.Emergency is { } emergency ? say.It(Text.Of(emergency.Standing)) : "",
    ];

    /// <summary>The kind of basis alone: its words may tell of the case.</summary>
    private static IEnumerable<string> Cells(AccessEntry entry, Words say, DateTimeOffset at) =>
    [
        Moment(at, say), entry.Reader.Name ?? "",
        entry.Reader.Role is { } role ? say.It(ValuePhrases.Of(role)) : "",
        string.Join(", ", ((string?[])[entry.Reader.Unit, entry.Reader.Organisation]).OfType<string>()),
        say.It(AccessPhrases.Of(entry.Kind)),
        entry.Reader.Basis is { } basis ? say.It(AccessPhrases.Of(basis.Kind)) : "",
        say.It(entry.Outcome is AccessOutcome.Shown ? AccessPhrases.Shown : AccessPhrases.Refused),
    ];

    private static string Moment(DateTimeOffset at, Words say) => say.Moment(at, at.Offset);
}
