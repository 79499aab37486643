using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Audit.Review;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Demo;
using CaseRoom.Server.Tests.Audit;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Membership;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;
using CaseRoom.Testing.Files;

namespace CaseRoom.Server.Tests.Security;

/// <summary>A room with a member in every role, a request to its coordinator, and everybody who may ask.</summary>
/// <remarks>A server of its own, because who is on call changes.</remarks>
public sealed class AccessScene : IAsyncLifetime
{
    private ServerProcess server = null!;
    private readonly Dictionary<Seat, HttpClient> clients = [];
    private readonly Dictionary<Seat, RawHub> hubs = [];

    internal LiveScene Room { get; private set; } = null!;

    /// <summary>Another, with the same in it, of which somebody saw all that their role sees until it was shut to them.
    /// </summary>
    internal LiveScene ShutRoom { get; private set; } = null!;

    /// <summary>Another, with the same in it, which a doctor on call has opened.</summary>
    internal LiveScene EmergencyRoom { get; private set; } = null!;

    /// <summary>What the server keeps of who reads what.</summary>
    internal KeptAccesses Kept { get; private set; } = null!;

    internal Guid RequestId { get; private set; }

    /// <summary>A PDF in the room.</summary>
    internal Guid PaperId { get; } = Guid.CreateVersion7();

    /// <summary>Where a request may be forwarded to.</summary>
    internal Guid OtherUnit { get; private set; }

    /// <summary>Where the server keeps what it keeps.</summary>
    internal string DataPath => server.DataPath;

    /// <summary>What every call is answered with while the server cannot record.</summary>
    internal HttpStatusCode? Withheld { get; set; }

    /// <summary>A reader who follows the room from a connection of its own.</summary>
    internal RawHub Listener { get; private set; } = null!;

    /// <summary>Another member, on a connection of its own.</summary>
    internal RawHub Member { get; private set; } = null!;

    /// <summary>Of whom parts can be closed to parents.</summary>
    private static DateOnly Twelve => DateOnly.FromDateTime(DateTime.Today).AddYears(-13);

    private static ProtectAddress Protected { get; } = new(
        null, AddressGrade.StrictlyConfidential, new DateOnly(2026, 3, 1), "the register", []);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The room that a seat asks for.</summary>
    internal LiveScene RoomOf(Seat seat) => Seats.Shut.Contains(seat.Name) ? ShutRoom
        : seat.Name == Seats.Emergency ? EmergencyRoom : Room;

    public async ValueTask InitializeAsync()
    {
        server = await ServerProcess.StartAsync();
        Kept = KeptAccesses.Of(server);
        Room = await LiveScene.OpenAsync(server, [.. RolePeople.All
            .Where(p => p.Value != LiveScene.Opener && !Policy.IsPatientSide(p.Key)).Select(p => (p.Value, p.Key))]);
        await Room.InviteAsync("bjorn", Role.Specialist, joins: false);
        await Room.InviteAsync("guro", Role.Specialist);
        using var former = await server.BearerAsync("guro");
        // So that the access log tells of a document that was read, whichever row of the table comes first.
        using var read = await former.AskAsync($"/api/rooms/{Room.RoomId}/materials/{Room.MaterialId}/content");
        read.EnsureSuccessStatusCode();
        await Room.GiveAsync(LiveScene.Opener, new RemoveMember(LiveScene.IdOf("guro"), "Moved"));
        await TriedAgainAsync("olav");
        await IdentifyAsync(Room, Twelve);
        foreach (var (role, person) in RolePeople.All.Where(p => Policy.IsPatientSide(p.Key)))
        {
            await Room.InviteFamilyAsync(person, role, by: "ingrid");
        }

        await LetInAsync(LiveScene.Opener, Seats.All.Single(s => s.Name == Seats.External).Person!);
        await MarkedAsync(Room, "ingrid");
        await OpenForEmergencyAsync(Seats.All.Single(s => s.Name == Seats.Emergency).Person!);
        await Room.GiveAsync(LiveScene.Opener, Protected);
        using var paper = new MemoryStream(PaperFile.Saying("Hoyre arm"));
        (await Room.As(LiveScene.Opener).UploadAsync(Room.RoomId, PaperId, "paper", default, paper, cancel: Stop))
            .Status.ShouldBe(OutcomeStatus.Applied);
        using var sender = await server.BearerAsync("olav");
        RequestId = await sender.SendAsync("Sjeldenteamet");
        OtherUnit = await sender.UnitAsync("Barneavdeling for nevrofag");
        await ShutAsync();
        foreach (var seat in Seats.All.SelectMany(seat => (Seat[])[seat, seat.Lower]))
        {
            clients[seat] = seat.Person is { } person
                ? await server.BearerAsync(person, seat.Level) : server.Anonymous();
            clients[seat].DefaultRequestHeaders.Add("X-CaseRoom", "1");
        }

        Listener = await RawHub.ConnectAsync(server, "ingrid");
        await Listener.CallAsync("Follow", Room.RoomId, 0, "");
        await Listener.CallAsync("Follow", ShutRoom.RoomId, 0, "");
        await Listener.CallAsync("Follow", EmergencyRoom.RoomId, 0, "");
        Member = await RawHub.ConnectAsync(server, "lars");
    }

