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

public sealed class TransferTests
{
    private static readonly OrganisationRef There = new(Id(50), "Universitetssykehuset");
    private static readonly OrganisationRef Ward = new(Id(51), "Nevrologisk avdeling");
    private static readonly ReceivingUnit To = new(There, Ward, Region.Vest, Treats: true);
    private static readonly ProposeTransfer Offer = new(NewId, Ward, "moved to Bergen", To);
    private static readonly Guid TakerId = Cast.Id(Role.Coordinator, 7);
    private static readonly MemberCard Taker = Cast.Card(Role.Coordinator, 7) with { OrganisationId = There.Id };

    private static readonly MemberCard NewDoctor = Cast.Card(Role.ResponsibleDoctor, 7) with
    {
        OrganisationId = There.Id, UnitId = Ward.Id,
    };

    /// <summary>What the room's newest offer says, accepted by somebody of its unit.</summary>
    private static AnswerTransfer Accept(Scenario room) => new(
        NewId, room.State.Custody.Transfer?.At ?? default, Accepts: true, "we know her", Taker,
        Cast.Roles(Role.Coordinator), [Ward.Id], NewDoctor, Cast.Roles(Role.ResponsibleDoctor));

    /// <summary>Takes the room's newest offer back.</summary>
    private static WithdrawTransfer Back(Scenario room, string reason) => new(
        room.State.Custody.Transfer!.TransferId, room.State.Custody.Transfer.At, reason);

    private static readonly Refusal No = new Refusal.NotAllowed();

    [Fact, Rule("CASE-42", "CASE-43", "CASE-44")]
    public void An_offer_changes_nothing_until_somebody_of_the_unit_accepts()
    {
        var room = Given(Working).When(Role.ResponsibleDoctor, Offer);
        var until = ((TransferProposed)room.Events.Single()).Until;
        room.Then(new TransferProposed(NewId, There, Ward, Region.Vest, "moved to Bergen", until));
        (room.State.Case.Opening!.Controller, room.State.Case.Opening.Unit).ShouldBe((Controller, Unit));
        Viewer.ViewOf(room.State, TakerId).ShouldBeNull();
        CustodyLists.Of(room.State).ShouldBe([CustodyLists.Offered(Ward.Id)]);

        room.When(new Actor(TakerId), Accept(room)).Then(
            new TransferAccepted(NewId, There, Ward, Region.Vest, "we know her", Taker.Name),
            new RoleHandedOver(Cast.Id(Role.ResponsibleDoctor), NewDoctor, Role.ResponsibleDoctor, "we know her"),
            new MemberInvited(Taker with { UnitId = Ward.Id }, Role.Coordinator, new Relation("basis", Taker.Name)),
            new MemberJoined(TakerId, Role.Coordinator));
        var opening = room.State.Case.Opening!;
        (opening.Controller, opening.Unit, opening.Region).ShouldBe((There, Ward, Region.Vest));
        Viewer.ViewOf(room.State, TakerId)!.Identity.ShouldBeTrue();
        CustodyLists.Of(room.State).ShouldBeEmpty();
        room.When(new Actor(TakerId), Accept(room)).ThenRefused(No);
        var duty = new TakeEmergencyAccess(
            Id(98), Cast.Card(Role.EmergencyDoctor), "unconscious, unknown medicine", new(Unit.Id));
        room.When(Cast.Actor(Role.EmergencyDoctor), duty).ThenRefused(No);
        room.When(Cast.Actor(Role.EmergencyDoctor), duty with { Duty = new(Ward.Id) }).ThenRefused(No);
        var there = duty.Person with { OrganisationId = There.Id };
        room.When(Cast.Actor(Role.EmergencyDoctor), duty with { Duty = new(Ward.Id), Person = there }).ThenAccepted();
    }

    [Fact, Rule("CASE-42")]
    public void A_unit_that_only_advises_or_is_not_there_or_answers_already_is_offered_nothing()
    {
        var room = Given(Working);
        room.When(Role.Coordinator, Offer with { To = To with { Treats = false } })
            .ThenRefused(new Refusal.Invalid("unit", "onlyAdvises"));
        room.When(Role.Coordinator, Offer with { To = null }).ThenRefused(new Refusal.NotFound("unit"));
        room.When(Role.Coordinator, Offer with { To = To with { Unit = Unit } })
            .ThenRefused(new Refusal.AlreadyDone("responsible"));
        room.When(Role.Coordinator, Offer with { Reason = "" }).ThenRefused(new Refusal.Missing("reason"));
        room.When(Role.Coordinator, Offer).ThenAccepted();
        room.When(Role.Coordinator, Offer with { TransferId = Id(98) }).ThenRefused(new Refusal.AlreadyDone("offered"));
        room.When(Role.Coordinator, Offer).ThenRefused(new Refusal.AlreadyExists("transferId"));
    }

