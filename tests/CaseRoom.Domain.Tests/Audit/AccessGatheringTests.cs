using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Audit;

/// <summary>A document of a log that is longer than a document.</summary>
public sealed class AccessGatheringTests
{
    private const int Visits = 20_000;

    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private static readonly AccessNames Nobody =
        new(new Dictionary<Guid, string>(), new Dictionary<Guid, AccessThing>());

    [Theory, Rule("AUD-83")]
    [InlineData(ReportLanguage.Bokmaal, "20000 ganger")]
    [InlineData(ReportLanguage.Nynorsk, "20000 gonger")]
    [InlineData(ReportLanguage.English, "20000 times")]
    public void Who_has_most_lines_has_theirs_put_together_and_the_others_keep_theirs(
        ReportLanguage language, string often)
    {
        var report = AccessReport.Of(RoomState.Empty, Log(Visits), Nobody, Request(language));
        ReportCheck.Findings(report).ShouldBeEmpty();
        report.Blocks.OfType<ReportBlock.Callout>().ShouldHaveSingleItem().Kind.ShouldBe(CalloutKind.Note);
        var rows = report.Blocks.OfType<ReportBlock.Table>().Single().Rows;
        rows.Count(row => row[1].StartsWith("Mari", StringComparison.Ordinal)).ShouldBe(3);
        var nils = rows.Where(row => row[1].StartsWith("Nils", StringComparison.Ordinal))
            .ShouldHaveSingleItem()[0].Split('\n');
        nils[0].ShouldEndWith("08:00 –");
        nils[^1].ShouldBe(often);
    }

    [Fact, Rule("AUD-83")]
    public void A_log_that_can_be_drawn_is_drawn_line_by_line()
    {
        var report = AccessReport.Of(RoomState.Empty, Log(100), Nobody, Request(ReportLanguage.Bokmaal));
        report.Blocks.OfType<ReportBlock.Callout>().ShouldBeEmpty();
        report.Blocks.OfType<ReportBlock.Table>().Single().Rows.Count.ShouldBe(100 + 3);
    }

    [Fact, Rule("AUD-83", "AUD-76")]
    public void So_it_is_over_several_cases()
    {
        var room = new AccessedRoom(RoomState.Empty, "Sak A", Log(Visits), Nobody);
        var report = PatientAccessReport.Of(
            [room, room with { Label = "Sak B", Lines = Log(1) }], Request(ReportLanguage.Bokmaal));
        ReportCheck.Findings(report).ShouldBeEmpty();
        report.Blocks.OfType<ReportBlock.Table>().Select(table => table.Rows.Count).ShouldBe([1 + 3, 1 + 3]);
        report.Blocks.OfType<ReportBlock.Callout>().ShouldHaveSingleItem();
    }

    /// <summary>Nils comes back every half hour and looks for a moment; Mari came thrice.</summary>
    private static IReadOnlyList<AccessLine> Log(int visits)
    {
        var (nils, mari) = (Reader("Nils"), Reader("Mari"));
        var rows = Enumerable.Range(0, visits).Select(n => (At: Start + (VisitRule.EndsAfter * n), Who: nils))
            .Concat(Enumerable.Range(0, 3).Select(n => (At: Start.AddDays(n), Who: mari)))
            .OrderBy(each => each.At);
        return AccessLine.Of(
        [
            .. rows.Select((each, place) => new KeptAccess(place + 1, each.At, new AccessEntry(
                Guid.CreateVersion7(), each.At, each.Who, AccessKind.Room, AccessOutcome.Shown, []))),
        ]);
    }

    private static AccessReader Reader(string name) => new(
        Guid.CreateVersion7(), name, "Kompetansesenteret for sjeldne tilstander i nord", "Enhet for utredning",
        Role.Specialist, new AccessBasis(BasisKind.Relation, "Treating since the referral of last autumn"), null);

    private static AccessReportRequest Request(ReportLanguage language) => new(language, "Sak 1", false, Start);
}
