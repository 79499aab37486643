using CaseRoom.Domain.Access;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Consent;

public sealed class ObjectionTests
{
    private static readonly Guid BlockId = Id(60);

    private static RecordInformation Against(Role role, params Guid[] materials) => new(
        Day, "Dr A", Objects: true, ToWhom: null, "the pictures",
        new(BlockId, "patient", Cast.Card(role), Materials: materials.Length == 0 ? null : materials));

    [Fact, Rule("CON-55")]
    public void An_objection_is_recorded_with_the_block_that_it_is() =>
        Given(Working).When(Role.Coordinator, Against(Role.CentreStaff)).Then(
            new BlockRecorded(
                BlockId, new(Cast.Id(Role.CentreStaff), Cast.Card(Role.CentreStaff).Name), null, null, Day, "patient",
                "the pictures"),
            new InformationRecorded(
                Day, "Dr A", Objects: true, Cast.Card(Role.CentreStaff).Name, "the pictures", BlockId));

    [Fact, Rule("CON-55")]
    public void Who_is_objected_to_has_no_room_or_not_the_part_and_the_others_have_it()
    {
        var whole = Given(Working).When(Role.Coordinator, Against(Role.CentreStaff)).ThenAccepted().State;
        Viewer.ViewOf(whole, Cast.Id(Role.CentreStaff)).ShouldBeNull();
        Viewer.ViewOf(whole, Cast.Id(Role.Specialist)).ShouldNotBeNull();

        var part = Given(Working).When(Role.Coordinator, Against(Role.Specialist, ImageId)).ThenAccepted().State;
        Viewer.ViewOf(part, Cast.Id(Role.Specialist))!.Shows(ImageId).ShouldBeFalse();
        Viewer.ViewOf(part, Cast.Id(Role.CentreStaff))!.Shows(ImageId).ShouldBeTrue();
    }

    [Fact, Rule("CON-55")]
    public void An_objection_to_a_unit_or_an_organisation_keeps_out_who_works_there()
    {
        var centre = Cast.Card(Role.CentreStaff, 1) with { OrganisationId = Id(61), UnitId = Id(62) };
        foreach (var to in (Objection[])[
            new(BlockId, "mother", Organisation: new(Id(61), "Senteret")),
            new(BlockId, "mother", Unit: new(Id(62), "Posten"))])
        {
            var state = Given([.. Working, new MemberInvited(centre, Role.CentreStaff, null)])
                .When(Role.Coordinator, new RecordInformation(Day, "Dr A", true, null, null, to))
                .ThenAccepted().State;
            state.Consent.KeepsOut(centre, Role.CentreStaff).ShouldBeTrue();
            state.Consent.KeepsOut(Cast.Card(Role.Specialist), Role.Specialist).ShouldBeFalse();
        }
    }

    [Fact, Rule("CON-55")]
    public void An_objection_names_somebody_and_is_recorded_by_who_may_record_a_block()
    {
        Given(Working).When(Role.Coordinator, new RecordInformation(Day, "Dr A", true, "the centre", null))
            .ThenRefused(new Refusal.Missing("objection"));
        Given(Working).When(Role.Coordinator, new RecordInformation(
                Day, "Dr A", true, null, null, new(BlockId, "patient")))
            .ThenRefused(new Refusal.Invalid("person", "personOrOrganisation"));
        Given(Working).When(Role.Assistant, Against(Role.CentreStaff)).ThenRefused(new Refusal.NotAllowed());
        Given(Working).When(Role.Coordinator, Against(Role.ResponsibleDoctor))
            .ThenRefused(new Refusal.Invalid("person", "handOverInstead"));
    }

    [Theory, Rule("CON-56")]
    [InlineData(Role.Specialist)]
    [InlineData(Role.NextOfKin)]
    public void Nobody_is_told_of_an_objection_who_is_told_of_no_block(Role role)
    {
        var objection = new InformationRecorded(Day, "Dr A", Objects: true, "Dr Kanari", "not him", BlockId);
        var state = Given(Everyone).When(Role.Coordinator, Against(Role.CentreStaff)).ThenAccepted().State;
        var view = Viewer.ViewOf(state, Cast.Id(role))!;
        Redaction.Of(objection, view).ShouldBeNull();
        Redaction.Of(state, view).Consent.Information.ShouldBeEmpty();
    }

    [Fact, Rule("CON-56")]
    public void Who_knows_the_patient_and_is_kept_from_a_part_is_told_of_no_objection()
    {
        var objection = new InformationRecorded(Day, "Dr A", Objects: true, "the deputy", null, BlockId);
        var state = Given(Working).When(Role.Coordinator, Against(Role.Deputy, ImageId)).ThenAccepted().State;
        var kept = Viewer.ViewOf(state, Cast.Id(Role.Deputy))!;
        kept.Identity.ShouldBeTrue();
        Redaction.Of(objection, kept).ShouldBeNull();
        Redaction.Of(state, kept).Consent.Information.ShouldBeEmpty();
        foreach (var told in (Role[])[Role.Coordinator, Role.Patient])
        {
            var view = Viewer.ViewOf(state, Cast.Id(told))!;
            Redaction.Of(objection, view).ShouldBe(objection);
            Redaction.Of(state, view).Consent.Information.ShouldHaveSingleItem().BlockId.ShouldBe(BlockId);
        }
    }

    [Theory, Rule("CON-57")]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Patient)]
    public void An_objection_is_taken_back_by_lifting_its_block(Role role)
    {
        var room = Given(Working).When(Role.Coordinator, Against(Role.CentreStaff)).ThenAccepted()
            .When(role, new LiftBlock(BlockId, "talked it over")).ThenAccepted();
        Viewer.ViewOf(room.State, Cast.Id(Role.CentreStaff)).ShouldNotBeNull();
        room.State.Consent.Information.ShouldHaveSingleItem().Objects.ShouldBeTrue();
    }

    [Fact, Rule("CON-58")]
    public void An_older_objection_in_words_keeps_nobody_out()
    {
        var words = new InformationRecorded(Day, "Dr A", Objects: true, "the centre", null);
        var state = Given(Working, words).State;
        state.Consent.Blocks.ShouldBeEmpty();
        Viewer.ViewOf(state, Cast.Id(Role.CentreStaff)).ShouldNotBeNull();
    }
}
