using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Membership;

public sealed class HandOverTests
{
    private static readonly HolderToday Gone = new(Active: false, null);

    /// <summary>To somebody whom the directory lists for the role itself.</summary>
    private static HandOver From(Role role, MemberCard to, HolderToday? holder = null) =>
        new(Cast.Id(role), to, "on leave", Cast.Roles(role), holder);

    private static readonly Refusal OtherRole = new Refusal.Invalid("to", "hasAnotherRole");

    [Theory, Rule("MEM-12", "MEM-15")]
    [InlineData(Role.ResponsibleDoctor, Role.Specialist)]
    [InlineData(Role.Coordinator, Role.Deputy)]
    [InlineData(Role.Deputy, Role.Assistant)]
    public void A_leading_role_and_its_relation_go_to_the_next_in_one_step(Role role, Role after)
    {
        var members = Given(Everyone).When(role, From(role, Cast.Card(role, 1))).ThenAccepted().State.Membership;
        var taker = members.Present(Cast.Id(role, 1))!;
        taker.Role.ShouldBe(role);
        taker.Standing.ShouldBe(Standing.Invited);
        taker.Relation.ShouldNotBeNull();
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
        var taker = members.Present(Cast.Id(Role.GeneralPractitioner, 1))!;
        taker.Relation.ShouldBeNull();
        taker.Standing.ShouldBe(Standing.Invited);
    }

    [Fact, Rule("MEM-13")]
    public void The_deputy_takes_the_coordinators_part_and_hands_it_to_nobody_else()
    {
        var members = Given(Everyone).When(Role.Deputy, From(Role.Coordinator, Cast.Card(Role.Deputy))).ThenAccepted()
            .State.Membership;
        members.Present(Cast.Id(Role.Deputy))!.Role.ShouldBe(Role.Coordinator);
        members.Present(Cast.Id(Role.Coordinator))!.Role.ShouldBe(Role.Deputy);
        Given(Everyone).When(Role.Deputy, From(Role.Coordinator, Cast.Card(Role.Coordinator, 1)))
            .ThenRefused(new Refusal.NotAllowed());
        Given(Everyone).When(Role.Deputy, From(Role.Specialist, Cast.Card(Role.Specialist, 1)))
            .ThenRefused(new Refusal.NotAllowed());
    }

    [Fact, Rule("MEM-13")]
    public void The_doctor_hands_on_the_coordinators_part_and_anybody_elses()
    {
        Given(Everyone).When(Role.ResponsibleDoctor, From(Role.Coordinator, Cast.Card(Role.Coordinator, 1)))
            .ThenAccepted();
        Given(Everyone).When(Role.Coordinator, From(Role.Specialist, Cast.Card(Role.Specialist, 1))).ThenAccepted();
        Given(Everyone).When(Role.CentreStaff, From(Role.Specialist, Cast.Card(Role.Specialist, 1)))
            .ThenRefused(new Refusal.NotAllowed());
    }

