using System.Text;
using System.Text.Json.Nodes;
using CaseRoom.Domain.Audit;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Membership;
using CaseRoom.Testing;
using static CaseRoom.Server.Tests.Security.AccessColumn;
using static CaseRoom.Server.Tests.Security.Seats;

namespace CaseRoom.Server.Tests.Security;

/// <summary>
/// The matrix of roles: every endpoint and every method of the hub, to whom it answers, and what stands in whose
/// answer. What each command may be given by is a table of its own, in Domain.
/// </summary>
internal static class AccessTable
{
    private const string File = "tests/CaseRoom.Domain.Tests/Phenopackets/synthetic-phenopacket.json";

    private const string Write = "a write, which its event records";
    private const string NoCase = "nothing about anybody's case";

    private static readonly string[] ToTheLog = [.. Leaders, Emergency];

    private static readonly string[] OfTheUnit = OfThePeopleIn("Coordinator", "Deputy");
    private static readonly string[] ToTheRequest = [.. OfTheUnit, "GeneralPractitioner"];

    /// <summary>Say who they are by their work; who takes no part in cases says nothing.</summary>
    private static readonly string[] Openers =
        [.. SignedIn.Except([.. Families, Administrator, LogController, Officer])];

    public static IReadOnlyList<AccessRow> Rows { get; } =
    [
        .. Open().Select(row => row.RecordingNothing(NoCase)), .. OfThePerson(), .. OfReviews(),
        .. OfTheDirectory(), .. OfRooms(), .. DocumentRows.All(), .. OfLinks(), .. OfTheRest(),
    ];

    /// <summary>Nobody can be signed in yet, or there is nothing about anybody in it.</summary>
    private static IEnumerable<AccessRow> Open() =>
    [
        Get("* /health/live", "/health/live", Everybody),
        Get("* /health/ready", "/health/ready", Everybody),
        // Of invented people: where a GP works is theirs, and of no patient.
        Get("GET /api/sign-in", "/api/sign-in", Everybody).Showing(AccessColumn.GpsPlace, Everybody),
        Get("GET /api/sign-in/programs", "/api/sign-in/programs", Everybody),
        Get("GET /sign-in/{provider}", "/sign-in/demo", Everybody),
        // The token of a provider is the whole proof; whoever brings none is told so.
        new(
            "POST /sign-in/{provider}/back-channel-logout",
            (s, seat) => s.PostAsync(seat, "/sign-in/demo/back-channel-logout"), Everybody),
        Get("GET /demo-idp/choice.css", "/demo-idp/choice.css", Everybody),
        Get("GET /openapi/{documentName}.json", "/openapi/v1.json", Everybody),
        Get("* {*path}", "/", Everybody),
        new("POST /sign-out", (s, seat) => s.PostAsync(seat, "/sign-out"), Everybody),
    ];

    private static IEnumerable<AccessRow> OfThePerson() =>
    [
        Get("GET /api/session", "/api/session", SignedIn).RecordingNothing(NoCase)
            .Showing(AccessColumn.GpsPlace, ["GeneralPractitioner"]),
        // A program keeps nothing here: only a browser's session has such a key.
        Get("GET /api/session/offline-key", "/api/session/offline-key", []).RecordingNothing(NoCase),
        Get("GET /api/me/sessions", "/api/me/sessions", SignedIn).RecordingNothing(NoCase),
        // A program's call: it has no session that would stay, and none of that name.
        new AccessRow("DELETE /api/me/sessions", (s, seat) => s.DeleteAsync(seat, "/api/me/sessions"), [])
            .RecordingNothing(NoCase),
        new AccessRow(
            "DELETE /api/me/sessions/{sessionId:guid}",
            (s, seat) => s.DeleteAsync(seat, $"/api/me/sessions/{Guid.NewGuid()}"), [])
            .RecordingNothing(NoCase),
        new AccessRow(
            "POST /api/people", (s, seat) => s.PostAsync(seat, "/api/people", new { query = "kari" }), DirectoryReaders)
            .Recording(AccessKind.PeopleSearch),
        Get("GET /api/rooms/", "/api/rooms", SignedIn).Recording(AccessKind.RoomList),
        Get("GET /api/me/erased-rooms", "/api/me/erased-rooms", SignedIn).Recording(AccessKind.RoomList),
        Get("GET /api/rooms/emergency", "/api/rooms/emergency", SignedIn).Recording(AccessKind.RoomList),
        new AccessRow("POST /api/rooms/emergency/search", (s, seat) => s.PostAsync(
            seat, "/api/rooms/emergency/search", new { nationalId = "13116900216" }), SignedIn)
            .Recording(AccessKind.EmergencySearch).OfTheLevel(),
        Get("GET /api/rooms/offered", "/api/rooms/offered", SignedIn).Recording(AccessKind.RoomList),
        Get("GET /api/requests/", "/api/requests", SignedIn).Recording(AccessKind.RequestList)
            .Showing(History, ToTheRequest),
    ];

