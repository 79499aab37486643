using CaseRoom.Domain.Access;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Consent;

public sealed class BlockDeciderTests
{
    private static readonly Guid BlockId = Id(40);
    private static readonly OrganisationRef Elsewhere = new(Id(41), "Sykehuset Sør HF");

    private static RecordBlock Keep(Role role, params Guid[] materials) =>
        new(BlockId, Cast.Card(role), null, materials.Length == 0 ? null : materials, Day, "patient", "knows my aunt");

    private static RecordBlock Keep(OrganisationRef organisation) =>
        new(BlockId, null, organisation, null, Day, "patient", null);

    /// <summary>A specialist of another house.</summary>
    private static IReadOnlyList<Past> WithAnother()
    {
        var card = Cast.Card(Role.Specialist, 1) with { OrganisationId = Elsewhere.Id };
        return
        [
            .. Working, new MemberInvited(card, Role.Specialist, null),
            new(card.PersonId, new MemberJoined(card.PersonId, Role.Specialist)),
        ];
    }

    [Fact, Rule("CON-08")]
    public void Who_is_kept_out_sees_nothing_does_nothing_and_is_not_let_in_again()
    {
        var room = Given(Working).When(Role.Patient, Keep(Role.Specialist)).ThenAccepted();
        Viewer.ViewOf(room.State, Cast.Id(Role.Specialist)).ShouldBeNull();
        Viewer.ViewOf(room.State, Cast.Id(Role.CentreStaff)).ShouldNotBeNull();
        room.When(Role.Specialist, new RenameMaterial(ImageId, "mine")).ThenRefused(new Refusal.NotAllowed());

        var gone = room.When(Role.Coordinator, new RemoveMember(Cast.Id(Role.Specialist), "x")).ThenAccepted();
        gone.When(Role.Coordinator, Cast.Invite(Role.Specialist))
            .ThenRefused(new Refusal.Invalid("role", "keptOut"));
    }

    [Fact, Rule("CON-08")]
    public void Everybody_of_an_organisation_is_kept_out_who_comes_later_too()
    {
        var room = Given(WithAnother()).When(Role.Coordinator, Keep(Elsewhere)).ThenAccepted();
        Viewer.ViewOf(room.State, Cast.Id(Role.Specialist, 1)).ShouldBeNull();
        Viewer.ViewOf(room.State, Cast.Id(Role.Specialist)).ShouldNotBeNull();
        var later = Cast.Invite(Role.Specialist, 2);
        later = later with { Person = later.Person with { OrganisationId = Elsewhere.Id } };
        room.When(Role.Coordinator, later).ThenRefused(new Refusal.Invalid("role", "keptOut"));
        // The assistant does not know the patient, and is not told that somebody is kept out.
        room.When(Role.Assistant, later).ThenRefused(new Refusal.Invalid("role", "notInDirectory"));
        room.When(Role.Coordinator, new HandOver(
                Cast.Id(Role.Coordinator), later.Person, "leave", Cast.Roles(Role.Coordinator)))
            .ThenRefused(new Refusal.Invalid("to", "keptOut"));
    }

    [Fact, Rule("CON-09")]
    public void What_one_is_kept_from_is_not_there_nor_what_is_said_on_it()
    {
        var letter = new TextSet(CasePart.Findings, "Curve", new(ProvenanceKind.Letter, "Dr B", ImageId));
        var room = Given(Working, letter).When(Role.Coordinator, Keep(Role.Deputy, ImageId)).ThenAccepted();
        var view = Viewer.ViewOf(room.State, Cast.Id(Role.Deputy))!;
        var seen = Redaction.Of(room.State, view);
        seen.Materials.Items.Keys.ShouldBe([PdfId, LetterId], ignoreOrder: true);
        seen.Annotations.Items.ShouldBeEmpty();
        seen.Annotations.Threads.ShouldBeEmpty();
        seen.Case.Texts[CaseState.Key(CasePart.Findings)].Provenance.ShouldBe(new(ProvenanceKind.Letter));
        seen.Case.Identity.ShouldBe(room.State.Case.Identity);
        room.When(Role.Deputy, new RenameMaterial(ImageId, "x")).ThenRefused(new Refusal.NotFound("materialId"));
        room.When(Role.Deputy, new RenameMaterial(PdfId, "x")).ThenAccepted();
        RoomSummary.Of(room.State).People[Cast.Id(Role.Deputy)].Materials.ShouldBe(2);
        RoomSummary.Of(room.State).People[Cast.Id(Role.Coordinator)].Materials.ShouldBe(3);
    }

