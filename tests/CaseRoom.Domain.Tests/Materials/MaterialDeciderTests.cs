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

    [Fact, Rule("MAT-01", "MAT-02")]
    public void A_face_is_added_with_its_mark() =>
        Given(Working).When(Role.GeneralPractitioner, Face)
            .Then(new MaterialAdded(NewId, "face.png", MaterialKind.Image, "image/png", "a9", 10, true));

    [Fact, Rule("MAT-01")]
    public void An_empty_file_a_missing_title_and_a_used_id_are_refused()
    {
        Given(Working).When(Role.Specialist, Face with { Length = 0 })
            .ThenRefused(new Refusal.Invalid("length", "empty"));
        Given(Working).When(Role.Specialist, Face with { Title = "" }).ThenRefused(new Refusal.Missing("title"));
        Given(Working).When(Role.Specialist, Face with { MaterialId = ImageId })
            .ThenRefused(new Refusal.AlreadyExists("materialId"));
    }

    [Fact, Rule("MAT-03")]
    public void Nothing_is_shared_abroad_without_consent() =>
        Given(Working, Consented(ConsentScope.ErnAdvice, ConsentDecision.Withdrawn))
            .When(Role.Coordinator, new MarkMaterial(ImageId, false, true))
            .ThenRefused(new Refusal.ConsentMissing("ernAdvice"));

    [Fact, Rule("MAT-04")]
    public void A_face_is_shared_abroad_only_while_that_consent_stands()
    {
        Given(Working).When(Role.Coordinator, new MarkMaterial(ImageId, true, true))
            .ThenRefused(new Refusal.ConsentMissing("personImages"));
        var room = Given(Working, Consented(ConsentScope.PersonImages))
            .When(Role.Coordinator, new MarkMaterial(ImageId, true, true))
                .Then(new MaterialMarked(ImageId, true, true));
        Viewer.ViewOf(room.State, Cast.Id(Role.ErnExpert))!.Shared.Contains(ImageId).ShouldBeTrue();
        room.When(Role.Patient, new RecordConsent(
            ConsentScope.PersonImages, null, ConsentDecision.Withdrawn, "1", "nb", Day, false, "a", "b"))
                .ThenAccepted();
        Viewer.ViewOf(room.State, Cast.Id(Role.ErnExpert))!.Shared.Contains(ImageId).ShouldBeFalse();
    }

    [Fact, Rule("MAT-05")]
    public void Material_is_withdrawn_by_who_added_it_or_runs_the_case()
    {
        Given(Working).When(Role.CentreStaff, new WithdrawMaterial(ImageId, "x")).ThenRefused(new Refusal.NotOwn());
        Given(Working).When(Role.Assistant, new WithdrawMaterial(ImageId, ""))
            .ThenRefused(new Refusal.Missing("reason"));
        var room = Given(Working).When(Role.Specialist, new WithdrawMaterial(ImageId, "x"))
            .Then(new MaterialWithdrawn(ImageId, "x"));
        room.When(Role.Coordinator, new MarkMaterial(ImageId, false, true))
            .ThenRefused(new Refusal.AlreadyDone("withdrawn"));
    }

    [Fact, Rule("MAT-06")]
    public void A_stale_mark_is_refused()
    {
        var room = Given(Working);
        var version = room.State.Materials.Items[ImageId].Version;
        room.When(Role.Coordinator, new MarkMaterial(ImageId, true, false), version - 1)
            .ThenRefused(new Refusal.StaleVersion(version));
    }
}
