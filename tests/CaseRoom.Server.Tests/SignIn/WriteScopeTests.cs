using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CaseRoom.Server.SignIn;
using CaseRoom.Server.Tests.Membership;
using CaseRoom.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.SignIn;

/// <summary>A program whose token only reads changes nothing, wherever it tries.</summary>
public sealed partial class WriteScopeTests : IAsyncLifetime
{
    private readonly MovedServer server = MovedServer.Start();
    private HttpClient reader = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("SIG-36")]
    public async Task No_call_that_may_change_something_is_taken_with_a_token_that_only_reads()
    {
        var calls = server.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(each => each.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .SelectMany(each => (each.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"])
                .Where(method => method is not ("GET" or "HEAD"))
                .Select(method => (Method: method, Endpoint: each)))
            .ToList();
        calls.Count.ShouldBeGreaterThan(10);
        foreach (var (method, endpoint) in calls)
        {
            var path = Parameter().Replace(endpoint.RoutePattern.RawText!, Guid.NewGuid().ToString());
            using var call = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative))
            {
                Content = new StringContent("{}", new MediaTypeHeaderValue(
                    endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes[0] ?? "application/json")),
            };
            using var answer = await reader.SendAsync(call, Stop);
            var refused = answer.StatusCode == HttpStatusCode.Forbidden
                && await answer.ProblemCodeAsync() == "scopeMissing";
            refused.ShouldBe(
                endpoint.Metadata.GetMetadata<ReadingCall>() is null, $"{method} {path}: {answer.StatusCode}");
            if (refused) { answer.Headers.WwwAuthenticate.ToString().ShouldContain("insufficient_scope"); }
        }
    }

    [Fact, Rule("SIG-36")]
    public async Task It_reads_and_follows_and_gives_no_command_over_the_hub()
    {
        using var list = await reader.AskAsync("/api/rooms");
        list.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var opened = await reader.PostAsync(
            new Uri("/hubs/rooms/negotiate?negotiateVersion=1", UriKind.Relative), null, Stop);
        opened.StatusCode.ShouldBe(HttpStatusCode.OK);
        var gateway = server.Services.GetRequiredService<CaseRoom.Server.Rooms.RoomCommands>();
        var directory = server.Services.GetRequiredService<CaseRoom.Grains.People.IPersonDirectory>();
        var kari = await directory.FindBySignInAsync("demo", "kari", Stop);
        var person = new SignedInPerson(kari!, new("demo", "kari"), null, null, null, ReadsOnly: true);
        var command = new Contracts.Wire.WireCommand(
            Guid.CreateVersion7(), "join", System.Text.Json.JsonElement.Parse("{}"));
        var outcomes = await gateway.SubmitAsync(
            Guid.CreateVersion7(), person, [new(command.CommandId, command, null)]);
        outcomes.ShouldHaveSingleItem().Problem!.Code.ShouldBe("scopeMissing");
    }

    [Fact, Rule("SIG-36", "SIG-50")]
    public async Task Nobody_known_here_accepts_a_link_with_a_token_that_only_reads()
    {
        using var pieter = await ReaderAsync("pieter");
        using var looked = await pieter.LookAsync("x");
        looked.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var accepted = await pieter.AcceptAsync("x");
        accepted.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await accepted.ProblemCodeAsync()).ShouldBe("scopeMissing");
    }

    public async ValueTask InitializeAsync() => reader = await ReaderAsync("kari");

    public ValueTask DisposeAsync()
    {
        reader.Dispose();
        return server.DisposeAsync();
    }

    private async Task<HttpClient> ReaderAsync(string person)
    {
        var client = new HttpClient { BaseAddress = server.Address };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "urn:caseroom:demo-person", ["client_id"] = "caseroom-cli", ["person"] = person,
            ["scope"] = "openid caseroom.read",
        });
        using var answer = await client.PostAsync(new Uri("/demo-idp/token", UriKind.Relative), form, Stop);
        var token = (string)(await answer.Content.ReadFromJsonAsync<JsonObject>(Stop))!["access_token"]!;
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    [GeneratedRegex("{[^}]*}")]
    private static partial Regex Parameter();
}
