using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Rooms;

public sealed class CaseDeciderTests
{
    private static readonly string TooMuch = new('x', Limits.Text + 1);

    private static OpenRoom Open(Role role, CaseDraft? draft = null) =>
        new(Cast.Card(role), role, Controller, Unit, "basis", null, draft, Cast.Roles(role), "salt", Region.Nord);

    [Fact, Rule("CASE-01", "CASE-02")]
    public void A_coordinator_opens_a_room_and_is_its_first_member() =>
        Given([]).When(Role.Coordinator, Open(Role.Coordinator)).Then(
            new RoomOpened(Controller, Unit, "basis", null, "salt", Region.Nord),
            new MemberInvited(Cast.Card(Role.Coordinator), Role.Coordinator, Basis),
            new MemberJoined(Cast.Id(Role.Coordinator), Role.Coordinator));

    [Fact, Rule("CASE-02")]
    public void An_assistant_who_opens_gets_no_relation() =>
        Given([]).When(Role.Assistant, Open(Role.Assistant)).ThenAccepted()
            .State.Membership.Present(Cast.Id(Role.Assistant))!.Relation.ShouldBeNull();

    [Fact, Rule("CASE-01", "ACC-22")]
    public void A_room_is_opened_once_and_only_who_sees_it_is_told_so()
    {
        Given(Opened).When(Role.Coordinator, Open(Role.Coordinator)).ThenRefused(new Refusal.AlreadyExists("room"));
        Given(Opened).When(Role.Deputy, Open(Role.Deputy)).ThenRefused(new Refusal.Invalid("room", "unusable"));
        Given([new RoomOpened(Controller, Unit, "basis", NewId)])
            .When(Role.Deputy, Open(Role.Deputy) with { RequestId = NewId })
            .ThenRefused(new Refusal.AlreadyExists("room"));
    }

    [Theory, Rule("CASE-01", "MEM-18")]
    [InlineData(Role.Patient)]
    [InlineData(Role.NextOfKin)]
    [InlineData(Role.Observer)]
    [InlineData(Role.ErnExpert)]
    [InlineData(Role.GeneralPractitioner)]
    [InlineData(Role.Specialist)]
    public void Nobody_opens_a_room_as_what_the_directory_does_not_let_them_be(Role listed) =>
        Given([]).When(Role.Coordinator, Open(Role.Coordinator) with { DirectoryRoles = Cast.Roles(listed) })
            .ThenRefused(new Refusal.Invalid("role", "notInDirectory"));

    [Fact, Rule("CASE-01", "MEM-18")]
    public void Who_has_no_part_in_the_directory_opens_nothing() =>
        Given([]).When(Role.Coordinator, Open(Role.Coordinator) with { DirectoryRoles = null })
            .ThenRefused(new Refusal.Invalid("role", "notInDirectory"));

    [Fact, Rule("CASE-01")]
    public void A_room_is_opened_for_ones_own_organisation() =>
        Given([]).When(Role.Coordinator, Open(Role.Coordinator) with { Controller = new(NewId, "Another HF") })
            .ThenRefused(new Refusal.Invalid("unit", "ofAnotherOrganisation"));

    [Fact, Rule("CASE-01")]
    public void Nobody_opens_a_room_in_anothers_name() =>
        Given([]).When(Role.Deputy, Open(Role.Coordinator)).ThenRefused(new Refusal.NotAllowed());

    [Fact, Rule("CASE-01")]
    public void A_room_needs_its_basis() =>
        Given([]).When(Role.Coordinator, Open(Role.Coordinator) with { Basis = " " })
            .ThenRefused(new Refusal.Missing("basis"));

    [Fact, Rule("CASE-01")]
    public void A_room_names_who_is_responsible() =>
        Given([]).When(Role.Coordinator, Open(Role.Coordinator) with { Controller = new(NewId, "") })
            .ThenRefused(new Refusal.Missing("controller"));

    [Fact, Rule("CASE-03")]
    public void A_room_opens_with_what_the_file_says()
    {
        var fact = new Phenotype(new("Ataxia", "HP:0001251"), false, "P3Y", null, Told, MotherId);
        var draft = new CaseDraft(
            [new(CasePart.Question, "Why?", Told)], new(Sex.Female, AgeBand.From2To5, Region.Nord),
            [new(FeatureId, fact), new(MotherId, new Relative("mother", Sex.Female, true, Told))]);
        var state = Given([]).When(Role.Coordinator, Open(Role.Coordinator, draft)).ThenAccepted().State;
        state.Case.TextOf(CasePart.Question).ShouldBe("Why?");
        state.Case.Facts.Count.ShouldBe(2);
        state.Case.Patient!.Age.ShouldBe(AgeBand.From2To5);
    }

    [Fact, Rule("CASE-03")]
    public void A_file_with_a_fault_opens_no_room() =>
        Given([]).When(Role.Coordinator, Open(Role.Coordinator, new CaseDraft(
            [new(CasePart.Question, TooMuch, Told)], null, [])))
            .ThenRefused(new Refusal.TooLong("question", Limits.Text));

    [Fact, Rule("CASE-03")]
    public void A_file_names_each_fact_once() =>
        Given([]).When(Role.Coordinator, Open(Role.Coordinator, new CaseDraft([], null,
            [new(FeatureId, new Phenotype(new("A"), false, null, null, Told)),
             new(FeatureId, new Phenotype(new("B"), false, null, null, Told))])))
            .ThenRefused(new Refusal.AlreadyExists("factId"));

    [Fact, Rule("CASE-03", "CASE-18")]
    public void A_fact_in_a_file_about_nobody_opens_no_room() =>
        Given([]).When(Role.Coordinator, Open(Role.Coordinator, new CaseDraft([], null,
            [new(FeatureId, new Phenotype(new("A"), false, null, null, Told, NewId))])))
            .ThenRefused(new Refusal.NotFound("relativeId"));

