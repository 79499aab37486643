using CaseRoom.Domain.Access;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Audit.Review;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Reports;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Audit.Review;

public sealed class PersonReadingsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly AccessView Named = new(Reach.Room, Identity: true, Genetics: false);
    private static readonly AccessView Unnamed = new(Reach.Room, Identity: false, Genetics: false);

    private readonly Guid one = Guid.CreateVersion7();
    private readonly Guid other = Guid.CreateVersion7();
    private readonly Guid person = Guid.CreateVersion7();

    [Fact, Rule("AUD-130")]
    public void The_rows_about_one_cursor_are_one_line_with_its_end_and_a_list_is_a_line_of_each_case()
    {
        var (cursor, list, scan) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        ReviewedRow[] rows =
        [
            Row(one, AccessKind.LiveEnd, cursor, minute: 30),
            Row(one, AccessKind.Live, cursor, minute: 10),
            Row(one, AccessKind.RoomList, list, minute: 1, subjects: [one, other]),
            Row(other, AccessKind.RoomList, list, minute: 1, subjects: [one, other]),
            Row(other, AccessKind.Material, minute: 40, subjects: [scan]),
            By(Guid.CreateVersion7(), Row(other, AccessKind.Room, minute: 41)),
        ];

        var readings = PersonReadings.Of(person, rows);
        readings.Select(reading => (reading.RoomId, reading.First.Kind)).ShouldBe(
        [
            (one, AccessKind.RoomList), (other, AccessKind.RoomList), (one, AccessKind.Live),
            (other, AccessKind.Material),
        ]);
        readings[2].Until.ShouldBe(Noon.AddMinutes(30));

        var lines = PersonTable.Rows(readings, ReportLanguage.English, room => room == one ? "1" : "2", at => at)
            .ToList();
        lines.ShouldAllBe(line => line.Count == PersonTable.Columns(ReportLanguage.English).Count);
        lines[2].Take(4).ShouldBe(["1", "2026-11-02 12:10:00", "2026-11-02 12:30:00", "Had the case open"]);
        // Of a list the other cases are not named beside this one.
        lines.Select(line => line[4]).ShouldBe(["", "", "", $"{scan}"]);
    }

    [Fact, Rule("AUD-131")]
    public void Cases_are_counted_once_those_with_identity_apart_and_those_that_were_refused_not_at_all()
    {
        var (second, third) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        ReviewedRow[] rows =
        [
            Row(one, AccessKind.Room, view: Unnamed), Row(one, AccessKind.Material, view: Named),
            Row(other, AccessKind.Room, view: Unnamed),
            Row(Guid.CreateVersion7(), AccessKind.Room, outcome: AccessOutcome.Refused),
            By(second, Row(one, AccessKind.Room)), By(third, Row(one, AccessKind.Room)),
            By(third, Row(one, AccessKind.Events)),
        ];

        var readers = PersonReadings.Readers(rows);
        readers.Select(reader => (reader.PersonId, reader.Cases, reader.Identified, reader.Readings)).ShouldBe(
            [(person, 2, 1, 4), (third, 1, 1, 2), (second, 1, 1, 1)]);
    }

    private static ReviewedRow By(Guid reader, ReviewedRow row) =>
        row with { Entry = row.Entry with { Reader = Reader(reader, Named) } };

    private static AccessReader Reader(Guid id, AccessView? view) =>
        new(id, "Siri", "Haukeland", null, Role.Specialist, new(BasisKind.Relation, "Ward"), view);

    private ReviewedRow Row(
        Guid room, AccessKind kind, Guid? reading = null, int minute = 0, IReadOnlyList<Guid>? subjects = null,
        AccessView? view = null, AccessOutcome outcome = AccessOutcome.Shown) => new(
            room,
            new AccessEntry(
                reading ?? Guid.CreateVersion7(), Noon.AddMinutes(minute), Reader(person, view ?? Named), kind, outcome,
                subjects ?? []));
}
