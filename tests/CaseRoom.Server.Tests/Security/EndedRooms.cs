using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Demo;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Membership;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Security;

/// <summary>Rooms with the same in them that somebody saw until one thing shut it to them; and one that a doctor on
/// call has opened.</summary>
internal sealed class EndedRooms : IAsyncDisposable
{
    private const string Doctor = "anders";
    private readonly MovedServer server;

    /// <summary>By a block, a birthday and a consent that was withdrawn.</summary>
    private readonly AskedRoom shut;

    /// <summary>By a death alone.</summary>
    private readonly AskedRoom bereaved;

    /// <summary>By the hour of an emergency and the last day of an expert.</summary>
    private readonly AskedRoom lapsed;

    /// <summary>By its closing, to all but those who keep it.</summary>
    private readonly AskedRoom closed;

    private readonly AskedRoom emergency;
    private readonly Dictionary<string, AskedRoom> bySeat;

    private EndedRooms(
        MovedServer server, AskedRoom shut, AskedRoom bereaved, AskedRoom lapsed, AskedRoom closed,
        AskedRoom emergency)
    {
        this.server = server;
        (this.shut, this.bereaved, this.lapsed, this.closed, this.emergency) =
            (shut, bereaved, lapsed, closed, emergency);
        bySeat = new()
        {
            [Seats.Blocked] = shut, [Seats.Ended] = shut, [Seats.Unconsented] = shut,
            [Seats.Deceased] = bereaved, [Seats.Orphaned] = bereaved, [Seats.Bereaved] = bereaved,
            [Seats.Lapsed] = lapsed, [Seats.Expired] = lapsed,
            [Seats.Archived] = closed, [Seats.ArchivedCoordinator] = closed, [Seats.ArchivedAssistant] = closed,
            [Seats.Keeper] = closed, [Seats.ClosedPatient] = closed, [Seats.ClosedRepresentative] = closed,
            [Seats.Emergency] = emergency,
        };
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private DateOnly Today => DateOnly.FromDateTime(server.Clock.GetUtcNow().UtcDateTime);

    /// <summary>The room that a seat asks for; null for one that everybody is in.</summary>
    public AskedRoom? Of(Seat seat) => bySeat.GetValueOrDefault(seat.Name);

    public static async Task<EndedRooms> MakeAsync(MovedServer server)
    {
        var rooms = new EndedRooms(
            server,
            new(await LiveScene.OpenAsync(
                server.Address, ("ingrid", Role.ResponsibleDoctor), ("lars", Role.Deputy), ("elle", Role.Specialist))),
            new(await LiveScene.OpenAsync(
                server.Address, ("ingrid", Role.ResponsibleDoctor), ("lars", Role.Deputy))),
            await OfAnotherUnitAsync(server), await OfAnotherUnitAsync(server), await OfAnotherUnitAsync(server));
        foreach (var (room, doctor) in rooms.WithDoctors()) { await room.FillAsync(doctor); }
        await rooms.LetInAsync();
        foreach (var (name, room) in rooms.bySeat.Where(seat => seat.Key != Seats.Emergency))
        {
            var person = Seats.Of(name).Person!;
            (await room.Scene.As(person).ViewAsync(room.RoomId, Stop)).Sequence.ShouldBePositive(name);
        }

        await rooms.EndAsync();
        await rooms.TakeEmergencyAsync(rooms.emergency);
        return rooms;
    }

    /// <summary>Of everybody's, last of all.</summary>
    public async Task ProtectAsync(ProtectAddress address)
    {
        foreach (var (room, doctor) in WithDoctors())
        {
            await room.Scene.GiveAsync(room == closed ? doctor : LiveScene.Opener, address);
        }
    }

    public async Task ListenAsync()
    {
        foreach (var (room, doctor) in WithDoctors())
        {
            await room.ListenAsync(server, doctor, room == closed ? doctor : "lars");
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (room, _) in WithDoctors()) { await room.DisposeAsync(); }
    }

    private (AskedRoom Room, string Doctor)[] WithDoctors() =>
        [(shut, "ingrid"), (bereaved, "ingrid"), (lapsed, Doctor), (closed, Doctor), (emergency, Doctor)];

    /// <summary>Of the unit whose turn at night somebody has.</summary>
    private static async Task<AskedRoom> OfAnotherUnitAsync(MovedServer server)
    {
        var scene = await LiveScene.OpenedByAsync(server.Address, Doctor, Role.ResponsibleDoctor);
        foreach (var (member, role) in ((string, Role)[])
            [(LiveScene.Opener, Role.Coordinator), ("lars", Role.Deputy), ("ingrid", Role.Specialist)])
        {
            await scene.GiveAsync(Doctor, new InviteMember(LiveScene.CardOf(member), role));
            await scene.GiveAsync(member, new Join());
        }

        return new(scene);
    }

    private async Task LetInAsync()
    {
        await shut.Scene.InviteFamilyAsync("einar", Role.Representative, by: "ingrid");
        await shut.Scene.InviteAsync("luc", Role.ErnExpert);
        foreach (var (name, role) in ((string, Role)[])
            [
                (Seats.Deceased, Role.Patient), (Seats.Orphaned, Role.Representative),
                (Seats.Bereaved, Role.NextOfKin),
            ])
        {
            await bereaved.Scene.InviteFamilyAsync(Seats.Of(name).Person!, role, by: "ingrid");
        }

        foreach (var (name, role) in ((string, Role)[])
            [(Seats.ClosedPatient, Role.Patient), (Seats.ClosedRepresentative, Role.Representative)])
        {
            await closed.Scene.InviteFamilyAsync(Seats.Of(name).Person!, role, by: Doctor);
        }

        await closed.Scene.InviteAsync(Seats.Of(Seats.Archived).Person!, Role.Specialist);
        await closed.Scene.InviteAsync(Seats.Of(Seats.ArchivedAssistant).Person!, Role.Assistant);
        await ExpertLinks.LetInAsync(
            server, LiveScene.Opener, Seats.Of(Seats.Expired).Person!, lapsed.RoomId, Today.AddDays(2));
        await TakeEmergencyAsync(lapsed);
    }

    private async Task TakeEmergencyAsync(AskedRoom room)
    {
        var person = Seats.Of(Seats.Emergency).Person!;
        using var administrator = await server.BearerAsync(Seats.Of(Seats.Administrator).Person!);
        using var doctor = await server.BearerAsync(person);
        var now = server.Clock.GetUtcNow();
        (await administrator.GiveAsync("/api/directory/commands", "setOnCall", new
        {
            unitId = await doctor.UnitAsync(DemoPeople.Find(Doctor)!.Person.Unit!),
            turns = new[]
            {
                new { personId = LiveScene.IdOf(person), from = now.AddHours(-1), until = now.AddHours(8) },
            },
        })).ShouldBe("applied");
        (await doctor.GiveAsync($"/api/rooms/{room.RoomId}/commands", "takeEmergencyAccess", new
        {
            accessId = Guid.CreateVersion7(), reason = "Unconscious at the ward",
        })).ShouldBe("applied");
    }

    /// <summary>Each room by what it is named after.</summary>
    private async Task EndAsync()
    {
        await shut.Scene.GiveAsync(LiveScene.Opener, new RecordBlock(
            Guid.CreateVersion7(), LiveScene.CardOf("elle"), null, null, new DateOnly(2026, 3, 1), "patient", null));
        await shut.Scene.ConsentAsync(ConsentDecision.Withdrawn);
        await shut.Scene.GiveAsync(LiveScene.Opener, AskedRoom.BornOn(AskedRoom.Twelve.AddYears(-4)));
        await bereaved.Scene.GiveAsync("ingrid", new RecordDeath(new DateOnly(2026, 3, 1), [], "", ""));
        await CloseAsync();
        // Past the hour of the emergency and the expert's last day.
        server.Clock.Advance(TimeSpan.FromDays(4));
    }

    private async Task CloseAsync()
    {
        var statement = Guid.CreateVersion7();
        await closed.Scene.GiveAsync(Doctor, new ChangePhase(Phase.Ready));
        await closed.Scene.GiveAsync(Doctor, new ChangePhase(Phase.InConference));
        await closed.Scene.GiveAsync(Doctor, new ProposeStatement(statement, "It is A."));
        await closed.Scene.GiveAsync(Doctor, new ChangePhase(Phase.Proposed));
        await closed.Scene.GiveAsync(Doctor, new TakePosition(new(statement, 1, 0), PositionKind.Agree));
        await closed.Scene.GiveAsync(
            Doctor, Reading.Everything((await closed.Scene.As(Doctor).ViewAsync(closed.RoomId, Stop)).State));
        await closed.Scene.GiveAsync(Doctor, LiveScene.Custody);
        await closed.Scene.GiveAsync(Doctor, new ChangePhase(Phase.Closed));
    }
}
