using System.Net;
using System.Text.RegularExpressions;

namespace CaseRoom.Testing;

/// <summary>
/// An HTTP client with a browser's manners: it keeps cookies, sends its origin with unsafe calls and the page's own
/// header to the API. Redirects are left to the caller.
/// </summary>
public sealed partial class BrowserClient : HttpClient
{
    private readonly BrowserCookies cookies;

    private BrowserClient(Uri address, BrowserCookies cookies) : base(cookies)
    {
        this.cookies = cookies;
        BaseAddress = address;
    }

    /// <summary>What it would send to the server's root, as the value of a <c>Cookie</c> header.</summary>
    public string CookieHeader => cookies.HeaderFor(BaseAddress!);

    /// <summary>Every <c>Set-Cookie</c> it was sent, in order.</summary>
    public IReadOnlyList<string> ReceivedCookies => cookies.Received;

    /// <summary>A browser that opened the site at this address and did nothing yet.</summary>
    public static BrowserClient At(Uri address) => new(address, new BrowserCookies(address));

    /// <summary>Walks the whole way of a sign-in: to the provider, over its page, back with the code.</summary>
    /// <param name="address">The server signed in to.</param>
    /// <param name="provider">The provider's name there.</param>
    /// <param name="userName">The demo person chosen on the provider's page.</param>
    public static async Task<BrowserClient> SignInAsync(Uri address, string provider, string userName)
    {
        var browser = At(address);
        await browser.SignInAsync(provider, userName);
        return browser;
    }

    /// <summary>The same way in this browser, whoever is signed in here already.</summary>
    public async Task SignInAsync(string provider, string userName)
    {
        using var leaves = await GetAsync(new Uri($"/sign-in/{provider}?returnUrl=/", UriKind.Relative));
        using var choice = await GetAsync(Location(leaves));
        choice.EnsureSuccessStatusCode();
        using var chosen = await ChooseAsync(choice, userName);
        using var back = await GetAsync(Location(chosen));
        if (Location(back).AbsolutePath != "/")
        {
            throw new InvalidOperationException($"Sign-in ended at {Location(back)}.");
        }
    }

    /// <summary>Presses a person's button on the provider's page.</summary>
    public async Task<HttpResponseMessage> ChooseAsync(HttpResponseMessage page, string userName)
    {
        var html = await page.Content.ReadAsStringAsync();
        var fields = HiddenField().Matches(html).Select(field => KeyValuePair.Create(
            WebUtility.HtmlDecode(field.Groups[1].Value), WebUtility.HtmlDecode(field.Groups[2].Value)));
        using var form = new FormUrlEncodedContent(fields.Append(new("person", userName)));
        return await PostAsync(new Uri(page.RequestMessage!.RequestUri!, "/demo-idp/authorize"), form);
    }

    /// <summary>Where a redirect leads, as an absolute address.</summary>
    /// <exception cref="InvalidOperationException">It is no redirect; with its status.</exception>
    public static Uri Location(HttpResponseMessage redirect) => redirect.Headers.Location is { } to
        ? new Uri(redirect.RequestMessage!.RequestUri!, to)
        : throw new InvalidOperationException(
            $"{redirect.RequestMessage!.RequestUri}: {redirect.StatusCode}, no redirect.");

    [GeneratedRegex("""<input type="hidden" name="([^"]*)" value="([^"]*)">""")]
    private static partial Regex HiddenField();
}
