using CaseRoom.Client;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Membership;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;
using CaseRoom.Testing.Abuse;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>Everybody who saw a room and may see it no longer, and somebody who never might, ask at every address of
/// it.</summary>
public sealed class ShutRoomTests : IAsyncLifetime
{
    private const string Doctor = "anders";
    private const string OnCall = "erik";
    private const string Expert = "pieter";
    private const string Stranger = "amina";

    /// <summary>Of another unit than the one that answers for the closed room.</summary>
    private const string Archived = "siri";

    /// <summary>Asks for rooms that there are not.</summary>
    private const string Guesser = "frida";

    private static readonly Guid Absent = Guid.CreateVersion7();
    private static readonly string[] Shut = ["nils", "elle", OnCall, Expert, "emma", "mona", "per"];
    private static readonly DateOnly Day = new(2026, 3, 2);

    private readonly MovedServer server = MovedServer.Start();
    private readonly Dictionary<string, RoomView> seen = [];
    private LiveScene room = null!;
    private LiveScene closed = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private DateOnly Today => DateOnly.FromDateTime(server.Clock.GetUtcNow().UtcDateTime);

    [Fact, Rule("HOST-02", "HOST-14", "ACC-140")]
    public async Task Nothing_at_any_address_tells_it_from_a_room_that_there_is_not()
    {
        await SeenAsync();
        await ShutAsync();

        var absent = await AbsentAsync();
        foreach (var person in (string[])[.. Shut, Archived, Stranger])
        {
            var asked = RoomOf(person);
            using var client = await server.BearerAsync(person);
            foreach (var (route, told) in absent)
            {
                (await RoomRoutes.AskAsync(client, route, asked.RoomId, asked.MaterialId))
                    .ShouldBe(told, $"{person}: {route}");
            }
            (await client.GetStringAsync(new Uri("/api/rooms", UriKind.Relative), Stop))
                .ShouldNotContain($"{asked.RoomId}", Case.Insensitive, person);
        }

        // The same addresses do answer: there is something to hide.
        (await AnsweredAsync(Doctor, absent)).Count
            .ShouldBeGreaterThanOrEqualTo(absent.Count - 1, "a text has no original");
    }

    [Fact, Rule("HOST-02", "HOST-15", "ACC-140")]
    public async Task No_method_of_the_hub_tells_it_from_a_room_that_there_is_not()
    {
        await SeenAsync();
        await ShutAsync();
        await using var guessing = await RawHub.ConnectAsync(server, Guesser);
        var absent = await ToldAsync(guessing, Absent, seen["nils"]);
        absent["Follow"].ShouldContain("Reset [\"room\",\"removed\"]");
        foreach (var person in (string[])[.. Shut, Archived, Stranger])
        {
            await using var hub = await RawHub.ConnectAsync(server, person);
            var answers = await ToldAsync(hub, RoomOf(person).RoomId, seen.GetValueOrDefault(person, seen["nils"]));
            foreach (var (method, told) in answers) { told.ShouldBe(absent[method], $"{person}: {method}"); }
        }

        // They do answer whoever is in it. That somebody follows no longer, or is there, nobody is told themselves.
        await using var doctor = await RawHub.ConnectAsync(server, Doctor);
        var answered = await ToldAsync(doctor, room.RoomId, seen["nils"]);
        HubMethods.Names.Where(method => answered[method] != absent[method]).ShouldBe(["Follow", "Submit"]);
    }

    [Fact, Rule("ACC-141")]
    public async Task A_doctor_on_call_reads_the_room_with_who_the_patient_is_and_is_answered_nowhere_else()
    {
        var absent = await AbsentAsync();
        (await AnsweredAsync(OnCall, absent)).ShouldBe(
        [
            "GET ", "GET /annotations", "GET /big-screen", "GET /events", "GET /log",
            "GET /materials/{materialId:guid}/content",
        ]);
        using var doctor = await server.BearerAsync(OnCall);
        foreach (var part in (string[])["", "/events"])
        {
            (await doctor.GetStringAsync(new Uri($"/api/rooms/{room.RoomId}{part}", UriKind.Relative), Stop))
                .ShouldContain("Emma Stjerneglimt");
        }

        foreach (var command in PayloadRoom.First())
        {
            (await room.As(OnCall).SubmitAsync(room.RoomId, [CaseRoomClient.Command(command)], Stop))[0].Problem!.Code
                .ShouldBe("notAllowed", $"{command}");
        }
    }

    public async ValueTask InitializeAsync()
    {
        room = await LiveScene.OpenedByAsync(server.Address, Doctor, Role.ResponsibleDoctor);
        await GiveAsync(room, new IdentifyPatient("Emma Stjerneglimt", null, Today.AddYears(-13), null, null));
        foreach (var person in (string[])["nils", "elle"]) { await InviteAsync(room, person); }
        foreach (var (person, role) in ((string, Role)[])
            [("emma", Role.Patient), ("mona", Role.Representative), ("per", Role.NextOfKin)])
        {
            await room.InviteFamilyAsync(person, role, by: Doctor);
        }

        await LetExpertInAsync();
        await TakeEmergencyAsync();
        closed = await LiveScene.OpenedByAsync(server.Address, Doctor, Role.ResponsibleDoctor);
        await InviteAsync(closed, Archived);
    }