    private static IEnumerable<AccessRow> OfReviews() =>
    [
        Get("GET /api/log-review/", "/api/log-review", [LogController]).Recording(AccessKind.LogReview).OfTheLevel()
            .Showing(AccessColumn.GpsPlace, [LogController]),
        Get("GET /api/log-review/findings.csv", "/api/log-review/findings.csv", [LogController])
            .Recording(AccessKind.LogReview).OfTheLevel().Showing(AccessColumn.GpsPlace, [LogController]),
        Get("GET /api/log-review/readers", "/api/log-review/readers", [LogController])
            .Recording(AccessKind.LogReview).OfTheLevel().Showing(AccessColumn.GpsPlace, [LogController]),
        Get("GET /api/log-review/readings.csv", $"/api/log-review/readings.csv?reader={Guid.Empty}", [LogController])
            .Recording(AccessKind.LogReview).OfTheLevel(),
        new AccessRow("POST /api/log-review/settlements", (s, seat) => s.PostAsync(
            seat, "/api/log-review/settlements",
            new { from = "2026-01-01", until = "2026-01-02", finding = "?", outcome = "inOrder", note = "" }),
            [LogController]).Recording(AccessKind.LogReview).OfTheLevel(),
    ];

    private static IEnumerable<AccessRow> OfTheDirectory() =>
    [
        Get("GET /api/directory/units", "/api/directory/units", DirectoryReaders).RecordingNothing(NoCase)
            .Showing(AccessColumn.GpsPlace, DirectoryReaders).Showing(AnswersForUnit, Workers),
        Get("GET /api/directory/me", "/api/directory/me", SignedIn).RecordingNothing(NoCase),
        Get("GET /api/directory/", "/api/directory", [Administrator]).RecordingNothing(NoCase)
            .Showing(AccessColumn.GpsPlace, [Administrator]),
        Get("GET /api/directory/unowned-rooms", "/api/directory/unowned-rooms", [Administrator])
            .Recording(AccessKind.RoomList),
        Get("GET /api/directory/rooms-to-decide", "/api/directory/rooms-to-decide", [Administrator, LogController])
            .Recording(AccessKind.RoomList),
        Get("GET /api/directory/erased-rooms", "/api/directory/erased-rooms", [Administrator, LogController])
            .Recording(AccessKind.RoomList),
        // Under no id: whoever may decide is told so, and nothing is decided.
        new AccessRow(
            "POST /api/directory/rooms-to-decide/{roomId:guid}",
            (s, seat) => s.PostAsync(seat, $"/api/directory/rooms-to-decide/{Guid.NewGuid()}", new
            {
                commandId = Guid.Empty, erasureId = Guid.NewGuid(), proposedAt = DateTimeOffset.UnixEpoch,
                confirms = false, reason = "Test",
            }),
            [Administrator, LogController])
            .RecordingNothing(Write),
        new AccessRow("POST /api/directory/commands", (s, seat) => s.PostAsync(seat, "/api/directory/commands", Command(
            "deactivateUnit", new { unitId = Guid.NewGuid(), reason = "Test" })), [Administrator])
            .RecordingNothing(Write),
        Get(
            "GET /api/directory/people/{personId:guid}/sessions",
            $"/api/directory/people/{LiveScene.IdOf("astrid")}/sessions", [Administrator])
            .Recording(AccessKind.SessionList),
        // None of that name.
        new AccessRow(
            "DELETE /api/directory/people/{personId:guid}/sessions/{sessionId:guid}",
            (s, seat) => s.DeleteAsync(
                seat, $"/api/directory/people/{LiveScene.IdOf("astrid")}/sessions/{Guid.NewGuid()}"), [])
            .Recording(AccessKind.SessionEnding),
        new AccessRow(
            "DELETE /api/directory/people/{personId:guid}/sessions",
            (s, seat) => s.DeleteAsync(seat, $"/api/directory/people/{LiveScene.IdOf("astrid")}/sessions"),
            [Administrator])
            .Recording(AccessKind.SessionEnding),
        Get(
            "GET /api/directory/people/{personId:guid}/rooms",
            $"/api/directory/people/{LiveScene.IdOf("astrid")}/rooms", [Administrator])
            .Recording(AccessKind.RoomList),
        new AccessRow("POST /api/directory/import", (s, seat) => s.PostAsync(seat, "/api/directory/import", new
        {
            importId = Guid.NewGuid(), text = "", apply = false,
        }), [Administrator]).Recording(AccessKind.ImportTrial, Administrator),
        new AccessRow(
            "* /hubs/rooms/negotiate", (s, seat) => s.PostAsync(seat, "/hubs/rooms/negotiate"), SignedIn)
            .RecordingNothing(NoCase),
        new AccessRow("* /hubs/rooms", async (s, seat) => new(await s.HubAsync(seat) is not null), SignedIn)
            .RecordingNothing(NoCase),
    ];

