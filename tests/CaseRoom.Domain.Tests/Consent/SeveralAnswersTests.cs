using CaseRoom.Domain.Access;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;
using static CaseRoom.Domain.Tests.Life.LifeRoom;

namespace CaseRoom.Domain.Tests.Consent;

/// <summary>Two who answer for one child, and what counts of what they say.</summary>
public sealed class SeveralAnswersTests
{
    private const ConsentScope Scope = ConsentScope.ErnRegistry;
    private const ConsentDecision Yes = ConsentDecision.Given;
    private const ConsentDecision No = ConsentDecision.Refused;
    private const ConsentDecision Back = ConsentDecision.Withdrawn;

    private static readonly Actor Mother = Cast.Actor(Role.Representative);
    private static readonly Actor Father = Cast.Actor(Role.Representative, 1);

    private static RecordConsent Say(ConsentDecision decision, ConsentScope scope = Scope) =>
        new(scope, null, decision, "form 1", "nb", Day, false, "a parent", "");

    /// <summary>An answer of somebody who is not of the room, by what they answer.</summary>
    private static RecordConsent Noted(ConsentDecision decision, string by) => Say(decision) with
    {
        GivenBy = by, ReceivedBy = "Kari", Authority = Parent.Link,
    };

    private static Scenario Child => Turning(16).At(Before);

    /// <summary>The father's no, then the mother's yes.</summary>
    private static Scenario Differing => Child.When(Father, Say(No)).When(Mother, Say(Yes)).ThenAccepted();

    private static Scenario Settled(ConsentDecision decision) =>
        Differing is var room ? room.When(Role.Coordinator, Settle(room, decision)).ThenAccepted() : room;

    private static SettleConsent Settle(Scenario room, ConsentDecision decision) => new(
        Scope, null, decision, Day, room.State.Consent.Newest(Scope)!.Order, "Both were there on Tuesday.");

    private static bool Counts(Scenario room) => room.State.Consent.IsGiven(Scope);

    [Fact, Rule("CON-45")]
    public void One_parents_yes_does_not_replace_the_others_no()
    {
        var room = Child.When(Father, Say(No)).ThenAccepted().When(Mother, Say(Yes)).ThenAccepted();

        Counts(room).ShouldBeFalse();
        room.State.Consent.Decisions.TakeLast(2).Select(d => (d.Giver, d.Decision, d.Holds)).ShouldBe(
            [(Father.PersonId, No, null), (Mother.PersonId, Yes, No)]);
        room = room.When(Father, Say(Yes)).ThenAccepted();
        Counts(room).ShouldBeTrue();
        room.State.Consent.Newest(Scope)!.Holds.ShouldBeNull();
    }

    [Fact, Rule("CON-45")]
    public void One_parents_withdrawal_stands_whatever_the_other_answers_again()
    {
        var room = Child.When(Mother, Say(Yes)).When(Father, Say(Yes)).When(Father, Say(Back)).ThenAccepted();
        Counts(room).ShouldBeFalse();
        room = room.When(Mother, Say(Yes)).ThenAccepted();
        room.State.Consent.Newest(Scope)!.Counts.ShouldBe(Back);
        // Each takes back their own yes, also one that does not count.
        room.When(Mother, Say(Back)).ThenAccepted().State.Consent.Newest(Scope)!.Holds.ShouldBeNull();
        room.When(Father, Say(Back)).ThenRefused(new Refusal.Invalid("decision", "nothingToWithdraw"));
    }

    [Theory, Rule("CON-45", "CASE-81")]
    [InlineData("representative", "Foresatt eller verge", true)]
    [InlineData("Pasientens representant", "representative", true)]
    [InlineData("representative", "nextOfKin", false)]
    [InlineData("representative", "Mormor", false)]
    public void One_who_is_not_of_the_room_is_the_same_by_code_and_by_word(string before, string after, bool same)
    {
        var noted = Noted(No, before) with { Proof = ConsentProof.OralNoted };
        var room = Child.When(Role.Coordinator, noted)
            .When(Role.Coordinator, noted with { GivenBy = after, Decision = Yes }).ThenAccepted();
        Counts(room).ShouldBe(same);
    }

    [Fact, Rule("CON-45")]
    public void A_professional_says_whose_answer_they_record()
    {
        var asked = Say(Yes) with { Giver = Mother.PersonId, ReceivedBy = "Kari", Proof = ConsentProof.OralNoted };
        Child.When(Role.Coordinator, asked with { Giver = NewId }).ThenRefused(new Refusal.NotFound("giver"));
        Child.When(Role.Coordinator, asked with { Giver = Cast.Id(Role.Specialist) })
            .ThenRefused(new Refusal.NotFound("giver"));
        var room = Child.When(Father, Say(No)).When(Role.Coordinator, asked).ThenAccepted();
        Counts(room).ShouldBeFalse();
        // It is hers, and she changes it herself.
        Counts(room.When(Mother, Say(No)).When(Father, Say(Yes)).ThenAccepted()).ShouldBeFalse();
        Counts(room.When(Mother, Say(Yes)).ThenAccepted()).ShouldBeTrue();
    }