    /// <summary>Of another case of the same organisation, so that the review of the log has something to tell of them
    /// whatever else was read.</summary>
    private async Task TriedAgainAsync(string person)
    {
        await using var ended = await LiveScene.OpenAsync(server, (person, Role.GeneralPractitioner));
        await ended.GiveAsync(LiveScene.Opener, new RemoveMember(LiveScene.IdOf(person), "Moved"));
        using var former = await server.BearerAsync(person);
        for (var tries = 0; tries < ReviewLimits.LeastRefused; tries++)
        {
            using var refused = await former.AskAsync($"/api/rooms/{ended.RoomId}");
            refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    /// <summary>By a link, as somebody whom nobody knows here.</summary>
    private async Task LetInAsync(string inviter, string stranger)
    {
        using var inviting = await server.BearerAsync(inviter);
        using var invited = await server.BearerAsync(stranger);
        var (token, _) = await inviting.InviteAsync(Room.RoomId, "NL");
        using var accepted = await invited.AcceptAsync(token);
        accepted.EnsureSuccessStatusCode();
    }

    /// <summary>A room with the same in it, of another unit, whose turn at night they have.</summary>
    private async Task OpenForEmergencyAsync(string person)
    {
        const string Doctor = "anders";
        EmergencyRoom = await LiveScene.OpenedByAsync(server.Address, Doctor, Role.ResponsibleDoctor);
        foreach (var (member, role) in ((string, Role)[])
            [(LiveScene.Opener, Role.Coordinator), ("lars", Role.Deputy), ("ingrid", Role.Specialist)])
        {
            await EmergencyRoom.GiveAsync(Doctor, new InviteMember(LiveScene.CardOf(member), role));
            await EmergencyRoom.GiveAsync(member, new Join());
        }

        await IdentifyAsync(EmergencyRoom, Twelve);
        await EmergencyRoom.ConsentAsync(ConsentDecision.Given);
        await MarkedAsync(EmergencyRoom, Doctor);
        await EmergencyRoom.GiveAsync(LiveScene.Opener, Protected);
        using var administrator = await server.BearerAsync(
            Seats.All.Single(s => s.Name == Seats.Administrator).Person!);
        using var doctor = await server.BearerAsync(person);
        var now = DateTimeOffset.UtcNow;
        (await administrator.GiveAsync("/api/directory/commands", "setOnCall", new
        {
            unitId = await doctor.UnitAsync(DemoPeople.Find(Doctor)!.Person.Unit!),
            turns = new[]
            {
                new { personId = LiveScene.IdOf(person), from = now.AddHours(-1), until = now.AddHours(8) },
            },
        })).ShouldBe("applied");
        (await doctor.GiveAsync($"/api/rooms/{EmergencyRoom.RoomId}/commands", "takeEmergencyAccess", new
        {
            accessId = Guid.CreateVersion7(), reason = "Unconscious at the ward",
        })).ShouldBe("applied");
    }

    /// <summary>History, and one thing of every mark.</summary>
    /// <param name="doctor">The responsible one.</param>
    private static async Task MarkedAsync(LiveScene room, string doctor)
    {
        var told = new Provenance(ProvenanceKind.Member);
        await room.GiveAsync(LiveScene.Opener, new SetText(CasePart.History, AccessColumn.History.Needle, told));
        var aunt = Guid.CreateVersion7();
        await room.GiveAsync(LiveScene.Opener, new RecordFact(aunt, new Relative("tante", Sex.Unknown, null, told)));
        await room.GiveAsync(LiveScene.Opener, new RecordFact(Guid.CreateVersion7(), new Phenotype(
            new Term(AccessColumn.Relatives.Needle), false, null, null, told, aunt)));
        await room.GiveAsync(LiveScene.Opener, new RecordFact(Guid.CreateVersion7(), new Variant(
            new Term(AccessColumn.Genetic.Needle), [], null, VariantClass.Benign, null, null, null, told)));
        await room.ConsentAsync(ConsentDecision.Given, ConsentScope.PersonImages);
        await room.GiveAsync(LiveScene.Opener, new RenameMaterial(
            room.MaterialId, AccessColumn.PersonImages.Needle));
        await room.GiveAsync(LiveScene.Opener, new MarkMaterial(
            room.MaterialId, PersonImage: true, SharedAbroad: true));
        var goal = Guid.CreateVersion7();
        await room.GiveAsync(LiveScene.Opener, new RecordGoal(
            goal, AccessColumn.Closed.Needle, "Kari", new DateOnly(2025, 3, 1), "nb", Interpreter: false));
        await room.GiveAsync(doctor, new CloseToParents(ClosedKind.Goal, goal, Closed: true, "asked for"));
    }

    private static Task<Outcome> IdentifyAsync(LiveScene room, DateOnly born) => room.GiveAsync(
        LiveScene.Opener,
        new IdentifyPatient(AccessColumn.Identity.Needle, null, born, AccessColumn.Address.Needle, null));

    /// <summary>Lets in whom a block, a birthday, a withdrawn consent and a death keep away then.</summary>
    private async Task ShutAsync()
    {
        ShutRoom = await LiveScene.OpenAsync(
            server, ("ingrid", Role.ResponsibleDoctor), ("lars", Role.Deputy), ("elle", Role.Specialist));
        await IdentifyAsync(ShutRoom, Twelve);
        await ShutRoom.InviteFamilyAsync("einar", Role.Representative, by: "ingrid");
        await ShutRoom.InviteFamilyAsync("per", Role.NextOfKin, by: "ingrid");
        await ShutRoom.InviteAsync("luc", Role.ErnExpert);
        await MarkedAsync(ShutRoom, "ingrid");
        foreach (var seat in Seats.All.Where(s => Seats.Shut.Contains(s.Name)))
        {
            (await ShutRoom.As(seat.Person!).ViewAsync(ShutRoom.RoomId, Stop)).Sequence.ShouldBePositive(seat.Name);
        }

        await ShutRoom.GiveAsync(LiveScene.Opener, new RecordBlock(
            Guid.CreateVersion7(), LiveScene.CardOf("elle"), null, null, new DateOnly(2026, 3, 1), "patient", null));
        await ShutRoom.ConsentAsync(ConsentDecision.Withdrawn);
        await IdentifyAsync(ShutRoom, Twelve.AddYears(-4));
        await ShutRoom.GiveAsync("ingrid", new RecordDeath(new DateOnly(2026, 3, 1), [], "", ""));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values) { client.Dispose(); }
        foreach (var hub in hubs.Values.Append(Listener).Append(Member)) { await hub.DisposeAsync(); }
        await Room.DisposeAsync();
        await ShutRoom.DisposeAsync();
        await EmergencyRoom.DisposeAsync();
        await Kept.DisposeAsync();
        await server.DisposeAsync();
    }

    internal Task<Answer> GetAsync(Seat seat, string path) =>
        AskAsync(seat, new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative)));

    internal Task<Answer> PostAsync(Seat seat, string path, object? body = null) => AskAsync(
        seat,
        new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative))
        {
            Content = body is null ? null : JsonContent.Create(body),
        });

    internal Task<Answer> DeleteAsync(Seat seat, string path) =>
        AskAsync(seat, new HttpRequestMessage(HttpMethod.Delete, new Uri(path, UriKind.Relative)));

    internal Task<Answer> PostFileAsync(Seat seat, string path, byte[] file)
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new("application/octet-stream");
        content.Headers.Add(WireHeaders.Basis, "Test");
        content.Headers.Add(WireHeaders.Title, "Test");
        return AskAsync(
            seat, new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content });
    }

    /// <summary>The seat's connection to the hub; null where the server takes none.</summary>
    internal async Task<RawHub?> HubAsync(Seat seat)
    {
        if (hubs.TryGetValue(seat, out var open)) { return open; }
        if (seat.Person is null)
        {
            await Should.ThrowAsync<WebSocketException>(() => RawHub.ConnectAsync(server));
            return null;
        }

        return hubs[seat] = await RawHub.ConnectAsync(server, seat.Person, level: seat.Level);
    }

    private async Task<Answer> AskAsync(Seat seat, HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await clients[seat].SendAsync(request, Stop);
            var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(Stop));
            var refused = answer.StatusCode
                is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound;
            if (Withheld is { } withheld) { answer.StatusCode.ShouldBe(withheld, $"{request.RequestUri}"); }
            else { ((int)answer.StatusCode).ShouldBeLessThan(500, $"{request.RequestUri} for {seat.Name}"); }

            return new Answer(!refused && !SaysNotAllowed(text), text);
        }
    }

    /// <summary>A refusal is an outcome: the status alone does not tell it.</summary>
    internal static bool SaysNotAllowed(string text) =>
        text.Contains("\"code\":\"notAllowed\"", StringComparison.Ordinal)
        || text.Contains("\"code\":\"levelTooLow\"", StringComparison.Ordinal);
}
