using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using CaseRoom.Testing;
using Microsoft.Playwright;
using IRequest = Microsoft.Playwright.IRequest;

namespace CaseRoom.Web.Tests.Pages;

/// <summary>A whole visit in a real browser, of which everything is kept that is said to it and by it.</summary>
public sealed partial class NoTokenTests(Site site, ITestOutputHelper output)
{
    /// <summary>What the browser keeps beside cookies and what lasts: that of one window.</summary>
    private const string OfTheWindow = "JSON.stringify({ ...sessionStorage })";

    /// <summary>What has not been heard whole by then belongs to a page that was left before it had come.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly ConcurrentQueue<(string Where, string Text)> said = new();
    private readonly ConcurrentQueue<(string What, Task Heard)> listening = new();

    [Fact, Rule("SIG-02", "SIG-98")]
    public async Task From_the_first_page_to_the_end_of_signing_out_the_browser_is_given_no_token()
    {
        var room = await site.RoomAsync();
        var page = await site.OpenAsync();
        Listen(page);
        await page.GotoAsync($"/sign-in/demo?returnUrl=/rooms/{room}");
        await page.Locator("button[value=\"anders\"]").ClickAsync();
        await page.WaitForURLAsync(url => url.EndsWith($"/rooms/{room}", StringComparison.Ordinal));
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Logg ut" })).ToBeVisibleAsync();
        await Eventually.IsTrueAsync(() => said.Any(one => one.Where == "frame received"
            && one.Text.Contains("\"target\":", StringComparison.Ordinal)));
        await KeptAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Logg ut" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Logg inn" })).ToBeVisibleAsync();
        await KeptAsync(page);

        Tokens(await HeardAsync()).ShouldBeEmpty();
        // It was all heard: the code's way back, what the page read, and where the session ended.
        var heard = said.ToList();
        heard.ShouldContain(one => one.Where == "url" && one.Text.Contains("/callback?code="));
        heard.ShouldContain(one => one.Where == "body" && one.Text.Contains("Anders Granskauen"));
        heard.ShouldContain(one => one.Where == "url" && one.Text.Contains("/demo-idp/end-session?"));
        heard.ShouldContain(one => one.Where == "kept" && one.Text.Contains("__Host-CaseRoom"));
        await PlantedIsFoundAsync(page);
        await page.Context.CloseAsync();
    }

    /// <summary>A real token, put by the test wherever one could be, is found there.</summary>
    private async Task PlantedIsFoundAsync(IPage page)
    {
        using var program = new HttpClient { BaseAddress = site.Server.Address };
        var token = await DemoToken.RequestAsync(program, "anders");
        said.Clear();
        await page.EvaluateAsync(
            """
            async token => {
              localStorage.setItem("lasting", token);
              sessionStorage.setItem("window", token);
              document.cookie = `planted=${token}`;
              const answer = await fetch(`/health/live?id_token_hint=${token}`, {
                method: "POST", headers: { "X-Planted": token }, body: token });
              await answer.text();
            }
            """,
            token);
        await KeptAsync(page);
        Tokens(await HeardAsync()).Select(one => one.Where).Distinct()
            .ShouldBe(["url", "header", "sent", "kept", "window"], ignoreOrder: true);
    }

    private void Listen(IPage page)
    {
        page.Context.Request += (_, request) => listening.Enqueue((PathOf(request.Url), HearAsync(request)));
        page.Context.Response += (_, response) => listening.Enqueue((PathOf(response.Url), HearAsync(response)));
        page.WebSocket += (_, socket) =>
        {
            socket.FrameReceived += (_, frame) => said.Enqueue(("frame received", frame.Text ?? ""));
            socket.FrameSent += (_, frame) => said.Enqueue(("frame sent", frame.Text ?? ""));
        };
    }

    private async Task HearAsync(IRequest request)
    {
        said.Enqueue(("url", request.Url));
        if (request.PostData is { } sent) { said.Enqueue(("sent", sent)); }
        foreach (var (name, value) in await request.AllHeadersAsync())
        {
            said.Enqueue(("header", $"{name}: {value}"));
        }
    }

    private async Task HearAsync(IResponse response)
    {
        foreach (var (name, value) in await response.AllHeadersAsync())
        {
            said.Enqueue(("header", $"{name}: {value}"));
        }

        if (response.Status is < 200 or >= 300) { return; }
        try
        {
            said.Enqueue(("body", await response.TextAsync()));
        }
        catch (PlaywrightException gone)
        {
            // A page that was left before all of it had come.
            said.Enqueue(("missed", $"{PathOf(response.Url)}: {gone.Message}"));
        }
    }

    private static string PathOf(string url) => new Uri(url).AbsolutePath;

    private async Task KeptAsync(IPage page)
    {
        said.Enqueue(("kept", await page.Context.StorageStateAsync(new() { IndexedDB = true })));
        said.Enqueue(("window", await page.EvaluateAsync<string>(OfTheWindow)));
    }

    private async Task<IReadOnlyList<(string Where, string Text)>> HeardAsync()
    {
        var all = listening.ToList();
        listening.Clear();
        try
        {
            await Task.WhenAll(all.Select(one => one.Heard)).WaitAsync(Longest);
        }
        catch (TimeoutException)
        {
            foreach (var (what, _) in all.Where(one => !one.Heard.IsCompleted)) { said.Enqueue(("missed", what)); }
        }

        foreach (var (where, text) in said.Where(one => one.Where == "missed")) { output.WriteLine($"{where} {text}"); }
        return [.. said];
    }

    /// <summary>Signed or sealed tokens, and what stands under a token's name. The code of a sign-in is none: it is
    /// used up when the browser has brought it.</summary>
    private static IReadOnlyList<(string Where, string Text)> Tokens(IEnumerable<(string Where, string Text)> all) =>
        [.. all.Where(one => Token().IsMatch(Code().Replace(one.Text, "")))];

    [GeneratedRegex(@"(?<=[?&])code=[^&\s""\\]+")]
    private static partial Regex Code();

    [GeneratedRegex(
        @"eyJ[\w-]{8,}\.[\w-]*\.[\w-]*|\b(id_token|access_token|refresh_token|id_token_hint)""?\s*[=:]\s*""?[\w-]{8,}")]
    private static partial Regex Token();
}
