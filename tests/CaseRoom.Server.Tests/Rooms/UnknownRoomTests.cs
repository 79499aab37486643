using System.Net;
using System.Net.Http.Headers;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>Somebody who names rooms that are not there, or not theirs.</summary>
public sealed class UnknownRoomTests(LimitedServer limited)
{
    private const string Stranger = "erik";

    /// <summary>Tries that no minute has passed for.</summary>
    private static readonly int Most = Allowance.VainTries.AtOnce + Allowance.VainTries.Growing;

    private static readonly Guid CommandId = Guid.CreateVersion7();

    private readonly ServerProcess server = limited.Process;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Rule("HOST-02")]
    [InlineData("")]
    [InlineData("/events")]
    [InlineData("/events?after=1000000")]
    [InlineData("/log")]
    [InlineData("/annotations")]
    [InlineData("/conclusion.json")]
    [InlineData("/materials/{material}/content")]
    [InlineData("/patient-side", "{\"name\":\"Emma Stjernegløtt\"}")]
    [InlineData("/commands", "[{\"commandId\":\"{command}\",\"type\":\"join\",\"data\":{}}]")]
    [InlineData(
        "/materials?commandId={command}&materialId={material}&personImage=false&identified=false",
        "%PDF-1.7")]
    public async Task A_room_of_others_looks_as_one_that_is_not_there(string path, string? body = null)
    {
        await using var scene = await LiveScene.OpenAsync(server);
        using var client = await server.BearerAsync(Stranger);

        var others = await AskAsync(client, scene, scene.RoomId, path, body);
        var absent = await AskAsync(client, scene, Guid.CreateVersion7(), path, body);

        others.ShouldBe(absent);
        others.ShouldContain(path == "/commands" ? "notAllowed" : "notFound");
    }

    [Fact, Rule("HOST-02")]
    public async Task It_costs_no_grain_cursor_or_channel_to_read_it_or_to_follow_it()
    {
        var calls = new GrainCalls();
        await using var host = MovedServer.Start(services => services.AddSingleton<IIncomingGrainCallFilter>(calls));
        await using var scene = await LiveScene.OpenAsync(host.Address);
        var view = await scene.As(LiveScene.Opener).ViewAsync(scene.RoomId, Stop);
        using var client = await host.BearerAsync(Stranger);
        foreach (var room in (Guid[])[scene.RoomId, Guid.CreateVersion7()])
        {
            calls.Of(room);
            using var read = await client.AskAsync($"/api/rooms/{room}");
            using var events = await client.AskAsync($"/api/rooms/{room}/events");
            (read.StatusCode, events.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
            await using var hub = await HubReader.OpenAsync(host.Address, Stranger, room);
            await hub.FollowAsync(view);
            (await hub.NextAsync()).ShouldBe(ResetReason.Removed);
            calls.Of(room).ShouldBeEmpty();
        }

        await using var member = await HubReader.OpenAsync(host.Address, LiveScene.Opener, scene.RoomId);
        await member.FollowAsync(view);
        await scene.GiveAsync(LiveScene.Opener, scene.Mark("here"));
        (await member.NextAsync()).ShouldBeOfType<Batch>();
        calls.Of(scene.RoomId).ShouldNotBeEmpty();
    }

    [Fact, Rule("HOST-02")]
    public async Task Who_tries_many_rooms_in_the_hub_is_told_to_wait()
    {
        await using var scene = await LiveScene.OpenAsync(server);
        await using var hub = await RawHub.ConnectAsync(server, "luc");
        var (tries, error) = (0, (string?)null);
        while (error is null)
        {
            error = (await hub.CallAsync("Follow", Guid.CreateVersion7(), 0, "")).Error;
            if (error is null) { (++tries).ShouldBeLessThan(Most); }
        }

        tries.ShouldBeGreaterThanOrEqualTo(Allowance.VainTries.AtOnce);
        error.ShouldContain("tooMany: 30 tries a minute.");
        await using var other = await RawHub.ConnectAsync(server, LiveScene.Opener);
        (await other.CallAsync("Follow", scene.RoomId, 0, "")).Error.ShouldBeNull();
    }

    [Fact, Rule("HOST-02")]
    public async Task Who_tries_many_rooms_over_HTTP_is_told_to_wait_and_who_reads_their_own_is_not()
    {
        await using var scene = await LiveScene.OpenAsync(server);
        using var client = await server.BearerAsync("clara");
        using var kari = await server.BearerAsync(LiveScene.Opener);
        var (tries, status) = (0, HttpStatusCode.NotFound);
        while (status is HttpStatusCode.NotFound)
        {
            using var answer = await client.AskAsync($"/api/rooms/{Guid.CreateVersion7()}");
            status = answer.StatusCode;
            if (status is HttpStatusCode.NotFound) { (++tries).ShouldBeLessThan(Most); }
            else { (await answer.ProblemCodeAsync()).ShouldBe("tooMany"); }
        }

        status.ShouldBe(HttpStatusCode.TooManyRequests);
        tries.ShouldBeGreaterThanOrEqualTo(Allowance.VainTries.AtOnce);
        for (var n = 0; n < 3 * Allowance.VainTries.AtOnce; n++)
        {
            using var own = await kari.AskAsync($"/api/rooms/{scene.RoomId}");
            own.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    /// <summary>All that is told: status, headers of the content, content.</summary>
    private static async Task<string> AskAsync(
        HttpClient client, LiveScene scene, Guid room, string path, string? body)
    {
        using var request = new HttpRequestMessage(
            body is null ? HttpMethod.Get : HttpMethod.Post,
            new Uri($"/api/rooms/{room}{Filled(path, scene)}", UriKind.Relative));
        if (body is not null)
        {
            var type = path.Contains('?') ? "application/octet-stream" : "application/json";
            request.Content = new StringContent(Filled(body, scene), new MediaTypeHeaderValue(type));
            request.Content.Headers.Add(WireHeaders.Title, "t");
        }

        using var answer = await client.SendAsync(request, Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        var headers = answer.Headers.Concat(answer.Content.Headers)
            .Where(h => h.Key != "Date")
            .Select(h => $"{h.Key}: {string.Join(", ", h.Value)}");
        return $"{answer.StatusCode}\n{string.Join('\n', headers)}\n{text}";
    }

    private static string Filled(string text, LiveScene scene) =>
        text.Replace("{material}", $"{scene.MaterialId}").Replace("{command}", $"{CommandId}");
}
