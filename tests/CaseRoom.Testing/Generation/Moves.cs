using System.Collections.Immutable;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Testing.Generation;

/// <summary>A kind of command that a story may go on with, made to fit the state that its author sees.</summary>
public sealed record Move(Type Command, Func<Dice, RoomState, Guid, RoomCommand> Make)
{
    /// <summary>Whether the room holds what the command is about.</summary>
    public Func<RoomState, bool> Fits { get; init; } = _ => true;

    /// <summary>Who would give it, where that depends on more than the role: the author of what is edited.</summary>
    public Func<RoomState, IEnumerable<Guid>> By { get; init; } = _ => [];

    public static Move Of<T>(Func<Dice, RoomState, Guid, T> make)
        where T : RoomCommand => new(typeof(T), make);

    /// <summary>A command about one of some things.</summary>
    public static Move On<T, TThing>(
        Func<RoomState, ImmutableDictionary<Guid, TThing>> things, Func<Dice, RoomState, Guid, Guid, T> make)
        where T : RoomCommand =>
        new(typeof(T), (d, s, actor) => make(d, s, actor, d.Key(things(s)))) { Fits = s => !things(s).IsEmpty };
}

/// <summary>All of them; what happens often in rooms stands more than once.</summary>
public static class Moves
{
    public static IReadOnlyList<Move> All { get; } =
    [
        .. CaseMoves.All, .. MemberMoves.All, .. ExpertMoves.All, .. ConsentMoves.All, .. MaterialMoves.All,
        .. AnnotationMoves.All, .. AnnotationMoves.All, .. ConclusionMoves.All, .. ConclusionMoves.All,
        .. LifeMoves.All, .. CustodyMoves.All,
    ];
}
