using System.Collections.Immutable;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Testing.Generation;

internal static class MaterialMoves
{
    public static IReadOnlyList<Move> All { get; } =
    [
        Move.Of(Add),
        Move.Of(Add),
        Move.On(Items, Mark),
        Move.On(Items, Mark),
        Move.On(Items, Mark),
        Move.On(Items, (d, _, _, id) => new ClearMaterialMark(id, d.Any<MaterialMark>(), d.Words())),
        Move.On(Items, (d, _, _, id) => new RenameMaterial(id, d.Words())),
        Move.On(Items, (d, _, _, id) => new WithdrawMaterial(id, d.Words())),
    ];

    private static ImmutableDictionary<Guid, Material> Items(RoomState s) => s.Materials.Items;

    private static AddMaterial Add(Dice d, RoomState s, Guid actor)
    {
        var kind = d.Any<MaterialKind>();
        var type = kind switch
        {
            MaterialKind.Image => "image/png",
            MaterialKind.Pdf => "application/pdf",
            _ => "text/plain",
        };
        AddMaterial added = new(
            d.Id(), $"file {d.Below(99)}", kind, type, $"a{d.Below(999)}", d.Below(9_999), d.Chance(20), d.Chance(20));
        return kind is MaterialKind.Pdf
            ? added with { Original = $"o{added.Address}", OriginalLength = added.Length + 1 }
            : added;
    }

    /// <summary>Mostly keeps the marks that are only cleared by a command of their own.</summary>
    private static MarkMaterial Mark(Dice d, RoomState s, Guid actor, Guid id)
    {
        var now = s.Materials.Items.GetValueOrDefault(id);
        var keeps = d.Chance(90);
        var identified = (keeps && now is { Identified: true }) || d.Chance(10);
        return new(
            id, (keeps && now is { PersonImage: true }) || d.Chance(20), !identified && d.Chance(60),
            !identified && d.Chance(50), identified);
    }
}
