using CaseRoom.Domain.Access;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Custody;

/// <summary>Who is told that a room of theirs was erased, and what (SPEC.md, CASE-110, CASE-111).</summary>
public static class ErasureNotice
{
    /// <summary>The patient and whoever represents them at that moment by an authority on record, by person id; nobody
    /// whom a death keeps away.</summary>
    /// <param name="state">The whole room, with the decision.</param>
    /// <param name="now">Of the decision.</param>
    public static IEnumerable<Guid> To(RoomState state, DateTimeOffset now) =>
        from member in state.Membership.Members.Values
        where member is { Role: Role.Patient or Role.Representative, Relation.Link: not null }
            && member.Standing is not Standing.Removed
            && !state.Life.KeepsAway(member.Person.PersonId, member.Role)
            && Hours.Of(state, member).Holds(now)
        select member.Person.PersonId;

    /// <summary>Whether the notice leaves out where it was and who decided and proposed: while an address is protected
    /// the patient's side is told of no place, nor of who works there (ACC-72).</summary>
    public static bool HidesPlaces(RoomState state) => Shield.Of(state) is not null;

    /// <summary>The receipt as the patient's side is told it: not where the organisation filed its decision, nor what
    /// tells a place that is hidden.</summary>
    public static ErasureReceipt Of(ErasureReceipt receipt, bool hidesPlaces) => hidesPlaces
        ? receipt with { Reference = "", Unit = "", Organisation = "", ProposedBy = "" }
        : receipt with { Reference = "" };
}
