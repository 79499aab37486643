using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
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

    private static RecordConsent Noted(ConsentDecision decision, Guid? giver = null, string by = "patient") =>
        new(ConsentScope.Teaching, null, decision, "form 1", "nb", Day, false, by, "Kari", Giver: giver);

    [Fact, Rule("CON-126")]
    public void A_childs_own_yes_is_recorded_by_nobody_and_their_no_is()
    {
        var theirs = new Refusal.Invalid("giver", "parentsAnswer");
        var giver = Cast.Id(Role.Patient);
        foreach (var age in (int[])[12, 16])
        {
            var child = Turning(age).At(Before);
            child.When(Role.Coordinator, Noted(ConsentDecision.Given)).ThenRefused(theirs);
            child.When(Role.Coordinator, Noted(ConsentDecision.Given, by: "Pasienten")).ThenRefused(theirs);
            child.When(Role.Coordinator, Noted(ConsentDecision.Given, giver)).ThenRefused(theirs);
            child.When(Role.Coordinator, Noted(ConsentDecision.Refused)).ThenAccepted();
            child.When(Role.Coordinator, Noted(ConsentDecision.Refused, giver)).ThenAccepted();
        }

        Turning(16).At(TheDay)
            .When(Role.Coordinator, Noted(ConsentDecision.Given, giver) with { On = new(2026, 3, 10) }).ThenAccepted();
    }

    [Theory, Rule("CON-126")]
    [InlineData(AgeBand.From0To1, true)]
    [InlineData(AgeBand.From6To11, true)]
    [InlineData(AgeBand.From12To15, true)]
    [InlineData(AgeBand.From16To17, false)]
    [InlineData(AgeBand.From75, false)]
    [InlineData(AgeBand.Foetus, false)]
    [InlineData(AgeBand.Unknown, false)]
    public void Where_no_birth_date_is_recorded_the_age_that_is_described_says_who_is_a_child(AgeBand age, bool child)
    {
        Past described = new PatientDescribed(Sex.Female, age, Region.Nord);
        var (noted, own) = (Given(Working, described).When(Role.Coordinator, Noted(ConsentDecision.Given)),
            Given(Working, described, new RelationRecorded(Cast.Id(Role.Patient), Self))
                .When(Role.Patient, Say(ConsentDecision.Given)));
        if (child)
        {
            noted.ThenRefused(new Refusal.Invalid("giver", "parentsAnswer"));
            own.ThenRefused(Parents);
            return;
        }

        noted.ThenAccepted();
        own.ThenAccepted();
    }

    [Fact, Rule("CON-126")]
    public void The_birth_date_says_it_before_the_age_that_was_described_once()
    {
        Turning(16, new PatientDescribed(Sex.Female, AgeBand.From12To15, Region.Nord)).At(TheDay)
            .When(Role.Coordinator, Noted(ConsentDecision.Given) with { On = new(2026, 3, 10) }).ThenAccepted();
    }

    [Fact, Rule("CON-126")]
    public void What_an_older_log_took_as_a_childs_own_yes_counts_as_it_did()
    {
        var older = new ConsentRecorded(
            ConsentScope.Teaching, null, ConsentDecision.Given, "1", "nb", Day, false, "patient", "Kari");
        Ages.Covers(Turning(12, older).State, ConsentScope.Teaching, Before).ShouldBeTrue();
    }
}
