using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CaseRoom.Client;
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

/// <summary>A client that sends too much, by both ways.</summary>
public sealed class CommandLimitTests(LimitedServer limited)
{
    private const string Hub = "hub";
    private const string Http = "http";
    private static readonly (string, Role) Author = ("nils", Role.Specialist);

    /// <summary>Everything but commands that leads to one.</summary>
    private static readonly string[] Calls =
    [
        "/api/rooms", "/api/requests", $"/api/requests/{Guid.Empty}/accept", $"/api/requests/{Guid.Empty}/forward",
        $"/api/requests/{Guid.Empty}/reassign",
        $"/api/rooms/import/phenopacket?roomId={Guid.NewGuid()}&commandId={Guid.NewGuid()}",
        $"/api/rooms/{Guid.Empty}/materials?commandId={Guid.Empty}&materialId={Guid.Empty}&personImage=true"
            + "&identified=false",
    ];

    /// <summary>A body that each of them can read, and that leads to nothing.</summary>
    private static readonly object Anything = new
    {
        commandId = Guid.Empty, roomId = Guid.Empty, requestId = Guid.Empty, importId = Guid.Empty,
        unitId = Guid.Empty, role = "assistant", kind = "generalPractitioner", urgency = "ordinary",
        controller = new { id = Guid.Empty, name = "" }, unit = new { id = Guid.Empty, name = "" }, basis = "",
        question = "", done = "", responsibleNow = "", reason = "", text = "", apply = false,
    };

