using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Rooms;

using Decision = Decision<RoomEvent>;

/// <summary>What may be marked on facts and materials, and by whom a mark is taken away (ACC-51, ACC-52).</summary>
internal static class MarkRules
{
    public static Decision Set(RoomState state, SetMarks c, DecisionContext context)
    {
        if (!Holds(state, c, context)) { return new Refusal.NotFound("subjectId"); }
        if (Fault(state, c) is { } fault) { return fault; }
        var before = state.Case.Marks.GetValueOrDefault(c.SubjectId);
        var genetic = before?.Genetic is true || IsVariant(state, c.SubjectId);
        if (genetic == c.Genetic && before?.RelativeId == c.RelativeId) { return Array.Empty<RoomEvent>(); }
        var loses = (genetic && !c.Genetic) || (before?.RelativeId is { } whose && whose != c.RelativeId);
        if (!loses) { return new MarksSet(c.Kind, c.SubjectId, c.Genetic, c.RelativeId, Reason: null); }
        if (state.Membership.Present(context.Actor.PersonId)!.Role is not (Role.ResponsibleDoctor or Role.Coordinator))
        {
            return new Refusal.NotOwn();
        }

        return Check.Required("reason", c.Reason, Limits.Paragraph) is { } missing
            ? missing
            : new MarksSet(c.Kind, c.SubjectId, c.Genetic, c.RelativeId, c.Reason);
    }

    /// <summary>Whether a fact is genetic: by what it is, or because somebody marked it so.</summary>
    public static bool IsGenetic(CaseState state, Guid id, Fact fact) =>
        fact.IsGenetic || state.Marks.GetValueOrDefault(id)?.Genetic is true;

    private static Refusal? Fault(RoomState state, SetMarks c)
    {
        if (c.Kind is MarkedKind.Fact && c.RelativeId is not null)
        {
            return new Refusal.Invalid("relativeId", "factsNameTheirOwn");
        }

        if (!c.Genetic && IsVariant(state, c.SubjectId)) { return new Refusal.Invalid("genetic", "isVariant"); }
        return c.RelativeId is { } relative && !FactRules.IsRelative(state, relative)
            ? new Refusal.NotFound("relativeId")
            : null;
    }

    private static bool Holds(RoomState state, SetMarks c, DecisionContext context) => c.Kind switch
    {
        MarkedKind.Fact => state.Case.Facts.ContainsKey(c.SubjectId),
        MarkedKind.Material => state.Materials.Items.ContainsKey(c.SubjectId)
            && Viewer.Sees(state, context.Actor.PersonId, c.SubjectId),
        _ => false,
    };

    private static bool IsVariant(RoomState state, Guid id) =>
        state.Case.Facts.GetValueOrDefault(id)?.Fact is { IsGenetic: true };
}
