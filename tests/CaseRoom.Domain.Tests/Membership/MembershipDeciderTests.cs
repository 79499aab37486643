using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Membership;

public sealed class MembershipDeciderTests
{
    private static InviteMember Invite(Role role, int number = 1) => Cast.Invite(role, number);

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

    [Fact, Rule("MEM-30")]
    public void There_is_one_patient()
    {
        var other = Cast.Invite(Role.Patient, 1, new("self", "Coordinator 0", new(LinkKind.Self)));
        Given(Working).When(Role.Coordinator, other).ThenRefused(new Refusal.Invalid("role", "patientIsHere"));
        Given(Working, new MemberRemoved(Cast.Id(Role.Patient), Role.Patient, "wrong person"))
            .When(Role.Coordinator, other).ThenAccepted();
    }

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
        Given(Everyone).When(Role.Coordinator, Invite(Role.Specialist) with
        {
            Person = Cast.Card(Role.Specialist, 1) with { Country = "SE" },
        })
            .ThenRefused(new Refusal.Invalid("role", "abroadOnlyAsErnExpert"));

    [Fact, Rule("MEM-05")]
    public void A_family_may_live_abroad_and_an_expert_abroad_is_no_family()
    {
        var abroad = Invite(Role.NextOfKin) with { Person = Cast.Card(Role.NextOfKin, 1) with { Country = "SE" } };
        Given(Opened).When(Role.Coordinator, abroad).ThenAccepted();
        Given(Opened).When(Role.Coordinator, abroad with { DirectoryRoles = [Role.ErnExpert, Role.NextOfKin] })
            .ThenRefused(new Refusal.Invalid("role", "abroadOnlyAsErnExpert"));
    }

    [Theory, Rule("MEM-18")]
    [InlineData(Role.Specialist, Role.Patient)]
    [InlineData(Role.Specialist, Role.Observer)]
    [InlineData(Role.ResponsibleDoctor, Role.Specialist)]
    [InlineData(Role.CentreStaff, Role.Specialist)]
    [InlineData(Role.Coordinator, Role.Assistant)]
    [InlineData(Role.GeneralPractitioner, Role.ResponsibleDoctor)]
    [InlineData(Role.Representative, Role.ErnExpert)]
    [InlineData(Role.Patient, Role.Coordinator)]
    public void Nobody_is_invited_as_what_the_directory_does_not_list_them_for(Role role, Role listed) =>
        Given(Opened).When(Role.Coordinator, Invite(role) with { DirectoryRoles = Cast.Roles(listed) })
            .ThenRefused(new Refusal.Invalid("role", "notInDirectory"));

