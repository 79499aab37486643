using System.Text.Json.Nodes;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Logging;

public sealed class LogLineTests(DevelopmentServer development, ProductionServer production)
{
    [Fact, Rule("LINE-01")]
    public async Task What_a_caller_types_into_an_address_is_in_no_line()
    {
        const string canary = "Kanarifugl";
        using var browser = await development.Process.SignInAsync("frida");
        foreach (var path in new[] { $"/api/{canary}?name={canary}", $"/rooms/{canary}",
            $"/sign-in/demo?returnUrl=/{canary}" })
        {
            (await browser.AskAsync(path)).Dispose();
        }

        (await browser.PressAsync($"/api/{canary}?q={canary}", ("User-Agent", canary), ("X-Forwarded-For", canary)))
            .Dispose();
        using var odd = new HttpRequestMessage(new HttpMethod(canary), new Uri("/api/session", UriKind.Relative));
        (await browser.SendAsync(odd, TestContext.Current.CancellationToken)).Dispose();
        await WaitForAsync(development.Process, "(other)");
        development.Process.Output.ShouldNotContain(canary);
    }

    [Fact, Rule("LINE-01")]
    public async Task Who_signs_in_is_in_no_line()
    {
        await using var server = await ServerProcess.StartAsync();
        var welcome = server.Output.Length;
        using var browser = await server.SignInAsync("frida");
        (await browser.UserNameAsync()).ShouldBe("frida");
        await WaitForAsync(server, "/api/session");
        var lines = server.Output[welcome..];
        lines.ShouldNotContain("frida", Case.Insensitive);
        lines.ShouldNotContain("127.0.0.1");
    }

    [Fact, Rule("LINE-02")]
    public async Task Outside_Development_each_line_is_a_json_object()
    {
        using var client = production.Process.Anonymous();
        (await client.AskAsync("/api/sign-in")).Dispose();
        await WaitForAsync(production.Process, "/api/sign-in");
        foreach (var line in production.Process.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            JsonNode.Parse(line)!["@t"].ShouldNotBeNull(line);
        }
    }

    private static async Task WaitForAsync(ServerProcess server, string text)
    {
        while (!server.Output.Contains(text, StringComparison.Ordinal))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
