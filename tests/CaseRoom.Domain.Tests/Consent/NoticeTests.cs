using CaseRoom.Domain.Access;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;
using static CaseRoom.Domain.Tests.Life.LifeRoom;

namespace CaseRoom.Domain.Tests.Consent;

/// <summary>What waits to be seen of consents and blocks that others changed.</summary>
public sealed class NoticeTests
{
    private static readonly Refusal Seen = new Refusal.AlreadyDone("seen");
    private static readonly Actor Mother = Cast.Actor(Role.Representative);
    private static readonly Actor Father = Cast.Actor(Role.Representative, 1);
    private static readonly Guid BlockId = Id(95);

    private static Scenario Child => Turning(16).At(Before);

    private static RecordConsent Say(ConsentDecision decision, ConsentScope scope = ConsentScope.ErnAdvice) =>
        new(scope, null, decision, "form 1", "nb", Day, false, "a parent", "");

    private static RecordBlock KeepOut(string givenBy = "mother") =>
        new(BlockId, Cast.Card(Role.Specialist), null, null, Day, givenBy, "is my neighbour");

    private static int Waits(Scenario room, Guid person) =>
        RoomSummary.Of(room.State).People[person].Waiting.Notices;

    private static int Waits(Scenario room, Role role) => Waits(room, Cast.Id(role));

    [Fact, Rule("CON-49")]
    public void A_withdrawal_and_a_new_block_wait_for_doctor_and_coordinator_until_each_has_seen_it()
    {
        var room = Child.When(Mother, Say(ConsentDecision.Withdrawn)).ThenAccepted()
            .When(Mother, KeepOut()).ThenAccepted();
        (Waits(room, Role.ResponsibleDoctor), Waits(room, Role.Coordinator)).ShouldBe((2, 2));
        (Waits(room, Role.Deputy), Waits(room, Role.GeneralPractitioner)).ShouldBe((0, 0));
        Waits(room, Mother.PersonId).ShouldBe(0);
        var last = room.State.Consent.Blocks[BlockId].Order;
        room.When(Role.Coordinator, new SeeNotices(last)).Then(new NoticesSeen(last));
        (Waits(room, Role.ResponsibleDoctor), Waits(room, Role.Coordinator)).ShouldBe((2, 0));
        room.When(Role.Coordinator, new SeeNotices(last)).ThenRefused(Seen);
    }

    [Fact, Rule("CON-49")]
    public void What_one_recorded_oneself_and_a_first_answer_wait_for_nobody()
    {
        var room = Child.When(Role.Coordinator, KeepOut()).ThenAccepted()
            .When(Mother, Say(ConsentDecision.Refused, ConsentScope.ErnRegistry)).ThenAccepted();
        (Waits(room, Role.ResponsibleDoctor), Waits(room, Role.Coordinator)).ShouldBe((1, 0));
        room.When(Role.Coordinator, new LiftBlock(BlockId, "asked again")).ThenAccepted();
        Waits(room, Role.ResponsibleDoctor).ShouldBe(0);
    }

    [Fact, Rule("CON-49")]
    public void Who_does_not_know_the_patient_or_is_kept_from_something_is_told_of_no_block()
    {
        var room = Child.When(Mother, KeepOut()).ThenAccepted();
        var kept = new RecordBlock(
            NewId, Cast.Card(Role.Coordinator), null, [ImageId], Day, "mother", null);
        room.When(Role.ResponsibleDoctor, kept).ThenAccepted();
        (Waits(room, Role.ResponsibleDoctor), Waits(room, Role.Coordinator)).ShouldBe((1, 0));
        room.When(Role.Coordinator, new SeeNotices(long.MaxValue)).ThenRefused(Seen);
        room.When(Role.Specialist, new SeeNotices(long.MaxValue)).ThenRefused(new Refusal.NotAllowed());
    }