    [Fact, Rule("MEM-18")]
    public void Who_has_no_part_in_cases_is_invited_as_nothing()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            Given(Opened).When(Role.Coordinator, Invite(role) with { DirectoryRoles = [] })
                .ThenRefused(new Refusal.Invalid("role", "notInDirectory"));
        }
    }

    [Fact, Rule("MEM-06")]
    public void A_next_of_kin_does_not_come_back_as_a_specialist() =>
        Given(Everyone, new MemberRemoved(Cast.Id(Role.NextOfKin), Role.NextOfKin, "x"))
            .When(Role.Coordinator, Invite(Role.Specialist) with { Person = Cast.Card(Role.NextOfKin) })
            .ThenRefused(new Refusal.Invalid("role", "changesSide"));

    [Fact, Rule("MEM-06", "ACC-14")]
    public void An_assistant_is_not_told_that_somebody_belongs_to_the_family() =>
        Given(Everyone).When(Role.Assistant, Invite(Role.Specialist) with { Person = Cast.Card(Role.NextOfKin) })
            .ThenRefused(new Refusal.Invalid("role", "notInDirectory"));

    [Fact, Rule("MEM-07")]
    public void A_deputy_gets_the_rooms_relation() =>
        Given(Opened).When(Role.Coordinator, Invite(Role.Deputy))
            .Then(new MemberInvited(Cast.Card(Role.Deputy, 1), Role.Deputy, Basis));

    [Theory, Rule("MEM-07")]
    [InlineData(Role.Deputy)]
    [InlineData(Role.Coordinator)]
    public void An_assistant_lets_nobody_see_identity_by_inviting_a_leader(Role role)
    {
        var room = Given(Everyone).When(Role.Assistant, Invite(role))
            .Then(new MemberInvited(Cast.Card(role, 1), role, null));
        room.When(Cast.Actor(role, 1), new Join())
            .When(Cast.Actor(role, 1), new RecordRelation(Cast.Id(role, 1), Treats))
            .ThenRefused(new Refusal.NotAllowed());
        room.When(Cast.Actor(role, 1), new RecordRelation(Cast.Id(Role.Assistant), Treats))
            .ThenRefused(new Refusal.NotAllowed());
        room.When(Role.Deputy, new RecordRelation(Cast.Id(role, 1), Treats)).ThenAccepted();
    }

    [Fact, Rule("MEM-08")]
    public void Where_an_assistant_opened_the_room_a_leader_begins_until_there_is_somebody_to_see()
    {
        var coordinator = Cast.Id(Role.Coordinator);
        IReadOnlyList<Past> start =
        [
            new RoomOpened(Controller, Unit, "basis", null),
            new MemberInvited(Cast.Card(Role.Assistant), Role.Assistant, null),
            new MemberInvited(Cast.Card(Role.Coordinator), Role.Coordinator, null),
            new MemberJoined(coordinator, Role.Coordinator),
        ];
        Given(start).When(Role.Coordinator, new RecordRelation(coordinator, Treats))
            .Then(new RelationRecorded(coordinator, Treats));
        Given(start, new PatientIdentified("A B", null, null, null, null))
            .When(Role.Coordinator, new RecordRelation(coordinator, Treats))
            .ThenRefused(new Refusal.NotAllowed());
        Given(start, new RelationRecorded(Cast.Id(Role.Assistant), Treats))
            .When(Role.Coordinator, new RecordRelation(coordinator, Treats))
            .ThenRefused(new Refusal.NotAllowed());
    }

    [Fact, Rule("MEM-20")]
    public void The_patients_side_is_invited_by_who_knows_who_the_patient_is()
    {
        foreach (var role in new[] { Role.Patient, Role.Representative, Role.NextOfKin })
        {
            Given(Everyone).When(Role.Assistant, Invite(role)).ThenRefused(new Refusal.NotAllowed());
            Given(Everyone).When(Role.Assistant, Invite(role, 0)).ThenRefused(new Refusal.NotAllowed());
            Given(Everyone, new RelationRecorded(Cast.Id(Role.Assistant), Treats))
                .When(Role.Assistant, Invite(role)).ThenRefused(new Refusal.NotAllowed());
            Given(Everyone, new MemberRemoved(Cast.Id(Role.Patient), Role.Patient, "left"))
                .When(Role.Deputy, Invite(role)).ThenAccepted();
        }
    }

    [Fact, Rule("MEM-19")]
    public void What_binds_the_family_to_the_patient_is_recorded_with_its_proof()
    {
        var mother = Cast.Id(Role.Representative);
        RecordRelation Bind(FamilyLink? link) => new(mother, Parent with { Link = link });
        Given(Everyone).When(Role.Coordinator, Bind(Parent.Link)).Then(new RelationRecorded(mother, Parent));
        Given(Everyone).When(Role.Coordinator, Bind(null)).ThenRefused(new Refusal.Missing("link"));
        Given(Everyone).When(Role.Coordinator, Bind(new(LinkKind.Self)))
            .ThenRefused(new Refusal.Invalid("link", "notForThisRole"));
        Given(Everyone).When(Role.Coordinator, Bind(Parent.Link! with { Proof = "" }))
            .ThenRefused(new Refusal.Missing("proof"));
        Given(Everyone).When(Role.Coordinator, Bind(Parent.Link! with { From = null }))
            .ThenRefused(new Refusal.Missing("from"));
        Given(Everyone).When(Role.Coordinator, Bind(Parent.Link! with { Until = new(2019, 1, 1) }))
            .ThenRefused(new Refusal.Invalid("until", "beforeStart"));
        Given(Everyone).When(Role.Coordinator, new RecordRelation(Cast.Id(Role.Specialist), Parent))
            .ThenRefused(new Refusal.Invalid("link", "onlyPatientsSide"));
        Given(Everyone).When(Role.Coordinator, new RecordRelation(Cast.Id(Role.Patient), Parent))
            .ThenRefused(new Refusal.Invalid("link", "notForThisRole"));
    }

    [Fact, Rule("MEM-21")]
    public void A_relation_is_withdrawn_with_a_reason_and_the_doctors_goes_with_the_role()
    {
        var deputy = Cast.Id(Role.Deputy);
        var room = Given(Everyone, new GeneticsMarked(deputy, true))
            .When(Role.Coordinator, new WithdrawRelation(deputy, "moved"))
            .Then(new RelationWithdrawn(deputy, "moved"));
        room.State.Membership.Members[deputy].Relation.ShouldBeNull();
        room.State.Membership.Members[deputy].Genetics.ShouldBeFalse();
        room.When(Role.Coordinator, new WithdrawRelation(deputy, "moved"))
            .ThenRefused(new Refusal.AlreadyDone("withdrawn"));
        Given(Everyone).When(Role.Coordinator, new WithdrawRelation(deputy, ""))
            .ThenRefused(new Refusal.Missing("reason"));
        Given(Everyone).When(Role.Coordinator, new WithdrawRelation(Cast.Id(Role.ResponsibleDoctor), "x"))
            .ThenRefused(new Refusal.Invalid("personId", "handOverInstead"));
        Given(Everyone).When(Role.Coordinator, new WithdrawRelation(NewId, "x"))
            .ThenRefused(new Refusal.NotFound("personId"));
        room.When(Role.Deputy, new WithdrawRelation(Cast.Id(Role.Coordinator), "x"))
            .ThenRefused(new Refusal.NotAllowed());
    }

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

    [Fact, Rule("MEM-06")]
    public void A_specialist_does_not_come_back_on_the_patients_side() =>
        Given(Everyone, new MemberRemoved(Cast.Id(Role.Specialist), Role.Specialist, "x"))
            .When(Role.Coordinator, Invite(Role.NextOfKin) with
            {
                Person = Cast.Card(Role.Specialist), DirectoryRoles = Cast.Roles(Role.NextOfKin),
            })
            .ThenRefused(new Refusal.Invalid("role", "changesSide"));

    [Fact, Rule("MEM-09")]
    public void Who_is_invited_is_active_once_they_join()
    {
        var room = Given(Opened).When(Role.Coordinator, Invite(Role.Specialist)).ThenAccepted();
        var id = Cast.Id(Role.Specialist, 1);
        room.State.Membership.Members[id].Standing.ShouldBe(Standing.Invited);
        room.When(Cast.Actor(Role.Specialist, 1), new Join()).Then(new MemberJoined(id, Role.Specialist));
        room.State.Membership.Members[id].Standing.ShouldBe(Standing.Active);
    }

    [Fact, Rule("MEM-09")]
    public void Joining_twice_changes_nothing() => Given(Everyone).When(Role.Specialist, new Join()).Then();

    [Fact, Rule("MEM-10")]
    public void A_removed_member_loses_relation_and_marks()
    {
        var id = Cast.Id(Role.Deputy);
        var room = Given(Everyone, new GeneticsMarked(id, true))
            .When(Role.Coordinator, new RemoveMember(id, "left"))
            .Then(new MemberRemoved(id, Role.Deputy, "left"));
        var removed = room.State.Membership.Members[id];
        (removed.Relation, removed.Genetics).ShouldBe((null, false));
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
