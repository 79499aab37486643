using CaseRoom.Domain.Access;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Materials;

public sealed class MaterialDeciderTests
{
    private static readonly AddMaterial Face =
        new(NewId, "face.png", MaterialKind.Image, "image/png", "a9", 10, true);

    private static readonly MarkMaterial ForAdvice = new(ImageId, false, SharedAbroad: true);
    private static readonly MarkMaterial ForTeaching = new(ImageId, false, false, SharedForTeaching: true);
    private static readonly Past ShowsAPerson = new MaterialMarked(ImageId, true, false);
    private static readonly Past HoldsAName = new MaterialMarked(ImageId, false, false, Identified: true);

    private static RecordConsent Consent(ConsentScope scope, ConsentDecision decision) =>
        new(scope, null, decision, "1", "nb", Day, false, "a", "b");

    [Fact, Rule("MAT-01", "MAT-02")]
    public void A_face_is_added_with_its_mark() =>
        Given(Working).When(Role.GeneralPractitioner, Face)
            .Then(new MaterialAdded(NewId, "face.png", MaterialKind.Image, "image/png", "a9", 10, true));

    [Fact, Rule("MAT-01", "ACC-22")]
    public void An_empty_file_a_missing_title_and_an_unusable_id_are_refused()
    {
        Given(Working).When(Role.Specialist, Face with { Length = 0 })
            .ThenRefused(new Refusal.Invalid("length", "empty"));
        Given(Working).When(Role.Specialist, Face with { Title = "" }).ThenRefused(new Refusal.Missing("title"));
        Given(Working).When(Role.Specialist, Face with { MaterialId = ImageId })
            .ThenRefused(new Refusal.AlreadyExists("materialId"));
        var unusable = new Refusal.Invalid("materialId", "unusable");
        Given(Working).When(Role.Specialist, Face with { MaterialId = Guid.Empty }).ThenRefused(unusable);
        Given(Working, HoldsAName).When(Role.Specialist, Face with { MaterialId = ImageId }).ThenRefused(unusable);
        Given(Working, HoldsAName).When(Role.Coordinator, Face with { MaterialId = ImageId })
            .ThenRefused(new Refusal.AlreadyExists("materialId"));
    }

    [Fact, Rule("MAT-03")]
    public void Nothing_is_shared_without_consent_to_its_purpose()
    {
        Given(Working, Consented(ConsentScope.ErnAdvice, ConsentDecision.Withdrawn))
            .When(Role.Coordinator, ForAdvice).ThenRefused(new Refusal.ConsentMissing("ernAdvice"));
        Given(Working, Consented(ConsentScope.Teaching, ConsentDecision.Refused))
            .When(Role.Coordinator, ForTeaching).ThenRefused(new Refusal.ConsentMissing("teaching"));
        Given(Working, Consented(ConsentScope.Teaching, ConsentDecision.Refused))
            .When(Role.Coordinator, ForAdvice).Then(new MaterialMarked(ImageId, false, true));
    }

    [Fact, Rule("ACC-17")]
    public void What_is_shared_for_one_purpose_is_not_seen_for_the_other()
    {
        var advice = Given(Working).When(Role.Coordinator, ForAdvice).ThenAccepted().State;
        Viewer.Sees(advice, Cast.Id(Role.ErnExpert), ImageId).ShouldBeTrue();
        Viewer.Sees(advice, Cast.Id(Role.Observer), ImageId).ShouldBeFalse();
        var teaching = Given(Working).When(Role.Coordinator, ForTeaching).ThenAccepted().State;
        Viewer.Sees(teaching, Cast.Id(Role.ErnExpert), ImageId).ShouldBeFalse();
        Viewer.Sees(teaching, Cast.Id(Role.Observer), ImageId).ShouldBeTrue();
    }

