using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Audit.Review;
using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Reports;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Audit.Review;

public sealed class AccessReviewTests
{
    private readonly ReviewDesk desk = new();

    [Fact, Rule("AUD-62")]
    public void Emergency_accesses_come_first_by_whether_they_were_gone_through_in_time()
    {
        var doctor = desk.Person("Liv Dal");
        Browse(desk.Person("Per Vik"), 30);
        // The end of the next working day, over a weekend and the first of May.
        var taken = ReviewWorld.At(new DateOnly(2026, 4, 30), 23);
        var due = ReviewWorld.At(new DateOnly(2026, 5, 5), 0);
        foreach (var reviewed in (DateTimeOffset?[])[due.AddMinutes(-1), due, null])
        {
            HonestReading.Emergency(desk.World, doctor, desk.Room(), taken, reviewed, null);
        }

        HonestReading.Emergency(
            desk.World, doctor, desk.Room(), ReviewWorld.At(ReviewWorld.End, 0).AddHours(-2), null, null);

        var found = desk.Find();
        found.Select(f => f.Emergency?.Standing).ShouldBe(
        [
            EmergencyStanding.Overdue, EmergencyStanding.Waiting, EmergencyStanding.ReviewedLate,
            EmergencyStanding.Reviewed, null,
        ]);
        found[0].Emergency!.DueOn.ShouldBe(new DateOnly(2026, 5, 4));
        found[0].Rows.ShouldNotBeEmpty();
        found[4].Rule.ShouldBe(ReviewRule.Volume);
    }

    [Fact, Rule("AUD-63")]
    public void A_surname_in_common_is_told_of_who_writes_nothing_and_a_common_one_from_the_second_day()
    {
        var (rare, common) = (desk.Person("Ola Grinildstad"), desk.Person("Ida Hansen"));
        desk.Person("Tom Hansen");
        var (first, second) = (desk.RoomOf(rare, "Tuva Berg-Grinildstad"), desk.RoomOf(common, "Odd Hansen"));
        desk.World.Read(rare, first, ReviewDesk.At(1));
        desk.World.Read(common, second, ReviewDesk.At(1));
        desk.Rules().ShouldBe([ReviewRule.Surname]);
        desk.World.Read(common, second, ReviewDesk.At(3));
        desk.Rules().ShouldBe([ReviewRule.Surname, ReviewRule.Surname]);
        desk.World.Write(rare, first, ReviewDesk.At(5));
        desk.Find().ShouldHaveSingleItem().PersonId.ShouldBe(common);
    }

    [Fact, Rule("AUD-63")]
    public void A_colleague_as_patient_is_told_of_who_writes_nothing_also_when_they_have_left()
    {
        var (reader, patient) = (desk.Person("Ola Vik"), desk.Person("Ida Dal"));
        desk.World.Change(patient, person => person with { Active = false });
        var room = desk.RoomOf(reader, "ida dal");
        desk.World.Read(reader, room, ReviewDesk.At(1));
        desk.Rules().ShouldBe([ReviewRule.Colleague]);
        desk.World.Write(reader, room, ReviewDesk.At(1));
        desk.Rules().ShouldBeEmpty();
    }

    [Fact, Rule("AUD-63")]
    public void Family_is_told_of_whoever_reads()
    {
        var (reader, sister) = (desk.Person("Ola Vik"), desk.World.NewId());
        var (own, hers) = (desk.Room(), desk.RoomOf(reader));
        desk.World.Rooms[own] = desk.World.Rooms[own] with { Family = [reader, sister] };
        desk.World.Read(reader, hers, ReviewDesk.At(1));
        desk.World.Write(reader, hers, ReviewDesk.At(1));
        desk.Rules().ShouldBeEmpty();
        desk.World.Rooms[hers] = desk.World.Rooms[hers] with { Family = [sister] };
        desk.Rules().ShouldBe([ReviewRule.Household]);
    }

    [Fact, Rule("AUD-64")]
    public void Who_goes_on_trying_after_their_part_is_told_and_one_old_link_is_not()
    {
        var reader = desk.Person("Ola Vik");
        var room = desk.RoomOf(reader);
        desk.World.Leave(reader, room, ReviewDesk.At(1, 8));
        desk.World.Read(reader, room, ReviewDesk.At(2), refused: true);
        desk.Rules().ShouldBeEmpty();
        desk.World.Read(reader, room, ReviewDesk.At(3), refused: true);
        desk.Rules().ShouldBe([ReviewRule.PartEnded]);
        var stranger = desk.Person("Ida Dal");
        for (var n = 0; n < 5; n++) { desk.World.Read(stranger, room, ReviewDesk.At(2 + n), refused: true); }
        desk.Find().ShouldHaveSingleItem().PersonId.ShouldBe(reader);
    }

