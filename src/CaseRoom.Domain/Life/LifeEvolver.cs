using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Life;

/// <summary>What events change in a life's course.</summary>
internal static class LifeEvolver
{
    public static LifeState Evolve(LifeState s, Recorded<RoomEvent> r, LifeEvent happened) => happened switch
    {
        BirthdayReached e => s with { Birthdays = s.Birthdays.Add(new(e.Age, e.On, r.Sequence, Answer: null)) },
        BirthdayAnswered e => s with
        {
            Birthdays = [.. s.Birthdays.Select(b => b.Age == e.Age
                ? b with { Answer = new(e.Note, r.Actor, r.At) }
                : b)],
        },
        ClosedToParents e => s with
        {
            Closed = e.Closed
                ? s.Closed.SetItem(e.SubjectId, new(e.Kind, e.Reason, r.Actor))
                : s.Closed.Remove(e.SubjectId),
        },
        DeathRecorded e => s with { Death = new(e.On, e.Readers, e.DecidedBy, e.Ground, r.Actor, r.At) },
        ReadersDecided e => s.Death is { } death
            ? s with { Death = death with { Readers = e.Readers, DecidedBy = e.DecidedBy, Ground = e.Ground } }
            : s,
        DeathRetracted => s with { Death = null },
        AddressProtected e => s with
        {
            Protected = s.Protected.RemoveAll(p => p.PersonId == e.PersonId)
                .Add(new(e.PersonId, e.Grade, e.On, e.Source, e.Places, r.Actor, r.At)),
        },
        AddressProtectionLifted e => s with
        {
            Protected = s.Protected.RemoveAll(p => p.PersonId == e.PersonId),
        },
        _ => throw new InvalidOperationException($"No evolution for {happened.GetType().Name}."),
    };

    /// <summary>A later correction of who the patient is does not make earlier birthdays unknown again.</summary>
    public static LifeState Identified(LifeState s, Recorded<RoomEvent> r) =>
        s.KnownSince is null ? s with { KnownSince = r.At } : s;
}
