using CaseRoom.Domain.Access;
using CaseRoom.Domain.Access.Guard;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Custody;

/// <summary>A room whose unit answers for nothing any more, and that nobody is left to offer.</summary>
public sealed class UnownedTests
{
    private static readonly OrganisationRef Ward = new(Id(51), "Nevrologisk avdeling");
    private static readonly ReceivingUnit To = new(Controller, Ward, Region.Nord, Treats: true);
    private static readonly MemberCard Card = Cast.Card(Role.Observer, 7) with { OrganisationId = Controller.Id };
    private static readonly Actor Administrator = new(Card.PersonId);
    private static readonly Guid[] Both = [Cast.Id(Role.ResponsibleDoctor), Cast.Id(Role.Coordinator)];
    private static readonly ProposeTransfer Ask =
        new(NewId, Ward, "the unit was closed", To, new UnownedDuty(Card, Unit.Id, Both));

    private static readonly Refusal No = new Refusal.NotAllowed();

    [Fact, Rule("CASE-121")]
    public void Who_administers_asks_a_unit_in_the_place_of_those_who_are_gone_and_sees_nothing()
    {
        var room = Given(Working).When(Administrator, Ask);
        var until = ((TransferProposed)room.Events.Single()).Until;
        room.Then(new TransferProposed(
            NewId, Controller, Ward, Region.Nord, "the unit was closed", until, Card.Name));
        room.State.Case.Opening!.Unit.ShouldBe(Unit);
        CustodyLists.Of(room.State).ShouldBe([CustodyLists.Offered(Ward.Id)]);
        Viewer.ViewOf(room.State, Card.PersonId).ShouldBeNull();

        var taker = Cast.Card(Role.Coordinator, 7) with { OrganisationId = Controller.Id };
        var doctor = Cast.Card(Role.ResponsibleDoctor, 7) with { OrganisationId = Controller.Id, UnitId = Ward.Id };
        room.When(new Actor(taker.PersonId), new AnswerTransfer(
            NewId, room.State.Custody.Transfer!.At, Accepts: true, "we take it", taker, Cast.Roles(Role.Coordinator),
            [Ward.Id], doctor, Cast.Roles(Role.ResponsibleDoctor))).ThenAccepted();
        room.State.Case.Opening!.Unit.ShouldBe(Ward);
        room.State.Membership.In(Role.ResponsibleDoctor).ShouldHaveSingleItem().Person.PersonId
            .ShouldBe(doctor.PersonId);
        Viewer.ViewOf(room.State, taker.PersonId)!.Identity.ShouldBeTrue();
        Viewer.ViewOf(room.State, Card.PersonId).ShouldBeNull();
    }

    [Fact, Rule("CASE-121")]
    public void While_doctor_or_coordinator_is_left_the_offer_is_theirs()
    {
        foreach (var gone in new Guid[][] { [], [Both[0]], [Both[1]] })
        {
            var room = Given(Working);
            room.When(Administrator, Ask with { Administrator = new(Card, Unit.Id, gone) }).ThenRefused(No);
            UnownedRules.AnyOffers(RoomSummary.Of(room.State), Start, each => !gone.Contains(each)).ShouldBeTrue();
        }

        var left = Given(Working, new MemberRemoved(Both[1], Role.Coordinator, "left"));
        UnownedRules.AnyOffers(RoomSummary.Of(left.State), Start, each => each != Both[0]).ShouldBeFalse();
        left.When(Administrator, Ask with { Administrator = new(Card, Unit.Id, [Both[0]]) }).ThenAccepted();
        left.When(Administrator, Ask with { TransferId = Id(98) }).ThenRefused(new Refusal.AlreadyDone("offered"));
    }

    [Fact, Rule("CASE-121")]
    public void To_anybody_else_the_room_is_not_there()
    {
        var room = Given(Working);
        room.When(Administrator, Ask with { Administrator = null }).ThenRefused(No);
        room.When(Administrator, Ask with { Administrator = new(Card, Ward.Id, Both) }).ThenRefused(No);
        room.When(Cast.Actor(Role.Observer, 8), Ask).ThenRefused(No);
        room.When(Role.NextOfKin, Ask with { Administrator = new(Cast.Card(Role.NextOfKin), Unit.Id, Both) })
            .ThenRefused(No);
        Given([]).When(Administrator, Ask).ThenRefused(No);
        Given(Working, new Domain.Consent.BlockRecorded(
            Id(96), new(Card.PersonId, ""), null, null, Day, "patient", null)).When(Administrator, Ask)
            .ThenRefused(No);
        room.When(Administrator, Ask with { To = To with { Treats = false } })
            .ThenRefused(new Refusal.Invalid("unit", "onlyAdvises"));
        room.When(Administrator, Ask with { Reason = "" }).ThenRefused(new Refusal.Missing("reason"));
    }

    [Fact, Rule("CASE-121")]
    public void The_question_about_a_reason_tells_no_name_of_the_case()
    {
        var room = Given(Working, new PatientIdentified("Signe Vågenes", "13116900216", null, null, null));
        room.When(Administrator, Ask with { Reason = "Nummeret er 13116900216." }).ThenRefused(
            new Refusal.NamesFound([new FoundInText("reason", GuardKind.NationalId, "13116900216")]));
        var named = Ask with { Reason = "Saken til Signe Vågenes i Vågenesveien" };
        FoundIn(room.State).ShouldBe(FoundIn(Given(Working).State));
        room.When(Administrator, named, looked: true).ThenAccepted();

        IReadOnlyList<FoundInText> FoundIn(RoomState state) =>
            new RoomMachine().Decide(state, named, new DecisionContext(Administrator, Start))
                is Decision<RoomEvent>.Refused { Refusal: Refusal.NamesFound found }
                ? found.Found
                : [];
    }

    [Fact, Rule("CASE-121")]
    public void Who_asked_is_named_to_who_works_in_the_room_and_beyond_it_to_nobody()
    {
        var asked = new TransferProposed(NewId, Controller, Ward, Region.Nord, "why", default, Card.Name);
        Redaction.Of(asked, Viewer.Pseudonym(RoomState.Empty)).ShouldBe(asked with { Reason = "" });
        Redaction.Of(asked, new View(Reach.Abroad, false, false, IdSet.Empty)).ShouldBeNull();
        Redaction.Of(asked, new View(Reach.Family, true, false, IdSet.Empty)).ShouldBeNull();
    }
}
