using System.Net;
using System.Net.WebSockets;
using System.Text;
using CaseRoom.Client;
using CaseRoom.Domain.Membership;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Abuse;

/// <summary>A page of another site, open in the browser of somebody who is signed in here.</summary>
public sealed class CrossSiteTests(DevelopmentServer development)
{
    private const string Victim = "ingrid";

    private readonly ServerProcess server = development.Process;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Rule("SEC-09", "SEC-01")]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost.evil.example")]
    [InlineData("http://localhost:1")]
    [InlineData("https://localhost")]
    [InlineData("null")]
    [InlineData("file://")]
    [InlineData(null)]
    public async Task It_opens_no_socket_with_the_victims_cookie(string? origin)
    {
        using var victim = await server.SignInAsync(Victim);
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", victim.CookieHeader);
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null) { socket.Options.SetRequestHeader("Origin", origin); }
        await Should.ThrowAsync<WebSocketException>(socket.ConnectAsync(
            new UriBuilder(server.Address) { Scheme = "ws", Path = "/hubs/rooms" }.Uri, Stop));
        socket.HttpStatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, Rule("SEC-09", "SEC-01")]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost.evil.example")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task It_agrees_on_no_connection_with_the_victims_cookie(string? origin)
    {
        using var victim = await server.SignInAsync(Victim);
        using var bare = server.Anonymous();
        using var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri("/hubs/rooms/negotiate?negotiateVersion=1", UriKind.Relative));
        request.Headers.Add("Cookie", victim.CookieHeader);
        request.Headers.Add("X-CaseRoom", "1");
        if (origin is not null) { request.Headers.Add("Origin", origin); }
        using var answer = await bare.SendAsync(request, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldNotContain("connectionToken");
    }

    [Theory, Rule("SEC-22")]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    [InlineData("same-site", HttpStatusCode.Forbidden)]
    [InlineData("same-origin", HttpStatusCode.OK)]
    [InlineData("none", HttpStatusCode.OK)]
    public async Task A_link_of_it_reads_nothing_in_the_victims_name(string from, HttpStatusCode expected)
    {
        await using var scene = await LiveScene.OpenAsync(server, (Victim, Role.ResponsibleDoctor));
        using var victim = await server.SignInAsync(Victim);
        foreach (var path in new[] { "/api/rooms", $"/api/rooms/{scene.RoomId}/conclusion.html?looked=true" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
            request.Headers.Add("Sec-Fetch-Site", from);
            request.Headers.Add("Sec-Fetch-Mode", "navigate");
            using var answer = await victim.SendAsync(request, Stop);
            answer.StatusCode.ShouldBe(expected, path);
        }
    }

    /// <summary>What was agreed on with the victim is worth nothing with another session: it does only what that one
    /// may.</summary>
    [Fact, Rule("SEC-14", "SEC-09")]
    public async Task A_connection_that_the_victim_agreed_on_is_nobody_elses()
    {
        await using var scene = await LiveScene.OpenAsync(server, (Victim, Role.ResponsibleDoctor));
        using var victim = await server.SignInAsync(Victim);
        using var thief = await server.SignInAsync("siri");
        await using var stolen = await RawHub.ConnectAsync(server, thief, await AgreedAsync(victim));
        (await stolen.CallAsync("Follow", scene.RoomId, 0, "")).Error.ShouldBeNull();
        // What a cursor says comes beside the answer to the call: the first of it is awaited, whichever it is.
        (await stolen.UntilAsync(call => call.IsReset || call.IsBatch)).Reason.ShouldBe("removed");
        (await stolen.SubmitAsync(scene.RoomId, CaseRoomClient.Command(scene.Mark("stolen"))))[0].Status
            .ShouldBe(Contracts.Wire.OutcomeStatus.Refused);

        // The same calls by who agreed on it: they are shown the room, and write in it.
        await using var own = await RawHub.ConnectAsync(server, victim, await AgreedAsync(victim));
        (await own.CallAsync("Follow", scene.RoomId, 0, "")).Error.ShouldBeNull();
        var first = await own.UntilAsync(call => call.IsReset || call.IsBatch);
        first.Reason.ShouldBeNull();
        first.From.ShouldBe(1);
        var given = (await own.SubmitAsync(scene.RoomId, CaseRoomClient.Command(scene.Mark("own"))))[0];
        given.Status.ShouldBe(Contracts.Wire.OutcomeStatus.Applied);
        await own.UntilAsync(call => call.IsBatch && call.To == given.LastSequence);
        await stolen.CallAsync("Unfollow", scene.RoomId);
        stolen.Received.ShouldNotContain(call => call.IsBatch);
    }

    [Theory, Rule("SEC-09", "SEC-01", "SEC-02")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    public async Task It_gives_no_command_with_a_form_or_a_fetch(string type)
    {
        await using var scene = await LiveScene.OpenAsync(server, (Victim, Role.ResponsibleDoctor));
        using var victim = await server.SignInAsync(Victim);
        var before = await scene.As(Victim).ViewAsync(scene.RoomId, Stop);
        var body = System.Text.Json.JsonSerializer.Serialize(
            new[] { CaseRoomClient.Command(scene.Mark("forged")) }, RawHub.Writing);
        foreach (var origin in (string?[])["https://evil.example", "null", null])
        {
            foreach (var header in (bool[])[false, true])
            {
                using var bare = server.Anonymous();
                using var request = new HttpRequestMessage(
                    HttpMethod.Post, new Uri($"/api/rooms/{scene.RoomId}/commands", UriKind.Relative));
                request.Content = new StringContent(body, Encoding.UTF8);
                request.Content.Headers.Remove("Content-Type");
                request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
                request.Headers.Add("Cookie", victim.CookieHeader);
                if (origin is not null) { request.Headers.Add("Origin", origin); }
                if (header) { request.Headers.Add("X-CaseRoom", "1"); }
                using var answer = await bare.SendAsync(request, Stop);
                answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            }
        }

        (await scene.As(Victim).ViewAsync(scene.RoomId, Stop)).Hash.ShouldBe(before.Hash);
    }

    [Fact, Rule("SEC-09", "SEC-03")]
    public async Task It_frames_nothing_and_reads_no_answer()
    {
        using var victim = await server.SignInAsync(Victim);
        foreach (var path in (string[])["/", "/api/session", "/api/rooms"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
            request.Headers.Add("Origin", "https://evil.example");
            using var answer = await victim.SendAsync(request, Stop);
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
            answer.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["same-origin"]);
            answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        }
    }

    /// <summary>What a page agrees on before it connects.</summary>
    private static async Task<string> AgreedAsync(BrowserClient victim)
    {
        using var agreed = await victim.PostAsync(
            new Uri("/hubs/rooms/negotiate?negotiateVersion=1", UriKind.Relative), null, Stop);
        agreed.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (string)(await agreed.JsonAsync())["connectionToken"]!;
    }
}
