using System.Collections.Immutable;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Materials;

/// <summary>What events change in the materials.</summary>
internal static class MaterialEvolver
{
    public static MaterialsState Evolve(MaterialsState s, Recorded<RoomEvent> r, MaterialEvent happened) =>
        happened switch
        {
            MaterialAdded e => s with
            {
                Items = s.Items.SetItem(e.MaterialId, new(
                    e.Title, e.Kind, e.MediaType, e.Address, e.Length, e.PersonImage, SharedAbroad: false,
                    SharedForTeaching: false, e.Identified, AddedIdentified: e.Identified, Renamed: false,
                    Withdrawn: null, r.Actor, r.At, r.Sequence, r.Sequence, e.Original, e.OriginalLength)),
            },
            MaterialMarked e => Change(s, e.MaterialId, r, m => m with
            {
                PersonImage = e.PersonImage,
                SharedAbroad = e.SharedAbroad,
                SharedForTeaching = e.SharedForTeaching,
                Identified = e.Identified,
            }),
            MaterialMarkCleared e => Change(s, e.MaterialId, r, m => m with
            {
                PersonImage = m.PersonImage && e.Mark is not MaterialMark.PersonImage,
                Identified = m.Identified && e.Mark is not MaterialMark.Identified,
                SharedAbroad = false,
                SharedForTeaching = false,
            }),
            MaterialRenamed e => Change(s, e.MaterialId, r, m => m with { Title = e.Title, Renamed = true }),
            MaterialWithdrawn e => Change(s, e.MaterialId, r, m => m with { Withdrawn = e.Reason }),
            _ => throw new InvalidOperationException($"No evolution for {happened.GetType().Name}."),
        };

    /// <summary>A consent that no longer stands ends what was shared by it; one given later does not bring it
    /// back.</summary>
    /// <param name="counts">What counts for the scope now.</param>
    public static MaterialsState Decided(MaterialsState s, ConsentScope scope, ConsentDecision counts)
    {
        if (counts is ConsentDecision.Given) { return s; }
        var ended = s.Items
            .Select(i => KeyValuePair.Create(i.Key, Without(i.Value, scope)))
            .Where(i => i.Value != s.Items[i.Key])
            .ToList();
        return ended.Count == 0 ? s : s with { Items = s.Items.SetItems(ended) };
    }

    /// <summary>A relative who takes back their yes ends what was shared of theirs; a later yes does not bring it
    /// back.</summary>
    public static MaterialsState Decided(
        MaterialsState s, ImmutableDictionary<Guid, GivenMarks> marks, RelativeDecided e)
    {
        if (e.Decision is ConsentDecision.Given) { return s; }
        var ended = s.Items
            .Where(i => i.Value is { SharedAbroad: true } or { SharedForTeaching: true }
                && marks.GetValueOrDefault(i.Key)?.RelativeId == e.RelativeId)
            .Select(i => KeyValuePair.Create(i.Key, i.Value with { SharedAbroad = false, SharedForTeaching = false }))
            .ToList();
        return ended.Count == 0 ? s : s with { Items = s.Items.SetItems(ended) };
    }

    /// <summary>A mark, set or taken away, ends what was shared: who shares decides it anew.</summary>
    public static MaterialsState Marked(MaterialsState s, Recorded<RoomEvent> r, MarksSet e) =>
        e.Kind is MarkedKind.Material
            ? Change(s, e.SubjectId, r, m => m with { SharedAbroad = false, SharedForTeaching = false })
            : s;

    private static Material Without(Material m, ConsentScope scope) => scope switch
    {
        ConsentScope.ErnAdvice => m with { SharedAbroad = false },
        ConsentScope.Teaching => m with { SharedForTeaching = false },
        ConsentScope.PersonImages when m.PersonImage => m with { SharedAbroad = false, SharedForTeaching = false },
        _ => m,
    };

    private static MaterialsState Change(
        MaterialsState s, Guid id, Recorded<RoomEvent> r, Func<Material, Material> change) =>
        s.Items.TryGetValue(id, out var material)
            ? s with { Items = s.Items.SetItem(id, change(material) with { Version = r.Sequence }) }
            : s;
}
