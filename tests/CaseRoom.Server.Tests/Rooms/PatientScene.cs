using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Tests.Live;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>Rooms of patients with a number, and what stands in them of protected addresses.</summary>
internal static class PatientScene
{
    public const string Patient = "Sara Kanarietun";
    public const string Number = "10831550053";
    public const string AnothersNumber = "10831550134";

    /// <summary>Of the numbers.</summary>
    public static readonly DateOnly Born = new(2015, 3, 10);

    public static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="doctor">Of whose hospital it is.</param>
    public static async Task<LiveScene> OpenAsync(Uri address, string doctor, string? number)
    {
        var room = await LiveScene.OpenedByAsync(address, doctor, Role.ResponsibleDoctor);
        await room.GiveAsync(doctor, new IdentifyPatient(Patient, number, Born, "Lomvik", null));
        return room;
    }

    /// <param name="of">Null: of the patient.</param>
    public static async Task ProtectAsync(LiveScene room, Role? of, string by = "ingrid")
    {
        Guid? person = of is { } role ? Of(await ViewAsync(room, by), role) : null;
        await room.GiveAsync(by, new ProtectAddress(
            person, AddressGrade.Confidential, Today, "the population register", []));
    }

    public static async Task IsLearnedAsync(LiveScene room, Role of)
    {
        var state = await ViewAsync(room);
        var learned = state.Life.Protected.ShouldHaveSingleItem();
        (learned.PersonId, learned.Grade, learned.Source, learned.By).ShouldBe((
            of is Role.Patient ? null : Of(state, of), AddressGrade.Confidential, "", Actor.System.PersonId));
        state.Case.Identity!.Municipality.ShouldBeNull();
    }

    public static async Task<RoomState> ViewAsync(LiveScene room, string person = "ingrid") =>
        (await room.As(person).ViewAsync(room.RoomId, Stop)).State;

    public static async Task<LifeState> LifeAsync(LiveScene room, string person = "ingrid") =>
        (await ViewAsync(room, person)).Life;

    private static Guid Of(RoomState state, Role role) =>
        state.Membership.Members.Values.Single(member => member.Role == role).Person.PersonId;
}
