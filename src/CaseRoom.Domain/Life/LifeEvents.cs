using System.Text.Json.Serialization;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Life;

/// <summary>Events of the patient's age and death.</summary>
public abstract record LifeEvent : RoomEvent;

/// <param name="On">The birthday.</param>
public sealed record BirthdayReached(int Age, DateOnly On) : LifeEvent;

/// <summary>What was asked at 12, 16 or 18 years was done, and how.</summary>
public sealed record BirthdayAnswered(int Age, string Note) : LifeEvent;

/// <param name="Closed">False: it is open to parents again.</param>
public sealed record ClosedToParents(ClosedKind Kind, Guid SubjectId, bool Closed, string Reason) : LifeEvent;

/// <param name="On">Null where the day is not shown.</param>
public sealed record DeathRecorded(
    DateOnly? On, IReadOnlyList<Guid> Readers, string DecidedBy, string Ground) : LifeEvent;

/// <summary>Who of the family reads after the death, instead of those decided before.</summary>
public sealed record ReadersDecided(IReadOnlyList<Guid> Readers, string DecidedBy, string Ground) : LifeEvent;

/// <summary>It was recorded by mistake: access is as it was before (LIFE-12).</summary>
/// <param name="Learned">Another room had said so, and no person here (LIFE-24).</param>
public sealed record DeathRetracted(
    string Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Learned = false) : LifeEvent;

/// <param name="PersonId">Null: the patient.</param>
/// <param name="Places">All that stand from now on; to who does not see places, none.</param>
public sealed record AddressProtected(
    Guid? PersonId, AddressGrade Grade, DateOnly On, string Source, IReadOnlyList<OrganisationRef> Places) : LifeEvent;

/// <summary>Places are shown again. PersonId: null is the patient.</summary>
public sealed record AddressProtectionLifted(Guid? PersonId, DateOnly On, string Source) : LifeEvent;
