using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Rooms;

public sealed class GoalTests
{
    private static readonly RecordGoal Sleep = new(NewId, "To sleep", "Dr A", Day, "se", true);

    [Theory, Rule("CASE-13")]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Patient)]
    [InlineData(Role.Representative)]
    public void What_matters_is_recorded_in_the_patients_words(Role by) =>
        Given(Everyone).When(by, Sleep).Then(new GoalRecorded(NewId, "To sleep", "Dr A", Day, "se", true));

    [Theory, Rule("CASE-29", "CASE-81")]
    [InlineData(Role.Coordinator, "Coordinator 0")]
    [InlineData(Role.Patient, "patient")]
    [InlineData(Role.Representative, "representative")]
    public void Who_asked_is_who_records_it_unless_another_is_named(Role by, string said)
    {
        Given(Everyone).When(by, Sleep with { AskedBy = " " })
            .Then(new GoalRecorded(NewId, "To sleep", said, Day, "se", true));
        Given(Everyone).When(by, Sleep).Then(new GoalRecorded(NewId, "To sleep", "Dr A", Day, "se", true));
    }

    [Theory, Rule("CASE-14")]
    [InlineData(Role.ResponsibleDoctor, true)]
    [InlineData(Role.Coordinator, true)]
    [InlineData(Role.Deputy, true)]
    [InlineData(Role.Assistant, true)]
    [InlineData(Role.Patient, true)]
    [InlineData(Role.Representative, true)]
    [InlineData(Role.Specialist, false)]
    [InlineData(Role.CentreStaff, false)]
    [InlineData(Role.GeneralPractitioner, false)]
    public void The_patients_own_words_are_edited_by_few_and_say_by_whom(Role by, bool may)
    {
        var room = Given(InConference);
        var before = room.State.Case.Goals[Stage.GoalId];
        before.Edit.ShouldBeNull();
        room.When(by, Sleep with { GoalId = Stage.GoalId }, before.Version);
        if (!may)
        {
            room.ThenRefused(new Refusal.NotAllowed());
            return;
        }

        var edited = room.ThenAccepted().State.Case.Goals[Stage.GoalId];
        (edited.By, edited.Edit!.By).ShouldBe((before.By, Cast.Id(by)));
    }

    [Fact, Rule("CASE-14")]
    public void The_patients_words_are_not_replaced_blindly() =>
        Given(InConference).When(Role.Coordinator, Sleep with { GoalId = Stage.GoalId })
            .ThenRefused(new Refusal.AlreadyExists("goalId"));

    [Fact, Rule("CASE-14", "CASE-05")]
    public void A_goal_is_replaced_by_who_read_it()
    {
        var room = Given(InConference);
        var version = room.State.Case.Goals[Stage.GoalId].Version;
        room.When(Role.Patient, Sleep with { GoalId = Stage.GoalId }, version - 1)
            .ThenRefused(new Refusal.StaleVersion(version));
        room.When(Role.Patient, Sleep with { GoalId = Stage.GoalId }, version).ThenAccepted()
            .State.Case.Goals[Stage.GoalId].Language.ShouldBe("se");
    }

    [Fact, Rule("CASE-13")]
    public void Asked_in_vain_says_because() =>
        Given(Opened).When(Role.Coordinator, new RecordGoalsNotObtained(GoalsNotObtained.CouldNot, "", "Dr A", Day))
            .ThenRefused(new Refusal.Missing("because"));

    [Fact, Rule("CASE-13")]
    public void Asked_in_vain_is_recorded_and_a_goal_ends_it()
    {
        var room = Given(Opened)
            .When(Role.Coordinator, new RecordGoalsNotObtained(GoalsNotObtained.NotYet, "asleep", "Dr A", Day))
            .Then(new GoalsAskedInVain(GoalsNotObtained.NotYet, "asleep", "Dr A", Day));
        room.State.Case.GoalsMissing.ShouldNotBeNull();
        room.When(Role.Coordinator, Sleep).ThenAccepted().State.Case.GoalsMissing.ShouldBeNull();
    }

    [Fact, Rule("CASE-23")]
    public void Goals_have_a_limit() =>
        Given([.. Opened, .. Enumerable.Range(0, Limits.Goals)
                .Select(i => (Past)new GoalRecorded(Id(1000 + i), "x", "y", Day, "nb", false))])
            .When(Role.Coordinator, Sleep).ThenRefused(new Refusal.LimitReached("goals", Limits.Goals));
}
