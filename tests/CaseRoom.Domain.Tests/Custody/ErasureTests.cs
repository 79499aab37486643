using CaseRoom.Domain.Access;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Custody;

public sealed class ErasureTests
{
    private static readonly Guid Controls = Cast.Id(Role.Observer, 7);
    private static readonly ProposeErasure Propose = new(NewId, ErasureGround.WrongPatient, "2026/4711");

    /// <summary>What the room's newest proposal says, confirmed by somebody of its organisation.</summary>
    private static DecideErasure Confirm(Scenario room) => new(
        NewId, room.State.Custody.Erasure!.At, Confirms: true, "as asked", new(Controls, "Log Lund"),
        Cast.Organisation, room.State.Custody.Erasure.By, CodeTyped: true);

    /// <summary>Takes the room's newest proposal back.</summary>
    private static WithdrawErasure Back(Scenario room) =>
        new(room.State.Custody.Erasure!.ErasureId, room.State.Custody.Erasure.At, "no");

    [Fact, Rule("CASE-49", "CASE-50", "CASE-51")]
    public void A_room_is_erased_by_a_proposal_with_its_ground_and_a_second_person()
    {
        var room = Given(Working).When(Role.ResponsibleDoctor, Propose);
        room.Then(new ErasureProposed(NewId, ErasureGround.WrongPatient, "2026/4711"));
        CustodyLists.Of(room.State).ShouldBe([CustodyLists.ToDecide(Cast.Organisation)]);
        var before = room.State;
        room.When(new Actor(Controls), Confirm(room))
            .Then(new ErasureDecided(NewId, ErasureEnd.Confirmed, "as asked", "Log Lund"));
        Viewer.MayDiffer(before, room.State).ShouldBeTrue();
        foreach (var role in Enum.GetValues<Role>())
        {
            Viewer.ViewOf(room.State, Cast.Id(role)).ShouldBeNull();
            room.When(role, new Join()).ThenRefused(new Refusal.NotAllowed());
        }

        RoomSummary.Of(room.State).People.ShouldBeEmpty();
        CustodyLists.Of(room.State).ShouldBe([CustodyLists.Erasing]);
        DueRules.LookAt(room.State).ShouldBeNull();
        room.When(Actor.System, new PassTime()).ThenRefused(new Refusal.NotAllowed());
    }

    [Fact, Rule("CASE-50")]
    public void Who_proposed_or_has_or_had_a_part_in_the_room_does_not_decide()
    {
        var no = new Refusal.NotAllowed();
        var room = Given(Working).When(Role.ResponsibleDoctor, Propose);
        var doctor = Cast.Id(Role.ResponsibleDoctor);
        room.When(Role.ResponsibleDoctor, Confirm(room) with { By = new(doctor, "x") }).ThenRefused(no);
        room.When(Role.Coordinator, Confirm(room) with { By = new(Cast.Id(Role.Coordinator), "x") }).ThenRefused(no);
        room.When(Cast.Actor(Role.Observer, 8), Confirm(room)).ThenRefused(no);
        var former = Given(
            Working, new MemberInvited(Cast.Card(Role.Observer, 7), Role.Observer, null),
            new MemberRemoved(Controls, Role.Observer, "x")).When(Role.ResponsibleDoctor, Propose);
        former.When(new Actor(Controls), Confirm(former)).ThenRefused(no);
        room.When(new Actor(Controls), Confirm(room) with { OrganisationId = Id(98) }).ThenRefused(no);
        room.When(new Actor(Controls), Confirm(room) with { OrganisationId = null }).ThenRefused(no);
        room.When(new Actor(Controls), Confirm(room) with { ErasureId = Id(98) }).ThenRefused(no);
        room.When(new Actor(Controls), Confirm(room) with { Reason = "" }).ThenRefused(new Refusal.Missing("reason"));
        room.When(new Actor(Controls), Confirm(room) with { Confirms = false })
            .Then(new ErasureDecided(NewId, ErasureEnd.Declined, "as asked", "Log Lund"));
        Viewer.ViewOf(room.State, doctor).ShouldNotBeNull();
        room.When(new Actor(Controls), Confirm(room)).ThenRefused(no);
    }

    [Fact, Rule("CASE-61")]
    public void Whom_one_gave_access_to_one_confirms_and_declines_nothing_of_nor_what_somebody_else_proposed()
    {
        var room = Given(Working).When(Role.ResponsibleDoctor, Propose);
        var gave = new Refusal.Invalid("erasureId", "gaveAccess");
        room.When(new Actor(Controls), Confirm(room) with { GaveAccess = true }).ThenRefused(gave);
        room.When(new Actor(Controls), Confirm(room) with { GaveAccess = true, Confirms = false }).ThenRefused(gave);
        // What the server said of another proposer says nothing of this one.
        foreach (var other in (Guid?[])[null, Cast.Id(Role.Coordinator)])
        {
            room.When(new Actor(Controls), Confirm(room) with { Proposer = other })
                .ThenRefused(new Refusal.NotAllowed());
        }
    }

    [Fact, Rule("CASE-83")]
    public void Who_typed_another_code_confirms_nothing_and_may_decline()
    {
        var room = Given(Working).When(Role.ResponsibleDoctor, Propose);
        var untyped = Confirm(room) with { CodeTyped = false };
        room.When(new Actor(Controls), untyped).ThenRefused(new Refusal.Invalid("code", "otherCase"));
        room.When(new Actor(Controls), untyped with { Confirms = false }).ThenAccepted();
    }