    [Fact, Rule("CASE-43")]
    public void Whoever_does_not_answer_for_the_unit_is_told_nothing()
    {
        var room = Given(Working).When(Role.Coordinator, Offer);
        room.When(new Actor(TakerId), Accept(room) with { Units = [Unit.Id] }).ThenRefused(No);
        room.When(new Actor(TakerId), Accept(room) with { Units = null }).ThenRefused(No);
        room.When(new Actor(TakerId), Accept(room) with { TransferId = Id(98) }).ThenRefused(No);
        room.When(Cast.Actor(Role.Coordinator, 8), Accept(room)).ThenRefused(No);
        room.When(Role.NextOfKin, Accept(room) with { Person = Cast.Card(Role.NextOfKin) }).ThenRefused(No);
        Given([]).When(new Actor(TakerId), Accept(Given([]))).ThenRefused(No);
        var kept = Given(Working, new Domain.Consent.BlockRecorded(
            Id(96), null, There, null, Day, "patient", null)).When(Role.Coordinator, Offer);
        kept.When(new Actor(TakerId), Accept(kept)).ThenRefused(No);
        // Nor are they listed it, which would tell them that somebody keeps them out.
        TransferRules.IsThereFor(kept.State, Taker).ShouldBeFalse();
        TransferRules.IsThereFor(room.State, Cast.Card(Role.NextOfKin)).ShouldBeFalse();
        TransferRules.IsThereFor(room.State, Taker).ShouldBeTrue();
        room.When(new Actor(TakerId), Accept(room) with { Reason = "" }).ThenRefused(new Refusal.Missing("reason"));
    }

    [Fact, Rule("CASE-42", "CASE-43")]
    public void An_offer_is_declined_withdrawn_or_lapses_and_the_unit_stays()
    {
        var declined = Given(Working).When(Role.Coordinator, Offer);
        declined.When(new Actor(TakerId), Accept(declined) with { Accepts = false, Reason = "not ours" })
            .Then(new TransferEnded(NewId, TransferEnd.Declined, "not ours", Taker.Name));
        declined.State.Case.Opening!.Unit.ShouldBe(Unit);
        declined.When(new Actor(TakerId), Accept(declined)).ThenRefused(No);
        declined.When(Role.Coordinator, Offer with { TransferId = Id(98) }).ThenAccepted();

        var withdrawn = Given(Working).When(Role.Coordinator, Offer);
        withdrawn.When(Role.ResponsibleDoctor, Back(withdrawn, "she stays"))
            .Then(new TransferEnded(NewId, TransferEnd.Withdrawn, "she stays", "ResponsibleDoctor 0"));
        withdrawn.When(Role.ResponsibleDoctor, Back(withdrawn, "x"))
            .ThenRefused(new Refusal.NotFound("transferId"));

        var lapsed = Given(Working).When(Role.Coordinator, Offer);
        var until = lapsed.State.Custody.Transfer!.Until;
        lapsed.At(until.AddTicks(-1)).When(Actor.System, new Domain.Life.PassTime())
            .ThenRefused(Life.LifeRoom.NothingDue);
        lapsed.At(until).When(new Actor(TakerId), Accept(lapsed)).ThenRefused(No);
        lapsed.At(until).When(Actor.System, new Domain.Life.PassTime())
            .Then(new TransferEnded(NewId, TransferEnd.Lapsed, "", ""));
        lapsed.State.Case.Opening!.Unit.ShouldBe(Unit);
    }

