using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;
using static CaseRoom.Domain.Tests.Life.LifeRoom;

namespace CaseRoom.Domain.Tests.Life;

public sealed class BirthdayTests
{
    [Theory, Rule("LIFE-01")]
    [InlineData("2010-03-10", 16, "2026-03-09T23:00:00Z")]
    [InlineData("2010-07-01", 16, "2026-06-30T22:00:00Z")]
    [InlineData("2012-02-29", 12, "2024-02-28T23:00:00Z")]
    [InlineData("2012-02-29", 18, "2030-02-27T23:00:00Z")]
    public void A_birthday_begins_with_its_day_in_Norway(string born, int age, string begins)
    {
        var moment = DateTimeOffset.Parse(begins, System.Globalization.CultureInfo.InvariantCulture);
        var state = Born(Date(born)).State;
        Ages.StartOf(state, age).ShouldBe(moment);
        Ages.IsReached(state, age, moment).ShouldBeTrue();
        Ages.IsReached(state, age, moment.AddTicks(-1)).ShouldBeFalse();
        Ages.StartOf(Given(Working).State, age).ShouldBeNull();
    }

    [Fact, Rule("LIFE-02", "LIFE-03")]
    public void At_sixteen_a_parent_sees_and_does_nothing_more_and_a_guardian_goes_on()
    {
        var room = Turning(16);
        foreach (var (person, after) in new[] { (ParentId, false), (GuardianId, true), (Cast.Id(Role.Patient), true) })
        {
            room.Sees(person, Before).ShouldBeTrue();
            room.Sees(person, TheDay).ShouldBe(after);
        }

        var said = new RecordGoal(NewId, "x", "y", Day, "nb", false);
        room.At(Before).When(Role.Representative, new Join()).ThenAccepted();
        room.At(TheDay).When(Role.Representative, said).ThenRefused(new Refusal.NotAllowed());
        room.At(TheDay).When(Cast.Actor(Role.Representative, 1), said).ThenAccepted();
        Hours.NextTurn(room.State, Before).ShouldBe(TheDay);
    }

    [Fact, Rule("LIFE-03")]
    public void Who_acts_by_a_right_that_nobody_recorded_is_taken_for_a_parent()
    {
        var room = Turning(16, new RelationWithdrawn(ParentId, "x"));
        room.Sees(ParentId, Before).ShouldBeTrue();
        room.Sees(ParentId, TheDay).ShouldBeFalse();
    }

    [Fact, Rule("LIFE-03")]
    public void From_sixteen_on_no_parents_right_is_recorded_or_invited_with()
    {
        var decides = new Refusal.Invalid("link", "patientDecides");
        var guards = Parent with { Link = Parent.Link! with { Kind = LinkKind.Guardian } };
        Turning(16).At(Before).When(Role.Coordinator, new RecordRelation(ParentId, Parent)).ThenAccepted();
        Turning(16).At(TheDay).When(Role.Coordinator, new RecordRelation(ParentId, Parent)).ThenRefused(decides);
        foreach (var relation in new[] { Parent, null })
        {
            Turning(16).At(TheDay).When(Role.Coordinator, Cast.Invite(Role.Representative, 2, relation))
                .ThenRefused(decides);
        }

        Turning(16).At(TheDay).When(Role.Coordinator, Cast.Invite(Role.Representative, 2, guards)).ThenAccepted();
    }

    [Fact, Rule("LIFE-04")]
    public void At_sixteen_nothing_leaves_by_a_parents_consent_until_it_was_asked_again()
    {
        var expert = Cast.Id(Role.ErnExpert);
        var room = Turning(16, new MaterialMarked(ImageId, false, SharedAbroad: true));
        room.Sees(expert, Before).ShouldBeTrue();
        room.Sees(expert, TheDay).ShouldBeFalse();
        room.Sees(Cast.Id(Role.Observer), TheDay).ShouldBeFalse();

        var missing = new Refusal.ConsentMissing("ernAdvice");
        room.At(Before).When(Role.Coordinator, new MarkMaterial(PdfId, false, true)).ThenAccepted();
        room.At(TheDay).When(Role.Coordinator, new MarkMaterial(LetterId, false, true)).ThenRefused(missing);
        room.When(Role.Coordinator, Cast.Invite(Role.ErnExpert, 1)).ThenRefused(missing);

        room.Pass(Noted);
        room.State.Materials.Items.Values.ShouldAllBe(m => !m.SharedAbroad);
        var asked = new RecordConsent(
            ConsentScope.ErnAdvice, null, ConsentDecision.Given, "form 1", "nb", new DateOnly(2026, 3, 10), false,
            "patient", "");
        room.When(Role.Patient, asked, looked: true).ThenAccepted();
        room.Sees(expert, TheDay).ShouldBeTrue();
        Viewer.At(room.State, expert, TheDay)!.Shared.IsEmpty.ShouldBeTrue();
        room.When(Role.Coordinator, new MarkMaterial(LetterId, false, true), looked: true).ThenAccepted();
    }

