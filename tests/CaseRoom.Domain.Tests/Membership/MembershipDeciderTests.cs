using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Membership;

public sealed class MembershipDeciderTests
{
    private static InviteMember Invite(Role role, int number = 1) => new(Cast.Card(role, number), role);

    [Fact, Rule("MEM-01")]
    public void A_specialist_is_invited() =>
        Given(Opened).When(Role.Coordinator, Invite(Role.Specialist))
            .Then(new MemberInvited(Cast.Card(Role.Specialist, 1), Role.Specialist, null));

    [Fact, Rule("MEM-01")]
    public void A_member_is_not_invited_again_until_removed()
    {
        Given(Everyone).When(Role.Coordinator, Invite(Role.Specialist, 0))
            .ThenRefused(new Refusal.AlreadyExists("personId"));
        Given(Everyone, new MemberRemoved(Cast.Id(Role.Specialist), Role.Specialist, "left"))
            .When(Role.Coordinator, Invite(Role.Specialist, 0)).ThenAccepted();
    }

    [Fact, Rule("MEM-02")]
    public void There_is_one_responsible_doctor() =>
        Given(Everyone).When(Role.Coordinator, Invite(Role.ResponsibleDoctor))
            .ThenRefused(new Refusal.Invalid("role", "handOverInstead"));

    [Theory, Rule("MEM-03", "MEM-04")]
    [InlineData(Role.ErnExpert, "ernAdvice")]
    [InlineData(Role.Observer, "teaching")]
    public void Some_come_in_only_with_consent(Role role, string scope) =>
        Given(Opened).When(Role.Coordinator, Invite(role)).ThenRefused(new Refusal.ConsentMissing(scope));

    [Fact, Rule("MEM-03")]
    public void An_expert_abroad_comes_in_with_consent() =>
        Given(Opened, Consented(ConsentScope.ErnAdvice)).When(Role.Coordinator, Invite(Role.ErnExpert)).ThenAccepted();

    [Fact, Rule("MEM-05")]
    public void A_colleague_abroad_is_not_invited_past_the_border() =>
        Given(Everyone).When(Role.Coordinator, new InviteMember(
            Cast.Card(Role.Specialist, 1) with { Country = "SE" }, Role.Specialist))
            .ThenRefused(new Refusal.Invalid("role", "abroadOnlyAsErnExpert"));

    [Fact, Rule("MEM-05")]
    public void A_family_may_live_abroad() =>
        Given(Opened).When(Role.Coordinator, new InviteMember(
            Cast.Card(Role.NextOfKin, 1) with { Country = "SE" }, Role.NextOfKin)).ThenAccepted();

    [Fact, Rule("MEM-06")]
    public void A_next_of_kin_does_not_come_back_as_a_specialist() =>
        Given(Everyone, new MemberRemoved(Cast.Id(Role.NextOfKin), Role.NextOfKin, "x"))
            .When(Role.Coordinator, new InviteMember(Cast.Card(Role.NextOfKin), Role.Specialist))
            .ThenRefused(new Refusal.Invalid("role", "changesSide"));

    [Fact, Rule("MEM-07")]
    public void A_deputy_gets_the_rooms_relation() =>
        Given(Opened).When(Role.Coordinator, Invite(Role.Deputy))
            .Then(new MemberInvited(Cast.Card(Role.Deputy, 1), Role.Deputy, Basis));

    [Fact, Rule("MEM-07", "MEM-08")]
    public void A_relation_has_a_basis_and_is_not_an_assistants_to_give()
    {
        Given(Opened).When(Role.Coordinator, Invite(Role.Specialist) with { Relation = new("", "x") })
            .ThenRefused(new Refusal.Missing("relation"));
        Given(Everyone).When(Role.Assistant, Invite(Role.Specialist) with { Relation = Treats })
            .ThenRefused(new Refusal.NotAllowed());
    }

    [Theory, Rule("MEM-08")]
    [InlineData(Role.ErnExpert)]
    [InlineData(Role.Observer)]
    [InlineData(Role.NextOfKin)]
    public void Some_never_get_a_relation(Role role) =>
        Given(Everyone).When(Role.Coordinator, new RecordRelation(Cast.Id(role), Treats))
            .ThenRefused(new Refusal.Invalid("personId", "roleNeverSeesIdentity"));

    [Fact, Rule("MEM-08")]
    public void A_relation_is_recorded() =>
        Given(Everyone).When(Role.Coordinator, new RecordRelation(Cast.Id(Role.Specialist), Treats))
            .Then(new RelationRecorded(Cast.Id(Role.Specialist), Treats));

    [Fact, Rule("MEM-09")]
    public void Joining_twice_changes_nothing() => Given(Everyone).When(Role.Specialist, new Join()).Then();

    [Fact, Rule("MEM-10")]
    public void A_removed_member_loses_relation_and_marks()
    {
        var id = Cast.Id(Role.Deputy);
        var room = Given(Everyone).When(Role.Coordinator, new RemoveMember(id, "left"))
            .Then(new MemberRemoved(id, Role.Deputy, "left"));
        room.State.Membership.Members[id].Relation.ShouldBeNull();
        room.When(Role.Coordinator, new RemoveMember(id, "left")).ThenRefused(new Refusal.NotFound("personId"));
    }

    [Fact, Rule("MEM-10", "MEM-11")]
    public void Doctor_and_last_organiser_stay_and_a_reason_is_given()
    {
        Given(Everyone).When(Role.Coordinator, new RemoveMember(Cast.Id(Role.ResponsibleDoctor), "x"))
            .ThenRefused(new Refusal.Invalid("personId", "handOverInstead"));
        Given(Opened).When(Role.Coordinator, new RemoveMember(Cast.Id(Role.Coordinator), "x"))
            .ThenRefused(new Refusal.Invalid("personId", "lastOrganiser"));
        Given(Everyone).When(Role.Coordinator, new RemoveMember(Cast.Id(Role.Deputy), ""))
            .ThenRefused(new Refusal.Missing("reason"));
    }

    [Fact, Rule("MEM-16")]
    public void The_mark_genetics_goes_to_who_may_see_identity()
    {
        Given(Everyone).When(Role.ResponsibleDoctor, new MarkGenetics(Cast.Id(Role.Specialist), true))
            .Then(new GeneticsMarked(Cast.Id(Role.Specialist), true));
        Given(Everyone).When(Role.ResponsibleDoctor, new MarkGenetics(Cast.Id(Role.ErnExpert), true))
            .ThenRefused(new Refusal.Invalid("personId", "roleNeverSeesIdentity"));
    }

    [Fact, Rule("MEM-17")]
    public void A_patients_name_is_not_in_the_invitation() =>
        Given(Opened).When(Role.Coordinator, Invite(Role.Patient))
            .Then(new MemberInvited(Cast.Card(Role.Patient, 1) with { Name = "" }, Role.Patient, null));
}