    public async ValueTask DisposeAsync()
    {
        await room.DisposeAsync();
        await closed.DisposeAsync();
        await server.DisposeAsync();
    }

    /// <summary>What everybody is told at every address about a room that there is not.</summary>
    private async Task<IReadOnlyDictionary<(string Method, string Part), string>> AbsentAsync()
    {
        var routes = RoomRoutes.Of(server);
        routes.Count.ShouldBeGreaterThanOrEqualTo(13);
        using var guesser = await server.BearerAsync(Guesser);
        var absent = new Dictionary<(string, string), string>();
        foreach (var route in routes)
        {
            absent[route] = await RoomRoutes.AskAsync(guesser, route, Absent, room.MaterialId);
            absent[route].ShouldContain(RoomRoutes.Commands.Contains(route.Part) ? "notAllowed" : "notFound");
        }

        return absent;
    }

    /// <summary>The addresses at which a person is told something else about the room than that they may not.</summary>
    private async Task<IReadOnlyList<string>> AnsweredAsync(
        string person, IReadOnlyDictionary<(string Method, string Part), string> absent)
    {
        using var client = await server.BearerAsync(person);
        var answered = new List<string>();
        foreach (var (route, told) in absent)
        {
            var answer = await RoomRoutes.AskAsync(client, route, room.RoomId, room.MaterialId);
            if (answer != told && !answer.Contains("notAllowed", StringComparison.Ordinal))
            {
                answered.Add($"{route.Method} {route.Part}");
            }
        }

        return answered;
    }

    private static Task GiveAsync(LiveScene scene, RoomCommand command) => scene.GiveAsync(Doctor, command);

    private static async Task InviteAsync(LiveScene scene, string person)
    {
        await GiveAsync(scene, new InviteMember(LiveScene.CardOf(person), Role.Specialist));
        await scene.GiveAsync(person, new Join());
    }

    private LiveScene RoomOf(string person) => person == Archived ? closed : room;

    private async Task SeenAsync()
    {
        foreach (var person in (string[])[.. Shut, Archived])
        {
            seen[person] = await RoomOf(person).As(person).ViewAsync(RoomOf(person).RoomId, Stop);
        }
    }

    private static async Task<IReadOnlyDictionary<string, string>> ToldAsync(RawHub hub, Guid asked, RoomView from)
    {
        var told = new Dictionary<string, string>();
        foreach (var method in HubMethods.Names) { told[method] = await HubMethods.AskAsync(hub, method, asked, from); }
        return told;
    }

    /// <summary>By a link, for two days.</summary>
    private async Task LetExpertInAsync()
    {
        await GiveAsync(room, new RecordConsent(
            ConsentScope.ErnAdvice, null, ConsentDecision.Given, "v1", "nb", Day, false, "mother", "Anders",
            Authority: LiveScene.Mother));
        await ExpertLinks.LetInAsync(server, Doctor, Expert, room.RoomId, Today.AddDays(2));
    }

    private async Task TakeEmergencyAsync()
    {
        using var administrator = await server.BearerAsync("astrid");
        using var doctor = await server.BearerAsync(OnCall);
        var now = server.Clock.GetUtcNow();
        (await administrator.GiveAsync("/api/directory/commands", "setOnCall", new
        {
            unitId = await doctor.UnitAsync("Barneavdeling for nevrofag"),
            turns = new[]
            {
                new { personId = LiveScene.IdOf(OnCall), from = now.AddHours(-1), until = now.AddHours(8) },
            },
        })).ShouldBe("applied");
        (await doctor.GiveAsync($"/api/rooms/{room.RoomId}/commands", "takeEmergencyAccess", new
        {
            accessId = Guid.CreateVersion7(), reason = "Unconscious at the ward",
        })).ShouldBe("applied");
    }

    private async Task ShutAsync()
    {
        await GiveAsync(room, new RemoveMember(LiveScene.IdOf("nils"), "Moved"));
        await GiveAsync(room, new RecordBlock(
            Guid.CreateVersion7(), LiveScene.CardOf("elle"), null, null, Day, "mother", null));
        await GiveAsync(room, new RecordDeath(Day, [], "", ""));
        foreach (var command in PayloadRoom.First()) { await GiveAsync(closed, command); }
        var statement = Guid.CreateVersion7();
        await GiveAsync(closed, new ProposeStatement(statement, "It is A."));
        await GiveAsync(closed, new ChangePhase(Phase.Proposed));
        await GiveAsync(closed, new TakePosition(new(statement, 1, 0), PositionKind.Agree));
        await GiveAsync(closed, Reading.Everything((await closed.As(Doctor).ViewAsync(closed.RoomId, Stop)).State));
        await GiveAsync(closed, LiveScene.Custody);
        await GiveAsync(closed, new ChangePhase(Phase.Closed));
        // Past the hour of the emergency and the expert's last day.
        server.Clock.Advance(TimeSpan.FromDays(4));
    }
}
