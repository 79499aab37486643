using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Testing.Generation;

internal static class MaterialMoves
{
    public static IReadOnlyList<Move> All { get; } =
    [
        Move.Of(Add),
        Move.Of(Add),
        Move.On(s => s.Materials.Items, Mark),
        Move.On(s => s.Materials.Items, Mark),
        Move.On(s => s.Materials.Items, (d, _, _, material) => new WithdrawMaterial(material, d.Words())),
    ];

    private static MarkMaterial Mark(Dice d, RoomState s, Guid actor, Guid material) =>
        new(material, d.Chance(30), d.Chance(60));

    private static AddMaterial Add(Dice d, RoomState s, Guid actor)
    {
        var kind = d.Any<MaterialKind>();
        var type = kind switch
        {
            MaterialKind.Image => "image/png",
            MaterialKind.Pdf => "application/pdf",
            _ => "text/plain",
        };
        return new(d.Id(), $"file {d.Below(99)}", kind, type, $"a{d.Below(999)}", d.Below(9_999), d.Chance(20));
    }
}
