using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Life;

using Decision = Decision<RoomEvent>;

/// <summary>What a room learns from another room of the same patient, or of somebody of their side, of the system alone
/// (SPEC.md, LIFE-23 to LIFE-29). Nothing of it says where it was recorded.</summary>
public static class LearnedLife
{
    /// <summary>Null for a command that a room learns nothing by.</summary>
    internal static Decision? Learn(RoomState state, RoomCommand command) => command switch
    {
        RecordDeath c => Record(state, c),
        RetractDeath => Retract(state),
        ProtectAddress c => Protect(state, c),
        _ => null,
    };

    /// <summary>Whether who recorded it is the system: no person of the room did.</summary>
    public static bool IsLearned(Guid? by) => by == Actor.System.PersonId;

    // A day before the birth that stands here shows that one of the two was mistyped, and nobody is written to
    // meanwhile.
    private static Decision Record(RoomState state, RecordDeath c) => state.Life.Death is not null
        ? new Refusal.AlreadyDone("recorded")
        : new DeathRecorded(c.On, [], DecidedBy: "", Ground: "");

    private static Decision Retract(RoomState state) => IsLearned(state.Life.Death?.By)
        ? new DeathRetracted(Reason: "", Learned: true)
        : new Refusal.NotFound("death");

    // What people of the room recorded is stricter or knows more: places are theirs to name. Of what was learned the
    // strictest stands, in whatever order rooms tell it.
    private static Decision Protect(RoomState state, ProtectAddress c)
    {
        if (c.PersonId is { } person && !AddressDecider.IsFamily(state, person))
        {
            return new Refusal.NotFound("personId");
        }

        return AddressDecider.Of(state, c.PersonId) is { } known && (!IsLearned(known.By) || known.Grade >= c.Grade)
            ? new Refusal.AlreadyDone("recorded")
            : new AddressProtected(c.PersonId, c.Grade, c.On, Source: "", []);
    }
}
