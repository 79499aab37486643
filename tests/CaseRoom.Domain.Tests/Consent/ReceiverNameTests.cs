using CaseRoom.Domain.Access;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;
using static CaseRoom.Domain.Tests.Life.LifeRoom;

namespace CaseRoom.Domain.Tests.Consent;

/// <summary>A receiver's name as people write it, and who reads it.</summary>
public sealed class ReceiverNameTests
{
    private const ConsentScope Outside = ConsentScope.ReceiverOutsideHealth;
    private const ConsentDecision Yes = ConsentDecision.Given;
    private const ConsentDecision No = ConsentDecision.Refused;

    private static readonly Actor Mother = Cast.Actor(Role.Representative);
    private static readonly Actor Father = Cast.Actor(Role.Representative, 1);

    private static Scenario Child => Turning(16).At(Before);

    private static RecordConsent Say(string to, ConsentDecision decision) => new(
        Outside, to, decision, "form 1", "nb", Day, false, "a parent", "", ReceiverKind: ReceiverKind.Nav);

    private static bool MayLeave(Scenario room, string to) =>
        ExportPolicy.MayLeaveFor(room.State, ReceiverKind.Nav, to, Before);

    [Theory, Rule("CON-98")]
    [InlineData("NAV Voss", "NAV Voss ")]
    [InlineData("NAV Voss", "nav  voss")]
    [InlineData("NAV V\u00e5gan", "NAV\u00a0VA\u030aGAN")]
    public void A_no_to_a_receiver_stands_against_a_yes_however_its_name_is_written(string one, string other)
    {
        foreach (var (yes, no) in new[] { (one, other), (other, one) })
        {
            var room = Child.When(Mother, Say(yes, Yes)).ThenAccepted();
            (MayLeave(room, yes), MayLeave(room, no)).ShouldBe((true, true));
            room.When(Father, Say(no, No)).ThenAccepted();
            (MayLeave(room, yes), MayLeave(room, no)).ShouldBe((false, false));
            var newest = room.State.Consent.Newest(Outside, no, ReceiverKind.Nav)!;
            room.When(Role.Coordinator, new SettleConsent(
                Outside, yes, Yes, Day, newest.Order, "agreed", ReceiverKind.Nav)).ThenAccepted();
            (MayLeave(room, yes), MayLeave(room, no)).ShouldBe((true, true));
        }

        MayLeave(Child.When(Mother, Say(one, Yes)).ThenAccepted(), "NAV Vossestrand").ShouldBeFalse();
    }

    [Fact, Rule("CON-98")]
    public void The_name_is_kept_composed_and_with_single_blanks() =>
        Child.When(Mother, Say("  NAV  Va\u030agan\t", Yes)).ThenAccepted()
            .State.Consent.Decisions[^1].Receiver.ShouldBe("NAV V\u00e5gan");

    [Fact, Rule("CON-98")]
    public void What_an_older_log_has_under_another_spelling_is_on_the_same_receiver()
    {
        var room = Turning(
            16, new Past(Mother.PersonId, new ConsentRecorded(
                Outside, "nav voss ", Yes, "1", "nb", Day, false, "a parent", "", ConsentProof.SignedIn))).At(Before);
        MayLeave(room, "NAV Voss").ShouldBeTrue();
        MayLeave(room.When(Father, Say("NAV Voss", No)).ThenAccepted(), "nav voss ").ShouldBeFalse();
    }

    [Fact, Rule("CON-99")]
    public void Without_identity_a_receiver_is_told_by_its_kind_and_not_by_its_name()
    {
        var room = Child.When(Mother, Say("NAV Voss", Yes)).When(Father, Say("NAV Voss", No)).ThenAccepted();
        room.When(Role.Coordinator, new SettleConsent(
            Outside, "NAV Voss", Yes, Day, room.State.Consent.Decisions[^1].Order, "agreed", ReceiverKind.Nav))
            .ThenAccepted();
        var view = Viewer.ViewOf(room.State, Cast.Id(Role.Specialist))!;
        var seen = Redaction.Of(room.State, view).Consent;
        seen.Decisions.TakeLast(2).Select(d => (d.Receiver, d.ReceiverKind))
            .ShouldAllBe(d => d.Receiver == "" && d.ReceiverKind == ReceiverKind.Nav);
        seen.Settlements.ShouldHaveSingleItem().Receiver.ShouldBe("");
        seen.Decisions.Where(d => d.Scope is not Outside).ShouldAllBe(d => d.Receiver == null);
        foreach (var happened in (ConsentEvent[])
        [
            new ConsentRecorded(Outside, "NAV Voss", Yes, "1", "nb", Day, false, "a parent", ""),
            new ConsentSettled(Outside, "NAV Voss", Yes, Day, "agreed"),
        ])
        {
            var told = Redaction.Of(new Recorded<RoomEvent>(99, Before, Mother.PersonId, NewId, happened), view)!.Event;
            (told is ConsentRecorded one ? one.Receiver : ((ConsentSettled)told).Receiver).ShouldBe("");
        }

        Redaction.Of(room.State, Viewer.ViewOf(room.State, Father.PersonId)!).Consent.Decisions[^1].Receiver
            .ShouldBe("NAV Voss");
    }
}
