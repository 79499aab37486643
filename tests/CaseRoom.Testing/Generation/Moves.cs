using CaseRoom.Domain.Rooms;

namespace CaseRoom.Testing.Generation;

/// <summary>A kind of command that a story may go on with, made to fit the state as it is.</summary>
public sealed record Move(Type Command, Func<Dice, RoomState, Guid, RoomCommand> Make)
{
    public static Move Of<T>(Func<Dice, RoomState, Guid, T> make)
        where T : RoomCommand => new(typeof(T), make);
}

/// <summary>All of them; what happens often in rooms stands more than once.</summary>
public static class Moves
{
    public static IReadOnlyList<Move> All { get; } =
    [
        .. CaseMoves.All, .. MemberMoves.All, .. ConsentMoves.All, .. MaterialMoves.All, .. AnnotationMoves.All,
        .. AnnotationMoves.All, .. ConclusionMoves.All, .. ConclusionMoves.All,
    ];
}
