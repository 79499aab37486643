using CaseRoom.Domain.Audit.Review;
using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Tests.Audit.Review;

/// <summary>How one person works.</summary>
/// <param name="Pace">Cases looked at on a working day, in the mean.</param>
/// <param name="Starts">The hour at which they begin.</param>
/// <param name="Evening">How often a reading is in the evening instead.</param>
/// <param name="Nights">Works by night every other day, and at weekends.</param>
/// <param name="OnCall">Reads in one weekend of so many; 0: never.</param>
/// <param name="Writes">How often a reading leads to something written.</param>
internal sealed record Habits(
    Guid Person, Role Role, Guid Unit, double Pace, double Starts, double Evening, bool Nights, int OnCall,
    double Writes, DateOnly From, IReadOnlyList<(DateOnly From, DateOnly Until)> Away);

/// <summary>A hundred people of eight units, and two hundred cases.</summary>
internal static class HonestPeople
{
    private static readonly Role[] Work =
    [
        Role.ResponsibleDoctor, Role.ResponsibleDoctor, Role.Coordinator, Role.Deputy, Role.Assistant,
        Role.Specialist, Role.Specialist, Role.Specialist, Role.Specialist, Role.CentreStaff, Role.CentreStaff,
        Role.GeneralPractitioner, Role.Observer,
    ];

    public static IReadOnlyList<Habits> Of(ReviewWorld world)
    {
        var hospitals = new[] { world.NewId(), world.NewId() };
        var units = Enumerable.Range(0, 8).Select(_ => world.NewId()).ToList();
        var people = Enumerable.Range(0, 100).Select(n => Person(world, Work[n % Work.Length], hospitals, units, n))
            .ToList();
        for (var n = 0; n < 200; n++) { Room(world, units[n % units.Count], people); }
        Ends(world);
        return people;
    }

    private static Habits Person(
        ReviewWorld world, Role role, IReadOnlyList<Guid> hospitals, IReadOnlyList<Guid> units, int number)
    {
        var unit = units[number % units.Count];
        var id = world.NewId();
        world.People.Add(new ReviewedPerson(id, world.Name(), hospitals[number % 8 < 5 ? 0 : 1], unit, true));
        var days = ReviewWorld.End.DayNumber - ReviewWorld.First.DayNumber;
        var away = world.Some(Enumerable.Range(0, days), world.Random.Next(3))
            .Select(day => (ReviewWorld.First.AddDays(day), ReviewWorld.First.AddDays(day + world.Random.Next(3, 15))))
            .ToList();
        return new Habits(
            id, role, unit, Math.Exp(world.Random.NextDouble() * 2.2 - 0.7), 6.5 + world.Random.NextDouble() * 2.5,
            world.Random.NextDouble() * 0.08, world.Chance(0.1), world.Chance(0.15) ? world.Random.Next(3, 6) : 0,
            role is Role.Observer ? 0 : 0.45 + world.Random.NextDouble() * 0.5,
            world.Chance(0.05) ? ReviewWorld.Start.AddDays(world.Random.Next(10)) : ReviewWorld.First, away);
    }

    private static void Room(ReviewWorld world, Guid unit, IReadOnlyList<Habits> people)
    {
        var id = world.NewId();
        var opened = ReviewWorld.At(ReviewWorld.First.AddDays(world.Random.Next(-60, 70)), 9);
        var own = people.Where(person => person.Unit == unit).ToList();
        world.Rooms[id] = ReviewedRoom.Of(id) with
        {
            UnitId = unit, OpenedAt = opened, PatientName = world.Chance(0.8) ? world.Name() : null,
            Family = [.. Enumerable.Range(0, world.Random.Next(4)).Select(_ => world.NewId())],
        };
        var members = world.Some(own, world.Random.Next(3, 6))
            .Concat(world.Some(people.Except(own), world.Random.Next(1, 5)));
        foreach (var member in members)
        {
            var late = world.Chance(0.3) ? world.Random.Next(60) : 0;
            var from = NorwegianTime.DateAt(opened).AddDays(late);
            world.Join(member.Person, id, member.Role, ReviewWorld.At(from < member.From ? member.From : from, 10));
        }
    }

    /// <summary>Some cases are closed, some patients die, and some members leave.</summary>
    private static void Ends(ReviewWorld world)
    {
        foreach (var id in world.Some(world.Rooms.Keys, 34))
        {
            var at = ReviewWorld.At(ReviewWorld.First.AddDays(world.Random.Next(-30, 80)), 14);
            if (world.Rooms[id].OpenedAt > at) { continue; }
            world.Rooms[id] = world.Chance(0.15)
                ? world.Rooms[id] with { DiedAt = at }
                : world.Rooms[id] with { ClosedAt = at };
        }

        foreach (var id in world.Some(world.Rooms.Keys, 12))
        {
            var part = world.Any(world.Rooms[id].Parts);
            var at = ReviewWorld.At(ReviewWorld.Start.AddDays(world.Random.Next(-20, 20)), 12);
            if (part.From < at) { world.Leave(part.PersonId, id, at); }
        }
    }
}
