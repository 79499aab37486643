using CaseRoom.Domain.Access;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Consent;

public sealed class ConsentDeciderTests
{
    private static RecordConsent Record(
        ConsentScope scope, ConsentDecision decision = ConsentDecision.Given, string? receiver = null) =>
        new(scope, receiver, decision, "form 1", "nb", Day, false, "patient", "Coordinator 0",
            ReceiverKind: receiver is null ? null : ReceiverKind.School);

    [Theory, Rule("CON-01")]
    [InlineData(ConsentScope.ErnAdvice)]
    [InlineData(ConsentScope.ReceiverOutsideHealth)]
    [InlineData(ConsentScope.PersonImages)]
    [InlineData(ConsentScope.MatchingHere)]
    [InlineData(ConsentScope.MatchingDatabases)]
    [InlineData(ConsentScope.ErnRegistry)]
    [InlineData(ConsentScope.Teaching)]
    [InlineData(ConsentScope.ResearchContact)]
    public void A_scope_is_given_refused_and_withdrawn_on_its_own(ConsentScope scope)
    {
        var receiver = scope is ConsentScope.ReceiverOutsideHealth ? "school" : null;
        foreach (var decision in Enum.GetValues<ConsentDecision>())
        {
            var consent = Given(Opened).When(Role.Coordinator, Record(scope, receiver: receiver))
                .When(Role.Coordinator, Record(scope, decision, receiver)).ThenAccepted().State.Consent;
            consent.IsGiven(scope, receiver, receiver is null ? null : ReceiverKind.School)
                .ShouldBe(decision is ConsentDecision.Given);
            foreach (var other in Enum.GetValues<ConsentScope>().Where(s => s != scope))
            {
                consent.IsGiven(other).ShouldBeFalse(other.ToString());
            }
        }
    }

    [Fact, Rule("CON-01")]
    public void A_consent_keeps_its_form_language_date_interpreter_giver_and_receiver()
    {
        var on = new DateOnly(2026, 2, 14);
        var record = new RecordConsent(
            ConsentScope.Teaching, null, ConsentDecision.Refused, "form 7, version 3", "se", on, Interpreter: true,
            "father", "Dr A");
        var kept = Given(Opened).When(Role.Coordinator, record).Then(new ConsentRecorded(
            ConsentScope.Teaching, null, ConsentDecision.Refused, "form 7, version 3", "se", on, true, "father",
            "Dr A")).State.Consent.Decisions.ShouldHaveSingleItem();
        kept.ShouldBe(new RecordedConsent(
            ConsentScope.Teaching, null, ConsentDecision.Refused, "form 7, version 3", "se", on, true, "father", "Dr A",
            Cast.Id(Role.Coordinator), 4));
    }

    [Fact, Rule("CON-28")]
    public void What_shows_a_consent_is_chosen_and_a_signed_form_is_named()
    {
        var oral = Record(ConsentScope.Teaching) with { Proof = ConsentProof.OralWitnessed, FormVersion = "" };
        Given(Opened).When(Role.Coordinator, oral).ThenAccepted().State.Consent.Decisions.ShouldHaveSingleItem()
            .Proof.ShouldBe(ConsentProof.OralWitnessed);
        Given(Opened).When(Role.Coordinator, oral with { Proof = ConsentProof.WrittenSigned })
            .ThenRefused(new Refusal.Missing("formVersion"));
        Given(Opened).When(Role.Coordinator, oral with { Proof = ConsentProof.SignedIn })
            .ThenRefused(new Refusal.Invalid("proof", "onlyThemselves"));
    }

    [Fact, Rule("CON-01")]
    public void A_consent_without_its_form_is_none()
    {
        var given = Record(ConsentScope.ErnAdvice);
        Given(Opened).When(Role.Coordinator, given with { FormVersion = "" })
            .ThenRefused(new Refusal.Missing("formVersion"));
        Given(Opened).When(Role.Coordinator, given with { Language = "" }).ThenRefused(new Refusal.Missing("language"));
        Given(Opened).When(Role.Coordinator, given with { GivenBy = "" }).ThenRefused(new Refusal.Missing("givenBy"));
    }

