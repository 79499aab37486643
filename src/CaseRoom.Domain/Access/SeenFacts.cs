using System.Collections.Immutable;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access;

/// <summary>Texts and facts field by field, with as much of their source as a view may see.</summary>
internal static class SeenFacts
{
    /// <summary>
    /// A letter is named by who wrote it, and what a patient told by who they are; a file or a publication is neither.
    /// The material behind it may hold a name.
    /// </summary>
    public static Provenance Of(Provenance from, View view) =>
        view.Reach is Reach.Room && from.Kind is ProvenanceKind.Import or ProvenanceKind.Member
            ? new Provenance(from.Kind, from.Source)
            : new Provenance(from.Kind);

    public static TextFact Of(TextFact t, View view) => new(t.Text, Of(t.Provenance, view), t.By, t.At, t.Version);

    public static RecordedFact Of(RecordedFact f, View view) =>
        new(Of(f.Fact, view), f.By, f.At, Of(f.Edit, view), f.Order, f.Version);

    private static FactEdit? Of(FactEdit? edit, View view) =>
        edit is null ? null : new(edit.By, edit.At, view.IsOutside ? null : edit.Reason, edit.Was);

    public static Fact Of(Fact fact, View view)
    {
        var from = Of(fact.Provenance, view);
        return fact switch
        {
            Phenotype f => new Phenotype(
                f.Term, f.Excluded, f.Onset, f.Severity, from, f.RelativeId, f.Qualifiers),
            Variant f => new Variant(
                f.Gene, f.Expressions, f.Zygosity, f.Classification, f.ClassifiedOn,
                view.IsOutside ? null : f.Laboratory, f.Transcript, from, f.RelativeId, f.Qualifiers),
            Condition f => new Condition(f.Term, f.Status, f.Onset, from, f.RelativeId, f.Qualifiers),
            Measurement f => new Measurement(
                f.Assay, f.Value, f.Unit, f.Low, f.High, from, f.RelativeId, f.Qualifiers),
            Relative f => new Relative(
                view.Identity ? f.Relation : Kinship.Shown(f.Relation), f.Sex, f.Affected, from),
            Citation f => new Citation(f.Reference, f.Title, from),
            _ => throw new InvalidOperationException($"No reading of {fact.GetType().Name}."),
        };
    }

    /// <summary>Whether the fact is read by all its marks.</summary>
    public static bool Reads(Guid id, Fact fact, View view) =>
        Reads(id, fact is Relative ? id : fact.RelativeId, fact.IsGenetic, view);

    public static bool Reads(Guid id, Guid? relative, bool genetic, View view) =>
        !view.Marked.Contains(id) && MarkPolicy.Reads(new(relative, genetic), view.Marks);

    public static ImmutableDictionary<Guid, T> Only<T>(
        ImmutableDictionary<Guid, T> items, Func<KeyValuePair<Guid, T>, bool> keep, Func<T, T> seen) =>
        items.Where(keep).ToImmutableDictionary(i => i.Key, i => seen(i.Value));
}
