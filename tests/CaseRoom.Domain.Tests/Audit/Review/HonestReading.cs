using CaseRoom.Domain.Audit.Review;
using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Tests.Audit.Review;

/// <summary>Twelve weeks of ordinary reading, with what makes ordinary weeks uneven.</summary>
internal static class HonestReading
{
    public static void Of(ReviewWorld world, IReadOnlyList<Habits> people)
    {
        for (var day = ReviewWorld.First; day < ReviewWorld.End; day = day.AddDays(1))
        {
            foreach (var person in people.Where(person => IsThere(person, day))) { Day(world, person, day); }
            foreach (var unit in people.Select(person => person.Unit).Distinct().ToList())
            {
                if (day.DayOfWeek is DayOfWeek.Thursday && WorkingDays.IsWorkingDay(day) && world.Chance(0.8))
                {
                    Conference(world, people, unit, day);
                }
            }
        }

        Teaching(world, people);
        Emergencies(world, people);
        OldLinks(world);
    }

    private static bool IsThere(Habits person, DateOnly day) =>
        day >= person.From && !person.Away.Any(away => away.From <= day && day < away.Until);

    private static void Day(ReviewWorld world, Habits person, DateOnly day)
    {
        var working = WorkingDays.IsWorkingDay(day);
        var duty = person.OnCall > 0 && day.DayNumber / 7 % person.OnCall == 0;
        if (!working && !duty && !(person.Nights && world.Chance(0.4)) && !world.Chance(0.01)) { return; }
        var rooms = Mine(world, person, ReviewWorld.At(day, 0));
        if (rooms.Count == 0) { return; }
        var count = Poisson(world, person.Pace);
        // Once a month who coordinates goes through everything they have.
        var goesThrough = person.Role is Role.Coordinator or Role.Deputy && working && world.Chance(0.045);
        var chosen = goesThrough
            ? rooms
            : [.. Enumerable.Range(0, count).Select(_ => Mostly(world, rooms))];
        var hour = person.Starts;
        foreach (var room in chosen)
        {
            hour += world.Random.NextDouble() * (goesThrough ? 0.4 : 8.0 / Math.Max(1, chosen.Count));
            var night = person.Nights && day.DayNumber % 2 == 0;
            var at = night ? 21 + world.Random.NextDouble() * 8
                : world.Chance(person.Evening) ? 18 + world.Random.NextDouble() * 5 : hour;
            Visit(world, person, room, ReviewWorld.At(day, at), goesThrough ? 0.3 : person.Writes);
        }
    }

    private static void Visit(ReviewWorld world, Habits person, Guid room, DateTimeOffset at, double writes)
    {
        var organiser = person.Role is Role.Coordinator or Role.Deputy or Role.ResponsibleDoctor or Role.Assistant;
        var export = organiser && world.Chance(0.03);
        var end = world.Read(person.Person, room, at, export: export);
        if (!world.Chance(export ? 0.95 : writes)) { return; }
        var later = world.Chance(0.7) ? 0 : world.Random.NextDouble() * 72;
        world.Write(person.Person, room, end.AddMinutes(5).AddHours(later));
    }

    /// <summary>Every member prepares the day before or the same morning, one case after the other.</summary>
    private static void Conference(ReviewWorld world, IReadOnlyList<Habits> people, Guid unit, DateOnly day)
    {
        var agenda = world.Some(
            world.Rooms.Values.Where(room => room.UnitId == unit && IsOpen(room, ReviewWorld.At(day, 9)))
                .Select(room => room.RoomId),
            world.Random.Next(5, 13));
        foreach (var person in people.Where(person => IsThere(person, day)))
        {
            var at = ReviewWorld.At(day, person.Starts);
            foreach (var room in Mine(world, person, ReviewWorld.At(day, 9)).Intersect(agenda))
            {
                at = at.AddMinutes(2 + world.Random.NextDouble() * 15);
                Visit(world, person, room, at, person.Writes);
                if (world.Chance(0.5)) { Visit(world, person, room, ReviewWorld.At(day, 13), person.Writes); }
            }
        }
    }

