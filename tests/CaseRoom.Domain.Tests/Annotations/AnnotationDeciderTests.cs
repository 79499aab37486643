using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Annotations;

public sealed class AnnotationDeciderTests
{
    private static readonly Past Shared = new MaterialMarked(ImageId, false, true);
    private static readonly Past Withdrawn = new MaterialWithdrawn(ImageId, "wrong patient");

    private static AddAnnotation On(Guid material, Shape shape, int? page = null) =>
        new(NewId, material, page, shape, "a", "b");

    [Fact, Rule("ANN-01", "ANN-08")]
    public void A_mark_is_put_on_an_image_with_its_code_as_typed() =>
        Given(Working).When(Role.GeneralPractitioner, On(ImageId, Box) with { Code = new("x", "HP:999") })
            .Then(new AnnotationAdded(NewId, ImageId, null, Box, "a", "b", new("x", "HP:999")));

    [Fact, Rule("ANN-08")]
    public void Label_body_and_comment_have_limits()
    {
        var (line, paragraph) = (new string('x', Limits.Line + 1), new string('x', Limits.Paragraph + 1));
        Given(Working).When(Role.Specialist, On(ImageId, Box) with { Label = line })
            .ThenRefused(new Refusal.TooLong("label", Limits.Line));
        Given(Working).When(Role.Specialist, On(ImageId, Box) with { Body = paragraph })
            .ThenRefused(new Refusal.TooLong("body", Limits.Paragraph));
        Given(Working).When(Role.Specialist, new AddComment(ThreadId, NewId, paragraph, []))
            .ThenRefused(new Refusal.TooLong("text", Limits.Paragraph));
        Given(Working).When(Role.Specialist, On(ImageId, Box) with { Label = line[1..], Body = paragraph[1..] })
            .ThenAccepted();
    }

    [Fact, Rule("ANN-01")]
    public void A_shape_fits_its_material_and_a_page_its_pdf()
    {
        Given(Working).When(Role.Specialist, On(LetterId, Box))
            .ThenRefused(new Refusal.Invalid("shape", "notForThisMaterial"));
        Given(Working).When(Role.Specialist, On(LetterId, new TextRange(1, 4, "abc"))).ThenAccepted();
        Given(Working).When(Role.Specialist, On(PdfId, Box)).ThenRefused(new Refusal.Invalid("page", "pdfOnly"));
        Given(Working).When(Role.Specialist, On(PdfId, Box, 0)).ThenRefused(new Refusal.Invalid("page", "pdfOnly"));
        Given(Working).When(Role.Specialist, On(ImageId, Box, 1)).ThenRefused(new Refusal.Invalid("page", "pdfOnly"));
        Given(Working).When(Role.Specialist, On(PdfId, Box, 2)).ThenAccepted();
        var scan = new MaterialAdded(NewId, "CT", MaterialKind.Dicom, "application/dicom", "a9", 10, false);
        Given(Working, scan).When(Role.Specialist, On(NewId, Box))
            .ThenRefused(new Refusal.Invalid("materialId", "notShownYet"));
    }

    public static TheoryData<Shape> Unsound { get; } =
    [
        new Rectangle(0, 0, 0, 1), new Rectangle(double.NaN, 0, 1, 1), new Ellipse(0, 0, -1, 1), new Arrow(1, 1, 1, 1),
        new Polygon([new(0, 0), new(1, 1)]), new Freehand([new(0, 0)]), new PointMark(double.PositiveInfinity, 0),
        new Freehand([.. Enumerable.Range(0, Limits.Points + 1).Select(i => new Point(i, i))]),
        new PointMark(2_000_000, 0),
    ];

    [Theory, MemberData(nameof(Unsound), DisableDiscoveryEnumeration = true), Rule("ANN-02")]
    public void An_unsound_shape_is_refused(Shape shape) =>
        Given(Working).When(Role.Specialist, On(ImageId, shape)).ThenRefused(new Refusal.Invalid("shape", "unsound"));