    [Fact, Rule("CASE-57")]
    public void An_answer_to_an_offer_that_was_withdrawn_is_none_to_a_later_one_under_its_id()
    {
        var room = Given(Working).When(Role.Coordinator, Offer);
        var read = Accept(room);
        room.When(Role.Coordinator, Back(room, "she stays")).ThenAccepted();
        room.When(Role.Coordinator, Offer with { TransferId = Id(98) }).ThenAccepted();
        room.When(Role.Coordinator, Back(room, "not yet")).ThenAccepted();
        room.When(Role.Coordinator, Offer with { Reason = "with all her siblings" }).ThenAccepted();
        room.When(new Actor(TakerId), read).ThenRefused(No);
        room.When(new Actor(TakerId), read with { Accepts = false }).ThenRefused(No);
        room.When(new Actor(TakerId), Accept(room)).ThenAccepted();
    }

    [Fact, Rule("CASE-70")]
    public void Who_read_an_offer_that_is_gone_takes_no_later_one_back_under_its_id()
    {
        var room = Given(Working).When(Role.Coordinator, Offer);
        var read = Back(room, "she stays");
        room.When(Role.Coordinator, read).ThenAccepted();
        room.When(Role.Coordinator, Offer with { TransferId = Id(98) }).ThenAccepted();
        room.When(Role.Coordinator, read).ThenRefused(new Refusal.NotFound("transferId"));
        room.When(Role.Coordinator, Back(room, "not yet")).ThenAccepted();
        room.When(Role.Coordinator, Offer with { Reason = "with all her siblings" }).ThenAccepted();
        room.When(Role.ResponsibleDoctor, read).ThenRefused(new Refusal.NotFound("transferId"));
        room.State.Custody.Transfer!.Answer.ShouldBeNull();
        room.When(Role.ResponsibleDoctor, Back(room, "she stays")).ThenAccepted();
    }

    [Fact, Rule("CASE-44", "CASE-46")]
    public void A_closed_room_is_taken_over_by_somebody_who_goes_on_seeing_it()
    {
        var room = Given(Working, new PhaseChanged(Phase.InConference, Phase.Closed, null))
            .When(Role.Coordinator, Offer);
        var colleague = Cast.Card(Role.Specialist) with { OrganisationId = There.Id };
        room.When(Role.Specialist, Accept(room) with { Person = colleague })
            .ThenRefused(new Refusal.Invalid("role", "hasAnotherRole"));
        room.When(new Actor(TakerId), Accept(room)).ThenAccepted();
        Viewer.ViewOf(room.State, TakerId).ShouldNotBeNull();
        Viewer.ViewOf(room.State, Cast.Id(Role.Coordinator)).ShouldBeNull();
        room.When(new Actor(TakerId), new ChangePhase(Phase.InConference, "new signs")).ThenAccepted();
    }

    [Fact, Rule("CASE-71")]
    public void Accepting_names_a_doctor_of_the_unit_as_the_directory_lists_them()
    {
        var room = Given(Working).When(Role.Coordinator, Offer);
        var accept = Accept(room);
        void Refused(AnswerTransfer answer, Refusal why) => room.When(new Actor(TakerId), answer).ThenRefused(why);
        Refused(accept with { Doctor = null }, new Refusal.Missing("doctor"));
        Refused(
            accept with { Doctor = NewDoctor with { UnitId = Unit.Id } }, new Refusal.Invalid("doctor", "notOfUnit"));
        Refused(
            accept with { Doctor = Cast.Card(Role.ResponsibleDoctor) }, new Refusal.Invalid("doctor", "notOfUnit"));
        Refused(
            accept with { DoctorRoles = Cast.Roles(Role.GeneralPractitioner) },
            new Refusal.Invalid("doctor", "noDoctor"));
        var coordinator = Cast.Card(Role.Coordinator) with { OrganisationId = There.Id, UnitId = Ward.Id };
        Refused(accept with { Doctor = coordinator }, new Refusal.Invalid("doctor", "doctorHasAnotherRole"));
        room.State.Case.Opening!.Unit.ShouldBe(Unit);
        room.When(new Actor(TakerId), accept with { Accepts = false, Doctor = null }).ThenAccepted();
    }

