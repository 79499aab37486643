using CaseRoom.Domain.Access;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Audit;

public sealed class AccessReportTests
{
    private static readonly AccessReader Mari = new(
        NewId, "Mari", "Senteret", "Sjeldenteamet", Role.CentreStaff, new AccessBasis(BasisKind.Relation, "treating"),
        new AccessView(Reach.Room, true, false), new AccessGrounds(Purpose.SecondOpinion, 7, SelfChosen: false));

    private static readonly AccessNames Nobody =
        new(new Dictionary<Guid, string>(), new Dictionary<Guid, AccessThing>());

    private static readonly AccessReader Patient = new(
        NewId, null, null, null, Role.Patient, new AccessBasis(BasisKind.OwnCase, null), null);

    [Fact, Rule("AUD-33")]
    public void The_rows_about_one_cursor_are_one_line_and_the_newest_comes_first()
    {
        var cursor = Guid.CreateVersion7();
        var lines = AccessLine.Of(Kept(
        [
            Entry(cursor, 0, AccessKind.Live), Entry(Guid.CreateVersion7(), 1, AccessKind.Material),
            Entry(cursor, 2, AccessKind.LiveProgress), Entry(cursor, 3, AccessKind.LiveEnd),
        ]));
        lines.OfType<AccessLine.Reading>().Select(line => (line.Begun.Kind, line.Until)).ShouldBe(
            [(AccessKind.Material, null), (AccessKind.Live, Start.AddMinutes(3))]);
    }

    [Fact, Rule("AUD-34", "AUD-151")]
    public void A_line_says_when_who_what_on_what_basis_and_whether_it_was_shown()
    {
        AccessEntry[] entries =
        [
            Entry(Guid.CreateVersion7(), 0, AccessKind.Material) with { Outcome = AccessOutcome.Refused },
            Entry(Guid.CreateVersion7(), 1, AccessKind.AccessLog) with { Reader = Patient },
        ];
        Rows(Kept(entries), Nobody, ReportLanguage.Nynorsk).Select(row => string.Join('|', row)).ShouldBe(
        [
            "2026-03-02 08:01:00||1||Pasient||Las kven som har sett i saka||Eiga sak|Vist",
            "2026-03-02 08:00:00||1|Mari|Kompetansesenter|Sjeldenteamet, Senteret|Prøvde å sjå på dokument eller bilete"
                + " – fekk ikkje sjå det|Råd til dei som behandlar|Registrert relasjon: treating|Avvist",
        ]);
    }

    [Fact, Rule("AUD-34")]
    public void Every_kind_of_reading_and_basis_has_words_in_every_language_and_the_report_is_sound()
    {
        var entries = Enum.GetValues<AccessKind>().SelectMany(kind => Enum.GetValues<BasisKind>().Select(basis =>
            Entry(Guid.CreateVersion7(), 0, kind) with
            {
                Reader = Mari with { Basis = new AccessBasis(basis, null) },
            })).Concat(Enum.GetValues<Purpose>().Select(purpose => Entry(Guid.CreateVersion7(), 0, AccessKind.Room) with
            {
                Reader = Mari with { Grounds = new AccessGrounds(purpose, null, SelfChosen: false) },
            })).Select((entry, hour) => entry with { At = Start.AddHours(hour) }).ToList();
        foreach (var language in Enum.GetValues<ReportLanguage>())
        {
            var report = AccessReport.Of(
                RoomState.Empty, AccessLine.Of(Kept(entries)), Nobody,
                new AccessReportRequest(language, "Sak 1", true, Start));
            ReportCheck.Findings(report).ShouldBeEmpty();
            var table = report.Blocks.OfType<ReportBlock.Table>().Single();
            table.Columns.Count.ShouldBe(5);
            table.Rows.Count.ShouldBe(entries.Count);
            report.Meta.Version.ShouldBeNull();
            foreach (var (paper, row) in table.Rows.Zip(Rows(Kept(entries), Nobody, language)))
            {
                row.Count.ShouldBe(AccessReport.Columns(language).Count);
                row.Skip(3).ShouldAllBe(cell => string.Join('\n', paper).Contains(cell));
            }
        }
    }

    [Fact, Rule("AUD-34")]
    public void No_cell_of_the_table_is_a_formula() =>
        AccessCsv.Of([["=cmd()", "a \"b\"; c", "+1", "@x", "-1", " =1", "＝1", ""], ["line\nend"]]).ShouldBe(
            "\"'=cmd()\";\"a \"\"b\"\"; c\";\"'+1\";\"'@x\";\"'-1\";\"' =1\";\"'＝1\";\"\"\r\n"
                + "\"line\nend\"\r\n");

