using System.Net;
using System.Text.RegularExpressions;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.SignIn;

/// <summary>The pages of a provider that others wrote, gone through as a browser without scripts does.</summary>
internal static partial class ForeignPages
{
    /// <summary>Follows redirects to the page where they end.</summary>
    public static async Task<HttpResponseMessage> FollowAsync(BrowserClient browser, Uri address)
    {
        var answer = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        return answer.Headers.Location is null
            ? answer
            : await FollowAsync(browser, BrowserClient.Location(answer));
    }

    /// <summary>Sends the page's form with its hidden fields and these.</summary>
    public static async Task<HttpResponseMessage> PressAsync(
        BrowserClient browser, HttpResponseMessage page, params (string Name, string Value)[] filled)
    {
        var html = await TextAsync(page);
        var action = Action().Match(html).Groups[1].Value;
        action.ShouldNotBeEmpty(html);
        var fields = Hidden().Matches(html).Select(each => (each.Groups[1].Value, each.Groups[2].Value)).Concat(filled);
        using var form = new FormUrlEncodedContent(fields.Select(each => KeyValuePair.Create(each.Item1, each.Item2)));
        var answer = await browser.PostAsync(
            new Uri(page.RequestMessage!.RequestUri!, WebUtility.HtmlDecode(action)), form,
            TestContext.Current.CancellationToken);
        return answer.Headers.Location is null
            ? answer
            : await FollowAsync(browser, BrowserClient.Location(answer));
    }

    public static Task<string> TextAsync(HttpResponseMessage page) =>
        page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    [GeneratedRegex("<form[^>]*action=\"([^\"]*)\"")]
    private static partial Regex Action();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"\\s*/?>")]
    private static partial Regex Hidden();
}
