using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Audit.Review;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Grains.Reports;
using CaseRoom.Grains.Rooms;
using CaseRoom.Server.Membership;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;
using CaseRoom.Server.Tests.Audit;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Membership;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Security;

/// <summary>A room with a member in every role, a request to its coordinator, and everybody who may ask.</summary>
/// <remarks>A server of its own, because who is on call changes, and its clock is moved.</remarks>
public sealed class AccessScene : IAsyncLifetime
{
    /// <summary>Of the experts whom no demo person is called like.</summary>
    internal const string LinkCountry = "DE";
    private readonly RestClock rest = new();
    private readonly MovedServer server;
    private readonly Dictionary<Seat, (HttpClient Client, DateTimeOffset Since)> clients = [];
    private readonly Dictionary<Seat, RawHub> hubs = [];
    private EndedRooms ended = null!;

    public AccessScene() => server = MovedServer.Start(services => services.AddSingleton(provider =>
        new PersonLimits(provider.GetRequiredService<CommandRates>(), rest)));

    internal AskedRoom Room { get; private set; } = null!;

    /// <summary>What the server keeps of who reads what.</summary>
    internal KeptAccesses Kept { get; private set; } = null!;

    /// <summary>Everything that prints a document.</summary>
    internal IEnumerable<IReportRenderer> Renderers => server.Services.GetServices<IReportRenderer>();

    internal Guid RequestId { get; private set; }

    /// <summary>What stands in the link of <see cref="Seats.Unbound"/>.</summary>
    internal string Link { get; private set; } = "";

    /// <summary>Where a request may be forwarded to.</summary>
    internal Guid OtherUnit { get; private set; }

    /// <summary>After which a sign-in is made anew: what asks for one that is not old is asked for too.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <summary>Where the server keeps what it keeps.</summary>
    internal string DataPath => server.DataPath;

    /// <summary>What every call is answered with while the server cannot record.</summary>
    internal HttpStatusCode? Withheld { get; set; }

    /// <summary>A reader who follows the room from a connection of its own.</summary>
    internal RawHub Listener { get; private set; } = null!;

    /// <summary>Another member, on a connection of its own.</summary>
    internal RawHub Member { get; private set; } = null!;

    private static ProtectAddress Protected { get; } = new(
        null, AddressGrade.StrictlyConfidential, new DateOnly(2026, 3, 1), "the register", []);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The room that a seat asks for.</summary>
    internal AskedRoom RoomOf(Seat seat) => ended.Of(seat) ?? Room;

    public async ValueTask InitializeAsync()
    {
        Kept = KeptAccesses.Of(server.Services);
        ended = await EndedRooms.MakeAsync(server);
        Room = new(await LiveScene.OpenAsync(server.Address, [.. RolePeople.All
            .Where(p => p.Value != LiveScene.Opener && !Policy.IsPatientSide(p.Key))
            .Select(p => (p.Value, p.Key))]));
        await Room.Scene.InviteAsync("bjorn", Role.Specialist, joins: false);
        await Room.Scene.InviteAsync("guro", Role.Specialist);
        using var former = await server.BearerAsync("guro");
        // So that the access log tells of a document that was read, whichever row of the table comes first.
        using var read = await former.AskAsync(
            $"/api/rooms/{Room.RoomId}/materials/{Room.Scene.MaterialId}/content");
        read.EnsureSuccessStatusCode();
        await Room.Scene.GiveAsync(LiveScene.Opener, new RemoveMember(LiveScene.IdOf("guro"), "Moved"));
        await TriedAgainAsync("olav");
        await Room.Scene.GiveAsync(LiveScene.Opener, AskedRoom.BornOn(AskedRoom.Twelve));
        foreach (var (role, person) in RolePeople.All.Where(p => Policy.IsPatientSide(p.Key)))
        {
            await Room.Scene.InviteFamilyAsync(person, role, by: "ingrid");
        }

        await ExpertLinks.LetInAsync(
            server, LiveScene.Opener, Seats.Of(Seats.External).Person!, Room.RoomId, accessUntil: null);
        await Room.FillAsync("ingrid");
        Link = await LinkAsync();
        await Room.Scene.GiveAsync(LiveScene.Opener, Protected);
        await ended.ProtectAsync(Protected);
        using var sender = await server.BearerAsync("olav");
        RequestId = await sender.SendAsync("Sjeldenteamet", AccessColumn.History.Needle);
        OtherUnit = await sender.UnitAsync("Barneavdeling for nevrofag");
        await Room.ListenAsync(server, "ingrid", "lars");
        await ended.ListenAsync();
    }

    /// <summary>Of another case of the same organisation, so that the review of the log has something to tell of them
    /// whatever else was read.</summary>
    private async Task TriedAgainAsync(string person)
    {
        await using var tried = await LiveScene.OpenAsync(server.Address, (person, Role.GeneralPractitioner));
        await tried.GiveAsync(LiveScene.Opener, new RemoveMember(LiveScene.IdOf(person), "Moved"));
        using var former = await server.BearerAsync(person);
        for (var tries = 0; tries < ReviewLimits.LeastRefused; tries++)
        {
            using var refused = await former.AskAsync($"/api/rooms/{tried.RoomId}");
            refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (client, _) in clients.Values) { client.Dispose(); }
        foreach (var hub in hubs.Values) { await hub.DisposeAsync(); }
        await Room.DisposeAsync();
        await ended.DisposeAsync();
        await server.DisposeAsync();
    }

