using CaseRoom.Domain.Access;
using CaseRoom.Domain.Access.Guard;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
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

/// <summary>Two parents, and a scope that needs the yes of one or of each.</summary>
public sealed class HolderTests
{
    private const ConsentScope Scope = ConsentScope.ErnAdvice;
    private const ConsentDecision Yes = ConsentDecision.Given;
    private const ConsentDecision No = ConsentDecision.Refused;

    private static readonly Guid FatherId = Cast.Id(Role.Representative, 2);
    private static readonly Guid Expert = Cast.Id(Role.ErnExpert);
    private static readonly Actor Mother = Cast.Actor(Role.Representative);
    private static readonly Actor Father = Cast.Actor(Role.Representative, 2);
    private static readonly SetWhoAgrees Both = new(Scope, WhoAgrees.Both);

    /// <summary>The mother alone, beside a guardian; what was consented to before is settled by nobody.</summary>
    private static Scenario Alone => Turning(16).At(Before);

    private static Scenario Parents => Together(new(2020, 1, 1), null);

    private static Scenario Together(DateOnly from, DateOnly? until, params Past[] then) => Turning(16, [
        new MemberInvited(Cast.Card(Role.Representative, 2), Role.Representative, Parent with
        {
            Link = new(LinkKind.ParentalResponsibility, "register", from, until),
        }),
        new(FatherId, new MemberJoined(FatherId, Role.Representative)),
        .. then,
    ]).At(Before);

    private static RecordConsent Say(ConsentDecision decision, ConsentScope scope = Scope, string? receiver = null) =>
        new(scope, receiver, decision, "form 1", "nb", Day, false, "a parent", "",
            ReceiverKind: receiver is null ? null : ReceiverKind.Nav);

    private static bool Counts(Scenario room, string? receiver = null, ConsentScope scope = Scope) =>
        Ages.Covers(room.State, scope, Before, receiver);

    private static IEnumerable<Guid> Lacking(Scenario room) =>
        Holders.Lacking(room.State, Scope).Select(m => m.Person.PersonId);

    [Fact, Rule("CON-65")]
    public void Who_runs_the_case_and_knows_the_patient_sets_whose_yes_a_scope_needs()
    {
        foreach (var role in (Role[])[Role.ResponsibleDoctor, Role.Coordinator, Role.Deputy])
        {
            var room = Parents.When(role, Both).ThenAccepted();
            var rule = room.State.Consent.Agreements.ShouldHaveSingleItem();
            (rule.Scope, rule.Who, rule.By).ShouldBe((Scope, WhoAgrees.Both, Cast.Id(role)));
            room.When(role, Both).ThenRefused(new Refusal.AlreadyDone("set"));
            room.When(role, Both with { Who = WhoAgrees.One }).ThenAccepted()
                .State.Consent.Agreements.ShouldHaveSingleItem().Who.ShouldBe(WhoAgrees.One);
        }

        Parents.When(Mother, Both).ThenRefused(new Refusal.NotAllowed());
        Parents.When(Role.Coordinator, Both with { Who = WhoAgrees.One }).ThenRefused(new Refusal.AlreadyDone("set"));
        Parents.At(TheDay).When(Role.Coordinator, Both).ThenRefused(new Refusal.Invalid("scope", "ofAge"));
    }

    [Fact, Rule("CON-65")]
    public void Who_does_not_know_the_patient_sets_nothing()
    {
        var unknowing = Cast.Card(Role.Deputy, 3);
        Together(
            new(2020, 1, 1), null, new MemberInvited(unknowing, Role.Deputy, null),
            new(unknowing.PersonId, new MemberJoined(unknowing.PersonId, Role.Deputy)))
            .When(Cast.Actor(Role.Deputy, 3), Both).ThenRefused(new Refusal.NotAllowed());
    }

    [Fact, Rule("CON-66")]
    public void Until_each_holder_has_said_yes_the_scope_is_not_consented_to()
    {
        var room = Parents.When(Mother, Say(Yes)).ThenAccepted();
        Counts(room).ShouldBeTrue();
        room = room.When(Role.Coordinator, Both).ThenAccepted();
        Counts(room).ShouldBeFalse();
        Lacking(room).ShouldBe([FatherId]);
        room = room.When(Father, Say(Yes)).ThenAccepted();
        Counts(room).ShouldBeTrue();
        Lacking(room).ShouldBeEmpty();
        Counts(room.When(Father, Say(ConsentDecision.Withdrawn)).ThenAccepted()).ShouldBeFalse();
        // The other scopes are as they were.
        Counts(room.When(Mother, Say(Yes, ConsentScope.Teaching)), scope: ConsentScope.Teaching).ShouldBeTrue();
    }