    [Fact, Rule("AUD-38")]
    public void A_line_says_which_document_it_was_and_who_of_the_family_looked()
    {
        var (titled, untitled) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var names = new AccessNames(
            new Dictionary<Guid, string> { [Patient.PersonId] = "Emma" },
            new Dictionary<Guid, AccessThing>
            {
                [titled] = new("MR hode", MaterialKind.Dicom, Start),
                [untitled] = new(null, MaterialKind.Image, Start),
            });
        AccessEntry[] entries =
        [
            Entry(Guid.CreateVersion7(), 3, AccessKind.Material) with { Subjects = [titled] },
            Entry(Guid.CreateVersion7(), 2, AccessKind.Material) with { Subjects = [untitled] },
            Entry(Guid.CreateVersion7(), 1, AccessKind.Material) with { Subjects = [Guid.CreateVersion7()] },
            Entry(Guid.CreateVersion7(), 0, AccessKind.Export) with
            {
                Reader = Patient, Form = "pdf identified nb 2",
            },
        ];
        Rows(Kept(entries), names, ReportLanguage.Bokmaal).Select(row => (row[3], row[6])).ShouldBe(
        [
            ("Mari", "Så på dokument eller bilde: MR hode"),
            ("Mari", "Så på dokument eller bilde: bilde, lagt til 02.03.2026"),
            ("Mari", "Så på dokument eller bilde"),
            ("Emma", "Lastet ned konklusjonen: med navn og fødselsnummer"),
        ]);
    }

    [Theory, Rule("AUD-35")]
    [InlineData(ReportLanguage.Bokmaal, "Rad 2 kan ikke åpnes")]
    [InlineData(ReportLanguage.Nynorsk, "Rad 2 kan ikkje opnast")]
    [InlineData(ReportLanguage.English, "Row 2 cannot be opened")]
    public void A_row_that_cannot_be_opened_is_a_line_that_says_so_and_the_report_warns(
        ReportLanguage language, string said)
    {
        AccessEntry[] entries =
        [
            .. ((AccessKind[])[AccessKind.Room, AccessKind.Events, AccessKind.Annotations])
                .Select((kind, minute) => Entry(Guid.CreateVersion7(), minute, kind)),
        ];
        KeptAccess[] rows = [.. Kept(entries).Select(row => row.Sequence == 2 ? row with { Entry = null } : row)];
        var lines = Rows(rows, Nobody, language);
        lines.Count.ShouldBe(3);
        lines[1].Skip(1).ShouldAllBe(cell => cell == "" || cell == said);
        lines[1][0].ShouldEndWith(" 08:01:00");
        lines[1].ShouldContain(said);

        var request = new AccessReportRequest(language, "Sak 1", true, Start);
        var report = AccessReport.Of(RoomState.Empty, AccessLine.Of(rows), Nobody, request);
        ReportCheck.Findings(report).ShouldBeEmpty();
        report.Blocks.OfType<ReportBlock.Callout>().ShouldHaveSingleItem();
        AccessReport.Of(RoomState.Empty, AccessLine.Of(Kept(entries)), Nobody, request)
            .Blocks.OfType<ReportBlock.Callout>().ShouldBeEmpty();
    }

    [Theory, Rule("AUD-82")]
    [InlineData(ReportLanguage.Bokmaal, "Ganger", "3 ganger")]
    [InlineData(ReportLanguage.Nynorsk, "Gonger", "3 gonger")]
    [InlineData(ReportLanguage.English, "Times", "3 times")]
    public void A_line_of_several_readings_says_how_often_and_from_when_until_when(
        ReportLanguage language, string head, string said)
    {
        KeptAccess[] rows =
        [
            .. Kept(Enumerable.Range(0, 3).Select(n => Entry(Guid.CreateVersion7(), n, AccessKind.Room))),
        ];
        var cells = Rows(rows, Nobody, language).ShouldHaveSingleItem();
        cells.Take(3).ShouldBe(["2026-03-02 08:00:00", "2026-03-02 08:02:00", "3"]);
        AccessReport.Columns(language)[2].ShouldBe(head);
        var report = AccessReport.Of(
            RoomState.Empty, AccessLine.Of(rows), Nobody, new AccessReportRequest(language, "Sak 1", true, Start));
        var paper = report.Blocks.OfType<ReportBlock.Table>().Single().Rows.ShouldHaveSingleItem()[0].Split('\n');
        paper[0].ShouldEndWith("08:00 –");
        paper[1].ShouldEndWith("08:02");
        paper[2].ShouldBe(said);
    }

    private static IReadOnlyList<IReadOnlyList<string>> Rows(
        IReadOnlyList<KeptAccess> rows, AccessNames names, ReportLanguage language) =>
        [.. AccessLine.Of(rows).Select(line => AccessReport.Row(line, names, language))];

    private static KeptAccess[] Kept(IEnumerable<AccessEntry> entries) =>
        [
        .. entries.OrderBy(entry => entry.At).Select((entry, place) => new KeptAccess(place + 1, entry.At, entry)),
    ];

    private static AccessEntry Entry(Guid reading, int minute, AccessKind kind) =>
        new(reading, Start.AddMinutes(minute), Mari, kind, AccessOutcome.Shown, []);
}