    /// <summary>A class looks at one case in an afternoon.</summary>
    private static void Teaching(ReviewWorld world, IReadOnlyList<Habits> people)
    {
        for (var week = 0; week < 12; week += 3)
        {
            var room = world.Any([.. world.Rooms.Keys]);
            var day = ReviewWorld.First.AddDays(week * 7 + 1);
            foreach (var one in people.Where(person => person.Role is Role.Observer && person.From <= day))
            {
                if (world.Rooms[room].Parts.All(part => part.PersonId != one.Person))
                {
                    world.Join(one.Person, room, Role.Observer, ReviewWorld.At(day, 8));
                }

                world.Read(one.Person, room, ReviewWorld.At(day, 13 + world.Random.NextDouble()));
            }
        }
    }

    /// <summary>Taken at night, and gone through on the next working day.</summary>
    private static void Emergencies(ReviewWorld world, IReadOnlyList<Habits> people)
    {
        foreach (var doctor in world.Some(people.Where(person => person.Role is Role.ResponsibleDoctor), 3))
        {
            var at = ReviewWorld.At(
                ReviewWorld.Start.AddDays(world.Random.Next(25)), 20 + world.Random.NextDouble() * 8);
            var free = world.Rooms.Values.Where(room => room.Parts.All(part => part.PersonId != doctor.Person));
            var reviewed = ReviewWorld.At(WorkingDays.After(NorwegianTime.DateAt(at), 1), 10);
            Emergency(world, doctor.Person, world.Any([.. free]).RoomId, at, reviewed, null);
        }
    }

    public static void Emergency(
        ReviewWorld world, Guid doctor, Guid room, DateTimeOffset at, DateTimeOffset? reviewed, string? planted)
    {
        var access = new ReviewedEmergency(world.NewId(), doctor, at, at.AddHours(1), reviewed);
        world.Rooms[room] = world.Rooms[room] with
        {
            Emergencies = world.Rooms[room].Emergencies.SetItem(access.AccessId, access),
        };
        world.Join(doctor, room, Role.EmergencyDoctor, at);
        world.Read(doctor, room, at.AddMinutes(2), planted);
        world.Leave(doctor, room, at.AddHours(1));
    }

    /// <summary>Whoever left follows an old link, once.</summary>
    private static void OldLinks(ReviewWorld world)
    {
        var left = world.Rooms.Values.SelectMany(room => room.Parts.Where(part => part.Until is not null
            && part.Role is not Role.EmergencyDoctor).Select(part => (room.RoomId, part))).ToList();
        foreach (var (room, part) in left.Where(_ => world.Chance(0.6)))
        {
            world.Read(part.PersonId, room, part.Until!.Value.AddDays(2), refused: true);
        }
    }

    /// <summary>The cases that a person is in and has something to do in, those of most interest first; now and then
    /// one that was over lately.</summary>
    private static List<Guid> Mine(ReviewWorld world, Habits person, DateTimeOffset at) =>
    [
        .. world.RoomsOf(person.Person).Select(id => world.Rooms[id])
            .Where(room => room.Parts.Any(part => part.PersonId == person.Person
                && part.Role is not Role.EmergencyDoctor && part.From <= at && (part.Until is null || at < part.Until))
            && (IsOpen(room, at) || world.Chance((room.ClosedAt ?? room.DiedAt) > at.AddDays(-20) ? 0.15 : 0.001)))
            .Select(room => room.RoomId),
    ];

    private static bool IsOpen(ReviewedRoom room, DateTimeOffset at) =>
        room.OpenedAt <= at && !(room.ClosedAt <= at) && !(room.DiedAt <= at);

    private static Guid Mostly(ReviewWorld world, List<Guid> rooms) =>
        rooms[(int)(rooms.Count * Math.Pow(world.Random.NextDouble(), 2))];

    private static int Poisson(ReviewWorld world, double mean)
    {
        var (count, product, least) = (0, world.Random.NextDouble(), Math.Exp(-mean));
        for (; product > least; count++) { product *= world.Random.NextDouble(); }
        return count;
    }
}
