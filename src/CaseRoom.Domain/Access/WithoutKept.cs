using System.Collections.Immutable;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access;

/// <summary>
/// The room without what the patient keeps a reader from: the material, what is marked and said on it, that a text or
/// fact was taken from it, and that anybody is kept from anything (CON-09, CON-10). All else is untouched.
/// </summary>
internal static class WithoutKept
{
    public static RoomEvent? Of(RoomEvent happened, View view) => view.Kept.IsEmpty ? happened : happened switch
    {
        BlockRecorded or BlockLifted => null,
        ClosedToParents { Kind: ClosedKind.Material } e when view.Kept.Contains(e.SubjectId) => null,
        MaterialEvent e => SeenMaterials.Of(e, view) is null ? null : e,
        AnnotationEvent e => SeenMaterials.Of(e, view) is null ? null : e,
        TextSet e when view.Kept.Contains(e.Provenance.MaterialId) =>
            e with { Provenance = Of(e.Provenance, view) },
        FactRecorded e when view.Kept.Contains(e.Fact.Provenance.MaterialId) =>
            e with { Fact = Of(e.Fact, view) },
        _ => happened,
    };

    public static RoomState Of(RoomState state, View view) => view.Kept.IsEmpty ? state : state with
    {
        Case = state.Case with
        {
            Texts = state.Case.Texts.ToImmutableDictionary(
                t => t.Key, t => t.Value with { Provenance = Of(t.Value.Provenance, view) }),
            Facts = state.Case.Facts.ToImmutableDictionary(
                f => f.Key, f => f.Value with { Fact = Of(f.Value.Fact, view) }),
        },
        Consent = state.Consent with { Blocks = ImmutableDictionary<Guid, Block>.Empty },
        Materials = new(Only(state.Materials.Items, (id, _) => view.Shows(id))),
        Annotations = new(
            Only(state.Annotations.Items, (_, mark) => view.Shows(mark.MaterialId)),
            Only(state.Annotations.Threads, (_, thread) => view.Shows(thread.Anchor))),
        Life = state.Life with { Closed = Only(state.Life.Closed, (id, _) => !view.Kept.Contains(id)) },
    };

    private static Fact Of(Fact fact, View view) =>
        view.Kept.Contains(fact.Provenance.MaterialId) ? fact with { Provenance = Of(fact.Provenance, view) } : fact;

    private static Provenance Of(Provenance from, View view) =>
        view.Kept.Contains(from.MaterialId) ? new Provenance(from.Kind) : from;

    private static ImmutableDictionary<Guid, T> Only<T>(ImmutableDictionary<Guid, T> items, Func<Guid, T, bool> keep) =>
        items.Where(i => keep(i.Key, i.Value)).ToImmutableDictionary();
}