    private readonly ServerProcess server = limited.Process;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Rule("LIM-01")]
    [InlineData(Hub)]
    [InlineData(Http)]
    public async Task A_command_longer_than_it_may_be_is_refused_by_its_limit(string way)
    {
        await using var scene = await LiveScene.OpenAsync(server, Author);
        var (fits, over) = (Raw(Object(WireLimits.CommandBytes)), Raw(Object(WireLimits.CommandBytes + 1)));

        var outcomes = await SubmitAsync(scene, way, fits, over);

        outcomes[0].Problem.ShouldNotBeNull().Code.ShouldNotBe("tooLong");
        outcomes[1].Problem.ShouldBe(new Problem("tooLong", "data", Limit: 65_536));
    }

    [Theory, Rule("LIM-02", "CASE-23")]
    [InlineData(Hub)]
    [InlineData(Http)]
    public async Task A_text_is_taken_in_any_script_and_one_that_would_make_too_long_an_event_is_refused(string way)
    {
        await using var scene = await LiveScene.OpenAsync(server, Author);

        var outcomes = await SubmitAsync(
            scene, way, Text(new string('x', Limits.Text)), Text(new string('漢', Limits.Text)),
            Text(new string('\u200b', 8_000)));

        outcomes.Take(2).ShouldAllBe(o => o.Status == OutcomeStatus.Applied);
        outcomes[2].Problem.ShouldBe(new Problem("tooLong", "history", Limit: Limits.Text));
    }

    [Theory, Rule("LIM-03")]
    [InlineData(Hub)]
    [InlineData(Http)]
    public async Task Of_a_call_with_too_many_commands_none_is_done(string way)
    {
        await using var scene = await LiveScene.OpenAsync(server, Author);
        WireCommand[] commands = [.. Enumerable.Range(0, 33).Select(n => Text($"{n}"))];
        var before = await HeadAsync(scene);

        if (way == Hub)
        {
            var outcome = (await SubmitAsync(scene, way, commands)).ShouldHaveSingleItem();
            outcome.Problem.ShouldBe(new Problem("limitReached", "commands", Limit: 32));
        }
        else
        {
            using var client = await server.BearerAsync("nils");
            using var refused = await PostAsync(client, scene, JsonSerializer.Serialize(commands, RawHub.Writing));
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await refused.ProblemCodeAsync()).ShouldBe("limitReached");
        }

        (await HeadAsync(scene)).ShouldBe(before);
        (await SubmitAsync(scene, way, commands[1..])).ShouldAllBe(o => o.Status == OutcomeStatus.Applied);
    }

    [Theory, Rule("LIM-07")]
    [InlineData(Hub)]
    [InlineData(Http)]
    public async Task Data_nested_deeper_than_it_may_be_is_refused_by_its_limit(string way)
    {
        await using var scene = await LiveScene.OpenAsync(server, Author);

        var outcomes = await SubmitAsync(scene, way, Raw(Nested(16)), Raw(Nested(17)), Raw(Nested(40)));

        outcomes[0].Problem.ShouldNotBeNull().Reason.ShouldNotBe("tooDeep");
        foreach (var deep in outcomes.Skip(1))
        {
            deep.Problem.ShouldBe(new Problem("invalid", "data", "tooDeep", Limit: 16));
        }
    }

    [Theory, Rule("LIM-04")]
    [InlineData(Hub, "elle")]
    [InlineData(Http, "bjorn")]
    public async Task Who_sends_too_fast_is_told_to_wait_and_nobody_else_notices(string way, string author)
    {
        await using var scene = await LiveScene.OpenAsync(server, (author, Role.Specialist), Author);
        var clock = Stopwatch.StartNew();
        var applied = 0;
        Outcome? refused = null;
        await using var hub = way == Hub ? await RawHub.ConnectAsync(server, author) : null;
        while (refused is null)
        {
            WireCommand[] some = [.. Enumerable.Range(0, 32).Select(_ => Same())];
            var outcomes = hub is null
                ? await scene.As(author).SubmitAsync(scene.RoomId, some, Stop)
                : await hub.SubmitAsync(scene.RoomId, some);
            refused = outcomes.FirstOrDefault(o => o.Problem is not null);
            applied += outcomes.Count(o => o.Problem is null);
            applied.ShouldBeLessThanOrEqualTo((int)(50 * (4 + clock.Elapsed.TotalSeconds + 1)));
        }

        refused.Problem.ShouldBe(new Problem("tooMany", "second", Limit: 50));
        (await scene.GiveAsync("nils", new Join())).Status.ShouldBe(OutcomeStatus.Applied);
        // Later it is taken, under the same id.
        await Eventually.IsTrueAsync(async () =>
            (await scene.As(author).SubmitAsync(scene.RoomId, [Same()], Stop))[0].Problem?.Code != "tooMany");
    }

    [Fact, Rule("LIM-04")]
    public async Task Calls_that_open_and_send_count_too()
    {
        // Nothing grows back.
        using var limits = new PersonLimits(CommandRates.Shipped, new FakeTimeProvider());
        await using var here = MovedServer.Start(services => services.AddSingleton(limits));
        using var client = await here.BearerAsync("silje");
        const HttpStatusCode TooSoon = HttpStatusCode.TooManyRequests;
        foreach (var path in Calls) { (await SendAsync(client, path)).ShouldNotBe(TooSoon, path); }
        while (limits.MaySubmit(LiveScene.IdOf("silje"), 1)) { }
        foreach (var path in Calls) { (await SendAsync(client, path)).ShouldBe(TooSoon, path); }
    }

    [Fact, Rule("LIM-08", "LIM-07")]
    public async Task A_body_that_is_too_large_or_too_deep_to_be_read_is_a_problem()
    {
        await using var scene = await LiveScene.OpenAsync(server, Author);
        using var client = await server.BearerAsync("nils");

        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/rooms/{scene.RoomId}/commands")
        {
            Content = new StringContent("", new MediaTypeHeaderValue("application/json")),
        };
        var large = await Offer.MakeAsync(server.Address, "nils", request, WireLimits.CallBytes + 1);
        large.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        ((string?)large.Answer["code"]).ShouldBe("tooLarge");
        using var deep = await PostAsync(client, scene, $"[{new string('[', 100)}{new string(']', 100)}]");
        deep.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await deep.ProblemCodeAsync()).ShouldBe("malformed");
    }

    [Theory, Rule("LIM-08")]
    [InlineData(Hub)]
    [InlineData(Http)]
    public async Task A_call_with_all_that_it_may_hold_is_taken(string way)
    {
        await using var scene = await LiveScene.OpenAsync(server, ("guro", Role.Specialist));
        WireCommand[] full = [.. Enumerable.Range(0, 32).Select(_ => Raw(Object(WireLimits.CommandBytes)))];

        (await SubmitAsync(scene, way, "guro", full)).Count.ShouldBe(32);
    }

    [Theory, Rule("LIM-10")]
    [InlineData(Hub)]
    [InlineData(Http)]
    public async Task A_command_that_is_not_there_is_refused_and_the_others_are_done(string way)
    {
        await using var scene = await LiveScene.OpenAsync(server, Author);

        var outcomes = await SubmitAsync(scene, way, Text("a"), null, Text("b"));

        outcomes[1].Problem.ShouldBe(new Problem("invalid", "command", "malformed"));
        (outcomes[0].Status, outcomes[2].Status).ShouldBe((OutcomeStatus.Applied, OutcomeStatus.Applied));
    }

    private Task<IReadOnlyList<Outcome>> SubmitAsync(LiveScene scene, string way, params WireCommand?[] commands) =>
        SubmitAsync(scene, way, "nils", commands);

    private async Task<IReadOnlyList<Outcome>> SubmitAsync(
        LiveScene scene, string way, string person, WireCommand?[] commands)
    {
        if (way == Hub)
        {
            await using var hub = await RawHub.ConnectAsync(server, person);
            return await hub.SubmitAsync(scene.RoomId, commands);
        }

        using var client = await server.BearerAsync(person);
        using var answer = await PostAsync(client, scene, JsonSerializer.Serialize(commands, RawHub.Writing));
        answer.EnsureSuccessStatusCode();
        return JsonSerializer.Deserialize<Outcome[]>(await answer.Content.ReadAsStringAsync(Stop), WireJson.Options)!;
    }

    private static async Task<HttpStatusCode> SendAsync(HttpClient client, string path)
    {
        // What is named in the query has a file as its body.
        using HttpContent body = path.Contains('?') ? new ByteArrayContent([]) : JsonContent.Create(Anything);
        if (path.Contains('?')) { body.Headers.ContentType = new("application/octet-stream"); }
        body.Headers.Add(WireHeaders.Basis, "b");
        body.Headers.Add(WireHeaders.Title, "t");
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), body, Stop);
        if (answer.StatusCode is HttpStatusCode.TooManyRequests)
        {
            (await answer.ProblemCodeAsync()).ShouldBe("tooMany");
        }

        return answer.StatusCode;
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, LiveScene scene, string body) =>
        client.PostAsync(
            new Uri($"/api/rooms/{scene.RoomId}/commands", UriKind.Relative),
            new StringContent(body, Encoding.UTF8, "application/json"), Stop);

    private static async Task<long> HeadAsync(LiveScene scene) =>
        (await scene.As("nils").ViewAsync(scene.RoomId, Stop)).Sequence;

    private static WireCommand Text(string text) => CaseRoomClient.Command(
        new SetText(CasePart.History, text, new Provenance(ProvenanceKind.Member)));

    /// <summary>A command that has nothing to do.</summary>
    private static WireCommand Same() => CaseRoomClient.Command(new Join());

    private static WireCommand Raw(string data) =>
        new(Guid.CreateVersion7(), "setText", JsonElement.Parse(data));

    /// <summary>An object of so many bytes.</summary>
    private static string Object(int bytes) => $"{{\"x\":\"{new string('x', bytes - 8)}\"}}";

    /// <summary>An object with so many levels, itself the first.</summary>
    private static string Nested(int levels) =>
        $"{string.Concat(Enumerable.Repeat("{\"a\":", levels - 1))}{{}}{new string('}', levels - 1)}";
}
