using CaseRoom.Domain.Access;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Annotations;

using Decision = Decision<RoomEvent>;

/// <summary>What may happen to annotations (SPEC.md, ANN-…).</summary>
internal static class AnnotationDecider
{
    public static Decision Add(RoomState state, AddAnnotation c, DecisionContext context)
    {
        var taken = state.Annotations.Items.TryGetValue(c.AnnotationId, out var other);
        var seen = taken && Viewer.Sees(state, context.Actor.PersonId, other!.MaterialId);
        if (Check.NewId("annotationId", c.AnnotationId, taken, seen) is { } unusable) { return unusable; }
        if (!Sees(state, c.MaterialId, context, out var material)) { return new Refusal.NotFound("materialId"); }
        if (material.Withdrawn is not null) { return new Refusal.AlreadyDone("withdrawn"); }
        var fault = Check.Below("annotations", state.Annotations.Items.Count, Limits.Annotations)
            ?? Target(material, c.Page, c.Shape)
            ?? Words(c.Label, c.Body, c.Code);
        return fault is not null
            ? fault
            : new AnnotationAdded(c.AnnotationId, c.MaterialId, c.Page, c.Shape, c.Label, c.Body, c.Code);
    }

    public static Decision Revise(RoomState state, ReviseAnnotation c, DecisionContext context)
    {
        if (Own(state, c.AnnotationId, context, out var annotation) is { } refusal) { return refusal; }
        var material = state.Materials.Items[annotation.MaterialId];
        var fault = Check.Current(context.BasedOn, annotation.Version)
            ?? (material.Withdrawn is null ? null : new Refusal.AlreadyDone("withdrawn"))
            ?? Target(material, annotation.Page, c.Shape)
            ?? Words(c.Label, c.Body, c.Code);
        return fault is not null
            ? fault
            : new AnnotationRevised(c.AnnotationId, annotation.MaterialId, c.Shape, c.Label, c.Body, c.Code);
    }

    public static Decision Retract(RoomState state, RetractAnnotation c, DecisionContext context) =>
        Own(state, c.AnnotationId, context, out var annotation) is { } refusal
            ? refusal
            : new AnnotationRetracted(c.AnnotationId, annotation.MaterialId);

    /// <summary>Whether the actor's view holds the material: what one may not see one may not annotate.</summary>
    internal static bool Sees(RoomState state, Guid materialId, DecisionContext context, out Material material) =>
        state.Materials.Items.TryGetValue(materialId, out material!)
        && Viewer.Sees(state, context.Actor.PersonId, materialId);

    private static Refusal? Own(RoomState state, Guid id, DecisionContext context, out Annotation annotation)
    {
        if (!state.Annotations.Items.TryGetValue(id, out annotation!)
            || !Sees(state, annotation.MaterialId, context, out _))
        {
            return new Refusal.NotFound("annotationId");
        }

        if (annotation.By != context.Actor.PersonId) { return new Refusal.NotOwn(); }
        return annotation.Retracted ? new Refusal.AlreadyDone("retracted") : null;
    }

    private static Refusal? Target(Material material, int? page, Shape shape)
    {
        var text = shape is TextRange;
        if (material.Kind is MaterialKind.Dicom) { return new Refusal.Invalid("materialId", "notShownYet"); }
        if (text != (material.Kind is MaterialKind.Text)) { return new Refusal.Invalid("shape", "notForThisMaterial"); }
        if ((page is not null) != (material.Kind is MaterialKind.Pdf) || page < 1)
        {
            return new Refusal.Invalid("page", "pdfOnly");
        }

        return shape.IsSound ? null : new Refusal.Invalid("shape", "unsound");
    }

    private static Refusal? Words(string label, string body, Term? code) =>
        Check.Optional("label", label, Limits.Line)
        ?? Check.Optional("body", body, Limits.Paragraph)
        ?? (code is null ? null : FactRules.Fault("code", code));
}