    [Fact, Rule("MAT-04")]
    public void A_face_is_shared_only_while_that_consent_stands()
    {
        Given(Working, ShowsAPerson).When(Role.Coordinator, ForAdvice with { PersonImage = true })
            .ThenRefused(new Refusal.ConsentMissing("personImages"));
        var room = Given(Working, ShowsAPerson, Consented(ConsentScope.PersonImages))
            .When(Role.Coordinator, ForAdvice with { PersonImage = true })
            .Then(new MaterialMarked(ImageId, true, true));
        Viewer.Sees(room.State, Cast.Id(Role.ErnExpert), ImageId).ShouldBeTrue();
        room.When(Role.Patient, Consent(ConsentScope.PersonImages, ConsentDecision.Withdrawn)).ThenAccepted();
        Viewer.Sees(room.State, Cast.Id(Role.ErnExpert), ImageId).ShouldBeFalse();
    }

    [Fact, Rule("CON-124")]
    public void A_face_that_may_be_shown_for_advice_is_not_shown_for_teaching()
    {
        Given(Working, ShowsAPerson, Consented(ConsentScope.PersonImages))
            .When(Role.Coordinator, ForTeaching with { PersonImage = true })
            .ThenRefused(new Refusal.Invalid("sharedForTeaching", "showsAPerson"));
        var older = Given(
            Working, Consented(ConsentScope.PersonImages), new MaterialMarked(ImageId, true, true, true)).State;
        Viewer.Sees(older, Cast.Id(Role.ErnExpert), ImageId).ShouldBeTrue();
        Viewer.Sees(older, Cast.Id(Role.Observer), ImageId).ShouldBeFalse();
    }

    [Theory, Rule("MAT-07", "CON-04")]
    [InlineData(ConsentScope.ErnAdvice, ConsentDecision.Withdrawn, Role.ErnExpert)]
    [InlineData(ConsentScope.ErnAdvice, ConsentDecision.Refused, Role.ErnExpert)]
    [InlineData(ConsentScope.Teaching, ConsentDecision.Withdrawn, Role.Observer)]
    [InlineData(ConsentScope.PersonImages, ConsentDecision.Withdrawn, Role.ErnExpert)]
    public void A_share_ends_with_its_consent_and_no_later_consent_revives_it(
        ConsentScope scope, ConsentDecision decision, Role reader)
    {
        var face = scope is ConsentScope.PersonImages;
        var room = Given(Working, Consented(ConsentScope.PersonImages)).When(
            Role.Coordinator, new MarkMaterial(ImageId, face, SharedAbroad: true, SharedForTeaching: !face));
        Viewer.Sees(room.State, Cast.Id(reader), ImageId).ShouldBeTrue();
        room.When(Role.Patient, Consent(scope, decision)).ThenAccepted();
        Viewer.Sees(room.State, Cast.Id(reader), ImageId).ShouldBeFalse();
        room.When(Role.Patient, Consent(scope, ConsentDecision.Given)).ThenAccepted();
        Viewer.Sees(room.State, Cast.Id(reader), ImageId).ShouldBeFalse();
    }

    [Fact, Rule("MAT-07")]
    public void A_consent_that_ends_leaves_the_other_purpose_alone()
    {
        var room = Given(Working).When(Role.Coordinator, ForAdvice with { SharedForTeaching = true })
            .When(Role.Patient, Consent(ConsentScope.Teaching, ConsentDecision.Withdrawn)).ThenAccepted();
        Viewer.Sees(room.State, Cast.Id(Role.ErnExpert), ImageId).ShouldBeTrue();
    }

    [Fact, Rule("MAT-08", "ACC-15")]
    public void What_holds_a_name_is_shared_with_nobody_and_not_there_without_identity()
    {
        Given(Working).When(Role.Coordinator, ForAdvice with { Identified = true })
            .ThenRefused(new Refusal.Invalid("identified", "notShared"));
        Given(Working, HoldsAName).When(Role.Coordinator, ForTeaching)
            .ThenRefused(new Refusal.Invalid("identified", "clearInstead"));
        var room = Given(Working, HoldsAName);
        Viewer.Sees(room.State, Cast.Id(Role.Coordinator), ImageId).ShouldBeTrue();
        Viewer.Sees(room.State, Cast.Id(Role.CentreStaff), ImageId).ShouldBeFalse();
        room.When(Role.Assistant, new MarkMaterial(ImageId, false, false, Identified: true))
            .ThenRefused(new Refusal.NotFound("materialId"));
        room.When(Role.Specialist, new WithdrawMaterial(ImageId, "x")).ThenRefused(new Refusal.NotFound("materialId"));
        room.When(Role.Specialist, new RenameMaterial(ImageId, "x")).ThenRefused(new Refusal.NotFound("materialId"));
    }

