using CaseRoom.Domain.Access;
using CaseRoom.Domain.Access.Guard;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Xunit;

namespace CaseRoom.Domain.Tests.Access.Guard;

/// <summary>What of a patient's name and number reaches members who are not to know who that is.</summary>
public sealed class InsideGuardTests
{
    private const string Number = "13116900216";
    private const string First = "Signe";
    private static readonly PatientIdentified Patient = new("Signe Vågenes", Number, new(1969, 11, 13), null, null);

    /// <summary>Nobody outside reads.</summary>
    private static readonly Past[] Inside =
    [
        Consented(ConsentScope.ErnAdvice, ConsentDecision.Refused),
        Consented(ConsentScope.Teaching, ConsentDecision.Refused), Patient,
    ];

    private static Refusal.NamesFound Asked(string field, GuardKind kind, string words) =>
        new([new FoundInText(field, kind, words)]);

    private static RecordGoal Goal(string words) => new(Guid.NewGuid(), words, "", Day, "nb", false);

    [Fact, Rule("GRD-22")]
    public void A_goal_that_says_who_the_patient_is_is_asked_about_before_a_specialist_reads_it()
    {
        var room = Given(InConference, Inside);
        room.When(Role.Coordinator, Goal($"At {First} kan sove")).ThenRefused(
            Asked("words", GuardKind.Name, First));
        room.When(Role.Coordinator, Goal($"At {First} kan sove"), looked: true).ThenAccepted();
        room.When(Role.Coordinator, new ProposeStatement(Guid.NewGuid(), $"Pasienten er {Number}.", null))
            .ThenRefused(Asked("text", GuardKind.NationalId, Number));
        room.When(Role.Coordinator, new SetText(CasePart.History, $"Mor sier at {First} faller.", Told))
            .ThenRefused(Asked("text", GuardKind.Name, First));
    }

    [Fact, Rule("GRD-22")]
    public void Other_names_and_a_guess_of_who_does_not_know_the_patient_are_not_asked_about()
    {
        var room = Given(Everyone, Inside);
        room.When(Role.Coordinator, Goal("Å besøke Torbjørn i Drammen")).ThenAccepted();
        room.When(Role.Specialist, new SetText(CasePart.History, $"Mor sier at {First} faller.", Told)).ThenAccepted();
        room.When(Role.Specialist, new SetText(CasePart.History, $"Nummeret er {Number}.", Told))
            .ThenRefused(Asked("text", GuardKind.NationalId, Number));
    }

    [Fact, Rule("GRD-21")]
    public void A_big_screen_shows_no_name_or_number_whoever_opened_it()
    {
        var state = Given(Everyone, [
            .. Inside, new GoalRecorded(GoalId, $"At {First} kan bo hos Solveig", "", Day, "nb", false),
            new GoalRecorded(NewId, "Å slippe at mor er med", "", Day, "nb", false),
            new ClosedToParents(ClosedKind.Goal, NewId, true, ""),
            new TextSet(CasePart.Question, $"Hvorfor faller {First}? Ring 912 34 567, {Number}.", Told),
        ]).State;
        var own = Viewer.ViewOf(state, Cast.Id(Role.Coordinator))!;
        Assert.True(own.Identity);
        var shown = BigScreenWords.Of(state, own).Texts;
        Assert.Equal("Hvorfor faller […]? Ring […], […].", shown["question"]);
        Assert.Equal("At […] kan bo hos […]", shown[$"{GoalId}"]);
        Assert.DoesNotContain($"{NewId}", shown.Keys);
    }
}
