using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Audit;

/// <summary>Says of a member who reads what the access log keeps of them.</summary>
public static class AccessReaders
{
    /// <param name="worker">As the directory has them; not kept of the patient's side.</param>
    public static AccessReader Of(RoomState room, Member member, View view, AccessWorker worker)
    {
        var family = Policy.IsPatientSide(member.Role);
        return new AccessReader(
            member.Person.PersonId, family ? null : worker.Name, family ? null : worker.Organisation,
            family ? null : worker.Unit, member.Role, BasisOf(room, member),
            new AccessView(view.Reach, view.Identity, view.Genetics), new AccessGrounds(
                PurposePolicy.Of(member.Role), member.Order, SelfChosen: member.Role is Role.EmergencyDoctor),
            HprNumber: family ? null : worker.HprNumber,
            OrganisationNumber: family ? null : worker.OrganisationNumber);
    }

    /// <summary>Somebody without a part in what they asked for.</summary>
    /// <param name="worker">Null for whoever takes part in no case by their work.</param>
    public static AccessReader Outside(Guid person, AccessWorker? worker) =>
        new(person, worker?.Name, worker?.Organisation, worker?.Unit, null, null, null, HprNumber: worker?.HprNumber,
            OrganisationNumber: worker?.OrganisationNumber);

    /// <summary>The holder of a link, who has no part in the room yet: neither where they work nor who they are is
    /// known but by their sign-in.</summary>
    public static AccessReader OfLink(Guid holder, string name) =>
        new(holder, name.Length == 0 ? null : name, null, null, null, new(BasisKind.Invitation, null), null);

    private static AccessBasis? BasisOf(RoomState room, Member member) => member.Role switch
    {
        Role.Patient => new AccessBasis(BasisKind.OwnCase, null),
        Role.Representative when member.Relation is { Link: not null } proven =>
            new AccessBasis(BasisKind.Authority, proven.Basis),
        Role.EmergencyDoctor => new AccessBasis(
            BasisKind.Emergency, room.Membership.EmergencyOf(member.Person.PersonId)?.Reason),
        Role.NextOfKin or Role.Representative => new AccessBasis(BasisKind.Invitation, null),
        Role.ErnExpert or Role.Observer => new AccessBasis(BasisKind.Consent, null),
        _ when member.Relation is { } relation => new AccessBasis(BasisKind.Relation, relation.Basis),
        _ => room.Case.Opening is { } opening ? new AccessBasis(BasisKind.Room, opening.Basis) : null,
    };
}

/// <summary>A reader at work.</summary>
/// <param name="HprNumber">As their sign-in says it, like the other number; null where it says none.</param>
public sealed record AccessWorker(
    string Name, string Organisation, string? Unit, string? HprNumber = null, string? OrganisationNumber = null);
