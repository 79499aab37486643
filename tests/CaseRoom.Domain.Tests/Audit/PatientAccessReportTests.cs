using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Audit;

public sealed class PatientAccessReportTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact, Rule("AUD-76")]
    public void A_line_says_whose_case_it_is_of()
    {
        var room = Room("Sak A", "Tuva", 0);
        var line = PatientAccessReport.Row("Sak A", room.Lines[0], room.Names, ReportLanguage.Bokmaal);
        line.Take(2).ShouldBe(["Sak A", "2026-03-02 08:00:00"]);
        line.Count.ShouldBe(PatientAccessReport.Columns(ReportLanguage.Bokmaal).Count);
    }

    [Theory, Rule("AUD-77")]
    [InlineData("Tuva Vik", "Tuva Vik", true)]
    [InlineData("Tuva Vik", "Ola Vik", false)]
    [InlineData("Tuva Vik", null, false)]
    public void The_document_names_the_patient_only_where_all_cases_are_theirs(string first, string? second, bool named)
    {
        AccessedRoom[] rooms = [Room("Sak A", first, 0), Room("Sak B", second, 1)];
        foreach (var language in Enum.GetValues<ReportLanguage>())
        {
            var report = PatientAccessReport.Of(rooms, new AccessReportRequest(language, "Sak A, Sak B", true, Start));
            report.PageHeader.Contains("Vik", StringComparison.Ordinal).ShouldBe(named);
            report.Form.ShouldBe(named ? ReportForm.Identified : ReportForm.Pseudonymised);
            ReportCheck.Findings(report).ShouldBeEmpty();
            report.Blocks.OfType<ReportBlock.Heading>().Select(h => h.Text).ShouldBe(["Sak A", "Sak B"]);
        }
    }

    private static AccessedRoom Room(string label, string? patient, params int[] minutes)
    {
        var mari = new AccessReader(Guid.CreateVersion7(), "Mari", "Senteret", null, Role.CentreStaff, null, null);
        var identity = patient is null ? null : new Identity(patient, null, new DateOnly(2015, 1, 1), null, null, 1);
        var state = RoomState.Empty with { Case = CaseState.Empty with { Identity = identity } };
        return new AccessedRoom(state, label, AccessLine.Of(
        [
            .. minutes.Select((minute, place) => new KeptAccess(place + 1, Start.AddMinutes(minute), new AccessEntry(
                Guid.CreateVersion7(), Start.AddMinutes(minute), mari, AccessKind.Room, AccessOutcome.Shown, []))),
        ]),
        new AccessNames(new Dictionary<Guid, string>(), new Dictionary<Guid, AccessThing>()));
    }
}