    [Fact, Rule("CASE-71", "CASE-72")]
    public void Who_accepts_may_answer_as_doctor_themselves_and_the_former_one_proposes_nothing_more()
    {
        var room = Given(Working).When(Role.Coordinator, Offer);
        var self = Taker with { UnitId = Id(97) };
        room.When(new Actor(TakerId), Accept(room) with
        {
            Doctor = self, DoctorRoles = Cast.Roles(Role.ResponsibleDoctor),
        }).Then(
            new TransferAccepted(NewId, There, Ward, Region.Vest, "we know her", Taker.Name),
            new RoleHandedOver(
                Cast.Id(Role.ResponsibleDoctor), Taker with { UnitId = Ward.Id }, Role.ResponsibleDoctor,
                "we know her"),
            new MemberJoined(TakerId, Role.ResponsibleDoctor));
        room.State.Membership.In(Role.ResponsibleDoctor).ShouldHaveSingleItem().Person.PersonId.ShouldBe(TakerId);
        Viewer.ViewOf(room.State, TakerId)!.Identity.ShouldBeTrue();
        var former = room.State.Membership.Members[Cast.Id(Role.ResponsibleDoctor)];
        (former.Role, former.Relation).ShouldBe((Role.Specialist, null));
        var erase = new ProposeErasure(Id(98), ErasureGround.PatientAsked, "2026/1");
        room.When(Role.ResponsibleDoctor, erase).ThenRefused(No);
        room.When(new Actor(TakerId), erase).ThenAccepted();
    }

    [Fact, Rule("CASE-71")]
    public void A_doctor_who_is_of_the_unit_already_stays()
    {
        var here = new ReceivingUnit(Controller, Ward, Region.Nord, Treats: true);
        var room = Given(Opened, [.. Joined(Role.ResponsibleDoctor, 1)])
            .When(Role.Coordinator, Offer with { To = here });
        TransferDoctor.IsNeeded(room.State, Controller, Ward).ShouldBeFalse("an older log says in no unit");
        TransferDoctor.IsNeeded(room.State, There, Ward).ShouldBeTrue();
        room.When(new Actor(TakerId), Accept(room) with
        {
            Doctor = null, Person = Taker with { OrganisationId = Controller.Id },
        }).ThenAccepted();
        room.State.Membership.In(Role.ResponsibleDoctor).ShouldHaveSingleItem().Person.PersonId
            .ShouldBe(Cast.Id(Role.ResponsibleDoctor, 1));
    }

    [Fact, Rule("CASE-99")]
    public void A_reason_that_names_the_patient_is_asked_about_before_another_hospital_reads_it()
    {
        var room = Given(Working, new PatientIdentified("Signe Vågenes", "13116900216", null, null, null));
        var named = Offer with { Reason = "Familien til Signe flytter" };
        room.When(Role.ResponsibleDoctor, named).ThenRefused(
            new Refusal.NamesFound([new FoundInText("reason", GuardKind.Name, "Signe")]));
        room.When(Role.ResponsibleDoctor, Offer with { Reason = "Nummeret er 13116900216." }).ThenRefused(
            new Refusal.NamesFound([new FoundInText("reason", GuardKind.NationalId, "13116900216")]));
        room.When(Role.ResponsibleDoctor, named, looked: true).ThenAccepted();
        Given(Working, new PatientIdentified("Signe Vågenes", null, null, null, null))
            .When(Role.ResponsibleDoctor, Offer with { Reason = "Familien har flyttet" }).ThenAccepted();
    }

    [Fact, Rule("CASE-56")]
    public void Without_identity_no_reason_is_told_and_beyond_the_room_the_region_alone()
    {
        var accepted = new TransferAccepted(NewId, There, Ward, Region.Vest, "why", "Who");
        Redaction.Of(accepted, Viewer.Pseudonym(RoomState.Empty)).ShouldBe(accepted with { Reason = "" });
        var abroad = new View(Reach.Abroad, false, false, IdSet.Empty);
        var nobody = new OrganisationRef(Guid.Empty, "");
        Redaction.Of(accepted, abroad).ShouldBe(
            new TransferAccepted(Guid.Empty, nobody, nobody, Region.Vest, "", ""));
        Redaction.Of(new TransferProposed(NewId, There, Ward, Region.Vest, "why", default), abroad).ShouldBeNull();
        var family = new View(Reach.Family, true, false, IdSet.Empty);
        var kept = new CustodyRecorded(new("words", "2026/1"), new("rule", 10, Day));
        Redaction.Of(kept, family).ShouldBe(kept with { Agreement = new("words", "") });
        Redaction.Of(new ErasureProposed(NewId, ErasureGround.PatientAsked, "2026/1"), family).ShouldBeNull();
    }
}
