using CaseRoom.Domain.Access;
using CaseRoom.Domain.Access.Guard;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Reports.Conclusion;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Tests.Reports.Conclusion;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Access.Guard;

/// <summary>What is asked before a conclusion without identity leaves the room.</summary>
public sealed class ExportGuardTests
{
    private static readonly OutsideReceiver School = new(ReceiverKind.School, "Lomvik skole");

    private static readonly Past Named =
        new TextSet(CasePart.Question, "Hvorfor faller Solveig?\nRing 912 34 567.", Told);

    private static readonly Past Identified = new PatientIdentified("Zorvanka Hals", null, null, "Sortland", null);

    private static readonly Past Nicknamed = new TextSet(CasePart.Findings, "Det er sett at zorvanka snubler", Told);

    [Fact, Rule("GRD-12")]
    public void What_the_document_prints_is_asked_about_and_what_it_does_not_print_is_not()
    {
        var threadId = Guid.CreateVersion7();
        Past[] said =
        [
            new ThreadOpened(threadId, new Anchor(AnchorKind.Room, null, null, Abroad: false)),
            new CommentAdded(
                threadId, new Anchor(AnchorKind.Room, null, null, Abroad: false), Guid.CreateVersion7(),
                "Guri var her i går.", []),
        ];
        Asked([Named, .. said], View.Full).ShouldBe(
        [
            new FoundInText("text", GuardKind.Name, "Solveig"), new FoundInText("text", GuardKind.Phone, "912 34 567"),
        ]);
        Asked([], View.Full).ShouldBeEmpty();
    }

    [Fact, Rule("GRD-13")]
    public void Who_does_not_know_the_patient_is_told_of_no_name_that_they_do_not_know()
    {
        Asked([Identified, Nicknamed], View.Full)
            .ShouldBe([new FoundInText("text", GuardKind.Name, "zorvanka")]);
        var state = State([Identified, Nicknamed]);
        ExportGuard.Asked(state, Viewer.Pseudonym(state), Printed.Of(state)).ShouldBeEmpty();
    }

    [Fact, Rule("GRD-12")]
    public void The_name_of_somebody_at_work_is_no_find_and_that_of_a_parent_is()
    {
        var atWork = Cast.Card(Role.Coordinator).Name;
        var parent = Cast.Card(Role.Representative).Name;
        Asked([new TextSet(CasePart.Question, atWork, Told)], View.Full).ShouldBeEmpty();
        Asked([new TextSet(CasePart.Question, parent, Told)], View.Full).ShouldNotBeEmpty();
    }

    [Fact, Rule("GRD-25")]
    public void In_the_identified_form_the_patient_is_named_by_right_and_nobody_else()
    {
        var state = Given(Working, Identified, new GoalRecorded(
            Id(70), "Zorvanka vil leke med Solveig", "mother", Day, "nb", Interpreter: false)).State;
        var report = Printed.Of(state, r => r with { Form = ReportForm.Identified, Receiver = School });
        var found = ExportGuard.Asked(state, View.Full, report).Select(one => one.Excerpt).ToList();
        found.ShouldContain("Solveig");
        found.ShouldNotContain("Zorvanka");
    }

    [Fact, Rule("GRD-25", "ACC-181")]
    public void A_name_behind_much_of_the_patients_own_is_asked_about_though_it_is_not_among_what_is_shown()
    {
        var own = string.Join(' ', Enumerable.Repeat("Zorvanka", 12));
        var state = Given(Working, Identified, new GoalRecorded(
            Id(70), $"At {own} Solveig leker", "mother", Day, "nb", Interpreter: false)).State;
        var report = Printed.Of(state, r => r with { Form = ReportForm.Identified, Receiver = School });
        ExportGuard.Asked(state, View.Full, report).Where(found => found.Field == "words")
            .ShouldHaveSingleItem().Excerpt.ShouldStartWith("Zorvanka");
    }

    [Theory, Rule("GRD-26")]
    [InlineData(ReportForm.Identified)]
    [InlineData(ReportForm.Pseudonymised)]
    public void A_relative_whose_name_is_a_part_of_the_patients_is_asked_about(ReportForm form)
    {
        var state = Given(
            Working, new PatientIdentified("Emma Annasen", null, null, null, null),
            (Role.Specialist, new FactRecorded(Id(71), new Relative("søster (Anna)", Sex.Female, null, Told))),
            new GoalRecorded(Id(70), "At Anna og Emma leker", "mother", Day, "nb", Interpreter: false)).State;
        var report = Printed.Of(state, r => r with { Form = form, Receiver = School });
        var found = ExportGuard.Asked(state, View.Full, report, "Lomvik skole").Select(one => one.Excerpt).ToList();
        found.ShouldContain("Anna");
        found.Contains("Emma").ShouldBe(form is ReportForm.Pseudonymised);
    }

    [Fact, Rule("GRD-26")]
    public void The_receivers_own_name_is_no_find_and_another_schools_is()
    {
        var state = Given(
            Working, new PatientIdentified("Kanari Fugl", null, null, null, null), Consented("Lomvik skole"),
            new GoalRecorded(Id(70), "Bytte til Solvang skole", "mother", Day, "nb", Interpreter: false)).State;
        var report = Printed.Of(state, r => r with { Form = ReportForm.Identified, Receiver = School });
        var found = ExportGuard.Asked(state, View.Full, report, "Lomvik skole").Select(one => one.Excerpt).ToList();
        found.ShouldContain("Solvang skole");
        found.ShouldNotContain("Lomvik skole");
        ExportGuard.Asked(state, View.Full, report).Select(one => one.Excerpt).ShouldContain("Lomvik skole");
    }

    private static ConsentRecorded Consented(string receiver) => new(
        ConsentScope.ReceiverOutsideHealth, receiver, ConsentDecision.Given, "form 1", "nb", Day, false, "mother", "");

    private static IReadOnlyList<FoundInText> Asked(Past[] happened, View own)
    {
        var state = State(happened);
        return ExportGuard.Asked(state, own, Printed.Of(state));
    }

    private static RoomState State(Past[] happened) => Given(Working, happened)
        .When(Role.Coordinator, new SetText(CasePart.Considered, "Marfans syndrom", Told)).ThenAccepted().State;
}