    [Fact, Rule("CON-45")]
    public void Parents_who_are_not_of_the_room_are_told_apart_by_what_is_written_of_them()
    {
        var father = Noted(No, "The father");
        var room = Child.When(Role.Coordinator, father)
            .When(Role.Coordinator, father with { Decision = Yes, GivenBy = "The mother" }).ThenAccepted();
        Counts(room).ShouldBeFalse();
        Counts(room.When(Role.Coordinator, father with { Decision = Yes, GivenBy = "the father " })).ShouldBeTrue();
    }

    [Fact, Rule("CON-63")]
    public void A_yes_of_nobody_who_is_named_does_not_stand_beside_a_named_no()
    {
        var paper = Noted(Yes, "representative");
        var nameless = new Refusal.Invalid("giver", "nameGiver");
        Child.When(Father, Say(No)).When(Role.Coordinator, paper).ThenRefused(nameless);
        Child.When(Father, Say(Yes)).When(Father, Say(Back)).When(Role.Coordinator, paper).ThenRefused(nameless);
        Child.When(Role.Patient, Say(No)).When(Role.Coordinator, paper).ThenRefused(nameless);
        var hers = paper with { Giver = Mother.PersonId, Authority = null };
        var named = Child.When(Father, Say(No)).When(Role.Coordinator, hers).ThenAccepted();
        named.State.Consent.Newest(Scope)!.Holds.ShouldBe(No);
        Counts(Child.When(Father, Say(Yes)).When(Role.Coordinator, paper).ThenAccepted()).ShouldBeTrue();
    }

    [Fact, Rule("CON-63")]
    public void A_named_no_stands_for_a_yes_of_nobody_who_is_named_and_a_no_of_whoever_it_is_stands()
    {
        var paper = Noted(Yes, "representative");
        var room = Child.When(Role.Coordinator, paper).When(Father, Say(No)).ThenAccepted();
        Counts(room).ShouldBeFalse();
        room.State.Consent.Newest(Scope)!.Holds.ShouldBeNull();
        Counts(room.When(Father, Say(Yes)).ThenAccepted()).ShouldBeTrue();
        var refused = Child.When(Role.Coordinator, paper with { Decision = No }).When(Father, Say(Yes)).ThenAccepted();
        Counts(refused).ShouldBeFalse();
    }

    [Fact, Rule("CON-125")]
    public void One_parent_takes_back_nothing_that_the_other_gave_and_says_no_instead()
    {
        var room = Child.When(Mother, Say(Yes)).ThenAccepted();
        var notTheirs = new Refusal.Invalid("decision", "notTheirs");
        room.When(Father, Say(Back)).ThenRefused(notTheirs);
        room.When(Role.Coordinator, Say(Back) with { Giver = Father.PersonId, ReceivedBy = "Kari" })
            .ThenRefused(notTheirs);
        Counts(room).ShouldBeTrue();
        Counts(Child.When(Mother, Say(Yes)).When(Father, Say(No)).ThenAccepted()).ShouldBeFalse();
        Counts(Child.When(Mother, Say(Yes)).When(Role.Patient, Say(Back)).ThenAccepted()).ShouldBeFalse();
        Counts(Child.When(Mother, Say(Yes)).When(Mother, Say(Back)).ThenAccepted()).ShouldBeFalse();
        Counts(Child.When(Role.Coordinator, Noted(Yes, "representative")).When(Father, Say(Back)).ThenAccepted())
            .ShouldBeFalse();
    }

    [Fact, Rule("CON-45", "CON-27")]
    public void The_childs_own_no_is_not_answered_away_by_a_parent() =>
        Counts(Child.When(Role.Patient, Say(No)).When(Mother, Say(Yes)).ThenAccepted()).ShouldBeFalse();

    [Fact, Rule("CON-45", "CON-04")]
    public void What_a_yes_shared_is_shared_no_longer_once_the_other_parent_says_no()
    {
        var room = Child.When(Mother, Say(Yes, ConsentScope.ErnAdvice)).ThenAccepted()
            .When(Role.Coordinator, new MarkMaterial(ImageId, false, SharedAbroad: true)).ThenAccepted();
        room = room.When(Father, Say(No, ConsentScope.ErnAdvice)).ThenAccepted();
        room.State.Materials.Items[ImageId].SharedAbroad.ShouldBeFalse();
        room = room.When(Mother, Say(Yes, ConsentScope.ErnAdvice)).ThenAccepted();
        Viewer.ViewOf(room.State, Cast.Id(Role.ErnExpert)).ShouldBeNull();
    }

