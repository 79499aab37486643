using System.Net;
using System.Net.Http.Json;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Rooms;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>Which calls an allowance counts; how it grows back stands in <see cref="PersonLimitsTests"/>.</summary>
public sealed class AllowanceTests
{
    /// <summary>A body that each of the calls can read, and that leads to nothing.</summary>
    private static readonly object Anything = new
    {
        commandId = Guid.Empty, roomId = Guid.Empty, requestId = Guid.Empty, unitId = Guid.Empty, role = "assistant",
        kind = "generalPractitioner", urgency = "ordinary", controller = new { id = Guid.Empty, name = "" },
        unit = new { id = Guid.Empty, name = "" }, basis = "", question = "", done = "", responsibleNow = "",
        reason = "", text = "", query = "kari", name = "", importId = Guid.Empty, apply = false,
    };

    /// <summary>Each with a person whose times no other of them takes.</summary>
    private static readonly (Allowance Allowance, string Person, string Path)[] Calls =
    [
        (Allowance.Openings, "ingrid", "/api/rooms"),
        (
            Allowance.Imports, "lars",
            $"/api/rooms/import/phenopacket?roomId={Guid.NewGuid()}&commandId={Guid.NewGuid()}"
        ),
        (
            Allowance.Uploads, "hanne",
            $"/api/rooms/{{room}}/materials?commandId={Guid.Empty}&materialId={Guid.Empty}"
                + "&personImage=true&identified=false"
        ),
        (Allowance.Exports, "siri", $"/api/rooms/{Guid.Empty}/conclusion.none"),
        (Allowance.Exports, "nils", $"/api/rooms/{Guid.Empty}/access-log.csv"),
        (Allowance.Exports, "mona", "/api/access-log.csv"),
        (Allowance.Exports, "mari", $"/api/rooms/{Guid.Empty}/materials/{Guid.Empty}/original"),
        (Allowance.Exports, "gunnar", "/api/log-review/findings.csv"),
        (Allowance.Exports, "frida", $"/api/log-review/readings.csv?reader={Guid.Empty}"),
        (Allowance.LogReviews, "gunnar", "/api/log-review/readers"),
        (Allowance.LogReviews, "guro", "/api/log-review"),
        (Allowance.DirectoryImports, "astrid", "/api/directory/import"),
        (Allowance.Requests, "jon", "/api/requests"),
        (Allowance.Requests, "amina", $"/api/requests/{Guid.Empty}/accept"),
        (Allowance.Requests, "berit", $"/api/requests/{Guid.Empty}/forward"),
        (Allowance.ColleagueSearches, "tor", "/api/people"),
        (Allowance.PatientSideSearches, LiveScene.Opener, "/api/rooms/{room}/patient-side"),
        (Allowance.EmergencySearches, "erik", "/api/rooms/emergency/search"),
    ];

    /// <summary>What is asked for with GET.</summary>
    private static readonly string[] Readings = ["conclusion", "access-log", "original", "log-review"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("HOST-01", "ACC-23", "LIM-33", "LIM-34")]
    public async Task What_comes_too_often_is_refused_and_only_of_who_sent_it()
    {
        // Nothing grows back while the test runs.
        using var limits = new PersonLimits(CommandRates.Shipped, new FakeTimeProvider());
        await using var server = MovedServer.Start(services => services.AddSingleton(limits));
        await using var scene = await LiveScene.OpenAsync(server.Address, ("hanne", Role.HealthStationDoctor));
        await scene.GiveAsync(LiveScene.Opener, new IdentifyPatient("Kanari Fugl", null, null, null, null));
        using var other = await server.BearerAsync("jorunn");
        foreach (var (allowance, person, path) in Calls)
        {
            using var client = await server.BearerAsync(person);
            var called = path.Replace("{room}", $"{scene.RoomId}");
            (await SendAsync(client, called)).ShouldNotBe(HttpStatusCode.TooManyRequests, called);
            var left = 0;
            while (limits.May(allowance, LiveScene.IdOf(person))) { left++; }
            left.ShouldBe(allowance.AtOnce - 1, called);
            (await SendAsync(client, called)).ShouldBe(HttpStatusCode.TooManyRequests, called);
            (await SendAsync(other, called)).ShouldNotBe(HttpStatusCode.TooManyRequests, called);
        }
    }

    private static async Task<HttpStatusCode> SendAsync(HttpClient client, string path)
    {
        var reads = Readings.Any(path.Contains);
        using var request = new HttpRequestMessage(
            reads ? HttpMethod.Get : HttpMethod.Post, new Uri(path, UriKind.Relative));
        if (path.Contains('?') && !reads)
        {
            request.Content = new ByteArrayContent([]);
            request.Content.Headers.ContentType = new("application/octet-stream");
            request.Content.Headers.Add(WireHeaders.Basis, "b");
            request.Content.Headers.Add(WireHeaders.Title, "t");
        }
        else if (request.Method != HttpMethod.Get) { request.Content = JsonContent.Create(Anything); }

        using var answer = await client.SendAsync(request, Stop);
        ((int)answer.StatusCode).ShouldBeLessThan(500, path);
        if (answer.StatusCode is HttpStatusCode.TooManyRequests)
        {
            (await answer.ProblemCodeAsync()).ShouldBe("tooMany");
        }

        return answer.StatusCode;
    }
}
