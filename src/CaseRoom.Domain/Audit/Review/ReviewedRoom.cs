using System.Collections.Immutable;
using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Audit.Review;

/// <summary>What a review needs of a room. Nothing of it is clinical, and of the patient nothing but whether
/// a reader is bound to them leaves the review.</summary>
/// <param name="UnitId">The responsible unit.</param>
/// <param name="PatientName">To be held against readers' names; told to nobody.</param>
/// <param name="PatientId">The patient's own id, where they have a part.</param>
/// <param name="Family">Everybody who is or was on the patient's side, the patient included.</param>
/// <param name="Parts">Everybody who has or had a part at work, newest last.</param>
/// <param name="Written">When each wrote something, in order.</param>
public sealed record ReviewedRoom(
    Guid RoomId, Guid? UnitId, Guid? OpenedBy, DateTimeOffset? OpenedAt, string? PatientName, Guid? PatientId,
    ImmutableHashSet<Guid> Family, ImmutableList<ReviewedPart> Parts,
    ImmutableDictionary<Guid, ImmutableList<DateTimeOffset>> Written,
    ImmutableDictionary<Guid, ReviewedEmergency> Emergencies, DateTimeOffset? ClosedAt, DateTimeOffset? DiedAt)
{
    /// <summary>The organisation that answers for it.</summary>
    public Guid? ControllerId { get; init; }

    public static ReviewedRoom Of(Guid roomId) => new(
        roomId, null, null, null, null, null, [], [], ImmutableDictionary<Guid, ImmutableList<DateTimeOffset>>.Empty,
        ImmutableDictionary<Guid, ReviewedEmergency>.Empty, null, null);

    /// <summary>Whether somebody wrote between two moments.</summary>
    public bool Wrote(Guid person, DateTimeOffset from, DateTimeOffset until) =>
        Written.TryGetValue(person, out var times) && times.Any(at => from <= at && at <= until);
}

/// <param name="OrganisationId">Where they worked when they came in, with the name it had.</param>
/// <param name="Until">When it ended; null while it lasts.</param>
/// <param name="BySelf">They recorded their own relation to the patient.</param>
public sealed record ReviewedPart(
    Guid PersonId, Role Role, Guid? OrganisationId, string Organisation, DateTimeOffset From, DateTimeOffset? Until,
    bool BySelf);

/// <param name="ReviewedAt">When it was gone through; null while nobody has.</param>
public sealed record ReviewedEmergency(
    Guid AccessId, Guid PersonId, DateTimeOffset From, DateTimeOffset Until, DateTimeOffset? ReviewedAt);
