using CaseRoom.Domain.Access;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Testing.Generation;

/// <summary>Days that pass, what is done at a birthday, what is closed, deaths, which stories survive, and addresses
/// that are protected.</summary>
internal static class LifeMoves
{
    public static IReadOnlyList<Move> All { get; } =
    [
        Move.Of((_, _, _) => new PassTime()) with { By = _ => [Actor.System.PersonId] },
        Move.Of((_, _, _) => new PassTime()) with { By = _ => [Actor.System.PersonId] },
        Move.Of(Answer) with { Fits = s => Waiting(s).Any(), By = Knowing },
        Move.Of(Answer) with { Fits = s => Waiting(s).Any(), By = Knowing },
        Move.On(s => s.Case.Goals, Close) with { By = Closers },
        Move.On(s => s.Case.Goals, Close) with { By = Closers },
        Move.On(s => s.Case.Goals, Close) with { By = Closers },
        Move.Of((d, s, a) => Close(d, s, a, d.Key(s.Case.Goals))) with { By = Closers },
        Move.Of((d, s, _) => new RecordDeath(d.Day(), Family(d, s), "", d.Words())) with
        {
            Fits = s => s.Life.Death is null, By = KnowingOrTold,
        },
        Move.Of((d, s, _) => new DecideReaders(Family(d, s), d.Words(), d.Words())) with
        {
            Fits = s => s.Life.Death is not null, By = Knowing,
        },
        Move.Of((d, _, _) => new RetractDeath(d.Words())) with { Fits = s => s.Life.Death is not null, By = Knowing },
        Move.Of((d, _, _) => new RetractDeath(d.Words())) with { Fits = s => s.Life.Death is not null, By = Knowing },
        Move.Of(Protect) with { By = Knowing },
        Move.Of(Lift) with { Fits = s => !s.Life.Protected.IsEmpty, By = Knowing },
    ];

    /// <summary>Of the patient or a parent; where local services are is always named, and sometimes where half
    /// of the others work.</summary>
    private static ProtectAddress Protect(Dice d, RoomState s, Guid actor) => new(
        d.Chance(60) ? null : Family(d, s).FirstOrDefault(d.Id()), d.Any<AddressGrade>(), d.Day(), d.Words(),
        [new(Cast.Local, $"{Cast.CanaryPlace} kommune"), .. Named(d)]);

    private static IEnumerable<OrganisationRef> Named(Dice d) =>
        d.Chance(40) ? [new(d.Chance(80) ? Cast.Unit : d.Id(), $"{Cast.CanaryPlace} sykehus")] : [];

    private static LiftAddressProtection Lift(Dice d, RoomState s, Guid actor) => new(
        s.Life.Protected.IsEmpty || d.Chance(10) ? d.Id() : d.Of<ProtectedAddress>(s.Life.Protected).PersonId, d.Day(),
        d.Words());

    private static IEnumerable<Birthday> Waiting(RoomState s) => s.Life.Birthdays.Where(b => b.Answer is null);

    private static AnswerBirthday Answer(Dice d, RoomState s, Guid actor) =>
        new(Waiting(s).FirstOrDefault()?.Age ?? d.Of(Ages.All), d.Words());

    private static CloseToParents Close(Dice d, RoomState s, Guid actor, Guid goal)
    {
        var (kind, subject) = d.Below(4) switch
        {
            0 => (ClosedKind.Fact, d.Key(s.Case.Facts)),
            1 => (ClosedKind.Material, d.Key(s.Materials.Items)),
            _ => (ClosedKind.Goal, goal),
        };
        return new(kind, subject, d.Chance(5) || !s.Life.Closed.ContainsKey(subject), d.Words());
    }

    private static IReadOnlyList<Guid> Family(Dice d, RoomState s) =>
    [
        .. s.Membership.Members.Values
            .Where(m => m.Role is Role.Representative or Role.NextOfKin && m.Standing != Standing.Removed)
            .Select(m => m.Person.PersonId).Order().Where(_ => d.Chance(60)),
    ];

    private static IEnumerable<Guid> Closers(RoomState s) => s.Membership.Members.Values
        .Where(m => Policy.Allows(m.Role, typeof(CloseToParents))).Select(m => m.Person.PersonId);

    /// <summary>Who knows, and now and then the system, which was told by another room (LIFE-23).</summary>
    private static IEnumerable<Guid> KnowingOrTold(RoomState s) => [.. Knowing(s), Actor.System.PersonId];

    private static IEnumerable<Guid> Knowing(RoomState s) => s.Membership.Members
        .Where(m => Policy.Allows(m.Value.Role, typeof(RecordDeath)) && Viewer.ViewOf(s, m.Key) is { Identity: true })
        .Select(m => m.Key);
}