    /// <summary>What stands in a link that was made just now, for somebody of another name than whoever holds it: who
    /// accepts it is asked about and stays unknown here.</summary>
    internal async Task<string> LinkAsync()
    {
        using var inviting = await server.BearerAsync(LiveScene.Opener);
        return (await inviting.InviteAsync(Room.RoomId, LinkCountry)).Token;
    }

    /// <summary>By whom the access log says that a seat read.</summary>
    internal Guid ReaderIn(Seat seat) => seat.Known
        ? LiveScene.IdOf(seat.Person!)
        : new LinkHolder(new(DemoScheme.Name, seat.Person!), "").ClaimOf(ExpertLink.Read(Link)!).Id;

    internal Task<Answer> GetAsync(Seat seat, string path) => AskAsync(seat, HttpMethod.Get, path);

    internal Task<Answer> PostAsync(Seat seat, string path, object? body = null) =>
        AskAsync(seat, HttpMethod.Post, path, () => body is null ? null : JsonContent.Create(body));

    internal Task<Answer> DeleteAsync(Seat seat, string path) => AskAsync(seat, HttpMethod.Delete, path);

    internal Task<Answer> PostFileAsync(Seat seat, string path, byte[] file) =>
        AskAsync(seat, HttpMethod.Post, path, () =>
        {
            var content = new ByteArrayContent(file);
            content.Headers.ContentType = new("application/octet-stream");
            content.Headers.Add(WireHeaders.Basis, "Test");
            content.Headers.Add(WireHeaders.Title, "Test");
            return content;
        });

    /// <summary>The seat's connection to the hub; null where the server takes none.</summary>
    internal async Task<RawHub?> HubAsync(Seat seat)
    {
        // Too many tries before it would answer nothing either.
        rest.Rest();
        if (hubs.TryGetValue(seat, out var open)) { return open; }
        if (seat.Person is null || !seat.Known)
        {
            await Should.ThrowAsync<WebSocketException>(() => seat.Person is null
                ? RawHub.ConnectAsync(server.Address) : RawHub.ConnectAsync(server, seat.Person, seat.Level));
            return null;
        }

        return hubs[seat] = await RawHub.ConnectAsync(server, seat.Person, seat.Level);
    }

    private async Task<Answer> AskAsync(
        Seat seat, HttpMethod method, string path, Func<HttpContent?>? content = null)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative))
            {
                Content = content?.Invoke(),
            };
            using var answer = await (await ClientAsync(seat)).SendAsync(request, Stop);
            AnswerHeaders.Check(answer, path);
            if (answer.StatusCode is HttpStatusCode.TooManyRequests)
            {
                await RestAsync(answer);
                continue;
            }

            var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);
            var text = answer.Content.Headers.ContentType?.MediaType == "application/pdf"
                ? PdfText.Of(bytes) : Encoding.UTF8.GetString(bytes);
            var refused = answer.StatusCode
                is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound;
            if (Withheld is { } withheld) { answer.StatusCode.ShouldBe(withheld, path); }
            else { ((int)answer.StatusCode).ShouldBeLessThan(500, $"{path} for {seat.Name}"); }

            return new Answer(!refused && !SaysNotAllowed(text), text);
        }
    }

    /// <summary>Somebody in several seats has tried in vain too often, or the log that they took out last is on its way
    /// still: neither answers anything.</summary>
    private Task RestAsync(HttpResponseMessage tooMany)
    {
        if (tooMany.Headers.RetryAfter is not null) { return Task.Delay(10, Stop); }
        rest.Rest();
        return Task.CompletedTask;
    }

    private async Task<HttpClient> ClientAsync(Seat seat)
    {
        var now = server.Clock.GetUtcNow();
        if (clients.TryGetValue(seat, out var signedIn) && now - signedIn.Since < Fresh) { return signedIn.Client; }
        signedIn.Client?.Dispose();
        var client = seat.Person is { } person ? await server.BearerAsync(person, seat.Level) : server.Anonymous();
        client.DefaultRequestHeaders.Add("X-CaseRoom", "1");
        clients[seat] = (client, now);
        return client;
    }

    /// <summary>A refusal is an outcome: the status alone does not tell it.</summary>
    internal static bool SaysNotAllowed(string text) =>
        text.Contains("\"code\":\"notAllowed\"", StringComparison.Ordinal)
        || text.Contains("\"code\":\"levelTooLow\"", StringComparison.Ordinal);

    /// <summary>By which what people may do so often grows back.</summary>
    private sealed class RestClock : TimeProvider
    {
        private long rested;

        public override long GetTimestamp() => base.GetTimestamp() + Interlocked.Read(ref rested);

        /// <summary>A minute passes.</summary>
        public void Rest() => Interlocked.Add(ref rested, 60 * TimestampFrequency);
    }
}
