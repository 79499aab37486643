using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Reports.Conclusion;

/// <summary>
/// A room with the case that a signed version was signed upon (SPEC.md, EXP-13). Statements and participants are held
/// by the version itself; question, history, facts and goals are read from the room as it then was.
/// </summary>
public static class SignedCase
{
    /// <summary>The version that a request prints, if it prints a signed one.</summary>
    /// <param name="number">As in <see cref="ConclusionRequest.Version"/>.</param>
    public static SealedVersion? VersionOf(RoomState room, int? number) => number is { } asked
        ? room.Conclusion.Versions.FirstOrDefault(v => v.Number == asked)
        : ConclusionSource.Standing(room);

    /// <summary>
    /// The room now, with the case of then. Who the patient is, and what relatives said yes and no to, stay as they
    /// are now: a name put right and a consent withdrawn hold for every copy made from now on.
    /// </summary>
    /// <param name="then">The room right after the version was sealed.</param>
    public static RoomState Of(RoomState now, RoomState then) => now with
    {
        Case = then.Case with
        {
            Phase = now.Case.Phase,
            PhaseReason = now.Case.PhaseReason,
            Identity = now.Case.Identity,
            RelativeDecisions = now.Case.RelativeDecisions,
            Parentage = now.Case.Parentage,
        },
    };
}