    [Fact, Rule("CASE-04")]
    public void A_text_is_set() =>
        Given(Opened).When(Role.Coordinator, new SetText(CasePart.History, "Well until two.", Told))
            .Then(new TextSet(CasePart.History, "Well until two.", Told));

    [Fact, Rule("CASE-04")]
    public void The_same_text_again_changes_nothing() =>
        Given(Opened, new TextSet(CasePart.History, "Same.", Told))
            .When(Role.Coordinator, new SetText(CasePart.History, "Same.", Told)).Then();

    [Fact, Rule("CASE-05")]
    public void A_text_changed_meanwhile_is_not_overwritten() =>
        Given(Opened, new TextSet(CasePart.History, "One.", Told), new TextSet(CasePart.History, "Two.", Told))
            .When(Role.Coordinator, new SetText(CasePart.History, "Three.", Told), basedOn: 4)
            .ThenRefused(new Refusal.StaleVersion(5));

    [Fact, Rule("CASE-12")]
    public void The_question_of_a_running_case_is_not_emptied() =>
        Given(InConference).When(Role.Coordinator, new SetText(CasePart.Question, "", Told))
            .ThenRefused(new Refusal.Missing("question"));

    [Fact, Rule("CASE-23")]
    public void A_text_has_a_limit() =>
        Given(Opened).When(Role.Coordinator, new SetText(CasePart.Findings, TooMuch, Told))
            .ThenRefused(new Refusal.TooLong("findings", Limits.Text));

    [Fact, Rule("CASE-06")]
    public void A_patient_is_a_sex_a_band_and_a_region() =>
        Given(Opened).When(Role.Coordinator, new DescribePatient(Sex.Male, AgeBand.From6To11, Region.Vest))
            .Then(new PatientDescribed(Sex.Male, AgeBand.From6To11, Region.Vest));

    [Fact, Rule("CASE-05", "CASE-06")]
    public void A_stale_description_is_refused() =>
        Given(Opened, new PatientDescribed(Sex.Male, AgeBand.Unknown, Region.Vest))
            .When(Role.Coordinator, new DescribePatient(Sex.Male, AgeBand.From6To11, Region.Vest), basedOn: 3)
            .ThenRefused(new Refusal.StaleVersion(4));

    [Fact, Rule("CASE-07")]
    public void A_coordinator_with_a_relation_identifies_the_patient() =>
        Given(Opened).When(Role.Coordinator, new IdentifyPatient(
                "A B", Cast.CanaryNumber, Day, "Tromsø", null, TestData: true))
            .Then(new PatientIdentified("A B", Cast.CanaryNumber, Day, "Tromsø", null));

    [Fact, Rule("CASE-07")]
    public void An_assistant_without_a_relation_does_not() =>
        Given(Everyone).When(Role.Assistant, new IdentifyPatient("A B", null, null, null, null))
            .ThenRefused(new Refusal.NotAllowed());

    /// <summary>A refusal that names a version would tell that there is an identity, and how often it
    /// changed.</summary>
    [Fact, Rule("CASE-96")]
    public void Who_does_not_see_the_identity_is_not_told_whether_there_is_one()
    {
        var identify = new IdentifyPatient("", null, null, null, null);
        Given(Everyone).When(Role.Assistant, identify, basedOn: 7).ThenRefused(new Refusal.NotAllowed());
        Given(Everyone, new PatientIdentified("A B", null, null, null, null))
            .When(Role.Assistant, identify, basedOn: 7).ThenRefused(new Refusal.NotAllowed());
    }

    [Theory, Rule("CASE-33")]
    [InlineData("0181900004")]
    [InlineData("0181900004x")]
    [InlineData("٠١٨١٩٠٠٠٠٤٩")]
    public void A_national_identity_number_has_eleven_digits(string number) =>
        Given(Opened).When(Role.Coordinator, new IdentifyPatient("A B", number, null, null, null))
            .ThenRefused(new Refusal.Invalid("nationalId", "elevenDigits"));

    [Fact, Rule("CASE-21")]
    public void The_responsible_doctor_sets_the_status_and_sets_it_again() =>
        Given(Everyone, new DiagnosisStatusSet(DiagnosisStatus.Unsolved, [], ""))
            .When(Role.ResponsibleDoctor,
                new SetDiagnosisStatus(DiagnosisStatus.Solved, [new("X", "ORPHA:1")], "found"))
            .Then(new DiagnosisStatusSet(DiagnosisStatus.Solved, [new("X", "ORPHA:1")], "found"));

    [Fact, Rule("CASE-23")]
    public void A_status_has_a_limited_number_of_codes() =>
        Given(Everyone).When(Role.ResponsibleDoctor, new SetDiagnosisStatus(
            DiagnosisStatus.Solved, [.. Enumerable.Repeat(new Term("x"), Limits.Codes + 1)], ""))
            .ThenRefused(new Refusal.LimitReached("codes", Limits.Codes + 1));

    [Fact, Rule("CASE-22")]
    public void The_next_looks_are_set() =>
        Given(Opened).When(Role.Coordinator, new SetFollowUp(Day, Day.AddYears(2), "the municipality's"))
            .Then(new FollowUpSet(Day, Day.AddYears(2), "the municipality's"));

    [Fact, Rule("CASE-05", "CASE-22")]
    public void A_stale_follow_up_is_refused() =>
        Given(Opened, new FollowUpSet(Day, null, null))
            .When(Role.Coordinator, new SetFollowUp(null, null, null), basedOn: 1)
            .ThenRefused(new Refusal.StaleVersion(4));
}
