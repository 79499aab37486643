using CaseRoom.Domain.Audit.Review;
using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Tests.Audit.Review;

/// <summary>Twenty ways to read what one should not, each by somebody who otherwise works like everybody.</summary>
internal sealed class Snooping(ReviewWorld world, IReadOnlyList<Habits> people)
{
    private readonly HashSet<Guid> taken = [];
    private readonly HashSet<Guid> told = [];

    public void Plant()
    {
        Surname("surname, seldom", 2);
        Surname("surname, often", 6);
        Family("family");
        Colleague("colleague", leaver: false);
        Colleague("colleague's case", leaver: false);
        Colleague("former colleague", leaver: true);
        Removed("after the part ended");
        Moved("after a move");
        Unreviewed("emergency nobody went through", null);
        Unreviewed("emergency gone through late", 8);
        Nights("nights", 5);
        Nights("late evenings", 9);
        Browsing("volume", 18, 20);
        Browsing("volume of a busy one", 26, 16);
        Quick("many in minutes");
        AfterTheEnd("after a death", died: true);
        AfterTheEnd("after closing", died: false);
        TakenOut("taken out");
        Talked("talked about");
        SelfMade("a case of their own");
    }

    private Habits Anybody(Func<Habits, bool>? who = null)
    {
        var one = world.Any(
        [
            .. people.Where(person => person.From == ReviewWorld.First && !taken.Contains(person.Person)
                && person.Role is not Role.Observer && !person.Nights && (who is null || who(person))),
        ]);
        taken.Add(one.Person);
        return one;
    }

    /// <summary>An open case that the person has nothing to do with.</summary>
    private Guid OtherRoom(Guid person, Func<ReviewedRoom, bool>? which = null) => world.Any(
        [.. world.Rooms.Values.Where(room => room.Parts.All(part => part.PersonId != person)
            && (which is null ? room.ClosedAt is null && room.DiedAt is null : which(room)))]).RoomId;

    /// <summary>One that no other pattern is told of.</summary>
    private Guid UntoldRoom(Guid person)
    {
        var room = OtherRoom(
            person, each => each.ClosedAt is null && each.DiedAt is null && !told.Contains(each.RoomId));
        told.Add(room);
        return room;
    }

    private DateTimeOffset Moment() => ReviewWorld.At(
        WorkingDays.After(ReviewWorld.Start.AddDays(world.Random.Next(24)), 1), 8 + world.Random.NextDouble() * 7);

    private void Surname(string pattern, int visits)
    {
        var one = Anybody();
        var room = UntoldRoom(one.Person);
        var last = world.People.Find(person => person.PersonId == one.Person)!.Name.Split(' ')[^1];
        world.Rooms[room] = world.Rooms[room] with { PatientName = $"Tuva {last}" };
        Look(pattern, one, room, visits);
    }

    private void Look(string pattern, Habits one, Guid room, int visits)
    {
        world.Join(one.Person, room, one.Role, ReviewWorld.At(ReviewWorld.Start, 8));
        for (var n = 0; n < visits; n++) { world.Read(one.Person, room, Moment(), pattern); }
    }

    /// <summary>They are a parent in one case, and read their sister's by their work.</summary>
    private void Family(string pattern)
    {
        var one = Anybody();
        var (own, other) = (UntoldRoom(one.Person), UntoldRoom(one.Person));
        var sister = world.NewId();
        world.Rooms[own] = world.Rooms[own] with { Family = world.Rooms[own].Family.Add(one.Person).Add(sister) };
        world.Rooms[other] = world.Rooms[other] with { Family = world.Rooms[other].Family.Add(sister) };
        Look(pattern, one, other, 3);
    }

    private void Colleague(string pattern, bool leaver)
    {
        var one = Anybody();
        var place = world.People.Find(person => person.PersonId == one.Person)!;
        var patient = new ReviewedPerson(world.NewId(), world.Name(), place.OrganisationId, place.UnitId, !leaver);
        world.People.Add(patient);
        var room = UntoldRoom(one.Person);
        world.Rooms[room] = world.Rooms[room] with { PatientId = patient.PersonId, PatientName = patient.Name };
        Look(pattern, one, room, world.Random.Next(2, 5));
    }

    private void Removed(string pattern)
    {
        var one = Anybody();
        var room = OtherRoom(one.Person);
        world.Join(one.Person, room, one.Role, ReviewWorld.At(ReviewWorld.First, 9));
        world.Leave(one.Person, room, ReviewWorld.At(ReviewWorld.Start, 8));
        for (var n = 0; n < 5; n++) { world.Read(one.Person, room, Moment().AddMinutes(n), pattern, refused: true); }
    }