    [Fact, Rule("ANN-03", "ANN-12")]
    public void An_expert_abroad_finds_only_what_is_shared()
    {
        Given(Working).When(Role.ErnExpert, On(ImageId, Box)).ThenRefused(new Refusal.NotFound("materialId"));
        Given(Working).When(Role.ErnExpert, new AddComment(ThreadId, NewId, "x", []))
            .ThenRefused(new Refusal.NotFound("threadId"));
        Given(Working, Shared).When(Role.ErnExpert, On(ImageId, Box)).ThenAccepted();
        Given(Working, Shared).When(Role.ErnExpert, new AddComment(ThreadId, NewId, "x", [])).ThenAccepted();
    }

    [Fact, Rule("ANN-04", "ANN-05", "ANN-07")]
    public void One_changes_and_retracts_ones_own()
    {
        Given(Working).When(Role.CentreStaff, new RetractAnnotation(MarkId)).ThenRefused(new Refusal.NotOwn());
        Given(Working).When(Role.ResponsibleDoctor, new ReviseAnnotation(MarkId, Box, "", ""))
            .ThenRefused(new Refusal.NotOwn());
        var version = VersionOf(MarkId);
        Given(Working).When(Role.Specialist, new ReviseAnnotation(MarkId, Box, "", ""), version - 1)
            .ThenRefused(new Refusal.StaleVersion(version));
        var room = Given(Working).When(Role.Specialist, new RetractAnnotation(MarkId))
            .Then(new AnnotationRetracted(MarkId, ImageId));
        var retracted = room.State.Annotations.Items[MarkId];
        (retracted.Shape, retracted.Label, retracted.Body, retracted.Code).ShouldBe((null, "", "", null));
        room.When(Role.Specialist, new RetractAnnotation(MarkId)).ThenRefused(new Refusal.AlreadyDone("retracted"));
    }

    [Fact, Rule("ANN-06", "MAT-05")]
    public void Withdrawn_material_takes_nothing_more()
    {
        Given(Working, Withdrawn).When(Role.Specialist, On(ImageId, Box))
            .ThenRefused(new Refusal.AlreadyDone("withdrawn"));
        Given(Working, Withdrawn).When(Role.Specialist, new ReviseAnnotation(MarkId, Box, "", ""))
            .ThenRefused(new Refusal.AlreadyDone("withdrawn"));
        Given(Working, Withdrawn).When(Role.Specialist, new RetractAnnotation(MarkId)).ThenAccepted();
    }

    [Fact, Rule("ANN-13", "ACC-22")]
    public void An_id_is_used_once_and_said_to_be_in_use_to_who_sees_it()
    {
        var again = On(ImageId, Box) with { AnnotationId = MarkId };
        Given(Working).When(Role.Specialist, again).ThenRefused(new Refusal.AlreadyExists("annotationId"));
        var unusable = new Refusal.Invalid("annotationId", "unusable");
        Given(Working).When(Role.Specialist, again with { AnnotationId = Guid.Empty }).ThenRefused(unusable);
        Given(Working, new MaterialMarked(PdfId, false, true)).When(Role.ErnExpert, again with { MaterialId = PdfId })
            .ThenRefused(unusable);
    }

    [Fact, Rule("ANN-03", "ACC-15")]
    public void What_holds_a_name_is_not_marked_or_discussed_without_identity()
    {
        var named = Given(Working, new MaterialMarked(ImageId, false, false, Identified: true));
        named.When(Role.Specialist, On(ImageId, Box)).ThenRefused(new Refusal.NotFound("materialId"));
        named.When(Role.Specialist, new ReviseAnnotation(MarkId, Box, "", ""))
            .ThenRefused(new Refusal.NotFound("annotationId"));
        named.When(Role.Specialist, new AddComment(ThreadId, NewId, "x", []))
            .ThenRefused(new Refusal.NotFound("threadId"));
        named.When(Role.Coordinator, new AddComment(ThreadId, NewId, "x", [])).ThenAccepted();
    }
}
