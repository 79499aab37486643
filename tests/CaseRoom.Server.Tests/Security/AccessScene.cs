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
using CaseRoom.Server.Tests.Audit;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Membership;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;
using CaseRoom.Testing.Files;

namespace CaseRoom.Server.Tests.Security;

/// <summary>A room with a member in every role, a request to its coordinator, and everybody who may ask.</summary>
public sealed class AccessScene(DevelopmentServer development) : IAsyncLifetime
{
    private readonly ServerProcess server = development.Process;
    private readonly Dictionary<Seat, HttpClient> clients = [];
    private readonly Dictionary<Seat, RawHub> hubs = [];

    internal LiveScene Room { get; private set; } = null!;

    /// <summary>Another, with the same in it, of which somebody saw all that their role sees until it was shut to them.
    /// </summary>
    internal LiveScene ShutRoom { get; private set; } = null!;

    /// <summary>What the server keeps of who reads what.</summary>
    internal KeptAccesses Kept { get; } = KeptAccesses.Of(development.Process);

    internal Guid RequestId { get; private set; }

    /// <summary>A PDF in the room.</summary>
    internal Guid PaperId { get; } = Guid.CreateVersion7();

    /// <summary>Where a request may be forwarded to.</summary>
    internal Guid OtherUnit { get; private set; }

    /// <summary>A reader who follows the room from a connection of its own.</summary>
    internal RawHub Listener { get; private set; } = null!;

    /// <summary>Another member, on a connection of its own.</summary>
    internal RawHub Member { get; private set; } = null!;

    /// <summary>Of whom parts can be closed to parents.</summary>
    private static DateOnly Twelve => DateOnly.FromDateTime(DateTime.Today).AddYears(-13);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The room that a seat asks for.</summary>
    internal LiveScene RoomOf(Seat seat) => Seats.Shut.Contains(seat.Name) ? ShutRoom : Room;

    public async ValueTask InitializeAsync()
    {
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
        await MarkedAsync(Room);
        await Room.GiveAsync(LiveScene.Opener, new ProtectAddress(
            null, AddressGrade.StrictlyConfidential, new DateOnly(2026, 3, 1), "the register", []));
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

    /// <summary>History, and one thing of every mark.</summary>
    private static async Task MarkedAsync(LiveScene room)
    {
        var told = new Provenance(ProvenanceKind.Member);
        await room.GiveAsync(LiveScene.Opener, new SetText(CasePart.History, AccessColumn.History.Needle, told));
        await room.GiveAsync(LiveScene.Opener, new RecordFact(
            Guid.CreateVersion7(), new Relative(AccessColumn.Relatives.Needle, Sex.Unknown, null, told)));
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
        await room.GiveAsync("ingrid", new CloseToParents(ClosedKind.Goal, goal, Closed: true, "asked for"));
    }

    private static Task<Outcome> IdentifyAsync(LiveScene room, DateOnly born) => room.GiveAsync(
        LiveScene.Opener,
        new IdentifyPatient(AccessColumn.Identity.Needle, null, born, AccessColumn.Address.Needle, null));

    /// <summary>Lets in whom a block, a birthday and a withdrawn consent keep away then.</summary>
    private async Task ShutAsync()
    {
        ShutRoom = await LiveScene.OpenAsync(
            server, ("ingrid", Role.ResponsibleDoctor), ("lars", Role.Deputy), ("elle", Role.Specialist));
        await IdentifyAsync(ShutRoom, Twelve);
        await ShutRoom.InviteFamilyAsync("einar", Role.Representative, by: "ingrid");
        await ShutRoom.InviteAsync("luc", Role.ErnExpert);
        await MarkedAsync(ShutRoom);
        foreach (var seat in Seats.All.Where(s => Seats.Shut.Contains(s.Name)))
        {
            (await ShutRoom.As(seat.Person!).ViewAsync(ShutRoom.RoomId, Stop)).Sequence.ShouldBePositive(seat.Name);
        }

        await ShutRoom.GiveAsync(LiveScene.Opener, new RecordBlock(
            Guid.CreateVersion7(), LiveScene.CardOf("elle"), null, null, new DateOnly(2026, 3, 1), "patient", null));
        await ShutRoom.ConsentAsync(ConsentDecision.Withdrawn);
        await IdentifyAsync(ShutRoom, Twelve.AddYears(-4));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values) { client.Dispose(); }
        foreach (var hub in hubs.Values.Append(Listener).Append(Member)) { await hub.DisposeAsync(); }
        await Room.DisposeAsync();
        await ShutRoom.DisposeAsync();
        await Kept.DisposeAsync();
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
            ((int)answer.StatusCode).ShouldBeLessThan(500, $"{request.RequestUri} for {seat.Name}");
            return new Answer(!refused && !SaysNotAllowed(text), text);
        }
    }

    /// <summary>A refusal is an outcome: the status alone does not tell it.</summary>
    internal static bool SaysNotAllowed(string text) =>
        text.Contains("\"code\":\"notAllowed\"", StringComparison.Ordinal)
        || text.Contains("\"code\":\"levelTooLow\"", StringComparison.Ordinal);
}
