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

    private const string Once = "1";

    /// <param name="room">Whose access log it is, as its reader sees it; that is with identity.</param>
    /// <param name="lines">All of it as its reader sees it, newest first, each time with the offset in which it is
    /// shown.</param>
    /// <param name="names">What the ids in it stand for.</param>
    /// <param name="request">Language, label and time.</param>
    public static Report Of(
        RoomState room, IReadOnlyList<AccessLine> lines, AccessNames names, AccessReportRequest request) =>
        AccessGathering.Fitting([lines], (fitting, some) => Of(room, fitting[0], some, names, request));

    private static Report Of(
        RoomState room, IReadOnlyList<AccessLine> lines, bool gathered, AccessNames names,
        AccessReportRequest request)
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
                Short(say.Or(room.Case.Opening?.Controller.Name)), null, request.At,
                say.It(Text.Subject)),
            Blocks =
            [
                new ReportBlock.Paragraph(say.It(Text.Explains)), .. Gathered(gathered, say),
                .. Unopened(lines, say), TableOf(lines, names, say),
            ],
        };
    }

    internal static ReportBlock.Table TableOf(
        IReadOnlyList<AccessLine> lines, AccessNames names, Words say) => new(
        PaperColumns(say),
        [.. lines.Select(line => OnPaper(Row(line, names, say, at => say.Moment(at, at.Offset)), say))],
        say.It(Text.Title), Weights);

    /// <summary>What is said where a row cannot be opened.</summary>
    internal static IEnumerable<ReportBlock> Unopened(IReadOnlyList<AccessLine> lines, Words say) =>
        lines.Any(line => line is AccessLine.Unopened)
            ? [new ReportBlock.Callout(CalloutKind.Warning, say.It(Text.SomeUnopened))]
            : [];

    /// <summary>What is said where a document would not have held all lines.</summary>
    internal static IEnumerable<ReportBlock> Gathered(bool gathered, Words say) =>
        gathered ? [new ReportBlock.Callout(CalloutKind.Note, say.It(Text.SomeGathered))] : [];

    /// <summary>Ten columns are too many for a page: of what a line says some stands under each other.</summary>
    private static IReadOnlyList<string> PaperColumns(Words say) =>
        [.. ((Phrase[])[Text.When, Text.Who, Text.What, Text.PurposeAndBasis, Text.Outcome]).Select(say.It)];

    private static IReadOnlyList<string> OnPaper(IReadOnlyList<string> cells, Words say) =>
    [
        Below(
        [
            cells[1] == "" ? cells[0] : $"{cells[0]} –", cells[1],
            cells[2] is "" or Once ? "" : say.It(Text.ManyTimes, cells[2]),
        ]),
        Below(cells.Skip(3).Take(3)), cells[6], Below(cells.Skip(7).Take(2)), cells[9],
    ];

    private static string Below(IEnumerable<string> cells) => string.Join('\n', cells.Where(cell => cell != ""));

    public static IReadOnlyList<string> Columns(ReportLanguage language) =>
    [
        .. ((Phrase[])[
            Text.When, Text.Until, Text.Times, Text.Who, Text.Role, Text.Organisation, Text.What, Text.PurposeHead,
            Text.Basis, Text.Outcome,
        ]).Select(phrase => phrase.In(language)),
    ];

    /// <summary>A line as as many cells as there are columns; moments as a table program takes them for such in any
    /// language.</summary>
    public static IReadOnlyList<string> Row(AccessLine line, AccessNames names, ReportLanguage language) => Row(
        line, names, new Words(language), at => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));

    private static IReadOnlyList<string> Row(
        AccessLine line, AccessNames names, Words say, Func<DateTimeOffset, string> moment) => line switch
    {
        AccessLine.Reading reading => Row(reading, names, say, moment),
        AccessLine.Unopened row =>
            [moment(row.At), "", "", "", "", "", say.It(Text.Unopened, row.Sequence), "", "", ""],
        _ => throw new ArgumentOutOfRangeException(nameof(line), line, "No line."),
    };

    private static IReadOnlyList<string> Row(
        AccessLine.Reading line, AccessNames names, Words say, Func<DateTimeOffset, string> moment)
    {
        var (entry, reader) = (line.Begun, line.Begun.Reader);
        return
        [
            moment(entry.At), line.Until is { } end ? moment(end) : "",
            line.Times.ToString(CultureInfo.InvariantCulture),
            reader.Name ?? names.People.GetValueOrDefault(reader.PersonId) ?? "",
            reader.Role is { } role ? say.It(ValuePhrases.Of(role)) : "", Place(reader, say),
            AccessSubjects.What(entry, names, say),
            reader.Grounds is { } grounds ? say.It(Text.Of(grounds.Purpose)) : "", Basis(reader.Basis, say),
            say.It(entry.Outcome is AccessOutcome.Shown ? Text.Shown : Text.Refused),
        ];
    }

    private static string Place(AccessReader reader, Words say) =>
        reader.Hidden is { } hidden ? say.It(Text.Of(hidden))
        : reader.Unit is null ? reader.Organisation ?? ""
        : $"{reader.Unit}, {reader.Organisation}";

    private static string Basis(AccessBasis? basis, Words say) => basis switch
    {
        null => "",
        { Words: { Length: > 0 } words } => $"{say.It(Text.Of(basis.Kind))}: {words}",
        _ => say.It(Text.Of(basis.Kind)),
    };

    internal static string Short(string text) =>
        text.Length <= ReportCheck.MaxRunningText ? text : text[..(ReportCheck.MaxRunningText - 1)] + "…";
}

/// <param name="CaseLabel">How the case is named without identity.</param>
/// <param name="TestData">Stands on every page where the installation holds test data only.</param>
/// <param name="At">When the document is made, with the offset in which it is shown.</param>
public sealed record AccessReportRequest(
    ReportLanguage Language, string CaseLabel, bool TestData, DateTimeOffset At);
