using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Server.Live;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Api;

/// <summary>Whatever is sent, the answer is a word: over HTTP no failure, over the hub no exception.</summary>
public sealed class MalformedCallTests(DevelopmentServer development)
{
    private const string Id = "0199b3a0-0000-7000-8000-000000000001";
    private readonly ServerProcess server = development.Process;

    /// <summary>A command in its call, and the reason of its refusal.</summary>
    public static TheoryData<string, string> Commands() => new()
    {
        { "null", "malformed" },
        { "7", "malformed" },
        { "{}", "malformed" },
        { "[]", "malformed" },
        { $"{{\"commandId\":\"{Id}\",\"type\":\"join\"}}", "malformed" },
        { $"{{\"commandId\":\"{Id}\",\"type\":\"join\",\"basedOn\":1e400,\"data\":{{}}}}", "malformed" },
        { """{"commandId":"Kanari","type":"join","data":{}}""", "malformed" },
        { Command($"{{\"x\":{Nested(30)}}}"), "tooDeep" },
        { Command("""{"x":1,"x":2}"""), "duplicate" },
        { Command("""{},"type":"setText" """), "duplicate" },
        { Command("""{"text":"a \ud800 b"}"""), "notText" },
        { Command("""{"\udc00":1}"""), "notText" },
        { Command("{}", """\ud800"""), "notText" },
    };

    [Theory, Rule("API-01")]
    [MemberData(nameof(Commands))]
    public async Task A_broken_command_is_refused_in_its_place_over_http(string broken, string reason)
    {
        using var kari = await server.BearerAsync("kari");
        foreach (var path in (string[])[$"/api/rooms/{Id}/commands", "/api/directory/commands"])
        {
            using var answer = await PostAsync(kari, path, $"[{broken},{Sound()}]");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            Refused(await ArrayAsync(answer), reason);
        }
    }

    [Theory, Rule("API-01")]
    [MemberData(nameof(Commands))]
    public async Task A_broken_command_is_refused_in_its_place_over_the_hub(string broken, string reason)
    {
        await using var hub = await RawHub.ConnectAsync(server, "kari");
        var (result, error) = await hub.CallTextAsync("Submit", $"\"{Id}\",[{broken},{Sound()}]");
        error.ShouldBeNull();
        Refused(result!.AsArray(), reason);
    }

    [Fact, Rule("API-02")]
    public async Task A_call_that_is_too_long_is_refused_once()
    {
        using var kari = await server.BearerAsync("kari");
        var many = string.Join(',', Enumerable.Repeat("{}", 10_000));
        using var answer = await PostAsync(kari, $"/api/rooms/{Id}/commands", $"[{many}]");
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.ProblemCodeAsync()).ShouldBe("limitReached");
        answer.Content.Headers.ContentLength.GetValueOrDefault(1_000).ShouldBeLessThanOrEqualTo(1_000);

        await using var hub = await RawHub.ConnectAsync(server, "kari");
        var (result, _) = await hub.CallTextAsync("Submit", $"\"{Id}\",[{many}]");
        var only = result!.AsArray().ShouldHaveSingleItem()!;
        ((string?)only["problem"]!["code"]).ShouldBe("limitReached");
        ((int?)only["problem"]!["limit"]).ShouldBe(WireLimits.CommandsPerCall);
    }

    [Theory, Rule("API-01", "API-03")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("\"x\"")]
    [InlineData("[{]")]
    public async Task A_body_that_is_no_call_is_malformed(string body)
    {
        using var kari = await server.BearerAsync("kari");
        using var answer = await PostAsync(kari, $"/api/rooms/{Id}/commands", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.ProblemCodeAsync()).ShouldBe("malformed");
    }

    [Theory, Rule("API-03")]
    [InlineData("/api/rooms")]
    [InlineData("/api/requests")]
    [InlineData("/api/requests/" + Id + "/accept")]
    [InlineData("/api/requests/" + Id + "/forward")]
    [InlineData("/api/requests/" + Id + "/reassign")]
    [InlineData("/api/directory/import")]
    public async Task A_body_that_two_readers_could_read_differently_is_read_by_none(string path)
    {
        using var astrid = await server.BearerAsync("astrid");
        foreach (var body in (string[])["null", """{"a":1,"a":2}""", """{"a":"\ud800"}""", Nested(20)])
        {
            using var answer = await PostAsync(astrid, path, body);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, body);
            (await answer.ProblemCodeAsync()).ShouldBe("malformed");
        }
    }

    [Fact, Rule("API-04")]
    public async Task A_body_beyond_its_limit_is_read_no_further()
    {
        foreach (var path in (string[])[$"/api/rooms/{Id}/commands", "/api/rooms"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent("", Json) };
            var answer = await Offer.MakeAsync(server.Address, "kari", request, 3_000_000);
            (answer.Status, answer.Asked).ShouldBe((HttpStatusCode.RequestEntityTooLarge, false));
            ((string?)answer.Answer["code"]).ShouldBe("tooLarge");
        }
    }

    [Theory, Rule("API-01")]
    [InlineData("Follow", "\"" + Id + "\",1,\"Kanari\"")]
    [InlineData("Follow", "\"" + Id + "\",-5,\"\"")]
    [InlineData("Signal", "\"" + Id + "\",{\"a\":1,\"a\":\"\\ud800\"}")]
    [InlineData("Signal", "\"" + Id + "\",null")]
    public async Task Other_calls_of_the_hub_take_nonsense_without_an_exception(string method, string arguments)
    {
        await using var hub = await RawHub.ConnectAsync(server, "kari");
        (await hub.CallTextAsync(method, arguments)).Error.ShouldBeNull();
    }

    [Fact]
    public void The_hub_has_the_methods_of_its_contract_and_no_other()
    {
        const System.Reflection.BindingFlags Own = System.Reflection.BindingFlags.Public
            | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.DeclaredOnly;
        typeof(RoomsHub).GetMethods(Own)
            .Where(m => m.GetBaseDefinition() == m)
            .Select(m => $"{m.Name} {string.Join(' ', m.GetParameters().Select(p => p.Name))}")
            .ShouldBe(
                typeof(IRoomsHub).GetMethods()
                    .Select(m => $"{m.Name} {string.Join(' ', m.GetParameters().Select(p => p.Name))}"),
                ignoreOrder: true);
    }

    private static MediaTypeHeaderValue Json => new("application/json");

    private static string Sound() => Command("{}");

    private static string Command(string data, string type = "join") =>
        $"{{\"commandId\":\"{Id}\",\"type\":\"{type}\",\"data\":{data}}}";

    private static string Nested(int levels) =>
        string.Concat(Enumerable.Repeat("""{"a":""", levels)) + "1" + new string('}', levels);

    private static void Refused(JsonArray outcomes, string reason)
    {
        outcomes.Count.ShouldBe(2);
        ((string?)outcomes[0]!["status"]).ShouldBe("refused");
        ((string?)outcomes[0]!["problem"]!["code"]).ShouldBe("invalid");
        ((string?)outcomes[0]!["problem"]!["reason"]).ShouldBe(reason);
        ((string?)outcomes[1]!["problem"]!["field"]).ShouldNotBe("command");
    }

    private static async Task<JsonArray> ArrayAsync(HttpResponseMessage answer) => JsonNode.Parse(
        await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsArray();

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await client.PostAsync(
            new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }
}