    [Fact, Rule("LIFE-04")]
    public void A_childs_consent_to_images_counts_no_longer_than_the_one_to_advice()
    {
        var room = Turning(
            16, Consented(ConsentScope.PersonImages),
            new MaterialMarked(ImageId, PersonImage: true, SharedAbroad: true));
        Viewer.At(room.State, Cast.Id(Role.ErnExpert), Before)!.Shared.Contains(ImageId).ShouldBeTrue();
        var asked = Consented(ConsentScope.ErnAdvice) with { On = new DateOnly(2026, 3, 10) };
        var after = Turning(
            16, Consented(ConsentScope.PersonImages),
            new MaterialMarked(ImageId, PersonImage: true, SharedAbroad: true), asked);
        Viewer.At(after.State, Cast.Id(Role.ErnExpert), TheDay)!.Shared.Contains(ImageId).ShouldBeFalse();
    }

    [Fact, Rule("LIFE-05")]
    public void At_eighteen_the_child_coordinators_part_ends()
    {
        var child = Cast.Id(Role.ChildCoordinator);
        var room = Turning(18);
        room.Sees(child, Before).ShouldBeTrue();
        room.Sees(child, TheDay).ShouldBeFalse();
        room.At(TheDay).When(Role.Coordinator, Cast.Invite(Role.ChildCoordinator, 1))
            .ThenRefused(new Refusal.Invalid("role", "patientAdult"));
        Turning(18).At(Before).When(Role.Coordinator, Cast.Invite(Role.ChildCoordinator, 1)).ThenAccepted();
        Turning(18).At(TheDay)
            .When(Role.ResponsibleDoctor, new HandOver(
                child, Cast.Card(Role.ChildCoordinator, 1), "x", Cast.Roles(Role.ChildCoordinator)))
            .ThenRefused(new Refusal.Invalid("to", "patientAdult"));
    }

    [Fact, Rule("LIFE-07")]
    public void The_system_records_each_birthday_and_each_part_that_ended_once()
    {
        var room = Turning(16);
        room.Pass(Before).ThenRefused(NothingDue);
        room.Pass(Noted).Then(
            new BirthdayReached(16, new DateOnly(2026, 3, 10)),
            new PartEnded(ParentId, Role.Representative, PartEnd.InHealth));
        room.Pass(Noted.AddDays(1)).ThenRefused(NothingDue);
        room.Pass(NorwegianTime.StartOf(new DateOnly(2028, 4, 1))).Then(
            new BirthdayReached(18, new DateOnly(2028, 3, 10)),
            new PartEnded(Cast.Id(Role.ChildCoordinator), Role.ChildCoordinator, PartEnd.Adult));
        room.State.Membership.Members[ParentId].Standing.ShouldBe(Standing.Removed);
        DueRules.LookAt(room.State).ShouldBeNull();
    }

    [Fact, Rule("LIFE-07", "MEM-22")]
    public void An_authority_that_ended_is_recorded_with_its_cause()
    {
        var ends = Parent with { Link = Parent.Link! with { Until = new(2026, 3, 4) } };
        var room = Born(new(2019, 8, 1), new RelationRecorded(ParentId, ends));
        room.Pass(NorwegianTime.EndOf(new(2026, 3, 4)).AddTicks(-1)).ThenRefused(NothingDue);
        room.Pass(NorwegianTime.EndOf(new(2026, 3, 4)))
            .Then(new PartEnded(ParentId, Role.Representative, PartEnd.AuthorityEnded));
    }

    [Fact, Rule("LIFE-07")]
    public void A_birthday_before_the_patient_was_identified_is_recorded_by_nobody()
    {
        var room = Born(new DateOnly(1986, 3, 10));
        room.Pass(TheDay).Then(
            new PartEnded(Cast.Id(Role.ChildCoordinator), Role.ChildCoordinator, PartEnd.Adult),
            new PartEnded(ParentId, Role.Representative, PartEnd.InHealth));
        Given(Working).When(Role.ResponsibleDoctor, new PassTime()).ThenRefused(new Refusal.NotAllowed());
    }

