using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Materials;

using Decision = Decision<RoomEvent>;

/// <summary>What may happen to documents and images (SPEC.md, MAT-…).</summary>
internal static class MaterialDecider
{
    public static Decision Add(RoomState state, AddMaterial c)
    {
        if (state.Materials.Items.ContainsKey(c.MaterialId)) { return new Refusal.AlreadyExists("materialId"); }
        var fault = Check.Required("title", c.Title, Limits.Line)
            ?? Check.Required("mediaType", c.MediaType, Limits.Line)
            ?? Check.Required("address", c.Address, Limits.Line)
            ?? (c.Length > 0 ? null : new Refusal.Invalid("length", "empty"))
            ?? Check.Below("materials", state.Materials.Items.Count, Limits.Materials);
        return fault is not null
            ? fault
            : new MaterialAdded(c.MaterialId, c.Title, c.Kind, c.MediaType, c.Address, c.Length, c.PersonImage);
    }

    public static Decision Mark(RoomState state, MarkMaterial c, DecisionContext context)
    {
        if (Open(state, c.MaterialId, out var material) is { } gone) { return gone; }
        if (Check.Current(context.BasedOn, material.Version) is { } stale) { return stale; }
        if (c.SharedAbroad && !state.Consent.IsGiven(ConsentScope.ErnAdvice))
        {
            return new Refusal.ConsentMissing("ernAdvice");
        }

        if (c.SharedAbroad && c.PersonImage && !state.Consent.IsGiven(ConsentScope.PersonImages))
        {
            return new Refusal.ConsentMissing("personImages");
        }

        return new MaterialMarked(c.MaterialId, c.PersonImage, c.SharedAbroad);
    }

    public static Decision Withdraw(RoomState state, WithdrawMaterial c, DecisionContext context)
    {
        if (Open(state, c.MaterialId, out var material) is { } gone) { return gone; }
        var member = state.Membership.Present(context.Actor.PersonId)!;
        if (material.By != context.Actor.PersonId && !Access.Policy.RunsTheCase(member.Role))
        {
            return new Refusal.NotOwn();
        }
        return Check.Required("reason", c.Reason, Limits.Paragraph) is { } fault
            ? fault
            : new MaterialWithdrawn(c.MaterialId, c.Reason);
    }

    private static Refusal? Open(RoomState state, Guid id, out Material material)
    {
        if (!state.Materials.Items.TryGetValue(id, out material!)) { return new Refusal.NotFound("materialId"); }
        return material.Withdrawn is null ? null : new Refusal.AlreadyDone("withdrawn");
    }
}