    private static IEnumerable<AccessRow> OfRooms() =>
    [
        new AccessRow("POST /api/rooms/", (s, seat) => s.PostAsync(seat, "/api/rooms", new
        {
            commandId = Guid.CreateVersion7(), roomId = Guid.CreateVersion7(), role = "coordinator", basis = "Test",
            controller = new { id = Guid.NewGuid(), name = "?" }, unit = new { id = Guid.NewGuid(), name = "?" },
        }), Openers).RecordingNothing(Write),
        new AccessRow("POST /api/rooms/import/phenopacket", (s, seat) => s.PostFileAsync(
            seat, $"/api/rooms/import/phenopacket?roomId={Guid.CreateVersion7()}&commandId={Guid.CreateVersion7()}",
            System.IO.File.ReadAllBytes(Path.Combine(SharedData.RepositoryRoot, File))), OfThePeopleIn(Organisers))
            .RecordingNothing(Write),
        OfRoom("GET", "", "", InTheRoom).Recording(AccessKind.Room).ShowingTheRoom(),
        OfRoom("GET", "/events", "", InTheRoom).Recording(AccessKind.Events).ShowingTheRoom(),
        // Only who may have the stored bytes is given them; what holds a place stays closed, the name with it.
        new AccessRow("GET /api/rooms/{roomId:guid}/log", LogAsync, InTheRoom)
            .Recording(AccessKind.HashChain)
            .Showing(Identity, ToTheLog).ShowingPlaces().Showing(History, ToTheLog)
            .Showing(Relatives, ToTheLog).Showing(Genetic, ToTheLog)
            .Showing(PersonImages, ToTheLog).Showing(AccessColumn.Closed, ToTheLog),
        OfRoom("GET", "/annotations", "", InTheRoom).Recording(AccessKind.Annotations)
            .Showing(Identity, [.. Leaders, Emergency]).Showing(History, AtWork).Showing(Relatives, AtWork)
            .Showing(Genetic, [.. AtWork, .. Advisers]).Showing(PersonImages, [.. AtWork, .. Advisers])
            .Showing(AccessColumn.Closed, AtWork),
        new AccessRow("POST /api/rooms/{roomId:guid}/patient-side", (s, seat) => s.PostAsync(
            seat, In(s, seat, "/patient-side"), new { name = "Emma Stjerneglimt" }), Leaders)
            .Recording(AccessKind.PatientSideSearch),
        new AccessRow("POST /api/rooms/{roomId:guid}/commands", (s, seat) => s.PostAsync(
            seat, In(s, seat, "/commands"), Command("join", new { })), Commanding).RecordingNothing(Write),
        new AccessRow("POST /api/rooms/{roomId:guid}/materials/", (s, seat) => s.PostFileAsync(
            seat,
            $"/api/rooms/{s.RoomOf(seat).RoomId}/materials?commandId={Guid.CreateVersion7()}"
                + $"&materialId={Guid.CreateVersion7()}&personImage=false&identified=false",
            []), Contributors).RecordingNothing(Write),
        OfRoom("GET", "/members/out-of-use", "", Leaders).RecordingNothing(NoCase),
        OfRoom("GET", "/dicom-key", "", Contributors).Recording(AccessKind.DicomKey),
        new AccessRow("hub Submit", HubAnswers.SubmitAsync, Commanding).RecordingNothing(Write),
        new AccessRow("hub Follow", HubAnswers.FollowAsync, InTheRoom).Recording(AccessKind.Live).ShowingTheRoom(),
        new AccessRow("hub Unfollow", async (s, seat) => await s.HubAsync(seat) is { } hub
            ? new((await hub.CallAsync("Unfollow", s.RoomOf(seat).RoomId)).Error is null)
            : Answer.Denied, SignedIn).RecordingNothing(NoCase),
        // Only who follows signals, and is signalled to.
        new AccessRow("hub Signal", HubAnswers.SignalAsync, [.. AtWork, .. Abroad]).Recording(AccessKind.Live),
    ];