    [Fact, Rule("CON-46")]
    public void Who_runs_the_case_records_how_it_was_settled_with_a_reason()
    {
        foreach (var role in (Role[])[Role.ResponsibleDoctor, Role.Coordinator, Role.Deputy])
        {
            foreach (var decision in (ConsentDecision[])[Yes, No])
            {
                var room = Differing;
                Counts(room.When(role, Settle(room, decision)).ThenAccepted()).ShouldBe(decision == Yes);
            }
        }
    }

    [Fact, Rule("CON-46")]
    public void It_is_settled_as_a_yes_or_a_no_with_a_reason_by_who_knows_the_patient()
    {
        var room = Child.When(Father, Say(No)).When(Mother, Say(Yes));
        room.When(Role.Coordinator, Settle(room, Yes) with { Reason = " " }).ThenRefused(new Refusal.Missing("reason"));
        room.When(Role.Coordinator, Settle(room, Back)).ThenRefused(new Refusal.Invalid("decision", "yesOrNo"));
        room.When(Mother, Settle(room, Yes)).ThenRefused(new Refusal.NotAllowed());
        var unknowing = Cast.Card(Role.Deputy, 3);
        room = Turning(
            16, new MemberInvited(unknowing, Role.Deputy, null),
            new(unknowing.PersonId, new MemberJoined(unknowing.PersonId, Role.Deputy)))
            .At(Before).When(Father, Say(No)).When(Mother, Say(Yes)).ThenAccepted();
        room.When(Cast.Actor(Role.Deputy, 3), Settle(room, Yes)).ThenRefused(new Refusal.NotAllowed());
    }

    [Fact, Rule("CON-46")]
    public void An_answer_that_came_since_is_not_settled_unread()
    {
        var room = Differing;
        var read = Settle(room, Yes);
        room.When(Father, Say(No)).ThenAccepted().When(Role.Coordinator, read)
            .ThenRefused(new Refusal.StaleVersion(room.State.Consent.Newest(Scope)!.Order));
    }

    [Fact, Rule("CON-46")]
    public void Only_what_differs_is_settled_and_once()
    {
        var nothing = new Refusal.Invalid("scope", "nothingToSettle");
        var agreed = Child.When(Mother, Say(Yes)).ThenAccepted();
        agreed.When(Role.Coordinator, Settle(agreed, No)).ThenRefused(nothing);
        var settled = Settled(Yes);
        settled.When(Role.Coordinator, Settle(settled, No)).ThenRefused(nothing);
    }

    [Fact, Rule("CON-46")]
    public void What_was_settled_stands_beside_later_answers()
    {
        Counts(Settled(Yes).When(Mother, Say(Yes)).ThenAccepted()).ShouldBeTrue();
        Counts(Settled(No).When(Mother, Say(Yes)).ThenAccepted()).ShouldBeFalse();
        var again = Settled(Yes).When(Father, Say(Back)).ThenAccepted();
        Counts(again).ShouldBeFalse();
        Counts(again.When(Role.Coordinator, Settle(again, Yes)).ThenAccepted()).ShouldBeTrue();
    }

    [Fact, Rule("CON-47")]
    public void At_sixteen_the_patients_own_word_counts_alone()
    {
        var room = Differing.At(TheDay)
            .When(Role.Patient, Say(Yes) with { On = new(2026, 3, 10) }).ThenAccepted();
        Counts(room).ShouldBeTrue();
        room.State.Consent.Newest(Scope)!.Holds.ShouldBeNull();
        Counts(room.When(Role.Patient, Say(Back) with { On = new(2026, 3, 10) }).ThenAccepted()).ShouldBeFalse();
    }

    [Fact, Rule("CON-47")]
    public void Whoever_answers_of_age_stands_for_what_was_written_of_them_before()
    {
        var written = Say(No) with { GivenBy = "the patient", ReceivedBy = "Kari" };
        Counts(Given(Working).When(Role.Coordinator, written).When(Role.Patient, Say(Yes)).ThenAccepted())
            .ShouldBeTrue();
    }

    [Fact, Rule("CON-48")]
    public void Without_identity_it_is_told_that_answers_differ_and_neither_whose_nor_why()
    {
        var room = Settled(No);
        var view = Viewer.ViewOf(room.State, Cast.Id(Role.Specialist))!;
        var seen = Redaction.Of(room.State, view).Consent;
        seen.Newest(Scope)!.Holds.ShouldBe(No);
        seen.Newest(Scope)!.Giver.ShouldBe(view.Mask.Alias(Mother.PersonId));
        seen.Newest(Scope)!.Giver.ShouldNotBe(Mother.PersonId);
        seen.Settlements.ShouldHaveSingleItem().Reason.ShouldBeEmpty();
        var known = Redaction.Of(room.State, Viewer.ViewOf(room.State, Father.PersonId)!).Consent;
        known.Settlements.ShouldHaveSingleItem().Reason.ShouldNotBeEmpty();
        known.Decisions.TakeLast(2).Select(d => d.Giver).ShouldBe([Father.PersonId, Mother.PersonId]);
    }
}
