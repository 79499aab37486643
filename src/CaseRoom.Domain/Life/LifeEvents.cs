using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Life;

/// <summary>Events of the patient's age and death.</summary>
public abstract record LifeEvent : RoomEvent;

/// <param name="On">The birthday.</param>
public sealed record BirthdayReached(int Age, DateOnly On) : LifeEvent;

public sealed record BirthdayAnswered(int Age, string Note) : LifeEvent;

/// <param name="Closed">False: it is open to parents again.</param>
public sealed record ClosedToParents(ClosedKind Kind, Guid SubjectId, bool Closed, string Reason) : LifeEvent;

/// <param name="On">Null where the day is not shown.</param>
public sealed record DeathRecorded(
    DateOnly? On, IReadOnlyList<Guid> Readers, string DecidedBy, string Ground) : LifeEvent;

public sealed record ReadersDecided(IReadOnlyList<Guid> Readers, string DecidedBy, string Ground) : LifeEvent;

public sealed record DeathRetracted(string Reason) : LifeEvent;
