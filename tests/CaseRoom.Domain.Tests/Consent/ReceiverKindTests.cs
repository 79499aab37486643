using CaseRoom.Domain.Access;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Consent;

public sealed class ReceiverKindTests
{
    private const ConsentScope Outside = ConsentScope.ReceiverOutsideHealth;
    private const string Town = "Lomvik kommune";
    private const ConsentDecision Yes = ConsentDecision.Given;
    private const ConsentDecision No = ConsentDecision.Refused;
    private const ConsentDecision Back = ConsentDecision.Withdrawn;

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private static readonly ReceiverKind[] Kinds =
        [.. Enum.GetValues<ReceiverKind>().Where(Receivers.IsOutsideHealth)];

    private static RecordConsent Say(ReceiverKind? kind, ConsentDecision decision = Yes, string by = "mother") =>
        new(Outside, Town, decision, "form 1", "nb", Day, false, by, "Coordinator 0", ReceiverKind: kind,
            Authority: Parent.Link);

    /// <summary>An answer of a log from before there were kinds.</summary>
    private static ConsentRecorded Older(ConsentDecision decision) =>
        new(Outside, Town, decision, "form 1", "nb", Day, false, "mother", "Coordinator 0");

    private static ReceiverKind[] OpenIn(Scenario room) =>
        [.. Kinds.Where(kind => ExportPolicy.MayLeaveFor(room.State, kind, Town, Now))];

    [Fact, Rule("CON-72")]
    public void A_yes_opens_the_kind_that_it_says_and_no_other_of_the_same_name()
    {
        foreach (var kind in Kinds)
        {
            var room = Given(Opened).When(Role.Coordinator, Say(kind)).ThenAccepted();
            OpenIn(room).ShouldBe([kind]);
            ExportPolicy.MayLeaveFor(room.State, kind, "Andeby kommune", Now).ShouldBeFalse();
            ExportPolicy.MayLeaveFor(room.State, kind, " ", Now).ShouldBeFalse();
            OpenIn(room.When(Role.Coordinator, Say(kind, Back)).ThenAccepted()).ShouldBeEmpty();
        }
    }

    [Fact, Rule("CON-72")]
    public void What_is_answered_on_one_kind_is_withdrawn_and_refused_on_that_kind_alone()
    {
        var room = Given(Opened).When(Role.Coordinator, Say(ReceiverKind.School))
            .When(Role.Coordinator, Say(ReceiverKind.ChildWelfare)).ThenAccepted();
        OpenIn(room.When(Role.Coordinator, Say(ReceiverKind.School, Back)).ThenAccepted())
            .ShouldBe([ReceiverKind.ChildWelfare]);
        OpenIn(room.When(Role.Coordinator, Say(ReceiverKind.School)).ThenAccepted())
            .ShouldBe([ReceiverKind.School, ReceiverKind.ChildWelfare]);
        OpenIn(room.When(Role.Coordinator, Say(ReceiverKind.ChildWelfare, No)).ThenAccepted())
            .ShouldBe([ReceiverKind.School]);
        room.When(Role.Coordinator, Say(ReceiverKind.Nav, Back))
            .ThenRefused(new Refusal.Invalid("decision", "nothingToWithdraw"));
    }

    [Fact, Rule("CON-72")]
    public void A_yes_without_a_kind_or_to_one_within_the_health_service_is_refused()
    {
        Given(Opened).When(Role.Coordinator, Say(null)).ThenRefused(new Refusal.Missing("receiverKind"));
        foreach (var kind in Enum.GetValues<ReceiverKind>().Except(Kinds))
        {
            Given(Opened).When(Role.Coordinator, Say(kind))
                .ThenRefused(new Refusal.Invalid("receiverKind", "onlyOutsideHealth"));
        }

        Given(Opened)
            .When(Role.Coordinator, Say(ReceiverKind.Nav) with { Scope = ConsentScope.Teaching, Receiver = null })
            .ThenRefused(new Refusal.Invalid("receiverKind", "onlyOutsideHealth"));
    }

    [Fact, Rule("CON-72", "CON-46")]
    public void Answers_that_differ_on_one_kind_are_settled_for_that_kind()
    {
        var room = Given(Opened).When(Role.Coordinator, Say(ReceiverKind.Nav, by: "father"))
            .When(Role.Coordinator, Say(ReceiverKind.School, No, "father"))
            .When(Role.Coordinator, Say(ReceiverKind.School)).ThenAccepted();
        OpenIn(room).ShouldBe([ReceiverKind.Nav]);
        SettleConsent Settle(ReceiverKind? kind) => new(
            Outside, Town, Yes, Day, room.State.Consent.Newest(Outside, Town, ReceiverKind.School)!.Order,
            "Both said so.", kind);
        foreach (var other in (ReceiverKind?[])[ReceiverKind.Nav, null])
        {
            room.When(Role.Coordinator, Settle(other))
                .ThenRefused(new Refusal.Invalid("scope", "nothingToSettle"));
        }

        OpenIn(room.When(Role.Coordinator, Settle(ReceiverKind.School)).ThenAccepted())
            .ShouldBe([ReceiverKind.School, ReceiverKind.Nav]);
    }

    [Fact, Rule("CON-73")]
    public void A_yes_of_an_older_log_opens_its_receiver_until_an_answer_says_the_kind()
    {
        var room = Given(Opened, Older(Yes));
        OpenIn(room).ShouldBe(Kinds);
        ExportPolicy.MayLeaveFor(room.State, ReceiverKind.Nav, "Andeby kommune", Now).ShouldBeFalse();
        OpenIn(room.When(Role.Coordinator, Say(ReceiverKind.School)).ThenAccepted()).ShouldBe([ReceiverKind.School]);
        OpenIn(Given(Opened, Older(Yes)).When(Role.Coordinator, Say(ReceiverKind.School, No)).ThenAccepted())
            .ShouldBeEmpty();
        OpenIn(Given(Opened, Older(Yes)).When(Role.Coordinator, Say(null, Back)).ThenAccepted()).ShouldBeEmpty();
    }

    [Fact, Rule("CON-73")]
    public void A_no_of_an_older_log_stops_each_kind_until_who_gave_it_answers_for_one()
    {
        var room = Given(Opened, Older(No));
        OpenIn(room).ShouldBeEmpty();
        OpenIn(Given(Opened, Older(No)).When(Role.Coordinator, Say(ReceiverKind.School, by: "father")).ThenAccepted())
            .ShouldBeEmpty();
        OpenIn(room.When(Role.Coordinator, Say(ReceiverKind.School)).ThenAccepted()).ShouldBe([ReceiverKind.School]);
    }

    [Fact, Rule("CON-73")]
    public void A_no_that_says_no_kind_stops_what_was_given_to_one()
    {
        var room = Given(Opened).When(Role.Coordinator, Say(ReceiverKind.School))
            .When(Role.Coordinator, Say(null, No)).ThenAccepted();
        OpenIn(room).ShouldBeEmpty();
        OpenIn(room.When(Role.Coordinator, Say(ReceiverKind.School)).ThenAccepted()).ShouldBe([ReceiverKind.School]);
    }
}