    [Fact, Rule("CON-02")]
    public void A_receiver_is_named_outside_the_health_service_and_only_there()
    {
        Given(Opened).When(Role.Coordinator, Record(ConsentScope.ReceiverOutsideHealth))
            .ThenRefused(new Refusal.Missing("receiver"));
        Given(Opened).When(Role.Coordinator, Record(ConsentScope.ErnAdvice, receiver: "school"))
            .ThenRefused(new Refusal.Invalid("receiver", "onlyOutsideHealth"));
        var consent = Given(Opened)
            .When(Role.Coordinator, Record(ConsentScope.ReceiverOutsideHealth, receiver: "school")).State.Consent;
        consent.IsGiven(ConsentScope.ReceiverOutsideHealth, "school", ReceiverKind.School).ShouldBeTrue();
        consent.IsGiven(ConsentScope.ReceiverOutsideHealth, "NAV", ReceiverKind.School).ShouldBeFalse();
    }

    [Fact, Rule("CON-03")]
    public void The_last_decision_counts_and_the_earlier_ones_stay()
    {
        var consent = Given(Opened, Consented(ConsentScope.Teaching))
            .When(Role.Coordinator, Record(ConsentScope.Teaching, ConsentDecision.Refused)).State.Consent;
        consent.IsGiven(ConsentScope.Teaching).ShouldBeFalse();
        consent.Decisions.Count.ShouldBe(2);
    }

    [Fact, Rule("CON-04", "ACC-06")]
    public void A_withdrawn_consent_ends_what_the_expert_abroad_sees_and_does()
    {
        var room = Given(Working).When(Role.Patient, Record(ConsentScope.ErnAdvice, ConsentDecision.Withdrawn))
            .ThenAccepted();
        Viewer.ViewOf(room.State, Cast.Id(Role.ErnExpert)).ShouldBeNull();
        room.When(Role.ErnExpert, new OpenThread(NewId, AnchorKind.Room, null, true, CommentId, "x", []))
            .ThenRefused(new Refusal.NotAllowed());
    }

    [Fact, Rule("CON-05")]
    public void What_was_not_given_is_not_withdrawn() =>
        Given(Opened).When(Role.Coordinator, Record(ConsentScope.Teaching, ConsentDecision.Withdrawn))
            .ThenRefused(new Refusal.Invalid("decision", "nothingToWithdraw"));

    [Fact, Rule("CON-06")]
    public void That_somebody_was_informed_and_did_not_object_is_recorded()
    {
        Given(Opened).When(Role.Coordinator, new RecordInformation(Day, "Dr A", false, null, null))
            .Then(new InformationRecorded(Day, "Dr A", false, null, null));
        Given(Opened).When(Role.Coordinator, new RecordInformation(
                Day, "Dr A", false, null, null, new Objection(Id(60), "patient", Cast.Card(Role.Specialist))))
            .ThenRefused(new Refusal.Invalid("objection", "nobodyObjects"));
    }

    [Theory, Rule("CON-07")]
    [InlineData(Phase.Draft)]
    [InlineData(Phase.Ready)]
    [InlineData(Phase.InConference)]
    [InlineData(Phase.Proposed)]
    [InlineData(Phase.Signed)]
    [InlineData(Phase.Closed)]
    public void Consent_and_information_are_recorded_in_every_phase(Phase phase)
    {
        var room = Given(Working, new PhaseChanged(Phase.InConference, phase, null));
        room.When(Role.Coordinator, Record(ConsentScope.ResearchContact)).ThenAccepted();
        room.When(Role.Patient, Record(ConsentScope.Teaching, ConsentDecision.Withdrawn)).ThenAccepted();
        room.When(Role.Coordinator, new RecordInformation(
            Day, "Dr A", true, "the centre", null, new(Id(60), "patient", Cast.Card(Role.CentreStaff))))
            .ThenAccepted();
    }
}
