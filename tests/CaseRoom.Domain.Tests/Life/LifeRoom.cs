using System.Globalization;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;

namespace CaseRoom.Domain.Tests.Life;

/// <summary>A working room whose patient was born on a day, with a parent and a guardian.</summary>
internal static class LifeRoom
{
    public static readonly Guid ParentId = Cast.Id(Role.Representative);
    public static readonly Guid GuardianId = Cast.Id(Role.Representative, 1);
    public static readonly Guid KinId = Cast.Id(Role.NextOfKin);

    private static readonly FamilyLink Guarding = new(LinkKind.Guardian, "decision", new DateOnly(2020, 1, 1));

    public static Scenario Born(DateOnly on, params Past[] then) => Given(
        Working,
        [
            new PatientIdentified("Kanari Fugl", null, on, null, null),
            new RelationRecorded(ParentId, Parent),
            new MemberInvited(Cast.Card(Role.Representative, 1), Role.Representative, Parent with { Link = Guarding }),
            new(GuardianId, new MemberJoined(GuardianId, Role.Representative)),
            .. then,
        ]);

    /// <summary>Who turns so old on the tenth of March 2026, eight days after the room begins.</summary>
    public static Scenario Turning(int age, params Past[] then) => Born(new DateOnly(2026 - age, 3, 10), then);

    /// <summary>The moment of that birthday.</summary>
    public static DateTimeOffset TheDay { get; } = NorwegianTime.StartOf(new DateOnly(2026, 3, 10));

    /// <summary>From when that birthday is on record.</summary>
    public static DateTimeOffset Noted { get; } = NorwegianTime.StartOf(new DateOnly(2026, 4, 1));

    public static DateTimeOffset Before { get; } = TheDay.AddTicks(-1);

    public static bool Sees(this Scenario room, Guid person, DateTimeOffset at) =>
        Viewer.At(room.State, person, at) is not null;

    /// <summary>What the system is told that comes before anything is due.</summary>
    public static Refusal NothingDue { get; } = new Refusal.AlreadyDone("passed");

    public static Scenario Pass(this Scenario room, DateTimeOffset at) =>
        room.At(at).When(Actor.System, new PassTime());

    public static DateOnly Date(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
