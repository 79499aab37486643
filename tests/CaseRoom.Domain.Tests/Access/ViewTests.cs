using CaseRoom.Domain.Access;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Access;

public sealed class ViewTests
{
    private static readonly PatientIdentified Identified =
        new("Kanari Fugl", Cast.CanaryNumber, Day, "Kanarivik", null);
    private static readonly ParentageRecorded Parentage = new(MotherId, "not the stated one");
    private static readonly TextSet History = new(CasePart.History, "Well until two.", Told);
    private static readonly View Abroad = new(Reach.Abroad, false, false, IdSet.Empty);

    private static View? Of(Role role, params Past[] then) => Viewer.ViewOf(Given(Working, then).State, Cast.Id(role));

    [Fact, Rule("ACC-02")]
    public void Identity_needs_a_relation_and_to_have_joined()
    {
        Of(Role.Specialist)!.Identity.ShouldBeFalse();
        Of(Role.Specialist, new RelationRecorded(Cast.Id(Role.Specialist), Treats))!.Identity.ShouldBeTrue();
        Viewer.ViewOf(
            Given(Working, new MemberInvited(Cast.Card(Role.Deputy, 1), Role.Deputy, Treats)).State,
            Cast.Id(Role.Deputy, 1))!.Identity.ShouldBeFalse();
        Redaction.Of(Identified, View.Pseudonym).ShouldBeNull();
    }

    [Fact, Rule("ACC-03")]
    public void Parentage_needs_the_mark_and_identity()
    {
        Of(Role.ResponsibleDoctor)!.Genetics.ShouldBeTrue();
        Of(Role.Specialist, new GeneticsMarked(Cast.Id(Role.Specialist), true))!.Genetics.ShouldBeFalse();
        Redaction.Of(Parentage, View.Pseudonym).ShouldBeNull();
        Redaction.Of(Parentage, View.Full).ShouldBe(Parentage);
    }

    [Fact, Rule("ACC-04", "ACC-07")]
    public void History_goals_and_recommendations_do_not_cross_the_border()
    {
        Redaction.Of(History, Abroad).ShouldBeNull();
        var state = Redaction.Of(Given(Working, History, Identified).State, Abroad);
        state.Case.TextOf(CasePart.Question).ShouldBe("Which syndrome?");
        state.Case.TextOf(CasePart.History).ShouldBeEmpty();
        state.Case.Goals.ShouldBeEmpty();
        state.Conclusion.Recommendations.ShouldBeEmpty();
        state.Conclusion.Statements.ShouldContainKey(StatementId);
    }

    [Fact, Rule("ACC-04")]
    public void A_relative_crosses_the_border_once_they_agreed()
    {
        Of(Role.ErnExpert)!.Shared.Contains(MotherId).ShouldBeFalse();
        Of(Role.ErnExpert, new RelativeDecided(MotherId, ConsentDecision.Given, Day))!.Shared.Contains(MotherId)
            .ShouldBeTrue();
    }

    [Fact, Rule("ACC-05")]
    public void The_patients_side_sees_question_members_goals_and_consents()
    {
        var state = Redaction.Of(Given(Working, History).State, Of(Role.Patient)!);
        state.Case.Texts.Keys.ShouldBe(["question"]);
        state.Case.Goals.ShouldContainKey(GoalId);
        state.Consent.Decisions.ShouldNotBeEmpty();
        state.Case.Facts.ShouldBeEmpty();
        state.Materials.Items.ShouldBeEmpty();
        state.Conclusion.ShouldBe(ConclusionState.Empty);
    }

    [Fact, Rule("ACC-06")]
    public void An_observer_sees_while_consent_to_teaching_stands()
    {
        Of(Role.Observer)!.Reach.ShouldBe(Reach.Abroad);
        Of(Role.Observer, Consented(ConsentScope.Teaching, ConsentDecision.Withdrawn)).ShouldBeNull();
    }

    [Fact, Rule("ACC-10")]
    public void Across_the_border_nobody_is_told_of_the_patients_side()
    {
        Redaction.Of(new MemberJoined(Cast.Id(Role.NextOfKin), Role.NextOfKin), Abroad).ShouldBeNull();
        Redaction.Of(new MemberRemoved(Cast.Id(Role.Patient), Role.Patient, "x"), Abroad).ShouldBeNull();
        Redaction.Of(Given(Working).State, Abroad).Membership.Members.ShouldNotContainKey(Cast.Id(Role.Patient));
    }

    [Fact, Rule("ACC-11")]
    public void Readers_who_may_see_the_same_share_a_view()
    {
        Of(Role.Specialist).ShouldBe(Of(Role.CentreStaff));
        Of(Role.ErnExpert).ShouldBe(Of(Role.Observer));
        var state = Given(Working).State;
        Redaction.Of(state, View.Full).ShouldBeSameAs(state);
    }
}
