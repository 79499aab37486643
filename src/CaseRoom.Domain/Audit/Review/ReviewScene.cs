using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Audit.Review;

/// <summary>A review's material, put in order once for all rules.</summary>
internal sealed class ReviewScene
{
    private readonly ILookup<Guid, Visit> habits;

    public ReviewScene(ReviewInput input)
    {
        Input = input;
        Rooms = input.Rooms.ToDictionary(room => room.RoomId);
        People = input.People.ToDictionary(person => person.PersonId);
        var visits = Visits.Of(input.Rows, Rooms);
        Emergency = [.. visits.Where(visit => visit.Role is Role.EmergencyDoctor)];
        var ordinary = visits.Where(visit => visit.Role is not Role.EmergencyDoctor).ToList();
        All = [.. ordinary.Where(visit => input.From <= visit.At && visit.At < input.Until)];
        habits = ordinary.Where(visit => visit.At < input.From).ToLookup(visit => visit.Person);
        Habits = [.. habits.SelectMany(group => group)];
    }

    public ReviewInput Input { get; }

    public IReadOnlyDictionary<Guid, ReviewedRoom> Rooms { get; }

    public IReadOnlyDictionary<Guid, ReviewedPerson> People { get; }

    /// <summary>Visits of the period but those by emergency access.</summary>
    public IReadOnlyList<Visit> All { get; }

    /// <summary>Visits before the period.</summary>
    public IReadOnlyList<Visit> Habits { get; }

    /// <summary>Visits by emergency access, whenever.</summary>
    public IReadOnlyList<Visit> Emergency { get; }

    /// <summary>Visits of the period in one room.</summary>
    public IReadOnlyList<Visit> InRoom(ReviewedRoom room) => [.. All.Where(visit => visit.Room.RoomId == room.RoomId)];

    public IEnumerable<Visit> HabitOf(Guid person) => habits[person];

    /// <summary>Visits of the period, for each person and room.</summary>
    public IEnumerable<IReadOnlyList<Visit>> ByPersonAndRoom() =>
        All.GroupBy(visit => (visit.Person, visit.Room.RoomId)).Select(group => group.ToList());

    public IEnumerable<IReadOnlyList<Visit>> ByPerson() =>
        All.GroupBy(visit => visit.Person).Select(group => group.ToList());

    public static IReadOnlyList<ReviewedRow> RowsOf(IEnumerable<Visit> visits) =>
        [.. visits.Distinct().SelectMany(visit => visit.Rows).OrderBy(row => row.Entry.At)];

    public static int DaysOf(IEnumerable<Visit> visits) => visits.Select(visit => visit.Day).Distinct().Count();

    /// <summary>Whether they ever wrote anything in the case.</summary>
    public static bool Worked(Guid person, ReviewedRoom room) => room.Written.ContainsKey(person);
}
