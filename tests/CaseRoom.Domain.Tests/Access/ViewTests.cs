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
    private static readonly View Abroad = new(Reach.Abroad, false, false, IdSet.Empty);
    private static readonly View Pseudonym = new(Reach.Room, false, false, IdSet.Empty);

    private static View? Of(Role role, params Past[] then) => Viewer.ViewOf(Given(Working, then).State, Cast.Id(role));

    [Fact, Rule("ACC-02")]
    public void Identity_needs_a_relation_and_to_have_joined()
    {
        Of(Role.Specialist)!.Identity.ShouldBeFalse();
        Of(Role.Specialist, new RelationRecorded(Cast.Id(Role.Specialist), Treats))!.Identity.ShouldBeTrue();
        Of(Role.Deputy, new RelationWithdrawn(Cast.Id(Role.Deputy), "x"))!.Identity.ShouldBeFalse();
        Viewer.ViewOf(
            Given(Working, new MemberInvited(Cast.Card(Role.Deputy, 1), Role.Deputy, Treats)).State,
            Cast.Id(Role.Deputy, 1))!.Identity.ShouldBeFalse();
        Redaction.Of(Identified, Pseudonym).ShouldBeNull();
    }

    [Fact, Rule("MEM-19")]
    public void Patient_and_representative_see_identity_once_joined_and_bound_to_the_patient()
    {
        Of(Role.Patient)!.Identity.ShouldBeTrue();
        Of(Role.Representative)!.Identity.ShouldBeFalse();
        Of(Role.Representative, new RelationRecorded(Cast.Id(Role.Representative), Treats))!.Identity.ShouldBeFalse();
        Of(Role.Representative, new RelationRecorded(Cast.Id(Role.Representative), Parent))!.Identity.ShouldBeTrue();
        foreach (var role in new[] { Role.Patient, Role.Representative })
        {
            var invited = Given(Working, new MemberInvited(Cast.Card(role, 1), role, Parent)).State;
            Viewer.ViewOf(invited, Cast.Id(role, 1))!.Identity.ShouldBeFalse(role.ToString());
        }
    }

    [Fact, Rule("ACC-03")]
    public void Parentage_needs_the_mark_and_identity()
    {
        Of(Role.ResponsibleDoctor)!.Genetics.ShouldBeTrue();
        Of(Role.Specialist, new GeneticsMarked(Cast.Id(Role.Specialist), true))!.Genetics.ShouldBeFalse();
        Redaction.Of(Parentage, Pseudonym).ShouldBeNull();
        Redaction.Of(Parentage, View.Full).ShouldBe(Parentage);
    }

    [Theory, Rule("ACC-04", "ACC-07")]
    [InlineData(CasePart.Question)]
    [InlineData(CasePart.History)]
    [InlineData(CasePart.Findings)]
    [InlineData(CasePart.Considered)]
    [InlineData(CasePart.WouldChange)]
    public void The_texts_of_a_case_cross_the_border_without_whose_letter_they_stood_in(CasePart part)
    {
        var text = new TextSet(part, "Well until two.", new(ProvenanceKind.Letter, "Dr A, Kanarivik", NewId));
        Redaction.Of(text, Abroad).ShouldBe(text with { Provenance = new(ProvenanceKind.Letter) });
        Redaction.Of(Given(Working, text).State, Abroad).Case.Texts.ShouldContainKey(CaseState.Key(part));
    }

    [Fact, Rule("ACC-04")]
    public void Goals_recommendations_place_and_identity_do_not_cross_the_border()
    {
        var described = new PatientDescribed(Sex.Female, AgeBand.From12To15, Region.Nord);
        var state = Redaction.Of(Given(Working, Identified, described).State, Abroad);
        state.Case.Goals.ShouldBeEmpty();
        state.Case.Identity.ShouldBeNull();
        state.Case.Patient!.Region.ShouldBe(Region.Unknown);
        state.Conclusion.Recommendations.ShouldBeEmpty();
        state.Conclusion.Statements.ShouldContainKey(StatementId);
        state.Consent.ShouldBe(ConsentState.Empty);
    }

    [Fact, Rule("ACC-04")]
    public void Reasons_and_working_notes_do_not_cross_the_border()
    {
        var position = new PositionTaken(StatementId, 1, PositionKind.Disagree, "the mother is in the register");
        Redaction.Of(position, Abroad).ShouldBe(position with { Reason = null });
        var state = Given(
            Working, (Role.Specialist, position), new StatementWithdrawn(StatementId, "why"),
            new DiagnosisStatusSet(DiagnosisStatus.Unclear, [], "note"),
            new PhaseChanged(Phase.InConference, Phase.Ready, "back")).State;
        var seen = Redaction.Of(state, Abroad);
        seen.Conclusion.Statements[StatementId].Positions[Cast.Id(Role.Specialist)].Reason.ShouldBeNull();
        seen.Conclusion.Statements[StatementId].Withdrawn.ShouldBe("");
        seen.Case.Diagnosis!.Note.ShouldBe("");
        seen.Case.PhaseReason.ShouldBeNull();
    }

    [Fact, Rule("ACC-04")]
    public void The_laboratory_of_a_variant_does_not_cross_the_border()
    {
        var variant = new Variant(
            new("GENE1"), ["c.1A>G"], "heterozygous", VariantClass.Pathogenic, Day, "the laboratory in Kanarivik",
            "NM_1", Told);
        Redaction.Of(new FactRecorded(NewId, variant), Abroad)
            .ShouldBe(new FactRecorded(NewId, variant with { Laboratory = null }));
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
        var history = new TextSet(CasePart.History, "Well until two.", Told);
        var state = Redaction.Of(Given(Working, history).State, Of(Role.Patient)!);
        state.Case.Texts.Keys.ShouldBe(["question"]);
        state.Case.Goals.ShouldContainKey(GoalId);
        state.Consent.Decisions.ShouldNotBeEmpty();
        state.Case.Facts.ShouldBeEmpty();
        state.Materials.Items.ShouldBeEmpty();
        state.Conclusion.ShouldBe(ConclusionState.Empty);
    }

    [Fact, Rule("ACC-05")]
    public void Next_of_kin_are_told_of_no_consent_and_of_no_objection_against_them()
    {
        var objection = new InformationRecorded(Day, "Coordinator 0", Objects: true, "her sister", "not my sister");
        var state = Given(Working, objection).State;
        var kin = Viewer.ViewOf(state, Cast.Id(Role.NextOfKin))!;
        Redaction.Of(objection, kin).ShouldBeNull();
        Redaction.Of(Consented(ConsentScope.Teaching), kin).ShouldBeNull();
        Redaction.Of(state, kin).Consent.ShouldBe(ConsentState.Empty);
        Redaction.Of(state, Viewer.ViewOf(state, Cast.Id(Role.Patient))!).Consent.Information.Single().ToWhom
            .ShouldBe("her sister");
    }

    [Fact, Rule("ACC-06")]
    public void An_observer_sees_while_consent_to_teaching_stands()
    {
        Of(Role.Observer)!.Reach.ShouldBe(Reach.Teaching);
        Of(Role.Observer, Consented(ConsentScope.Teaching, ConsentDecision.Withdrawn)).ShouldBeNull();
        Of(Role.Observer, Consented(ConsentScope.ErnAdvice, ConsentDecision.Withdrawn)).ShouldNotBeNull();
    }

    [Fact, Rule("ACC-10")]
    public void Across_the_border_nobody_is_told_of_the_patients_side()
    {
        foreach (var role in new[] { Role.Patient, Role.Representative, Role.NextOfKin })
        {
            Redaction.Of(new MemberInvited(Cast.Card(role), role, null), Abroad).ShouldBeNull();
            Redaction.Of(new MemberJoined(Cast.Id(role), role), Abroad).ShouldBeNull();
            Redaction.Of(new MemberRemoved(Cast.Id(role), role, "x"), Abroad).ShouldBeNull();
            Redaction.Of(new RelationRecorded(Cast.Id(role), Parent), Abroad).ShouldBeNull();
            Redaction.Of(new RelationWithdrawn(Cast.Id(role), "x"), Abroad).ShouldBeNull();
            Redaction.Of(Given(Working).State, Abroad).Membership.Members.ShouldNotContainKey(Cast.Id(role));
            Of(Role.ErnExpert, new MemberInvited(Cast.Card(role, 1), role, null)).ShouldBe(Of(Role.ErnExpert));
        }
    }

    [Fact, Rule("ACC-11")]
    public void Readers_who_may_see_the_same_share_a_view()
    {
        Of(Role.Specialist).ShouldBe(Of(Role.CentreStaff));
        Of(Role.ErnExpert).ShouldNotBe(Of(Role.Observer));
        var state = Given(Working).State;
        Redaction.Of(state, View.Full).ShouldBeSameAs(state);
    }
}