    [Fact, Rule("CON-66")]
    public void A_yes_that_names_nobody_and_the_childs_and_the_guardians_are_no_holders_yes()
    {
        var noted = Say(Yes) with { ReceivedBy = "Kari", Proof = ConsentProof.OralNoted, GivenBy = "the father" };
        var room = Parents.When(Mother, Say(Yes)).When(Role.Coordinator, Both).When(Role.Coordinator, noted)
            .When(Cast.Actor(Role.Representative, 1), Say(Yes)).ThenAccepted();
        Counts(room).ShouldBeFalse();
        Counts(room.When(Role.Coordinator, noted with { Giver = FatherId }).ThenAccepted()).ShouldBeTrue();
    }

    [Fact, Rule("CON-66")]
    public void What_was_settled_is_settled_for_who_had_answered_and_not_for_who_is_silent()
    {
        SettleConsent Settle(Scenario room) =>
            new(Scope, null, Yes, Day, room.State.Consent.Newest(Scope)!.Order, "Both were there on Tuesday.");
        var room = Parents.When(Role.Coordinator, Both).When(Father, Say(No)).When(Mother, Say(Yes)).ThenAccepted();
        Counts(room.When(Role.Coordinator, Settle(room)).ThenAccepted()).ShouldBeTrue();
        var child = Parents.When(Role.Coordinator, Both).When(Role.Patient, Say(No)).When(Mother, Say(Yes))
            .ThenAccepted();
        child = child.When(Role.Coordinator, Settle(child)).ThenAccepted();
        child.State.Consent.IsGiven(Scope).ShouldBeTrue();
        Counts(child).ShouldBeFalse();
    }

    [Fact, Rule("CON-66", "CON-60")]
    public void A_receiver_is_sent_nothing_before_each_holder_has_said_yes_to_that_receiver()
    {
        const ConsentScope outside = ConsentScope.ReceiverOutsideHealth;
        var room = Parents.When(Role.Coordinator, new SetWhoAgrees(outside, WhoAgrees.Both))
            .When(Mother, Say(Yes, outside, "NAV")).When(Father, Say(Yes, outside, "The school")).ThenAccepted();
        ExportPolicy.MayLeaveFor(room.State, ReceiverKind.Nav, "NAV", Before).ShouldBeFalse();
        room = room.When(Father, Say(Yes, outside, "NAV")).ThenAccepted();
        ExportPolicy.MayLeaveFor(room.State, ReceiverKind.Nav, "NAV", Before).ShouldBeTrue();
        ExportPolicy.MayLeaveFor(room.State, ReceiverKind.Nav, "The school", Before).ShouldBeFalse();
    }

    [Fact, Rule("CON-67")]
    public void A_parent_who_is_recorded_later_is_asked_from_then_on()
    {
        var room = Alone.When(Mother, Say(Yes)).When(Role.Coordinator, Both).ThenAccepted();
        Counts(room).ShouldBeTrue();
        var father = new InviteMember(
            Cast.Card(Role.Representative, 2), Role.Representative, Parent, [Role.Representative]);
        room = room.When(Role.Coordinator, father).ThenAccepted();
        Counts(room).ShouldBeFalse();
        Lacking(room).ShouldBe([FatherId]);
        // Nor does what a representative acts by make them a parent before it is recorded as that.
        var guardian = new RecordRelation(GuardianId, Parent);
        Lacking(room.When(Role.Coordinator, guardian).ThenAccepted()).ShouldBe([GuardianId, FatherId], true);
    }