    [Fact, Rule("CON-09", "ACC-12")]
    public void Who_is_kept_from_a_part_takes_no_conclusion_out()
    {
        var room = Given(Working).When(Role.Coordinator, Keep(Role.Deputy, ImageId)).ThenAccepted();
        foreach (var form in Enum.GetValues<ReportForm>())
        {
            ExportPolicy.Allows(Role.Deputy, Viewer.ViewOf(room.State, Cast.Id(Role.Deputy))!, form).ShouldBeFalse();
            ExportPolicy.Allows(Role.Coordinator, Viewer.ViewOf(room.State, Cast.Id(Role.Coordinator))!, form)
                .ShouldBeTrue();
        }
    }

    [Fact, Rule("CON-09")]
    public void An_expert_abroad_is_kept_from_what_is_shared_with_others_there()
    {
        var shared = new MaterialMarked(ImageId, PersonImage: false, SharedAbroad: true);
        var room = Given(Working, shared).When(Role.Patient, Keep(Role.ErnExpert)).ThenAccepted();
        Viewer.ViewOf(room.State, Cast.Id(Role.ErnExpert)).ShouldBeNull();
        room = Given(Working, shared).When(Role.Coordinator, Keep(Role.ErnExpert, ImageId)).ThenAccepted();
        Redaction.Of(room.State, Viewer.ViewOf(room.State, Cast.Id(Role.ErnExpert))!).Materials.Items.ShouldBeEmpty();
    }

    [Fact, Rule("CON-10")]
    public void Only_who_knows_the_patient_and_is_kept_from_nothing_says_and_reads_who_is_kept_out()
    {
        Given(Working, new RelationWithdrawn(Cast.Id(Role.Deputy), "x")).When(Role.Deputy, Keep(Role.Specialist))
            .ThenRefused(new Refusal.NotAllowed());
        var room = Given(Working).When(Role.Coordinator, Keep(Role.Deputy, ImageId)).ThenAccepted();
        var recorded = room.Events[0];
        room.When(Role.Deputy, new LiftBlock(BlockId, "x")).ThenRefused(new Refusal.NotAllowed());
        var knowing = new[] { Role.ResponsibleDoctor, Role.Coordinator, Role.Patient };
        foreach (var role in Enum.GetValues<Role>().Where(r => r is not Role.EmergencyDoctor))
        {
            var view = Viewer.ViewOf(room.State, Cast.Id(role))!;
            var told = knowing.Contains(role);
            Redaction.Of(room.State, view).Consent.Blocks.IsEmpty.ShouldBe(!told, role.ToString());
            foreach (var happened in (RoomEvent[])[recorded, new BlockLifted(BlockId, "x")])
            {
                (Redaction.Of(happened, view) is not null).ShouldBe(told, role.ToString());
            }
        }
    }

    [Fact, Rule("CON-11")]
    public void The_doctor_hands_over_first_and_somebody_stays_who_runs_the_case()
    {
        Given(Working).When(Role.Patient, Keep(Role.ResponsibleDoctor))
            .ThenRefused(new Refusal.Invalid("person", "handOverInstead"));
        Given(Working).When(Role.Coordinator, Keep(Role.ResponsibleDoctor, ImageId))
            .ThenRefused(new Refusal.Invalid("person", "handOverInstead"));
        Given(Opened).When(Role.Coordinator, Keep(Role.Coordinator))
            .ThenRefused(new Refusal.Invalid("person", "lastOrganiser"));

        // Two run the case and one of them is kept out: the other is the last.
        var room = Given(Opened, [.. Joined(Role.Deputy)]).When(Role.Coordinator, Keep(Role.Deputy)).ThenAccepted();
        room.When(Role.Coordinator, new RemoveMember(Cast.Id(Role.Coordinator), "x"))
            .ThenRefused(new Refusal.Invalid("personId", "lastOrganiser"));
    }

    [Fact, Rule("CON-11")]
    public void Who_is_kept_from_a_part_does_not_become_the_doctor_and_somebody_stays_who_may_lift_it()
    {
        var room = Given(Working).When(Role.Coordinator, Keep(Role.Specialist, ImageId)).ThenAccepted();
        room.When(Role.ResponsibleDoctor, new HandOver(
                Cast.Id(Role.ResponsibleDoctor), Cast.Card(Role.Specialist), "leave",
                Cast.Roles(Role.ResponsibleDoctor)))
            .ThenRefused(new Refusal.Invalid("to", "keptOut"));
        Past file = new MaterialAdded(ImageId, "mr.png", MaterialKind.Image, "image/png", "a1", 10, false);
        Given(Opened, file).When(Role.Coordinator, Keep(Role.Coordinator, ImageId))
            .ThenRefused(new Refusal.Invalid("person", "lastOrganiser"));
    }