    private void Moved(string pattern)
    {
        var one = Anybody();
        var room = OtherRoom(one.Person);
        world.Join(one.Person, room, one.Role, ReviewWorld.At(ReviewWorld.First, 9));
        var left = world.Rooms.Where(each => each.Value.Parts.Any(p => p.PersonId == one.Person) && each.Key != room);
        foreach (var (id, _) in left.ToList()) { world.Leave(one.Person, id, ReviewWorld.At(ReviewWorld.Start, 8)); }
        world.Change(one.Person, person => person with { OrganisationId = world.NewId() });
        for (var n = 0; n < 4; n++) { world.Read(one.Person, room, Moment(), pattern); }
    }

    private void Unreviewed(string pattern, int? days)
    {
        var one = Anybody(person => person.Role is Role.ResponsibleDoctor);
        var at = ReviewWorld.At(ReviewWorld.Start.AddDays(world.Random.Next(12)), 15);
        DateTimeOffset? reviewed = days is { } late ? at.AddDays(late) : null;
        HonestReading.Emergency(world, one.Person, OtherRoom(one.Person), at, reviewed, pattern);
    }

    private void SelfMade(string pattern)
    {
        var one = Anybody();
        var id = world.NewId();
        world.Rooms[id] = ReviewedRoom.Of(id) with
        {
            UnitId = one.Unit, OpenedBy = one.Person, OpenedAt = ReviewWorld.At(ReviewWorld.First, 9),
            PatientName = world.Name(),
        };
        world.Join(one.Person, id, one.Role, ReviewWorld.At(ReviewWorld.First, 9));
        world.Write(one.Person, id, ReviewWorld.At(ReviewWorld.First, 10));
        for (var n = 0; n < 6; n++) { world.Read(one.Person, id, Moment(), pattern); }
    }

    private void Nights(string pattern, int visits)
    {
        var one = Anybody(person => person.OnCall == 0 && person.Pace < 2.5);
        for (var n = 0; n < visits; n++)
        {
            var room = OtherRoom(one.Person);
            world.Join(one.Person, room, one.Role, ReviewWorld.At(ReviewWorld.Start, 8));
            var day = ReviewWorld.Start.AddDays(world.Random.Next(27));
            world.Read(one.Person, room, ReviewWorld.At(day, 21.5 + world.Random.NextDouble() * 6), pattern);
        }
    }

    private void Browsing(string pattern, int rooms, double minutes)
    {
        var one = Anybody();
        var at = ReviewWorld.At(WorkingDays.After(ReviewWorld.Start.AddDays(world.Random.Next(20)), 1), 8);
        for (var n = 0; n < rooms; n++)
        {
            var room = OtherRoom(one.Person);
            world.Join(one.Person, room, one.Role, ReviewWorld.At(ReviewWorld.First, 8));
            at = world.Read(one.Person, room, at, pattern).AddMinutes(minutes);
        }
    }

    private void Quick(string pattern)
    {
        var one = Anybody(person => person.Pace < 2.5);
        var at = Moment();
        for (var n = 0; n < 7 + world.Random.Next(6); n++)
        {
            var room = OtherRoom(one.Person);
            world.Join(one.Person, room, one.Role, ReviewWorld.At(ReviewWorld.First, 8));
            at = world.Read(one.Person, room, at, pattern);
        }
    }

    private void AfterTheEnd(string pattern, bool died)
    {
        var one = Anybody(person => person.Role is Role.Specialist or Role.CentreStaff);
        var id = world.NewId();
        var at = ReviewWorld.At(ReviewWorld.First.AddDays(world.Random.Next(14)), 9);
        world.Rooms[id] = ReviewedRoom.Of(id) with
        {
            UnitId = one.Unit, OpenedAt = at.AddDays(-100), DiedAt = died ? at : null, ClosedAt = died ? null : at,
        };
        Look(pattern, one, id, 3);
    }

    private void TakenOut(string pattern)
    {
        var one = Anybody(person => person.Role is Role.Coordinator or Role.Deputy or Role.Assistant);
        var room = OtherRoom(one.Person);
        world.Join(one.Person, room, one.Role, ReviewWorld.At(ReviewWorld.First, 8));
        world.Read(one.Person, room, Moment(), pattern, export: true);
    }

    /// <summary>Somebody who is known is a patient, and within some days many have had a look.</summary>
    private void Talked(string pattern)
    {
        var room = UntoldRoom(Guid.Empty);
        var first = ReviewWorld.Start.AddDays(world.Random.Next(20));
        for (var n = 0; n < 9; n++)
        {
            var one = Anybody(person => world.Rooms[room].Parts.All(part => part.PersonId != person.Person));
            world.Join(one.Person, room, one.Role, ReviewWorld.At(ReviewWorld.Start, 8));
            var at = ReviewWorld.At(first.AddDays(world.Random.Next(5)), 8 + world.Random.NextDouble() * 10);
            world.Read(one.Person, room, at, pattern);
        }
    }
}
