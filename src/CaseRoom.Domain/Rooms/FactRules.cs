using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Rooms;

using Decision = Decision<RoomEvent>;

/// <summary>What may happen to facts and relatives (SPEC.md, CASE-…).</summary>
internal static class FactRules
{
    public static Decision Record(RoomState state, RecordFact c, DecisionContext context)
    {
        var current = state.Case.Facts.GetValueOrDefault(c.FactId);
        if (current is null && Check.Below("facts", state.Case.Facts.Count, Limits.Facts) is { } full) { return full; }
        var used = state.Case.Retracted.ContainsKey(c.FactId) || (current is not null && context.BasedOn is null);
        if (Check.NewId("factId", c.FactId, used, seen: true) is { } unusable) { return unusable; }
        if (current is not null && (current.Fact.GetType() != c.Fact.GetType()
            || current.Fact.RelativeId != c.Fact.RelativeId))
        {
            return new Refusal.Invalid("fact", "kindOrPersonChanged");
        }

        var fault = Check.Current(context.BasedOn, current?.Version ?? 0) ?? Fault(c.Fact)
            ?? (current is null ? null : ChangeFault(state, current, c, context));
        if (fault is not null) { return fault; }
        return c.Fact.RelativeId is { } relative && !IsRelative(state, relative)
            ? new Refusal.NotFound("relativeId")
            : new FactRecorded(
                c.FactId, Whole(state, current, c.Fact, context),
                current is null || string.IsNullOrWhiteSpace(c.Reason) ? null : c.Reason);
    }

    /// <summary>The fact with the words of a relation that its author is not shown, and has not replaced by others
    /// (CASE-88).</summary>
    private static Fact Whole(RoomState state, RecordedFact? current, Fact fact, DecisionContext context) =>
        fact is Relative { Relation: Kinship.Other } relative && current?.Fact is Relative was
        && Kinship.Shown(was.Relation) != was.Relation
        && Access.Viewer.ViewOf(state, context.Actor.PersonId) is not { Identity: true }
            ? relative with { Relation = was.Relation }
            : fact;

    /// <summary>What is printed and discussed changes by few, and says why; a draft is still being written
    /// (CASE-32).</summary>
    private static Refusal? ChangeFault(RoomState state, RecordedFact current, RecordFact c, DecisionContext context)
    {
        var role = state.Membership.Present(context.Actor.PersonId)!.Role;
        var reclassified = Reclassified(current.Fact, c.Fact) is not null;
        var may = Access.Policy.TakesPositions(role) || (!reclassified
            && (Access.Policy.RunsTheCase(role) || current.By == context.Actor.PersonId));
        if (!may) { return new Refusal.NotOwn(); }
        return reclassified || state.Case.Phase is not Phase.Draft
            ? Check.Required("reason", c.Reason, Limits.Line)
            : Check.Optional("reason", c.Reason, Limits.Line);
    }

    /// <summary>The classification of a variant before, when it is another now.</summary>
    internal static VariantClass? Reclassified(Fact before, Fact now) =>
        before is Variant was && now is Variant @is && was.Classification != @is.Classification
            ? was.Classification
            : null;

    public static Decision Retract(RoomState state, RetractFact c, DecisionContext context)
    {
        if (!state.Case.Facts.TryGetValue(c.FactId, out var fact)) { return new Refusal.NotFound("factId"); }
        var member = state.Membership.Present(context.Actor.PersonId)!;
        if (fact.By != context.Actor.PersonId && !Access.Policy.RunsTheCase(member.Role))
        {
            return new Refusal.NotOwn();
        }
        if (state.Case.Facts.Values.Any(f => f.Fact.RelativeId == c.FactId)
            || state.Case.Marks.Values.Any(m => m.RelativeId == c.FactId))
        {
            return new Refusal.Invalid("factId", "relativeHasFacts");
        }

        if (Check.Required("reason", c.Reason, Limits.Paragraph) is { } fault) { return fault; }
        var relative = fact.Fact is Relative ? c.FactId : fact.Fact.RelativeId;
        return new FactRetracted(c.FactId, relative, c.Reason, MarkRules.IsGenetic(state.Case, c.FactId, fact.Fact));
    }

    public static Decision Record(RoomState state, RecordRelativeDecision c) =>
        IsRelative(state, c.RelativeId)
            ? new RelativeDecided(c.RelativeId, c.Decision, c.On)
            : new Refusal.NotFound("relativeId");

    public static Decision Record(RoomState state, RecordParentage c, DecisionContext context)
    {
        if (!IsRelative(state, c.RelativeId)) { return new Refusal.NotFound("relativeId"); }
        if (Access.Viewer.ViewOf(state, context.Actor.PersonId) is not { Genetics: true })
        {
            return new Refusal.NotAllowed();
        }

        return Check.Required("note", c.Note, Limits.Paragraph) is { } fault
            ? fault
            : new ParentageRecorded(c.RelativeId, c.Note);
    }

    public static Refusal? Fault(Fact fact) => Fault(fact.Provenance) ?? fact switch
    {
        Phenotype f => Fault("term", f.Term) ?? Check.Optional("onset", f.Onset, Limits.Line)
            ?? Check.Optional("severity", f.Severity, Limits.Line) ?? Fault(f.Qualifiers),
        Variant f => Fault("gene", f.Gene) ?? Check.Below("expressions", f.Expressions.Count, Limits.Codes + 1)
            ?? f.Expressions.Select(e => Check.Required("expressions", e, Limits.Paragraph))
                .FirstOrDefault(x => x is not null)
            ?? Check.Together("expressions", f.Expressions)
            ?? Check.Optional("zygosity", f.Zygosity, Limits.Line)
            ?? Check.Optional("laboratory", f.Laboratory, Limits.Line)
            ?? Check.Optional("transcript", f.Transcript, Limits.Line) ?? Fault(f.Qualifiers),
        Condition f => Fault("term", f.Term) ?? Check.Optional("onset", f.Onset, Limits.Line) ?? Fault(f.Qualifiers),
        Measurement f => Fault("assay", f.Assay) ?? Fault("unit", f.Unit) ?? Fault(f.Qualifiers),
        Relative f => Check.Required("relation", f.Relation, Limits.Line),
        Citation f => Check.Required("reference", f.Reference, Limits.Line)
            ?? Check.Optional("title", f.Title, Limits.Paragraph),
        _ => new Refusal.Invalid("fact", "unknownKind"),
    };

    public static Refusal? Fault(string field, Term term) =>
        Check.Required(field, term.Label, Limits.Line) ?? Check.Optional(field, term.Code, Limits.Line);

    private static Refusal? Fault(IReadOnlyList<Qualifier>? qualifiers) => qualifiers is null
        ? null
        : Check.Below("qualifiers", qualifiers.Count, Limits.Codes + 1)
            ?? qualifiers.Select(Fault).FirstOrDefault(f => f is not null)
            ?? Check.Together("qualifiers", qualifiers.SelectMany(q => new[] { q.Name, q.Term.Label, q.Term.Code }));

    private static Refusal? Fault(Qualifier qualifier) =>
        Check.Required("qualifiers", qualifier.Name, Limits.Line)
            ?? Check.Required("qualifiers", qualifier.Term.Label, Limits.Paragraph)
            ?? Check.Optional("qualifiers", qualifier.Term.Code, Limits.Line);

    internal static Refusal? Fault(Provenance provenance) =>
        Check.Optional("provenance", provenance.Source, Limits.Line);

    internal static bool IsRelative(RoomState state, Guid id) =>
        state.Case.Facts.TryGetValue(id, out var fact) && fact.Fact is Relative;
}
