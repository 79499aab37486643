using CaseRoom.Domain.Access;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Consent;

public sealed class ConsentDeciderTests
{
    private static RecordConsent Record(
        ConsentScope scope, ConsentDecision decision = ConsentDecision.Given, string? receiver = null) =>
        new(scope, receiver, decision, "form 1", "nb", Day, false, "mother", "Coordinator 0");

    [Theory, Rule("CON-01")]
    [InlineData(ConsentScope.ErnAdvice)]
    [InlineData(ConsentScope.PersonImages)]
    [InlineData(ConsentScope.ResearchContact)]
    public void A_scope_is_decided_on_its_own(ConsentScope scope) =>
        Given(Opened).When(Role.Coordinator, Record(scope)).Then(Consented(scope))
            .State.Consent.IsGiven(ConsentScope.Teaching).ShouldBeFalse();

    [Fact, Rule("CON-01")]
    public void A_consent_without_its_form_is_none()
    {
        var given = Record(ConsentScope.ErnAdvice);
        Given(Opened).When(Role.Coordinator, given with { FormVersion = "" })
            .ThenRefused(new Refusal.Missing("formVersion"));
        Given(Opened).When(Role.Coordinator, given with { Language = "" }).ThenRefused(new Refusal.Missing("language"));
        Given(Opened).When(Role.Coordinator, given with { GivenBy = "" }).ThenRefused(new Refusal.Missing("givenBy"));
        Given(Opened).When(Role.Coordinator, given with { ReceivedBy = "" })
            .ThenRefused(new Refusal.Missing("receivedBy"));
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
        consent.IsGiven(ConsentScope.ReceiverOutsideHealth, "school").ShouldBeTrue();
        consent.IsGiven(ConsentScope.ReceiverOutsideHealth, "NAV").ShouldBeFalse();
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
    public void An_objection_says_to_whom()
    {
        Given(Opened).When(Role.Coordinator, new RecordInformation(Day, "Dr A", false, null, null))
            .Then(new InformationRecorded(Day, "Dr A", false, null, null));
        Given(Opened).When(Role.Coordinator, new RecordInformation(Day, "Dr A", true, null, "images"))
            .ThenRefused(new Refusal.Missing("toWhom"));
    }
}
