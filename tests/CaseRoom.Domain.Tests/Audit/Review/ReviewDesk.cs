using CaseRoom.Domain.Audit.Review;
using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Tests.Audit.Review;

/// <summary>A few people and cases, for one rule at a time.</summary>
internal sealed class ReviewDesk
{
    private readonly ReviewWorld world = new(7);
    private readonly Guid hospital;

    public ReviewDesk() => hospital = world.NewId();

    public ReviewWorld World => world;

    /// <summary>A working day of the period.</summary>
    public static DateOnly Day(int number) => WorkingDays.After(ReviewWorld.Start, number);

    public static DateTimeOffset At(int day, double hour = 10) => ReviewWorld.At(Day(day), hour);

    public Guid Person(string name, Guid? unit = null)
    {
        var id = world.NewId();
        world.People.Add(new ReviewedPerson(id, name, hospital, unit, true));
        return id;
    }

    /// <summary>An open case of a unit of its own.</summary>
    public Guid Room(string? patient = null, Guid? unit = null)
    {
        var id = world.NewId();
        world.Rooms[id] = ReviewedRoom.Of(id) with
        {
            UnitId = unit ?? world.NewId(), OpenedAt = ReviewWorld.At(ReviewWorld.First, 9), PatientName = patient,
        };
        return id;
    }

    /// <summary>A case in which the person is a specialist.</summary>
    public Guid RoomOf(Guid person, string? patient = null, Guid? unit = null)
    {
        var room = Room(patient, unit);
        world.Join(person, room, Role.Specialist, ReviewWorld.At(ReviewWorld.First, 9));
        return room;
    }

    public IReadOnlyList<Finding> Find(params IReadOnlyList<Settlement> settled) =>
        AccessReview.Of(world.Input() with { Settled = settled });

    public IEnumerable<ReviewRule> Rules() => Find().SelectMany(finding => finding.Rules);
}
