using CaseRoom.Domain.Access;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Audit.Review;
using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Tests.Audit.Review;

/// <summary>People, cases and readings as they may have been in a spring: Easter before the period, three public
/// holidays in it. It knows nothing of what counts as unusual.</summary>
internal sealed class ReviewWorld(int seed)
{
    public static readonly DateOnly First = new(2026, 3, 2);
    public static readonly DateOnly Start = new(2026, 4, 27);
    public static readonly DateOnly End = new(2026, 5, 25);

    private readonly List<ReviewedRow> rows = [];
    private readonly Dictionary<Guid, List<Guid>> roomsOf = [];

    public Random Random { get; } = new(seed);

    public List<ReviewedPerson> People { get; } = [];

    public Dictionary<Guid, ReviewedRoom> Rooms { get; } = [];

    /// <summary>The readings that were planted, by pattern.</summary>
    public Dictionary<string, HashSet<Guid>> Planted { get; } = [];

    public IReadOnlyList<ReviewedRow> Rows => rows;

    /// <summary>The rooms in which somebody has or had a part.</summary>
    public IReadOnlyList<Guid> RoomsOf(Guid person) => roomsOf.GetValueOrDefault(person) ?? [];

    public Guid NewId()
    {
        var bytes = new byte[16];
        Random.NextBytes(bytes);
        return new Guid(bytes);
    }

    public bool Chance(double share) => Random.NextDouble() < share;

    public T Any<T>(IReadOnlyList<T> of) => of[Random.Next(of.Count)];

    public IReadOnlyList<T> Some<T>(IEnumerable<T> of, int count)
    {
        var all = of.ToArray();
        Random.Shuffle(all);
        return [.. all.Take(count)];
    }

    /// <summary>A moment of a Norwegian day.</summary>
    public static DateTimeOffset At(DateOnly day, double hour) => NorwegianTime.StartOf(day).AddHours(hour);

    /// <summary>Somebody opens a case and looks around in it.</summary>
    /// <param name="planted">The pattern that this is of; null for an honest reading.</param>
    public DateTimeOffset Read(
        Guid person, Guid room, DateTimeOffset at, string? planted = null, bool export = false, bool refused = false)
    {
        var part = Rooms[room].Parts.FindLast(p => p.PersonId == person);
        var role = part?.Role ?? Role.Specialist;
        var who = People.Find(p => p.PersonId == person)!;
        var basis = role is Role.EmergencyDoctor ? BasisKind.Emergency : BasisKind.Room;
        var reader = new AccessReader(
            person, who.Name, OrganisationOf(who), null, refused ? null : role, new AccessBasis(basis, null),
            new AccessView(Reach.Room, false, false));
        var kinds = refused ? [AccessKind.Room] : (AccessKind[])
        [
            AccessKind.Room, AccessKind.Live, .. Enumerable.Repeat(AccessKind.Material, Random.Next(3)),
            .. export ? [AccessKind.Export] : (AccessKind[])[],
        ];
        foreach (var kind in kinds)
        {
            var entry = new AccessEntry(
                NewId(), at, reader, kind, refused ? AccessOutcome.Refused : AccessOutcome.Shown, []);
            rows.Add(new ReviewedRow(room, entry));
            if (planted is not null) { Plant(planted, entry.ReadingId); }
            at += TimeSpan.FromSeconds(Random.Next(5, 40));
        }

        return at;
    }

    public void Plant(string pattern, Guid reading)
    {
        if (!Planted.TryGetValue(pattern, out var readings)) { Planted[pattern] = readings = []; }
        readings.Add(reading);
    }

    public void Write(Guid person, Guid room, DateTimeOffset at)
    {
        var known = Rooms[room];
        var times = known.Written.GetValueOrDefault(person) ?? [];
        Rooms[room] = known with { Written = known.Written.SetItem(person, times.Add(at)) };
    }

    public void Join(Guid person, Guid room, Role role, DateTimeOffset at)
    {
        var who = People.Find(p => p.PersonId == person)!;
        var part = new ReviewedPart(person, role, who.OrganisationId, OrganisationOf(who), at, null, false);
        Rooms[room] = Rooms[room] with { Parts = Rooms[room].Parts.Add(part) };
        if (!roomsOf.TryGetValue(person, out var rooms)) { roomsOf[person] = rooms = []; }
        if (!rooms.Contains(room)) { rooms.Add(room); }
    }

    public void Leave(Guid person, Guid room, DateTimeOffset at) => Rooms[room] = Rooms[room] with
    {
        Parts = [.. Rooms[room].Parts.Select(p => p.PersonId == person ? p with { Until = at } : p)],
    };

    public void Change(Guid person, Func<ReviewedPerson, ReviewedPerson> change)
    {
        var place = People.FindIndex(p => p.PersonId == person);
        People[place] = change(People[place]);
    }

    public ReviewInput Input() => new(
        At(Start, 0), At(End, 0), At(End, 8), [.. rows.OrderBy(row => row.Entry.At)], [.. Rooms.Values], People, []);

    private static string OrganisationOf(ReviewedPerson person) => $"Organisation {person.OrganisationId:N}";

    /// <summary>A surname as they are spread in the country: a few that many have, and thousands of farms. Those many
    /// have are drawn three times as often as they are.</summary>
    public string Name()
    {
        string[] common =
        [
            "Hansen", "Johansen", "Olsen", "Larsen", "Andersen", "Pedersen", "Nilsen", "Kristiansen", "Jensen",
            "Karlsen", "Johnsen", "Pettersen", "Eriksen", "Berg", "Haugen", "Hagen", "Johannessen", "Andreassen",
        ];
        string[] beginnings =
        [
            "Nord", "Sør", "Øst", "Vest", "Li", "Fjell", "Sol", "Bjørk", "Gran", "Sand", "Elv", "Kvit", "Lang", "Mo",
            "Ny", "Ås", "Skog", "Myr", "Tveit", "Rød", "Blå", "Stor", "Vesle", "Grå", "Fure",
        ];
        string[] ends =
        [
            "dal", "vik", "nes", "heim", "stad", "land", "bakken", "haug", "mo", "sund", "eng", "bø", "rud", "set",
            "tun", "fjord", "åsen", "moen", "li", "foss", "holm", "skar", "voll", "gard", "lund",
        ];
        string[] middles = ["", "er", "e", "a", "re"];
        string[] given = ["Anne", "Ola", "Kari", "Per", "Eva", "Jan", "Ida", "Odd", "Liv", "Tom", "Siw", "Leif"];
        var last = Chance(0.3)
            ? common[(int)(common.Length * Math.Pow(Random.NextDouble(), 1.6))]
            : Any(beginnings) + Any(middles) + Any(ends);
        return $"{Any(given)} {Any(given)} {last}";
    }
}
