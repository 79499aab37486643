using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Testing;
using Shouldly;
using Xunit;
using static CaseRoom.Domain.Tests.Life.LifeRoom;

namespace CaseRoom.Domain.Tests.Consent;

/// <summary>Who on the patient's side answers for a scope.</summary>
public sealed class PatientSideConsentTests
{
    private static readonly Refusal Parents = new Refusal.Invalid("decision", "parentsAnswer");

    private static RecordConsent Say(ConsentDecision decision, ConsentScope scope = ConsentScope.Teaching) =>
        new(scope, null, decision, "form 1", "nb", Day, false, "themselves", "");

    [Fact, Rule("CON-26")]
    public void Whom_nothing_binds_to_the_patient_answers_for_nothing()
    {
        var unproven = Given(Working, [.. Joined(Role.Representative, 3)]);
        foreach (var decision in Enum.GetValues<ConsentDecision>())
        {
            unproven.When(Cast.Actor(Role.Representative, 3), Say(decision, ConsentScope.ErnAdvice))
                .ThenRefused(new Refusal.NotAllowed());
        }

        Turning(16).At(Before).When(Role.Representative, Say(ConsentDecision.Given)).ThenAccepted();
    }

    [Fact, Rule("CON-28")]
    public void An_answer_on_ones_own_page_is_recorded_as_signed_in_whatever_was_sent()
    {
        foreach (var sent in (ConsentProof?[])[null, ConsentProof.OralNoted, ConsentProof.SignedIn])
        {
            var answer = Say(ConsentDecision.Refused) with { Proof = sent, FormVersion = "" };
            Turning(16).At(TheDay).When(Role.Patient, answer).ThenAccepted().State.Consent.Decisions[^1].Proof
                .ShouldBe(ConsentProof.SignedIn);
        }
    }

    [Fact, Rule("CON-27")]
    public void Under_sixteen_the_patient_gives_no_consent_and_from_twelve_on_their_no_counts()
    {
        Turning(16).At(Before).When(Role.Patient, Say(ConsentDecision.Given)).ThenRefused(Parents);
        Turning(16).At(Before).When(Role.Patient, Say(ConsentDecision.Refused)).ThenAccepted();
        Turning(16).At(TheDay).When(Role.Patient, Say(ConsentDecision.Given)).ThenAccepted();
        Turning(12).At(Before).When(Role.Patient, Say(ConsentDecision.Refused)).ThenRefused(Parents);
        Turning(12).At(TheDay).When(Role.Patient, Say(ConsentDecision.Refused)).ThenAccepted();
    }
}