    [Fact, Rule("AUD-64")]
    public void Who_moved_and_reads_quietly_on_is_told()
    {
        var reader = desk.Person("Ola Vik");
        var room = desk.RoomOf(reader);
        desk.World.Read(reader, room, ReviewDesk.At(1));
        desk.World.Change(reader, person => person with { OrganisationId = desk.World.NewId() });
        desk.World.Read(reader, room, ReviewDesk.At(2));
        desk.Rules().ShouldBeEmpty("one day at the new place");
        desk.World.Read(reader, room, ReviewDesk.At(3));
        desk.Rules().ShouldBe([ReviewRule.PartEnded]);
        desk.World.Write(reader, room, ReviewDesk.At(3, 11));
        desk.Rules().ShouldBeEmpty("they still work on it");
    }

    [Fact, Rule("AUD-64")]
    public void Who_alone_has_a_part_in_a_case_that_they_opened_is_told()
    {
        var (reader, other) = (desk.Person("Ola Vik"), desk.Person("Ida Dal"));
        var room = desk.RoomOf(reader);
        desk.World.Rooms[room] = desk.World.Rooms[room] with { OpenedBy = reader };
        for (var day = 1; day < 4; day++) { desk.World.Read(reader, room, ReviewDesk.At(day)); }
        desk.Rules().ShouldBe([ReviewRule.SelfChosen]);
        desk.World.Join(other, room, Role.Deputy, ReviewDesk.At(1));
        desk.Rules().ShouldBeEmpty();
    }

    [Fact, Rule("AUD-65")]
    public void Many_quiet_cases_in_a_day_are_told_but_not_a_meeting_nor_work()
    {
        var reader = desk.Person("Ola Vik");
        var rooms = Browse(reader, 30);
        desk.Rules().ShouldBe([ReviewRule.Volume]);
        var others = Enumerable.Range(0, 3).Select(n => desk.Person($"Ida Dal{n}")).ToList();
        foreach (var room in rooms.Take(6))
        {
            foreach (var other in others) { desk.World.Read(other, room, ReviewDesk.At(1, 13)); }
        }

        foreach (var room in rooms.Skip(6)) { desk.World.Write(reader, room, ReviewDesk.At(2)); }
        desk.Rules().ShouldBeEmpty();
    }

    [Fact, Rule("AUD-65")]
    public void A_day_like_those_the_reader_and_the_role_have_had_is_not_told()
    {
        var reader = desk.Person("Ola Vik");
        Browse(reader, 30, ReviewWorld.At(ReviewWorld.First.AddDays(1), 8));
        Browse(reader, 30);
        desk.Rules().ShouldBeEmpty();
    }

    [Fact, Rule("AUD-65", "AUD-67")]
    public void Many_cases_within_minutes_are_told_with_the_day_that_they_are_of()
    {
        Browse(desk.Person("Ola Vik"), 0.2);
        var found = desk.Find().ShouldHaveSingleItem();
        (found.Rule, found.Also.ShouldHaveSingleItem(), found.Weight)
            .ShouldBe((ReviewRule.Volume, ReviewRule.ManyRooms, 85));
    }

    [Theory, Rule("AUD-65")]
    [InlineData(false)]
    [InlineData(true)]
    public void Readings_on_days_off_are_told_of_who_reads_by_day_and_not_of_who_has_done_so_before(bool habit)
    {
        var reader = desk.Person("Ola Vik");
        for (var day = 0; day < 40; day++)
        {
            var at = ReviewWorld.At(ReviewWorld.First.AddDays(day), habit ? 23 : 10);
            if (habit || WorkingDays.IsWorkingDay(ReviewWorld.First.AddDays(day)))
            {
                desk.World.Read(reader, desk.RoomOf(reader), at);
            }
        }

        // The first of May, Ascension Day, the 17th and Whit Monday's eve.
        foreach (var day in (DateOnly[])[new(2026, 5, 1), new(2026, 5, 14), new(2026, 5, 17), new(2026, 5, 24)])
        {
            desk.World.Read(reader, desk.RoomOf(reader), ReviewWorld.At(day, 12));
        }

        desk.Rules().ShouldBe(habit ? [] : [ReviewRule.OffHours]);
    }

    [Fact, Rule("AUD-66")]
    public void Readings_after_a_death_or_the_end_are_told_but_not_of_who_worked_on_it_and_looks_back()
    {
        var (reader, worker) = (desk.Person("Ola Vik"), desk.Person("Ida Dal"));
        var (dead, closed) = (desk.RoomOf(reader), desk.RoomOf(reader));
        desk.World.Rooms[dead] = desk.World.Rooms[dead] with { DiedAt = ReviewWorld.At(ReviewWorld.First, 9) };
        desk.World.Rooms[closed] = desk.World.Rooms[closed] with { ClosedAt = ReviewWorld.At(ReviewWorld.First, 9) };
        desk.World.Read(reader, dead, ReviewDesk.At(1));
        desk.World.Read(reader, closed, ReviewDesk.At(1));
        desk.World.Join(worker, dead, Role.Specialist, ReviewWorld.At(ReviewWorld.First, 9));
        desk.World.Write(worker, dead, ReviewWorld.At(ReviewWorld.First, 10));
        desk.World.Read(worker, dead, ReviewDesk.At(1));
        desk.Rules().ShouldBe([ReviewRule.Deceased, ReviewRule.Closed]);
    }