    [Fact, Rule("LIFE-08")]
    public void A_birthday_waits_for_who_runs_the_case_until_one_says_what_was_done()
    {
        var room = Turning(16).Pass(Noted);
        int Waits(Role role) => RoomSummary.Of(room.State).People[Cast.Id(role)].Waiting.Birthdays;
        Waits(Role.ResponsibleDoctor).ShouldBe(1);
        Waits(Role.Coordinator).ShouldBe(1);
        Waits(Role.Deputy).ShouldBe(1);
        Waits(Role.Assistant).ShouldBe(0);
        Waits(Role.Specialist).ShouldBe(0);
        room.When(Role.Coordinator, new AnswerBirthday(12, "x")).ThenRefused(new Refusal.NotFound("age"));
        room.When(Role.Coordinator, new AnswerBirthday(16, "")).ThenRefused(new Refusal.Missing("note"));
        room.When(Role.Coordinator, new AnswerBirthday(16, "asked")).Then(new BirthdayAnswered(16, "asked"));
        Waits(Role.ResponsibleDoctor).ShouldBe(0);
        room.When(Role.Deputy, new AnswerBirthday(16, "x")).ThenRefused(new Refusal.AlreadyDone("answered"));
    }

    [Fact, Rule("LIFE-09")]
    public void In_clear_stands_the_month_in_which_something_is_due()
    {
        DueRules.LookAt(Turning(16).State).ShouldBe(Noted);
        DueRules.LookAt(Given(Working).State).ShouldBeNull();
    }

    [Fact, Rule("LIFE-15")]
    public void The_day_on_which_the_system_records_an_age_tells_nobody_the_birthday()
    {
        var room = Turning(16, new MaterialMarked(ImageId, false, SharedAbroad: true));
        room.Pass(TheDay).ThenRefused(NothingDue);
        room.Pass(Noted.AddTicks(-1)).ThenRefused(NothingDue);
        room.Sees(ParentId, TheDay).ShouldBeFalse();
        room.Sees(Cast.Id(Role.ErnExpert), TheDay).ShouldBeFalse();
        room.Pass(Noted).Events.OfType<PartEnded>().ShouldHaveSingleItem();
        var adult = Turning(18).Pass(Before);
        adult.Pass(Noted.AddTicks(-1)).ThenRefused(NothingDue);
        adult.Sees(Cast.Id(Role.ChildCoordinator), TheDay).ShouldBeFalse();
    }

    [Theory, Rule("LIFE-04")]
    [InlineData(false)]
    [InlineData(true)]
    public void What_parents_shared_does_not_come_back_by_the_patients_own_consent(bool identifiedLate)
    {
        var born = new DateOnly(2010, 3, 10);
        var room = Born(
            identifiedLate ? new DateOnly(2019, 3, 10) : born, Consented(ConsentScope.PersonImages),
            new MaterialMarked(ImageId, PersonImage: true, SharedAbroad: true),
            new MaterialMarked(PdfId, PersonImage: false, SharedAbroad: true, SharedForTeaching: true));
        var asked = new RecordConsent(
            ConsentScope.ErnAdvice, null, ConsentDecision.Given, "form 1", "nb", new DateOnly(2026, 3, 10), false,
            "patient", "");
        room.At(TheDay);
        if (identifiedLate)
        {
            room.When(Role.Coordinator, new IdentifyPatient("Kanari Fugl", null, born, null, null)).ThenAccepted();
        }

        room.When(Role.Patient, asked, looked: true).ThenAccepted();
        room.State.Materials.Items.Values.ShouldAllBe(m => !m.SharedAbroad && !m.SharedForTeaching);
        Viewer.At(room.State, Cast.Id(Role.ErnExpert), TheDay)!.Shared.IsEmpty.ShouldBeTrue();
        room.When(Role.Coordinator, new MarkMaterial(LetterId, false, true), looked: true).ThenAccepted();
        room.Pass(Noted);
        room.State.Materials.Items[LetterId].SharedAbroad.ShouldBeTrue();
    }

    [Fact, Rule("LIFE-14")]
    public void A_list_knows_the_hours_of_a_room()
    {
        var people = RoomSummary.Of(Turning(16).State).People;
        people[ParentId].IsListed(Before).ShouldBeTrue();
        people[ParentId].IsListed(TheDay).ShouldBeFalse();
        people[Cast.Id(Role.ErnExpert)].IsListed(TheDay).ShouldBeFalse();
        people[GuardianId].IsListed(TheDay).ShouldBeTrue();
        people[Cast.Id(Role.Coordinator)].Hours.ShouldBeNull();
    }
}