    private static IEnumerable<AccessRow> OfLinks() =>
    [
        OfRoom("GET", "/big-screen", "", AtWork).Recording(AccessKind.Room)
            .Showing(History, AtWork).Showing(Relatives, AtWork).Showing(Genetic, AtWork)
            .Showing(PersonImages, AtWork),
        OfRoom("GET", "/who-opens", "", [.. Leaders, "ErnLiaison"]).RecordingNothing(NoCase),
        Get("GET /api/expert-openings", "/api/expert-openings", SignedIn).Recording(AccessKind.RoomList),
        // To everybody else alike there is nothing: they have no link.
        new AccessRow("POST /api/expert-invitations/look", (s, seat) => s.PostAsync(
            seat, "/api/expert-invitations/look", new { token = seat.Name == Unbound ? s.Link : "x" }), [Unbound])
            .Recording(AccessKind.Invitation, Unbound),
        OfLink("accept").RecordingNothing(Write),
        OfLink("wrong-place").RecordingNothing(Write),
        // To a country that there is not: whoever may invite is told so, and nobody is invited.
        new AccessRow("POST /api/rooms/{roomId:guid}/expert-invitations", (s, seat) => s.PostAsync(
            seat, In(s, seat, "/expert-invitations"), ExpertLinks.Asking("XX")),
            [.. Leaders, "ErnLiaison"]).RecordingNothing(Write),
    ];

    private static IEnumerable<AccessRow> OfTheRest() =>
    [
        new AccessRow("POST /api/requests/", (s, seat) => s.PostAsync(seat, "/api/requests", new
        {
            commandId = Guid.CreateVersion7(), requestId = Guid.CreateVersion7(), kind = "generalPractitioner",
            question = "?", urgency = "ordinary", done = "", responsibleNow = "?", unitId = Guid.NewGuid(),
        }), SignedIn).RecordingNothing(Write),
        new AccessRow("GET /api/requests/{requestId:guid}", (s, seat) => s.GetAsync(
            seat, $"/api/requests/{s.RequestId}"), ToTheRequest).Recording(AccessKind.Request)
            .Showing(History, ToTheRequest).Showing(AccessColumn.GpsPlace, ToTheRequest),
        new AccessRow("POST /api/requests/{requestId:guid}/commands", (s, seat) => s.PostAsync(
            seat, $"/api/requests/{s.RequestId}/commands", Command("nothing", new { })), ToTheRequest)
            .RecordingNothing(Write),
        new AccessRow("POST /api/requests/{requestId:guid}/accept", (s, seat) => s.PostAsync(
            seat, $"/api/requests/{s.RequestId}/accept", Late(s)), OfTheUnit)
            .RecordingNothing(Write),
        new AccessRow("POST /api/requests/{requestId:guid}/forward", (s, seat) => s.PostAsync(
            seat, $"/api/requests/{s.RequestId}/forward", Late(s)), OfTheUnit)
            .RecordingNothing(Write),
        new AccessRow("POST /api/requests/{requestId:guid}/reassign", (s, seat) => s.PostAsync(
            seat, $"/api/requests/{s.RequestId}/reassign", Late(s)), OfTheUnit)
            .RecordingNothing(Write),
    ];

    private static AccessRow Get(string name, string path, IReadOnlyList<string> answers) =>
        new(name, (s, seat) => s.GetAsync(seat, path), answers);

    /// <summary>By a link that was made for this one answer.</summary>
    private static AccessRow OfLink(string part) => new(
        $"POST /api/expert-invitations/{part}", async (s, seat) => await s.PostAsync(
            seat, $"/api/expert-invitations/{part}", ExpertLinks.Accepting(
                seat.Name == Unbound ? await s.LinkAsync() : "x", AccessScene.LinkCountry)), [Unbound]);

    private static AccessRow OfRoom(string method, string part, string query, IReadOnlyList<string> answers) => new(
        $"{method} /api/rooms/{{roomId:guid}}{part}",
        (s, seat) => s.GetAsync(seat, $"/api/rooms/{s.RoomOf(seat).RoomId}{part}{query}"), answers);

    private static string In(AccessScene s, Seat seat, string part) => $"/api/rooms/{s.RoomOf(seat).RoomId}{part}";

    private static object Command(string type, object data) =>
        new[] { new { commandId = Guid.CreateVersion7(), type, data } };

    /// <summary>An answer to a version that there never was: whoever may answer is told so, and nothing
    /// happens.</summary>
    private static object Late(AccessScene scene) => new
    {
        commandId = Guid.CreateVersion7(), unitId = scene.OtherUnit, role = "coordinator", reason = "Test",
        basedOn = 999,
    };

    /// <summary>What the log opens is in base 64.</summary>
    private static async Task<Answer> LogAsync(AccessScene scene, Seat seat)
    {
        var answer = await scene.GetAsync(seat, $"/api/rooms/{scene.RoomOf(seat).RoomId}/log");
        if (!answer.Given || scene.Withheld is not null) { return answer; }
        var opened = JsonNode.Parse(answer.Text)!["entries"]!.AsArray()
            .Select(e => (string?)e!["bytes"]).OfType<string>()
            .Select(b => Encoding.UTF8.GetString(Convert.FromBase64String(b)));
        return new Answer(true, string.Concat(opened));
    }
}
