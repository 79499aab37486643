using CaseRoom.Domain.Access;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Audit.Review;

/// <summary>Folds a room's log into what a review needs of it.</summary>
public static class ReviewedRooms
{
    public static ReviewedRoom After(ReviewedRoom room, Recorded<RoomEvent> happened)
    {
        var (at, actor) = (happened.At, happened.Actor);
        var next = happened.Event switch
        {
            RoomOpened e => room with
            {
                UnitId = e.Unit.Id, ControllerId = e.Controller.Id, OpenedBy = actor, OpenedAt = at,
            },
            TransferAccepted e => room with { UnitId = e.Unit.Id, ControllerId = e.Controller.Id },
            PatientIdentified e => room with { PatientName = e.Name },
            MemberInvited e => Came(room, e.Person, e.Role, at),
            ExpertAccepted e => Came(room, e.Person, Role.ErnExpert, at),
            MemberRemoved e => Left(room, e.PersonId, at),
            PartEnded e => Left(room, e.PersonId, at),
            RoleHandedOver e => Came(room, e.To, e.Role, at),
            RelationRecorded e when e.PersonId == actor => Changed(room, actor, part => part with { BySelf = true }),
            EmergencyAccessTaken e => Taken(room, e, at),
            EmergencyAccessReviewed e => Reviewed(room, e.AccessId, at),
            PhaseChanged e => room with { ClosedAt = e.To is Phase.Closed ? at : null },
            DeathRecorded => room with { DiedAt = at },
            DeathRetracted => room with { DiedAt = null },
            _ => room,
        };
        return IsWork(happened.Event)
            ? next with
            {
                Written = next.Written.SetItem(actor, (next.Written.GetValueOrDefault(actor) ?? []).Add(at)),
            }
            : next;
    }

    /// <summary>Coming in, being let in, who answers for the case and what the clock does is no work on it.</summary>
    private static bool IsWork(RoomEvent happened) => happened is not (
        MemberJoined or ExpertAccepted or ExpertOpeningDecided or EmergencyAccessTaken or EmergencyAccessReviewed
        or PartEnded or RelationRecorded or BirthdayReached or CustodyEvent);

    private static ReviewedRoom Came(ReviewedRoom room, MemberCard person, Role role, DateTimeOffset at)
    {
        if (Policy.IsPatientSide(role))
        {
            return room with
            {
                Family = room.Family.Add(person.PersonId),
                PatientId = role is Role.Patient ? person.PersonId : room.PatientId,
            };
        }

        var part = new ReviewedPart(
            person.PersonId, role, person.OrganisationId, person.Organisation, at, null, false);
        return room with { Parts = Left(room, person.PersonId, at).Parts.Add(part) };
    }

    private static ReviewedRoom Left(ReviewedRoom room, Guid person, DateTimeOffset at) =>
        Changed(room, person, part => part with { Until = at });

    private static ReviewedRoom Changed(ReviewedRoom room, Guid person, Func<ReviewedPart, ReviewedPart> change) =>
        room.Parts.FindLastIndex(part => part.PersonId == person && part.Until is null) is var place and >= 0
            ? room with { Parts = room.Parts.SetItem(place, change(room.Parts[place])) }
            : room;

    private static ReviewedRoom Taken(ReviewedRoom room, EmergencyAccessTaken e, DateTimeOffset at)
    {
        var access = new ReviewedEmergency(e.AccessId, e.Person.PersonId, at, e.Until, null);
        return Came(room, e.Person, Role.EmergencyDoctor, at) with
        {
            Emergencies = room.Emergencies.SetItem(e.AccessId, access),
        };
    }

    private static ReviewedRoom Reviewed(ReviewedRoom room, Guid access, DateTimeOffset at) =>
        room.Emergencies.TryGetValue(access, out var taken)
            ? room with { Emergencies = room.Emergencies.SetItem(access, taken with { ReviewedAt = at }) }
            : room;
}
