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

    private static readonly MemberCard Taker =
        Cast.Card(Role.Coordinator, 7) with { OrganisationId = Controller.Id };

    private static readonly Refusal No = new Refusal.NotAllowed();

    private static WithdrawTransfer Back(Scenario room) => new(
        NewId, room.State.Custody.Transfer!.At, "the wrong unit", Ask.Administrator);

    private static AnswerTransfer Answer(Scenario room, bool accepts) => new(
        NewId, room.State.Custody.Transfer!.At, accepts, accepts ? "we take it" : "not ours", Taker,
        Cast.Roles(Role.Coordinator), [Ward.Id]);

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

        var doctor = Cast.Card(Role.ResponsibleDoctor, 7) with { OrganisationId = Controller.Id, UnitId = Ward.Id };
        room.When(new Actor(Taker.PersonId), Answer(room, accepts: true) with
        {
            Doctor = doctor, DoctorRoles = Cast.Roles(Role.ResponsibleDoctor),
        }).ThenAccepted();
        room.State.Case.Opening!.Unit.ShouldBe(Ward);
        room.State.Membership.In(Role.ResponsibleDoctor).ShouldHaveSingleItem().Person.PersonId
            .ShouldBe(doctor.PersonId);
        Viewer.ViewOf(room.State, Taker.PersonId)!.Identity.ShouldBeTrue();
        Viewer.ViewOf(room.State, Card.PersonId).ShouldBeNull();
    }

    [Fact, Rule("CASE-126")]
    public void Nobody_comes_into_the_case_by_accepting_what_they_asked_themselves()
    {
        var own = new Refusal.Invalid("transferId", "ownOffer");
        var room = Given(Working).When(Administrator, Ask);
        var doctor = Cast.Card(Role.ResponsibleDoctor, 7) with { OrganisationId = Controller.Id, UnitId = Ward.Id };
        var accept = Answer(room, accepts: true) with
        {
            Doctor = doctor, DoctorRoles = Cast.Roles(Role.ResponsibleDoctor),
        };
        room.When(Administrator, accept with { Person = Card }).ThenRefused(own);
        room.When(new Actor(Taker.PersonId), accept with { Doctor = doctor with { PersonId = Card.PersonId } })
            .ThenRefused(own);
        // To say no is nobody's way in.
        room.When(Administrator, Answer(room, accepts: false) with { Person = Card }).ThenAccepted();

        var again = Given(Working).When(Administrator, Ask);
        again.When(new Actor(Taker.PersonId), accept with { ProposedAt = again.State.Custody.Transfer!.At })
            .ThenAccepted();
    }

    [Fact, Rule("CASE-121")]
    public void While_doctor_or_coordinator_is_left_the_offer_is_theirs_and_the_list_finds_whom_the_room_does()
    {
        var left = new MemberRemoved(Both[1], Role.Coordinator, "left");
        Holds([], [], Both);
        Holds([], [Both[0]], Both[1]);
        Holds([], [Both[1]], Both[0]);
        Holds([], Both);
        Holds([left], [], Both[0]);
        Holds([left], [Both[0]]);
        // They are members still, and do not see it.
        Holds([Keeping(Both[0])], [], Both[1]);
        Holds([left, Keeping(Both[0])], []);

        static void Holds(Past[] then, Guid[] gone, params Guid[] offer)
        {
            var room = Given(Working, then);
            UnownedRules.Offering(room.State, Start).Except(gone).ShouldBe(offer, ignoreOrder: true);
            UnownedRules.AnyOffers(RoomSummary.Of(room.State), Start, each => !gone.Contains(each))
                .ShouldBe(offer.Length > 0);
            room.When(Administrator, Ask with { Administrator = new(Card, Unit.Id, gone) });
            if (offer.Length > 0) { room.ThenRefused(No); }
            else { room.ThenAccepted(); }
        }
    }

    [Fact, Rule("CASE-125")]
    public void Who_may_ask_takes_an_offer_back_whoever_made_it_and_asks_another()
    {
        var room = Given(Working).When(Administrator, Ask);
        room.When(Administrator, Ask with { TransferId = Id(98) }).ThenRefused(new Refusal.AlreadyDone("offered"));
        room.When(Administrator, Back(room) with { Administrator = null }).ThenRefused(No);
        room.When(Cast.Actor(Role.Observer, 8), Back(room)).ThenRefused(No);
        room.When(Administrator, Back(room) with { Administrator = new(Card, Ward.Id, Both) }).ThenRefused(No);
        room.When(Administrator, Back(room) with { Administrator = new(Card, Unit.Id, [Both[0]]) }).ThenRefused(No);
        room.When(Administrator, Back(room) with { Reason = "" }).ThenRefused(new Refusal.Missing("reason"));
        room.When(Administrator, Back(room) with { ProposedAt = Start.AddDays(-1) })
            .ThenRefused(new Refusal.NotFound("transferId"));
        room.When(Administrator, Back(room))
            .Then(new TransferEnded(NewId, TransferEnd.Withdrawn, "the wrong unit", Card.Name));
        RoomSummary.Of(room.State).Failed.ShouldBeNull();
        room.When(Administrator, Ask with { TransferId = Id(98) }).ThenAccepted();

        var theirs = Given(Working).When(Role.Coordinator, Ask with { Administrator = null });
        theirs.When(Administrator, Back(theirs)).ThenAccepted();
    }

    [Fact, Rule("CASE-122")]
    public void How_an_offer_came_to_nothing_stands_for_the_list_without_the_reason()
    {
        var declined = Given(Working).When(Administrator, Ask);
        declined.When(new Actor(Taker.PersonId), Answer(declined, accepts: false)).ThenAccepted();
        var at = declined.State.Custody.Transfer!.Answer!.At;
        RoomSummary.Of(declined.State).Failed.ShouldBe(new(Controller, Ward, TransferEnd.Declined, at));
        RoomSummary.Of(declined.State).Offer.ShouldBeNull();

        var lapsed = Given(Working).When(Administrator, Ask);
        var until = lapsed.State.Custody.Transfer!.Until;
        RoomSummary.Of(lapsed.State).Failed.ShouldBeNull();
        lapsed.At(until).When(Actor.System, new Domain.Life.PassTime()).ThenAccepted();
        RoomSummary.Of(lapsed.State).Failed.ShouldBe(new(Controller, Ward, TransferEnd.Lapsed, until));
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
        Given(Working, Keeping(Card.PersonId)).When(Administrator, Ask).ThenRefused(No);
        room.When(Administrator, Ask with { To = To with { Treats = false } })
            .ThenRefused(new Refusal.Invalid("unit", "onlyAdvises"));
        room.When(Administrator, Ask with { Reason = "" }).ThenRefused(new Refusal.Missing("reason"));
    }

    [Fact, Rule("CASE-121")]
    public void The_question_about_a_reason_is_about_numbers_and_listed_names_and_tells_no_name_of_the_case()
    {
        var room = Given(Working, new PatientIdentified("Signe Vågenes", "13116900216", null, null, null));
        room.When(Administrator, Ask with { Reason = "Nummeret er 13116900216." }).ThenRefused(
            new Refusal.NamesFound([new FoundInText("reason", GuardKind.NationalId, "13116900216")]));
        var listed = Ask with { Reason = "Familien til Signe flytter" };
        foreach (var scene in (Scenario[])[room, Given(Working)])
        {
            scene.When(Administrator, listed).ThenRefused(
                new Refusal.NamesFound([new FoundInText("reason", GuardKind.Name, "Signe")]));
        }

        // In small letters it is a name to whom the case has told it alone.
        var known = Ask with { Reason = "Familien til vågenes flytter" };
        room.When(Role.ResponsibleDoctor, known).ThenRefused(
            new Refusal.NamesFound([new FoundInText("reason", GuardKind.Name, "vågenes")]));
        room.When(Administrator, known).ThenAccepted();
        Given(Working).When(Administrator, listed, looked: true).ThenAccepted();
    }

    [Fact, Rule("CASE-121", "CASE-45")]
    public void Who_asked_is_named_to_who_works_in_the_room_and_beyond_it_to_nobody()
    {
        var asked = new TransferProposed(NewId, Controller, Ward, Region.Nord, "why", default, Card.Name);
        Redaction.Of(asked, Viewer.Pseudonym(RoomState.Empty)).ShouldBe(asked with { Reason = "" });
        Redaction.Of(asked, new View(Reach.Abroad, false, false, IdSet.Empty)).ShouldBeNull();
        Redaction.Of(asked, new View(Reach.Family, true, false, IdSet.Empty)).ShouldBeNull();

        var state = Given(Working).When(Administrator, Ask).State;
        RoomSummary.Of(state).Offer!.Administrator.ShouldBe(Card.Name);
        var seen = Redaction.Of(state, Viewer.Pseudonym(state)).Custody.Transfer!;
        (seen.Administrator, seen.Reason).ShouldBe((Card.Name, ""));
        Redaction.Of(state, Viewer.ViewOf(state, Cast.Id(Role.NextOfKin))!).Custody.Transfer.ShouldBeNull();
        Given(Working).When(Role.Coordinator, Ask with { Administrator = null }).State.Custody.Transfer!.Administrator
            .ShouldBeNull();
    }

    private static Domain.Consent.BlockRecorded Keeping(Guid person) => new(
        Id(96), new(person, ""), null, null, Day, "patient", null);
}