    [Fact, Rule("CON-10")]
    public void Others_do_not_use_up_a_patients_right()
    {
        var full = Enumerable.Range(1_000, Limits.Blocks).SelectMany(n => (Past[])
        [
            new BlockRecorded(Id(n), new(Id(n), ""), null, null, Day, "patient", null),
            new BlockLifted(Id(n), "x"),
        ]);
        Given(Working, [.. full]).When(Role.Deputy, Keep(Role.Specialist))
            .ThenRefused(new Refusal.LimitReached("blocks", Limits.Blocks));
        Given(Working, [.. full]).When(Role.Patient, Keep(Role.Specialist)).ThenAccepted();
    }

    [Fact, Rule("CON-10", "ANN-09")]
    public void A_mention_tells_nobody_that_somebody_is_kept_out()
    {
        var room = Given(Working).When(Role.Coordinator, Keep(Role.CentreStaff, ImageId)).ThenAccepted();
        room.When(Role.Specialist, new AddComment(ThreadId, NewId, "See here", [Cast.Id(Role.CentreStaff)]))
            .ThenAccepted();
        RoomSummary.Of(room.State).People[Cast.Id(Role.CentreStaff)].Waiting.Questions.ShouldBe(0);
    }

    [Fact, Rule("CON-09")]
    public void What_was_not_taken_from_it_stays_as_it_was_recorded()
    {
        var kept = View.Full with { Kept = new([ImageId]) };
        var other = new TextSet(CasePart.Findings, "Curve", new(ProvenanceKind.Letter, "Dr B", PdfId));
        Redaction.Of(other, kept).ShouldBeSameAs(other);
    }

    [Fact, Rule("CON-11")]
    public void Somebody_stays_who_can_let_others_see_the_recorded_identity()
    {
        var identified = new PatientIdentified("Kanari Fugl", null, null, null, null);
        Given(Opened, [.. Joined(Role.Deputy), identified, new RelationWithdrawn(Cast.Id(Role.Deputy), "x")])
            .When(Role.Coordinator, Keep(Role.Coordinator))
            .ThenRefused(new Refusal.Invalid("person", "lastRelation"));
    }

    [Fact, Rule("CON-12")]
    public void A_block_names_one_person_or_one_organisation_and_nobody_of_the_family()
    {
        var both = Keep(Role.Specialist) with { Organisation = Elsewhere };
        Given(Working).When(Role.Coordinator, both)
            .ThenRefused(new Refusal.Invalid("person", "personOrOrganisation"));
        Given(Working).When(Role.Coordinator, both with { Person = null, Organisation = null })
            .ThenRefused(new Refusal.Invalid("person", "personOrOrganisation"));
        Given(Working).When(Role.Coordinator, Keep(Role.NextOfKin))
            .ThenRefused(new Refusal.Invalid("person", "patientSide"));
        Given(Working).When(Role.Coordinator, Keep(Role.Specialist, NewId))
            .ThenRefused(new Refusal.NotFound("materials"));
        Given(Working).When(Role.Coordinator, Keep(Role.Specialist) with { Materials = [] })
            .ThenRefused(new Refusal.Missing("materials"));
        Given(Working).When(Role.Coordinator, Keep(Role.Specialist) with { GivenBy = "" })
            .ThenRefused(new Refusal.Missing("givenBy"));
    }

    [Fact, Rule("CON-13")]
    public void A_lifted_block_stays_in_the_record_and_the_room_is_seen_again()
    {
        var room = Given(Working).When(Role.Patient, Keep(Role.Specialist)).ThenAccepted()
            .When(Role.ResponsibleDoctor, new LiftBlock(BlockId, "Agreed with the patient")).ThenAccepted();
        Viewer.ViewOf(room.State, Cast.Id(Role.Specialist)).ShouldBe(
            Viewer.ViewOf(Given(Working).State, Cast.Id(Role.Specialist)));
        room.State.Consent.Blocks[BlockId].Lifted.ShouldNotBeNull().Reason.ShouldBe("Agreed with the patient");
        room.When(Role.ResponsibleDoctor, new LiftBlock(BlockId, "x")).ThenRefused(new Refusal.AlreadyDone("lifted"));
        room.When(Role.Coordinator, Keep(Role.Specialist)).ThenRefused(new Refusal.AlreadyExists("blockId"));
    }

    [Theory, Rule("CON-07")]
    [InlineData(Phase.Signed)]
    [InlineData(Phase.Closed)]
    public void Somebody_is_kept_out_in_every_phase(Phase phase) =>
        Given(Working, new PhaseChanged(Phase.InConference, phase, null))
            .When(Role.Patient, Keep(Role.Specialist)).ThenAccepted();
}
