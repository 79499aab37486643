using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Rooms;

/// <summary>
/// Everything a room's log says, folded. One shape serves as state, as snapshot and, redacted for a reader, as the view
/// on the wire: folding redacted events gives the redacted state, which the shared fixtures prove for every event and
/// view.
/// </summary>
public sealed record RoomState(
    CaseState Case,
    MembershipState Membership,
    ConsentState Consent,
    MaterialsState Materials,
    AnnotationsState Annotations,
    ConclusionState Conclusion,
    LifeState Life,
    CustodyState Custody)
{
    /// <summary>Names the shape in a snapshot; raise it when a field changes and old snapshots are replayed
    /// instead.</summary>
    public const string Format = "room-state-13";

    public static RoomState Empty { get; } = new(
        CaseState.Empty, MembershipState.Empty, ConsentState.Empty, MaterialsState.Empty, AnnotationsState.Empty,
        ConclusionState.Empty, LifeState.Empty, CustodyState.Empty);
}