    [Fact, Rule("MAT-04", "MAT-09")]
    public void That_an_image_shows_nobody_is_a_step_of_its_own_and_shares_nothing()
    {
        var clear = new ClearMaterialMark(ImageId, MaterialMark.PersonImage, "an X-ray");
        var face = Given(Working, ShowsAPerson);
        face.When(Role.Coordinator, ForAdvice).ThenRefused(new Refusal.Invalid("personImage", "clearInstead"));
        face.When(Role.Assistant, clear).ThenRefused(new Refusal.NotAllowed());
        face.When(Role.Coordinator, clear with { Reason = "" }).ThenRefused(new Refusal.Missing("reason"));
        face.When(Role.Coordinator, clear)
            .Then(new MaterialMarkCleared(ImageId, MaterialMark.PersonImage, "an X-ray"));
        face.When(Role.Coordinator, clear).ThenRefused(new Refusal.AlreadyDone("cleared"));

        var shared = Given(
            Working, Consented(ConsentScope.PersonImages), new MaterialMarked(ImageId, true, true, true),
            Consented(ConsentScope.PersonImages)).When(Role.ResponsibleDoctor, clear).ThenAccepted().State;
        shared.Materials.Items[ImageId].SharedAbroad.ShouldBeFalse();
        shared.Materials.Items[ImageId].SharedForTeaching.ShouldBeFalse();
    }

    [Fact, Rule("MAT-09")]
    public void That_a_letter_holds_no_name_is_said_by_who_can_read_it()
    {
        var clear = new ClearMaterialMark(ImageId, MaterialMark.Identified, "read through");
        Given(Working, HoldsAName).When(Role.Coordinator, clear).ThenAccepted()
            .State.Materials.Items[ImageId].Identified.ShouldBeFalse();
        Given(Working, HoldsAName, new RelationWithdrawn(Cast.Id(Role.Coordinator), "x"))
            .When(Role.Coordinator, clear).ThenRefused(new Refusal.NotFound("materialId"));
        Given(Working).When(Role.Coordinator, clear).ThenRefused(new Refusal.AlreadyDone("cleared"));
    }

    [Fact, Rule("MAT-10")]
    public void Material_is_renamed_by_who_added_it_or_runs_the_case()
    {
        var rename = new RenameMaterial(ImageId, "MRI of the foot");
        Given(Working).When(Role.CentreStaff, rename).ThenRefused(new Refusal.NotOwn());
        Given(Working).When(Role.Specialist, rename with { Title = " " }).ThenRefused(new Refusal.Missing("title"));
        Given(Working).When(Role.Assistant, rename).ThenAccepted();
        Given(Working).When(Role.Specialist, rename).Then(new MaterialRenamed(ImageId, "MRI of the foot"))
            .When(Role.Specialist, rename).Then();
    }

    [Fact, Rule("MAT-05")]
    public void Material_is_withdrawn_by_who_added_it_or_runs_the_case()
    {
        Given(Working).When(Role.CentreStaff, new WithdrawMaterial(ImageId, "x")).ThenRefused(new Refusal.NotOwn());
        Given(Working).When(Role.Assistant, new WithdrawMaterial(ImageId, ""))
            .ThenRefused(new Refusal.Missing("reason"));
        var room = Given(Working).When(Role.Specialist, new WithdrawMaterial(ImageId, "x"))
            .Then(new MaterialWithdrawn(ImageId, "x"));
        room.When(Role.Coordinator, ForAdvice).ThenRefused(new Refusal.AlreadyDone("withdrawn"));
    }

    [Fact, Rule("MAT-06")]
    public void A_stale_mark_is_refused()
    {
        var room = Given(Working);
        var version = room.State.Materials.Items[ImageId].Version;
        room.When(Role.Coordinator, new MarkMaterial(ImageId, true, false), version - 1)
            .ThenRefused(new Refusal.StaleVersion(version));
        room.When(Role.Coordinator, new RenameMaterial(ImageId, "x"), version - 1)
            .ThenRefused(new Refusal.StaleVersion(version));
    }
}