    [Theory, Rule("MEM-13")]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Deputy)]
    [InlineData(Role.Assistant)]
    [InlineData(Role.Specialist)]
    public void Nobody_takes_the_doctors_part_from_a_doctor_who_is_there(Role actor)
    {
        var there = new HolderToday(Active: true, Cast.Organisation);
        foreach (var holder in new[] { null, there })
        {
            Given(Everyone).When(actor, From(Role.ResponsibleDoctor, Cast.Card(Role.Specialist, 1), holder))
                .ThenRefused(new Refusal.NotAllowed());
        }
    }

    [Theory, Rule("MEM-13")]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Deputy)]
    public void A_doctor_who_left_is_replaced_by_coordinator_or_deputy_but_not_by_themselves(Role actor)
    {
        var moved = new HolderToday(Active: true, NewId);
        foreach (var holder in new[] { Gone, moved })
        {
            Given(Everyone).When(actor, From(Role.ResponsibleDoctor, Cast.Card(Role.Specialist), holder))
                .ThenAccepted();
            Given(Everyone).When(actor, From(Role.ResponsibleDoctor, Cast.Card(actor), holder))
                .ThenRefused(new Refusal.NotAllowed());
        }
    }

    [Fact, Rule("MEM-13", "MEM-15")]
    public void A_deputy_who_does_not_see_the_patient_takes_no_part_that_does() =>
        Given(Everyone, new RelationWithdrawn(Cast.Id(Role.Deputy), "x"))
            .When(Role.Deputy, From(Role.Coordinator, Cast.Card(Role.Deputy)))
            .ThenRefused(new Refusal.NotAllowed());

    [Theory, Rule("MEM-14")]
    [InlineData(Role.Coordinator, Role.Assistant)]
    [InlineData(Role.ResponsibleDoctor, Role.Specialist)]
    [InlineData(Role.ResponsibleDoctor, Role.Deputy)]
    public void A_member_steps_up(Role handed, Role held)
    {
        var members = Given(Everyone).When(handed, From(handed, Cast.Card(held))).ThenAccepted().State.Membership;
        members.Present(Cast.Id(held))!.Role.ShouldBe(handed);
        members.Present(Cast.Id(held))!.Standing.ShouldBe(Standing.Active);
    }

    [Theory, Rule("MEM-14")]
    [InlineData(Role.GeneralPractitioner, Role.Coordinator)]
    [InlineData(Role.CentreStaff, Role.Deputy)]
    [InlineData(Role.MunicipalCoordinator, Role.Specialist)]
    [InlineData(Role.Coordinator, Role.ResponsibleDoctor)]
    [InlineData(Role.Coordinator, Role.Specialist)]
    [InlineData(Role.ResponsibleDoctor, Role.Coordinator)]
    [InlineData(Role.ResponsibleDoctor, Role.CentreStaff)]
    [InlineData(Role.Deputy, Role.Assistant)]
    [InlineData(Role.Specialist, Role.CentreStaff)]
    public void Nobody_loses_a_part_or_a_vote_to_a_role_that_is_pressed_upon_them(Role handed, Role held) =>
        Given(Everyone).When(handed, From(handed, Cast.Card(held))).ThenRefused(OtherRole);

    [Fact, Rule("MEM-14")]
    public void A_cosigner_takes_over_nothing() =>
        Given(Everyone, new CosignerNamed(Cast.Id(Role.Specialist)))
            .When(Role.ResponsibleDoctor, From(Role.ResponsibleDoctor, Cast.Card(Role.Specialist)))
            .ThenRefused(OtherRole);

    [Fact, Rule("MEM-14", "MEM-18")]
    public void Only_whom_the_directory_lists_for_the_role_takes_it_over()
    {
        Given(Everyone)
            .When(Role.ResponsibleDoctor, From(Role.ResponsibleDoctor, Cast.Card(Role.Specialist)) with
            {
                DirectoryRoles = Cast.Roles(Role.Specialist),
            })
            .ThenRefused(new Refusal.Invalid("to", "notInDirectory"));
        Given(Everyone)
            .When(Role.Specialist, From(Role.Specialist, Cast.Card(Role.Observer, 1)) with
            {
                DirectoryRoles = Cast.Roles(Role.Observer),
            })
            .ThenRefused(new Refusal.Invalid("to", "notInDirectory"));
        Given(Everyone)
            .When(Role.GeneralPractitioner, From(Role.GeneralPractitioner, Cast.Card(Role.Patient)) with
            {
                DirectoryRoles = Cast.Roles(Role.Patient),
            })
            .ThenRefused(new Refusal.Invalid("to", "notInDirectory"));
        Given(Everyone).When(Role.Specialist, From(Role.Specialist, Cast.Card(Role.Specialist, 1)) with
        {
            DirectoryRoles = null,
        }).ThenRefused(new Refusal.Invalid("to", "notInDirectory"));
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
        Refusal reason = role switch
        {
            Role.ErnExpert => new Refusal.Invalid("role", "abroadOnlyAsErnExpert"),
            Role.Observer => OtherRole,
            _ => new Refusal.Invalid("role", "changesSide"),
        };
        Given(Everyone).When(Role.Coordinator, From(Role.Coordinator, Cast.Card(role))).ThenRefused(reason);
    }

    [Fact, Rule("MEM-13", "ACC-14")]
    public void Whether_somebody_is_of_the_family_is_not_told_to_who_does_not_know_it() =>
        Given(Everyone).When(Role.Specialist, From(Role.Specialist, Cast.Card(Role.NextOfKin)))
            .ThenRefused(new Refusal.Invalid("to", "notInDirectory"));

    [Fact, Rule("MEM-11", "MEM-13")]
    public void The_last_who_sees_identity_does_not_hand_their_part_away()
    {
        var gp = Cast.Id(Role.GeneralPractitioner);
        var alone = Given(
            Opened, new PatientIdentified("A B", null, null, null, null),
            new MemberInvited(Cast.Card(Role.GeneralPractitioner), Role.GeneralPractitioner, Treats),
            (Role.GeneralPractitioner, new MemberJoined(gp, Role.GeneralPractitioner)));
        alone.When(Role.Coordinator, new WithdrawRelation(Cast.Id(Role.Coordinator), "x"))
            .ThenRefused(new Refusal.Invalid("personId", "lastRelation"));
        alone.When(Role.Coordinator, From(Role.GeneralPractitioner, Cast.Card(Role.GeneralPractitioner, 1)))
            .ThenAccepted();
    }

    [Fact, Rule("MEM-12")]
    public void A_hand_over_has_a_reason_and_another_person()
    {
        Given(Everyone)
            .When(Role.Coordinator, From(Role.Coordinator, Cast.Card(Role.Coordinator, 1)) with { Reason = "" })
            .ThenRefused(new Refusal.Missing("reason"));
        Given(Everyone).When(Role.Coordinator, From(Role.Coordinator, Cast.Card(Role.Coordinator)))
            .ThenRefused(new Refusal.Invalid("to", "samePerson"));
        Given(Everyone).When(Role.Coordinator, From(Role.Coordinator, Cast.Card(Role.Specialist, 1)) with
        {
            FromPersonId = NewId,
        }).ThenRefused(new Refusal.NotFound("fromPersonId"));
    }
}
