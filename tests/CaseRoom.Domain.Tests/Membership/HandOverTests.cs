using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Membership;

public sealed class HandOverTests
{
    private static HandOver From(Role role, MemberCard to) => new(Cast.Id(role), to, "on leave");

    [Theory, Rule("MEM-12", "MEM-15")]
    [InlineData(Role.ResponsibleDoctor, Role.Specialist)]
    [InlineData(Role.Coordinator, Role.Deputy)]
    [InlineData(Role.Deputy, Role.Assistant)]
    public void A_leading_role_and_its_relation_go_to_the_next_in_one_step(Role role, Role after)
    {
        var members = Given(Everyone).When(role, From(role, Cast.Card(Role.Specialist, 1)))
            .ThenAccepted().State.Membership;
        members.Present(Cast.Id(Role.Specialist, 1))!.Role.ShouldBe(role);
        members.Present(Cast.Id(Role.Specialist, 1))!.Relation.ShouldNotBeNull();
        members.Present(Cast.Id(role))!.Role.ShouldBe(after);
        members.Present(Cast.Id(role))!.Relation.ShouldBeNull();
    }

    [Fact, Rule("MEM-12", "MEM-15")]
    public void A_gp_who_hands_over_leaves_and_keeps_the_patients_trust_to_themselves()
    {
        var members = Given(Everyone, new RelationRecorded(Cast.Id(Role.GeneralPractitioner), Treats))
            .When(Role.GeneralPractitioner, From(Role.GeneralPractitioner, Cast.Card(Role.GeneralPractitioner, 1)))
            .ThenAccepted().State.Membership;
        members.Present(Cast.Id(Role.GeneralPractitioner)).ShouldBeNull();
        members.Present(Cast.Id(Role.GeneralPractitioner, 1))!.Relation.ShouldBeNull();
    }

    [Fact, Rule("MEM-13")]
    public void A_deputy_hands_over_for_the_coordinator_and_for_nobody_else()
    {
        Given(Everyone).When(Role.Deputy, From(Role.Coordinator, Cast.Card(Role.Coordinator, 1))).ThenAccepted();
        Given(Everyone).When(Role.Deputy, From(Role.Specialist, Cast.Card(Role.Specialist, 1)))
            .ThenRefused(new Refusal.NotAllowed());
    }

    [Theory, Rule("MEM-13")]
    [InlineData(Role.Patient)]
    [InlineData(Role.NextOfKin)]
    [InlineData(Role.ErnExpert)]
    [InlineData(Role.Observer)]
    public void Some_roles_are_not_handed_over_and_take_nothing_over(Role role)
    {
        Given(Everyone).When(Role.Coordinator, From(role, Cast.Card(Role.Specialist, 1)))
            .ThenRefused(new Refusal.Invalid("fromPersonId", "roleCannotBeHandedOver"));
        var reason = role switch
        {
            Role.ErnExpert => new Refusal.Invalid("role", "abroadOnlyAsErnExpert"),
            Role.Observer => new Refusal.Invalid("to", "roleCannotTakeOver"),
            _ => new Refusal.Invalid("role", "changesSide"),
        };
        Given(Everyone).When(Role.Coordinator, From(Role.Coordinator, Cast.Card(role))).ThenRefused(reason);
    }

    [Fact, Rule("MEM-14")]
    public void The_responsible_doctor_takes_over_no_other_role() =>
        Given(Everyone).When(Role.Coordinator, From(Role.Coordinator, Cast.Card(Role.ResponsibleDoctor)))
            .ThenRefused(new Refusal.Invalid("to", "roleCannotTakeOver"));

    [Fact, Rule("MEM-12")]
    public void A_hand_over_has_a_reason_and_another_person()
    {
        Given(Everyone)
            .When(Role.Coordinator, From(Role.Coordinator, Cast.Card(Role.Coordinator, 1)) with { Reason = "" })
            .ThenRefused(new Refusal.Missing("reason"));
        Given(Everyone).When(Role.Coordinator, From(Role.Coordinator, Cast.Card(Role.Coordinator)))
            .ThenRefused(new Refusal.Invalid("to", "samePerson"));
        Given(Everyone).When(Role.Coordinator, new HandOver(NewId, Cast.Card(Role.Specialist, 1), "x"))
            .ThenRefused(new Refusal.NotFound("fromPersonId"));
    }
}