    [Fact, Rule("AUD-66")]
    public void A_conclusion_that_is_taken_out_and_not_used_is_told()
    {
        var reader = desk.Person("Ola Vik");
        var room = desk.RoomOf(reader);
        desk.World.Read(reader, room, ReviewDesk.At(2), export: true);
        var found = desk.Find().ShouldHaveSingleItem();
        (found.Rule, found.Rows[^1].Entry.Kind).ShouldBe((ReviewRule.Export, AccessKind.Export));
        desk.World.Write(reader, room, ReviewDesk.At(2).AddDays(-30));
        desk.Rules().ShouldBeEmpty();
    }

    [Theory, Rule("AUD-66")]
    [InlineData(Role.Specialist, true)]
    [InlineData(Role.Observer, false)]
    public void A_case_that_many_look_at_is_told_and_a_class_is_not(Role role, bool told)
    {
        var room = desk.Room();
        for (var n = 0; n < 7; n++)
        {
            var reader = desk.Person($"Ola Vik{n}");
            desk.World.Join(reader, room, role, ReviewDesk.At(1));
            desk.World.Read(reader, room, ReviewDesk.At(2, 12 + n * 0.2));
            var own = desk.RoomOf(reader);
            desk.World.Read(reader, own, ReviewDesk.At(1));
            desk.World.Write(reader, own, ReviewDesk.At(1));
        }

        desk.Rules().ShouldBe(told ? [ReviewRule.MuchRead] : []);
        if (told) { desk.Find()[0].PersonId.ShouldBeNull(); }
    }

    [Fact, Rule("AUD-68")]
    public void What_was_settled_comes_back_for_further_readings_alone()
    {
        var reader = desk.Person("Ola Grinildstad");
        var room = desk.RoomOf(reader, "Tuva Grinildstad");
        desk.World.Read(reader, room, ReviewDesk.At(1));
        var found = desk.Find().ShouldHaveSingleItem();
        var settled = new Settlement(found.Rules, reader, found.Keys, SettlementOutcome.Asked, "");
        desk.Find(settled).ShouldBeEmpty();
        desk.Find(settled with { Rules = [ReviewRule.Volume] }).ShouldHaveSingleItem();
        desk.World.Read(reader, room, ReviewDesk.At(4));
        desk.Find(settled).ShouldHaveSingleItem().Rows.Select(row => row.Entry.ReadingId).Intersect(found.Keys)
            .ShouldBeEmpty();
    }

    [Fact, Rule("AUD-61", "AUD-74")]
    public void Every_rule_has_a_number_and_words_in_three_languages_and_a_line_tells_nothing_of_the_patient()
    {
        Enum.GetValues<ReviewRule>().Select(rule => (int)rule).ShouldBe(Enumerable.Range(1, 13));
        var reader = desk.Person("Ola Grinildstad");
        desk.World.Read(reader, desk.RoomOf(reader, "Tuva Grinildstad"), ReviewDesk.At(1));
        var found = desk.Find().ShouldHaveSingleItem();
        foreach (var language in Enum.GetValues<ReportLanguage>())
        {
            var words = Enum.GetValues<ReviewRule>().SelectMany(rule => (string[])
                [ReviewTable.TitleOf(rule, language), ReviewTable.WhyOf(found with { Rule = rule }, language)]);
            words.ShouldAllBe(text => text.Length > 0);
            words.Distinct().Count().ShouldBeGreaterThan(20);
            ReviewTable.Rows(
                [new DamagedLog(Guid.CreateVersion7(), 1, 2, 3), new DamagedLog(null, 1, 2, 3)], language, _ => "CODE")
                .ShouldAllBe(row => row.Count == ReviewTable.Columns(language).Count);
            var rows = ReviewTable.Rows([found], language, _ => "CODE", at => at).ToList();
            rows.Count.ShouldBe(found.Rows.Count);
            rows.ShouldAllBe(row => row.Count == ReviewTable.Columns(language).Count);
            rows.SelectMany(row => row).ShouldNotContain(cell => cell.Contains("Tuva", StringComparison.Ordinal));
        }
    }

    private List<Guid> Browse(Guid reader, double minutes, DateTimeOffset? from = null)
    {
        var at = from ?? ReviewDesk.At(1, 8);
        var rooms = Enumerable.Range(0, 12).Select(_ => desk.RoomOf(reader, null, Guid.Empty)).ToList();
        foreach (var room in rooms) { at = desk.World.Read(reader, room, at).AddMinutes(minutes); }
        return rooms;
    }
}