    [Fact, Rule("CON-49", "CON-45")]
    public void Answers_that_differ_wait_for_who_may_settle_them_and_for_the_other_parent()
    {
        var room = Child.When(Father, Say(ConsentDecision.Refused, ConsentScope.ErnRegistry))
            .When(Mother, Say(ConsentDecision.Given, ConsentScope.ErnRegistry)).ThenAccepted();
        (Waits(room, Role.ResponsibleDoctor), Waits(room, Role.Coordinator)).ShouldBe((1, 1));
        (Waits(room, Father.PersonId), Waits(room, Mother.PersonId)).ShouldBe((1, 0));
        var read = room.State.Consent.Decisions[^1].Order;
        room.When(Role.Coordinator, new SettleConsent(
            ConsentScope.ErnRegistry, null, ConsentDecision.Refused, Day, read, "both agreed")).ThenAccepted();
        (Waits(room, Father.PersonId), Waits(room, Mother.PersonId)).ShouldBe((2, 1));
    }

    [Fact, Rule("CON-97")]
    public void Who_is_said_to_have_answered_is_asked_to_see_what_was_recorded_as_theirs()
    {
        var noted = Say(ConsentDecision.Given, ConsentScope.ErnRegistry) with
        {
            Giver = Mother.PersonId, ReceivedBy = "Kari", Proof = ConsentProof.OralNoted,
        };
        var room = Child.When(Role.Coordinator, noted).ThenAccepted();
        (Waits(room, Mother.PersonId), Waits(room, Father.PersonId), Waits(room, Role.Patient)).ShouldBe((1, 0, 0));
        room.When(Mother, new SeeNotices(room.State.Consent.Decisions[^1].Order)).ThenAccepted();
        Waits(room, Mother.PersonId).ShouldBe(0);
        Waits(Child.When(Mother, noted with { Giver = null }).ThenAccepted(), Mother.PersonId).ShouldBe(0);
    }

    [Fact, Rule("CON-50")]
    public void Who_asked_for_a_block_is_told_that_staff_lifted_it_when_and_why()
    {
        var room = Child.When(Mother, KeepOut()).ThenAccepted()
            .When(Role.Coordinator, new LiftBlock(BlockId, "moved away")).ThenAccepted();
        (Waits(room, Mother.PersonId), Waits(room, Father.PersonId), Waits(room, Role.Patient)).ShouldBe((1, 0, 0));
        var seen = Redaction.Of(room.State, Viewer.ViewOf(room.State, Mother.PersonId)!);
        var lift = seen.Consent.Blocks[BlockId].Lifted!;
        (lift.By, lift.Reason, lift.At).ShouldBe((Cast.Id(Role.Coordinator), "moved away", Before));
        room.When(Mother, new SeeNotices(lift.Order)).ThenAccepted();
        Waits(room, Mother.PersonId).ShouldBe(0);
    }

    [Fact, Rule("CON-50")]
    public void A_block_that_staff_recorded_is_anybodys_of_the_family_and_ones_own_lifting_is_no_news()
    {
        var room = Child.When(Role.ResponsibleDoctor, KeepOut()).ThenAccepted()
            .When(Role.Coordinator, new LiftBlock(BlockId, "moved away")).ThenAccepted();
        (Waits(room, Mother.PersonId), Waits(room, Role.Patient)).ShouldBe((1, 1));
        Waits(room, KinId).ShouldBe(0);
        var own = Child.When(Mother, KeepOut()).When(Mother, new LiftBlock(BlockId, "x")).ThenAccepted();
        Waits(own, Mother.PersonId).ShouldBe(0);
    }

    [Fact, Rule("CON-51")]
    public void What_came_since_is_not_seen_unread_and_who_saw_is_told_with_identity_alone()
    {
        var room = Child.When(Mother, Say(ConsentDecision.Withdrawn)).ThenAccepted();
        var first = room.State.Consent.Decisions[^1].Order;
        room.When(Mother, KeepOut()).ThenAccepted()
            .When(Role.ResponsibleDoctor, new SeeNotices(first)).Then(new NoticesSeen(first));
        Waits(room, Role.ResponsibleDoctor).ShouldBe(1);
        room.When(Role.ResponsibleDoctor, new SeeNotices(first - 1)).ThenRefused(Seen);
        var pseudonym = Viewer.ViewOf(room.State, Cast.Id(Role.GeneralPractitioner))!;
        Redaction.Of(room.State, pseudonym).Consent.Seen.ShouldBeEmpty();
        Redaction.Of(room.State, Viewer.ViewOf(room.State, Mother.PersonId)!).Consent.Seen
            .ShouldContainKey(Cast.Id(Role.ResponsibleDoctor));
    }
}
