using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>How often one person may do what leaves something behind, or costs much.</summary>
public sealed class AllowanceTests(LimitedServer limited)
{
    private static readonly Dictionary<string, Allowance> Allowances = new()
    {
        [nameof(Allowance.Openings)] = Allowance.Openings,
        [nameof(Allowance.Imports)] = Allowance.Imports,
        [nameof(Allowance.Uploads)] = Allowance.Uploads,
        [nameof(Allowance.Exports)] = Allowance.Exports,
        [nameof(Allowance.Requests)] = Allowance.Requests,
    };

    /// <summary>A body that each of the calls can read, and that leads to nothing.</summary>
    private static readonly object Anything = new
    {
        commandId = Guid.Empty, roomId = Guid.Empty, requestId = Guid.Empty, unitId = Guid.Empty, role = "assistant",
        kind = "generalPractitioner", urgency = "ordinary", controller = new { id = Guid.Empty, name = "" },
        unit = new { id = Guid.Empty, name = "" }, basis = "", question = "", done = "", responsibleNow = "",
        reason = "", text = "",
    };

    private readonly ServerProcess server = limited.Process;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Each with a person whose times nobody else uses up.</summary>
    public static TheoryData<string, string, string> Calls() => new()
    {
        { nameof(Allowance.Openings), "ingrid", "/api/rooms" },
        {
            nameof(Allowance.Imports), "lars",
            $"/api/rooms/import/phenopacket?roomId={Guid.NewGuid()}&commandId={Guid.NewGuid()}"
        },
        {
            nameof(Allowance.Uploads), "hanne",
            $"/api/rooms/{{room}}/materials?commandId={Guid.Empty}&materialId={Guid.Empty}"
                + "&personImage=true&identified=false"
        },
        { nameof(Allowance.Exports), "siri", $"/api/rooms/{Guid.Empty}/conclusion.none" },
        { nameof(Allowance.Requests), "jon", "/api/requests" },
        { nameof(Allowance.Requests), "amina", "/api/requests/{request}/accept" },
        { nameof(Allowance.Requests), "berit", "/api/requests/{request}/forward" },
    };

    [Theory, Rule("HOST-01")]
    [MemberData(nameof(Calls))]
    public async Task What_comes_too_often_is_refused_and_only_of_who_sent_it(string name, string person, string path)
    {
        var allowance = Allowances[name];
        await using var scene = await LiveScene.OpenAsync(server, ("hanne", Role.HealthStationDoctor));
        using var client = await server.BearerAsync(person);
        using var other = await server.BearerAsync("jorunn");
        path = path.Replace("{room}", $"{scene.RoomId}");
        var began = Stopwatch.StartNew();
        var taken = 0;
        if (path.Contains("{request}"))
        {
            // To send one's own counts as the first; who named others' would be told to wait for that.
            var kind = person is "berit" ? "municipality" : "generalPractitioner";
            path = path.Replace("{request}", $"{await client.SendAsync("Sjeldenteamet", kind: kind)}");
            taken = 1;
        }

        while (await IsTakenAsync(client, path))
        {
            taken++;
            // What the time that it took may have let grow back, and a minute's worth besides.
            var grown = (began.Elapsed.TotalMinutes + 1) * allowance.PerMinute;
            ((double)taken).ShouldBeLessThan(allowance.AtOnce + grown);
        }

        taken.ShouldBeGreaterThanOrEqualTo(allowance.AtOnce);
        (await SendAsync(other, path)).ShouldNotBe(HttpStatusCode.TooManyRequests);
    }

    /// <summary>Whether the call is looked at, as soon as the person may make calls at all.</summary>
    private static async Task<bool> IsTakenAsync(HttpClient client, string path)
    {
        // The calls of a second grow back within it; an allowance does not.
        for (var tries = 0; tries < 30; tries++)
        {
            if (await SendAsync(client, path) is not HttpStatusCode.TooManyRequests) { return true; }
            await Task.Delay(50, Stop);
        }

        return false;
    }

    private static async Task<HttpStatusCode> SendAsync(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(
            path.Contains("conclusion") ? HttpMethod.Get : HttpMethod.Post, new Uri(path, UriKind.Relative));
        if (path.Contains('?'))
        {
            request.Content = new ByteArrayContent([]);
            request.Content.Headers.ContentType = new("application/octet-stream");
            request.Content.Headers.Add(WireHeaders.Basis, "b");
            request.Content.Headers.Add(WireHeaders.Title, "t");
        }
        else if (request.Method == HttpMethod.Post) { request.Content = JsonContent.Create(Anything); }

        using var answer = await client.SendAsync(request, Stop);
        ((int)answer.StatusCode).ShouldBeLessThan(500, path);
        if (answer.StatusCode is HttpStatusCode.TooManyRequests)
        {
            (await answer.ProblemCodeAsync()).ShouldBe("tooMany");
        }

        return answer.StatusCode;
    }
}
