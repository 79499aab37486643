using CaseRoom.Domain.Access;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Materials;

using Decision = Decision<RoomEvent>;

/// <summary>What may happen to documents and images (SPEC.md, MAT-…).</summary>
internal static class MaterialDecider
{
    public static Decision Add(RoomState state, AddMaterial c, DecisionContext context)
    {
        var used = state.Materials.Items.ContainsKey(c.MaterialId);
        var seen = used && Viewer.Sees(state, context.Actor.PersonId, c.MaterialId);
        var fault = Check.NewId("materialId", c.MaterialId, used, seen)
            ?? Check.Required("title", c.Title, Limits.Line)
            ?? Check.Required("mediaType", c.MediaType, Limits.Line)
            ?? Check.Required("address", c.Address, Limits.Line)
            ?? (c.Length > 0 ? null : new Refusal.Invalid("length", "empty"))
            ?? (c.Original is null ? null : Check.Required("original", c.Original, Limits.Line))
            ?? (c.Original is null == c.OriginalLength <= 0 ? null : new Refusal.Invalid("originalLength", "empty"))
            ?? Check.Below("materials", state.Materials.Items.Count, Limits.Materials);
        return fault is not null
            ? fault
            : new MaterialAdded(
                c.MaterialId, c.Title, c.Kind, c.MediaType, c.Address, c.Length, c.PersonImage, c.Identified,
                c.Original, c.OriginalLength);
    }

    public static Decision Mark(RoomState state, MarkMaterial c, DecisionContext context)
    {
        if (Open(state, c.MaterialId, context, out var material) is { } gone) { return gone; }
        if (Check.Current(context.BasedOn, material.Version) is { } stale) { return stale; }
        if (material.PersonImage && !c.PersonImage) { return new Refusal.Invalid("personImage", "clearInstead"); }
        if (material.Identified && !c.Identified) { return new Refusal.Invalid("identified", "clearInstead"); }
        return SharingFault(state, c, context) is { } fault
            ? fault
            : new MaterialMarked(c.MaterialId, c.PersonImage, c.SharedAbroad, c.SharedForTeaching, c.Identified);
    }

    public static Decision Clear(RoomState state, ClearMaterialMark c, DecisionContext context)
    {
        if (Open(state, c.MaterialId, context, out var material) is { } gone) { return gone; }
        if (Check.Current(context.BasedOn, material.Version) is { } stale) { return stale; }
        var marked = c.Mark is MaterialMark.PersonImage ? material.PersonImage : material.Identified;
        if (!marked) { return new Refusal.AlreadyDone("cleared"); }
        return Check.Required("reason", c.Reason, Limits.Paragraph) is { } fault
            ? fault
            : new MaterialMarkCleared(c.MaterialId, c.Mark, c.Reason);
    }

    public static Decision Rename(RoomState state, RenameMaterial c, DecisionContext context)
    {
        if (Open(state, c.MaterialId, context, out var material) is { } gone) { return gone; }
        if (!MayChange(state, material, context)) { return new Refusal.NotOwn(); }
        var fault = Check.Current(context.BasedOn, material.Version) ?? Check.Required("title", c.Title, Limits.Line);
        if (fault is not null) { return fault; }
        return material.Renamed && material.Title == c.Title
            ? Array.Empty<RoomEvent>()
            : new MaterialRenamed(c.MaterialId, c.Title);
    }

    public static Decision Withdraw(RoomState state, WithdrawMaterial c, DecisionContext context)
    {
        if (Open(state, c.MaterialId, context, out var material) is { } gone) { return gone; }
        if (!MayChange(state, material, context)) { return new Refusal.NotOwn(); }
        return Check.Required("reason", c.Reason, Limits.Paragraph) is { } fault
            ? fault
            : new MaterialWithdrawn(c.MaterialId, c.Reason);
    }

    private static Refusal? SharingFault(RoomState state, MarkMaterial c, DecisionContext context)
    {
        if (!c.SharedAbroad && !c.SharedForTeaching) { return null; }
        if (c.Identified) { return new Refusal.Invalid("identified", "notShared"); }
        if (MarkFault(state, c) is { } marked) { return marked; }
        if (c is { SharedForTeaching: true, PersonImage: true })
        {
            return new Refusal.Invalid("sharedForTeaching", "showsAPerson");
        }

        if (c.SharedAbroad && !Ages.Covers(state, ConsentScope.ErnAdvice, context.Now))
        {
            return new Refusal.ConsentMissing("ernAdvice");
        }

        if (c.SharedForTeaching && !Ages.Covers(state, ConsentScope.Teaching, context.Now))
        {
            return new Refusal.ConsentMissing("teaching");
        }

        return c.PersonImage && !Ages.Covers(state, ConsentScope.PersonImages, context.Now)
            ? new Refusal.ConsentMissing("personImages")
            : null;
    }

    /// <summary>Of a relative only with their yes, and never for teaching, where nothing genetic goes either
    /// (ACC-53, ACC-54).</summary>
    private static Refusal? MarkFault(RoomState state, MarkMaterial c)
    {
        if (state.Case.Marks.GetValueOrDefault(c.MaterialId) is not { } marks) { return null; }
        if (c.SharedForTeaching) { return new Refusal.Invalid("sharedForTeaching", "markedMaterial"); }
        return MarkPolicy.Reads(new Marks(marks.RelativeId, marks.Genetic), Viewer.Abroad(state))
            ? null
            : new Refusal.Invalid("sharedAbroad", "relativeHasNotAgreed");
    }

    private static bool MayChange(RoomState state, Material material, DecisionContext context) =>
        material.By == context.Actor.PersonId
        || Policy.RunsTheCase(state.Membership.Present(context.Actor.PersonId)!.Role);

    private static Refusal? Open(RoomState state, Guid id, DecisionContext context, out Material material)
    {
        if (!state.Materials.Items.TryGetValue(id, out material!)
            || !Viewer.Sees(state, context.Actor.PersonId, id))
        {
            return new Refusal.NotFound("materialId");
        }

        return material.Withdrawn is null ? null : new Refusal.AlreadyDone("withdrawn");
    }
}