    [Fact, Rule("CASE-50")]
    public void A_proposal_that_was_taken_back_and_made_anew_is_not_confirmed_by_who_read_the_first()
    {
        var room = Given(Working).When(Role.ResponsibleDoctor, Propose);
        var read = Confirm(room);
        room.When(Role.ResponsibleDoctor, Back(room)).ThenAccepted();
        room.When(Role.ResponsibleDoctor, Propose with { ErasureId = Id(98) }).ThenAccepted();
        room.When(Role.ResponsibleDoctor, Back(room)).ThenAccepted();
        room.When(Role.ResponsibleDoctor, Propose with { Ground = ErasureGround.OpenedByMistake }).ThenAccepted();
        room.When(new Actor(Controls), read).ThenRefused(new Refusal.NotAllowed());
        room.When(new Actor(Controls), Confirm(room)).ThenAccepted();
    }

    [Fact, Rule("CASE-50")]
    public void What_a_doctor_proposed_who_handed_over_is_declined_and_not_confirmed()
    {
        var room = Given(Working).When(Role.ResponsibleDoctor, Propose);
        room.When(Role.ResponsibleDoctor, new HandOver(
            Cast.Id(Role.ResponsibleDoctor), Cast.Card(Role.ResponsibleDoctor, 2), "x",
            Cast.Roles(Role.ResponsibleDoctor))).ThenAccepted();
        room.When(new Actor(Controls), Confirm(room))
            .ThenRefused(new Refusal.Invalid("erasureId", "proposerGone"));
        room.When(new Actor(Controls), Confirm(room) with { Confirms = false }).ThenAccepted();
    }

    [Fact, Rule("CASE-70")]
    public void Who_read_a_proposal_that_is_gone_takes_no_later_one_back_under_its_id()
    {
        var room = Given(Working).When(Role.ResponsibleDoctor, Propose);
        var read = Back(room);
        room.When(Role.ResponsibleDoctor, read).ThenAccepted();
        room.When(Role.ResponsibleDoctor, Propose with { ErasureId = Id(98) }).ThenAccepted();
        room.When(Role.ResponsibleDoctor, read).ThenRefused(new Refusal.NotFound("erasureId"));
        room.When(Role.ResponsibleDoctor, Back(room)).ThenAccepted();
        room.When(Role.ResponsibleDoctor, Propose with { Ground = ErasureGround.OpenedByMistake }).ThenAccepted();
        room.When(Role.ResponsibleDoctor, read).ThenRefused(new Refusal.NotFound("erasureId"));
        room.State.Custody.Erasure!.Answer.ShouldBeNull();
        room.When(Role.ResponsibleDoctor, Back(room)).ThenAccepted();
    }

    [Fact, Rule("CASE-49", "CASE-55")]
    public void A_proposal_needs_its_unit_a_ground_that_holds_and_no_hold()
    {
        Given(Working, new RoleHandedOver(
                Cast.Id(Role.ResponsibleDoctor), Cast.Card(Role.ResponsibleDoctor, 1) with { UnitId = Id(70) },
                Role.ResponsibleDoctor, "x"))
            .When(Cast.Actor(Role.ResponsibleDoctor, 1), Propose).ThenRefused(new Refusal.NotAllowed());
        Given(Working).When(Role.ResponsibleDoctor, Propose with { Reference = "" })
            .ThenRefused(new Refusal.Missing("reference"));
        Given(Working).When(Role.ResponsibleDoctor, Propose with { Ground = ErasureGround.RetentionOver })
            .ThenRefused(new Refusal.Invalid("ground", "notOver"));
        Given(Working, new CustodyRecorded(null, new("rule", 0, Day)))
            .When(Role.ResponsibleDoctor, Propose with { Ground = ErasureGround.RetentionOver }).ThenAccepted();
        Given(Working, new HoldSet(Held: true, "claim")).When(Role.ResponsibleDoctor, Propose)
            .ThenRefused(new Refusal.Invalid("ground", "held"));
        var room = Given(Working).When(Role.ResponsibleDoctor, Propose);
        room.When(Role.ResponsibleDoctor, Propose with { ErasureId = Id(98) })
            .ThenRefused(new Refusal.AlreadyDone("proposed"));
        room.When(Role.Coordinator, new HoldErasing(Held: true, "claim"))
            .When(new Actor(Controls), Confirm(room)).ThenRefused(new Refusal.Invalid("confirms", "held"));
        room.When(Role.ResponsibleDoctor, Back(room))
            .Then(new ErasureDecided(NewId, ErasureEnd.Withdrawn, "no", "ResponsibleDoctor 0"));
    }

    [Fact, Rule("CASE-49")]
    public void Every_ground_says_where_it_stands() =>
        Enum.GetValues<ErasureGround>().Select(ErasureGrounds.SourceOf).ShouldAllBe(s => s.Length > 0);

    [Fact, Rule("CASE-100")]
    public void What_is_lost_says_how_many_emergency_accesses_nobody_has_gone_through()
    {
        var taken = new EmergencyAccessTaken(
            Id(97), Cast.Card(Role.EmergencyDoctor), "unconscious, unknown medicine", Start.AddHours(1));
        var room = Given(Working, taken);
        ErasureLoss.Of(room.State, 9).Unreviewed.ShouldBe(1);
        var reviewed = Given(Working, taken, new EmergencyAccessReviewed(Id(97), "in order"));
        ErasureLoss.Of(reviewed.State, 9).Unreviewed.ShouldBe(0);
    }
}
