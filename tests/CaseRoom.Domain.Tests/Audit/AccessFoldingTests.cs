using CaseRoom.Domain.Access;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Membership;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Audit;

/// <summary>What is one line of the access log, and what is another.</summary>
public sealed class AccessFoldingTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private static readonly AccessReader Nils = Reader("Nils");

    private static readonly AccessReader Mari = Reader("Mari");

    private readonly List<KeptAccess> rows = [];

    [Fact, Rule("AUD-82")]
    public void Who_reads_again_and_again_in_one_visit_is_one_line_and_hides_nobody()
    {
        for (var minute = 0; minute < 1_000; minute++)
        {
            Row(Nils, minute, AccessKind.Room);
            Row(Nils, minute, AccessKind.Events);
            if (minute == 500) { Row(Mari, minute, AccessKind.Room); }
        }

        Lines().ShouldBe(
        [
            ("Mari", AccessKind.Room, 500, null, 1), ("Nils", AccessKind.Events, 0, 999, 1_000),
            ("Nils", AccessKind.Room, 0, 999, 1_000),
        ]);
    }

    [Fact, Rule("AUD-82")]
    public void After_half_an_hour_without_a_reading_it_is_a_visit_and_a_line_of_its_own()
    {
        Row(Nils, 0, AccessKind.Room);
        Row(Nils, 29, AccessKind.Events);
        Row(Nils, 58, AccessKind.Room);
        Row(Nils, 88, AccessKind.Room);
        Lines().ShouldBe(
        [
            ("Nils", AccessKind.Room, 88, null, 1), ("Nils", AccessKind.Events, 29, null, 1),
            ("Nils", AccessKind.Room, 0, 58, 2),
        ]);
    }

    [Theory, Rule("AUD-82")]
    [InlineData(AccessKind.RoomList)]
    [InlineData(AccessKind.LogReview)]
    public void A_list_is_no_reading_by_which_a_visit_goes_on(AccessKind list)
    {
        Row(Nils, 0, list);
        Row(Nils, 20, list);
        Row(Nils, 40, list);
        Lines().ShouldBe([("Nils", list, 40, null, 1), ("Nils", list, 0, 20, 2)]);
    }

    [Fact, Rule("AUD-82")]
    public void Another_view_role_basis_outcome_form_or_thing_is_another_line()
    {
        Row(Nils, 0, AccessKind.Material);
        Row(Nils with { View = new AccessView(Reach.Room, true, false) }, 1, AccessKind.Material);
        Row(Nils with { Role = Role.Deputy }, 2, AccessKind.Material);
        Row(Nils with { Basis = new AccessBasis(BasisKind.Relation, "treating") }, 3, AccessKind.Material);
        rows.Add(rows[0] with { Sequence = 5, Entry = Again(0, 4) with { Outcome = AccessOutcome.Refused } });
        rows.Add(rows[0] with { Sequence = 6, Entry = Again(0, 5) with { Form = "pdf nb" } });
        rows.Add(rows[0] with { Sequence = 7, Entry = Again(0, 6) with { Subjects = [Guid.CreateVersion7()] } });
        rows.Add(rows[0] with { Sequence = 8, Entry = Again(0, 7) });
        Lines().Select(line => line.Times).ShouldBe([1, 1, 1, 1, 1, 1, 2]);
    }

    [Fact, Rule("AUD-33", "AUD-82")]
    public void A_page_that_is_opened_anew_all_the_time_is_one_line_until_its_last_cursor_ended()
    {
        for (var minute = 0; minute < 50; minute += 10)
        {
            var cursor = Guid.CreateVersion7();
            Row(Nils, minute, AccessKind.Live, cursor);
            Row(Nils, minute + 4, AccessKind.LiveProgress, cursor);
            Row(Nils, minute + 8, AccessKind.LiveEnd, cursor);
        }

        Lines().ShouldBe([("Nils", AccessKind.Live, 0, 48, 5)]);
        // One that moved all the while keeps the visit up.
        Row(Nils, 77, AccessKind.Live);
        Lines().ShouldBe([("Nils", AccessKind.Live, 0, 77, 6)]);
    }

    [Fact, Rule("AUD-35", "AUD-82")]
    public void A_row_that_cannot_be_opened_is_a_line_of_its_own_wherever_it_stands()
    {
        Row(Nils, 0, AccessKind.Room);
        rows.Add(new KeptAccess(2, Start.AddMinutes(1), null));
        rows.Add(new KeptAccess(3, Start.AddMinutes(2), null));
        Row(Nils, 3, AccessKind.Room);
        AccessLine.Of(rows).Select(line => line switch
        {
            AccessLine.Unopened row => row.Sequence,
            AccessLine.Reading reading => -reading.Times,
            _ => 0,
        }).ShouldBe([3, 2, -2]);
    }

    private IReadOnlyList<(string Name, AccessKind Kind, double From, double? Until, int Times)> Lines() =>
    [
        .. AccessLine.Of(rows).OfType<AccessLine.Reading>().Select(line => (
            line.Begun.Reader.Name!, line.Begun.Kind, (line.At - Start).TotalMinutes,
            (line.Until - Start)?.TotalMinutes, line.Times)),
    ];

    private AccessEntry Again(int row, int minute) =>
        rows[row].Entry! with { ReadingId = Guid.CreateVersion7(), At = Start.AddMinutes(minute) };

    private void Row(AccessReader reader, int minute, AccessKind kind, Guid? reading = null)
    {
        var at = Start.AddMinutes(minute);
        rows.Add(new KeptAccess(rows.Count + 1, at, new AccessEntry(
            reading ?? Guid.CreateVersion7(), at, reader, kind, AccessOutcome.Shown, [])));
    }

    private static AccessReader Reader(string name) => new(
        Guid.CreateVersion7(), name, "Senteret", null, Role.Specialist, new AccessBasis(BasisKind.Room, "Test"),
        new AccessView(Reach.Room, false, false));
}
