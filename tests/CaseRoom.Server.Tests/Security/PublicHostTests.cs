using System.Net;
using CaseRoom.Server.Tests.SignIn;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Security;

/// <summary>As behind a proxy that ends TLS: the server hears http, people open https.</summary>
public sealed class PublicHostTests(DevelopmentServer development)
{
    private const string Open = "https://localhost:8443";

    [Fact, Rule("SEC-07")]
    public async Task Behind_a_proxy_everything_has_the_address_that_people_open()
    {
        var settings = SecondServer.SignInAt(development.Process);
        settings["CaseRoom:PublicUrl"] = Open;
        await using var server = await ServerProcess.StartAsync(new() { Settings = settings });
        using var proxy = server.Anonymous();
        proxy.DefaultRequestHeaders.Host = "localhost:8443";
        proxy.DefaultRequestHeaders.Add("X-Forwarded-Proto", "http");
        proxy.DefaultRequestHeaders.Add("X-Forwarded-Host", "evil.example");

        using var leaves = await proxy.AskAsync("/sign-in/neighbour");
        leaves.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        leaves.Headers.Location!.Query.ShouldContain(
            $"redirect_uri={Uri.EscapeDataString($"{Open}/sign-in/neighbour/callback")}");
        leaves.Headers.GetValues("Strict-Transport-Security").ShouldBe(["max-age=31536000"]);
        leaves.Headers.GetValues("Set-Cookie")
            .ShouldAllBe(cookie => cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));

        // By its own name the server answers too, and still names what people open.
        using var inside = server.Anonymous();
        using var again = await inside.AskAsync("/sign-in/neighbour");
        again.Headers.Location!.Query.ShouldContain(Uri.EscapeDataString($"{Open}/sign-in/neighbour/callback"));
    }

    [Theory, Rule("SEC-06")]
    [InlineData("localhost:1")]
    [InlineData("localhost")]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    public async Task A_request_for_another_name_or_port_is_refused(string host)
    {
        using var client = development.Process.Anonymous();
        client.DefaultRequestHeaders.Host = host;
        using var answer = await client.AskAsync("/sign-in/demo");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var probe = await client.AskAsync("/health/live");
        probe.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