    [Fact, Rule("CON-67")]
    public void Whose_part_has_ended_is_asked_no_more()
    {
        static Scenario Silent() => Together(new(2020, 1, 1), new(2026, 3, 5)).At(Scenario.Start.AddHours(1))
            .When(Mother, Say(Yes)).When(Role.Coordinator, Both).ThenAccepted();
        Counts(Silent()).ShouldBeFalse();
        Counts(Silent().When(Role.Coordinator, new RemoveMember(FatherId, "x")).ThenAccepted()).ShouldBeTrue();
        Counts(Silent().When(Role.Coordinator, new WithdrawRelation(FatherId, "x")).ThenAccepted()).ShouldBeTrue();
        Counts(Silent().Pass(Before).ThenAccepted()).ShouldBeTrue();
    }

    [Fact, Rule("CON-67")]
    public void What_the_patient_answers_of_age_needs_nobodys_yes_beside_it()
    {
        var room = Parents.When(Role.Coordinator, Both).When(Mother, Say(Yes)).ThenAccepted().At(TheDay)
            .When(Role.Patient, Say(Yes) with { On = new(2026, 3, 10) }).ThenAccepted();
        Ages.Covers(room.State, Scope, TheDay).ShouldBeTrue();
        Viewer.At(room.State, Expert, TheDay).ShouldNotBeNull();
    }

    [Fact, Rule("CON-68")]
    public void While_a_yes_is_lacking_the_scope_opens_nothing_and_shares_do_not_come_back()
    {
        var room = Parents.When(Mother, Say(Yes)).ThenAccepted()
            .When(Role.Coordinator, new MarkMaterial(ImageId, false, SharedAbroad: true)).ThenAccepted();
        Viewer.ViewOf(room.State, Expert)!.Shows(ImageId).ShouldBeTrue();
        room = room.When(Role.Coordinator, Both).ThenAccepted();
        Viewer.ViewOf(room.State, Expert).ShouldBeNull();
        room.State.Materials.Items[ImageId].SharedAbroad.ShouldBeFalse();
        room.When(Role.Coordinator, new MarkMaterial(ImageId, false, SharedAbroad: true))
            .ThenRefused(new Refusal.ConsentMissing("ernAdvice"));
        room.When(Role.Coordinator, Cast.Invite(Role.ErnExpert, 4))
            .ThenRefused(new Refusal.ConsentMissing("ernAdvice"));
        room = room.When(Father, Say(Yes)).ThenAccepted();
        Viewer.ViewOf(room.State, Expert)!.Shows(ImageId).ShouldBeFalse();
    }

    [Fact, Rule("CON-68")]
    public void A_parent_who_is_recorded_while_the_expert_reads_ends_what_was_shared()
    {
        var room = Alone.When(Mother, Say(Yes)).When(Role.Coordinator, Both)
            .When(Role.Coordinator, new MarkMaterial(ImageId, false, SharedAbroad: true)).ThenAccepted()
            .When(Role.Coordinator, new InviteMember(
                Cast.Card(Role.Representative, 2), Role.Representative, Parent, [Role.Representative]))
            .ThenAccepted();
        room.State.Materials.Items[ImageId].SharedAbroad.ShouldBeFalse();
        Viewer.ViewOf(room.State, Expert).ShouldBeNull();
    }

    [Fact, Rule("CON-68")]
    public void A_name_that_is_written_while_a_yes_is_lacking_is_asked_for_as_if_the_expert_read_it()
    {
        var room = Parents.When(Mother, Say(Yes)).When(Role.Coordinator, Both).ThenAccepted();
        room.When(Role.Coordinator, new SetText(CasePart.Question, "What does Kanari Fugl have?", Told))
            .ThenRefused(new Refusal.NamesFound([new FoundInText("text", GuardKind.Name, "Kanari Fugl")]));
    }

    [Fact, Rule("CON-69")]
    public void Without_identity_the_rule_is_told_and_neither_who_nor_that_somebody_lacks()
    {
        var room = Parents.When(Mother, Say(Yes)).When(Role.Coordinator, Both).ThenAccepted();
        var seen = Redaction.Of(room.State, Viewer.ViewOf(room.State, Cast.Id(Role.Specialist))!);
        seen.Consent.Agreements.ShouldHaveSingleItem().Who.ShouldBe(WhoAgrees.Both);
        Holders.Of(seen).ShouldBeEmpty();
        var known = Redaction.Of(room.State, Viewer.ViewOf(room.State, Mother.PersonId)!);
        Holders.Lacking(known, Scope).Select(m => m.Person.PersonId).ShouldBe([FatherId]);
    }
}
