using System.Globalization;
using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Reports.Conclusion;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Audit;

using Text = AccessPhrases;

/// <summary>A room's access log as a document, and as the cells of a table.</summary>
public static class AccessReport
{
    /// <summary>Shares of a page's width: when, who, what, basis, outcome.</summary>
    private static readonly int[] Weights = [4, 6, 4, 6, 2];

    /// <param name="room">Whose access log it is; its reader sees identity.</param>
    /// <param name="entries">All of it, each time with the offset in which it is shown.</param>
    /// <param name="names">What the ids in it stand for.</param>
    /// <param name="request">Language, label and time.</param>
    public static Report Of(
        RoomState room, IReadOnlyList<AccessEntry> entries, AccessNames names, AccessReportRequest request)
    {
        var say = new Words(request.Language);
        var identity = room.Case.Identity;
        return new Report
        {
            Title = say.It(Text.Title),
            Subtitle = request.CaseLabel,
            Language = request.Language,
            Form = identity is null ? ReportForm.Pseudonymised : ReportForm.Identified,
            PageHeader = Short(identity is null
                ? say.It(Text.WithoutIdentity)
                : $"{identity.Name} · {identity.NationalId ?? say.Day(identity.BirthDate)}"),
            Banner = request.TestData ? say.It(Text.TestData) : null,
            Meta = new ReportMeta(
                Short(room.Case.Opening?.Controller.Name ?? say.It(Text.NotRecorded)), null, request.At,
                say.It(Text.Subject)),
            Blocks =
            [
                new ReportBlock.Paragraph(say.It(Text.Explains)),
                new ReportBlock.Table(
                    PaperColumns(say), [.. Lines(entries, names, say, say.Moment).Select(OnPaper)], say.It(Text.Title),
                    Weights),
            ],
        };
    }

    /// <summary>Nine columns are too many for a page: of what a line says some stands under each other.</summary>
    private static IReadOnlyList<string> PaperColumns(Words say) =>
        [.. ((Phrase[])[Text.When, Text.Who, Text.What, Text.PurposeAndBasis, Text.Outcome]).Select(say.It)];

    private static IReadOnlyList<string> OnPaper(IReadOnlyList<string> cells) =>
    [
        cells[1] == "" ? cells[0] : $"{cells[0]} –\n{cells[1]}",
        Below(cells.Skip(2).Take(3)), cells[5], Below(cells.Skip(6).Take(2)), cells[8],
    ];

    private static string Below(IEnumerable<string> cells) => string.Join('\n', cells.Where(cell => cell != ""));

    public static IReadOnlyList<string> Columns(ReportLanguage language) =>
    [
        .. ((Phrase[])[
            Text.When, Text.Until, Text.Who, Text.Role, Text.Organisation, Text.What, Text.PurposeHead, Text.Basis,
            Text.Outcome,
        ]).Select(phrase => phrase.In(language)),
    ];

    /// <summary>A line each, newest first, with as many cells as there are columns; moments as a table program takes
    /// them for such in any language.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(
        IReadOnlyList<AccessEntry> entries, AccessNames names, ReportLanguage language) => Lines(
        entries, names, new Words(language),
        (at, _) => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));

    private static IReadOnlyList<IReadOnlyList<string>> Lines(
        IReadOnlyList<AccessEntry> entries, AccessNames names, Words say,
        Func<DateTimeOffset, TimeSpan, string> moment) =>
        [.. AccessLine.Of(entries).Select(line => Row(line, names, say, at => moment(at, at.Offset)))];

    private static IReadOnlyList<string> Row(
        AccessLine line, AccessNames names, Words say, Func<DateTimeOffset, string> moment)
    {
        var (entry, reader) = (line.Begun, line.Begun.Reader);
        return
        [
            moment(entry.At), line.EndedAt is { } end ? moment(end) : "",
            reader.Name ?? names.People.GetValueOrDefault(reader.PersonId) ?? "",
            reader.Role is { } role ? say.It(ValuePhrases.Of(role)) : "", Place(reader),
            AccessSubjects.What(entry, names, say),
            reader.Grounds is { } grounds ? say.It(Text.Of(grounds.Purpose)) : "", Basis(reader.Basis, say),
            say.It(entry.Outcome is AccessOutcome.Shown ? Text.Shown : Text.Refused),
        ];
    }

    private static string Place(AccessReader reader) =>
        reader.Unit is null ? reader.Organisation ?? "" : $"{reader.Unit}, {reader.Organisation}";

    private static string Basis(AccessBasis? basis, Words say) => basis switch
    {
        null => "",
        { Words: { Length: > 0 } words } => $"{say.It(Text.Of(basis.Kind))}: {words}",
        _ => say.It(Text.Of(basis.Kind)),
    };

    private static string Short(string text) =>
        text.Length <= ReportCheck.MaxRunningText ? text : text[..(ReportCheck.MaxRunningText - 1)] + "…";
}

/// <param name="CaseLabel">How the case is named without identity.</param>
/// <param name="TestData">Stands on every page where the installation holds test data only.</param>
/// <param name="At">When the document is made, with the offset in which it is shown.</param>
public sealed record AccessReportRequest(
    ReportLanguage Language, string CaseLabel, bool TestData, DateTimeOffset At);
