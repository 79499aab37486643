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
                    e.Title, e.Kind, e.MediaType, e.Address, e.Length, e.PersonImage, false, null, r.Actor, r.At,
                    r.Sequence, r.Sequence)),
            },
            MaterialMarked e => Change(s, e.MaterialId, r, m => m with
            {
                PersonImage = e.PersonImage,
                SharedAbroad = e.SharedAbroad,
            }),
            MaterialWithdrawn e => Change(s, e.MaterialId, r, m => m with { Withdrawn = e.Reason }),
            _ => throw new InvalidOperationException($"No evolution for {happened.GetType().Name}."),
        };

    private static MaterialsState Change(
        MaterialsState s, Guid id, Recorded<RoomEvent> r, Func<Material, Material> change) =>
        s.Items.TryGetValue(id, out var material)
            ? s with { Items = s.Items.SetItem(id, change(material) with { Version = r.Sequence }) }
            : s;
}
