using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Security;

public sealed class AssetCachingTests(DevelopmentServer development)
{
    [Fact, Rule("SEC-04")]
    public async Task The_page_is_asked_for_anew_and_the_files_it_names_are_kept()
    {
        using var client = development.Process.Anonymous();
        using var page = await client.AskAsync("/");
        page.EnsureSuccessStatusCode();
        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var start = html.IndexOf("/assets/", StringComparison.Ordinal);
        using var asset = await client.AskAsync(html[start..html.IndexOf('"', start)]);
        asset.EnsureSuccessStatusCode();
        asset.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromDays(365));
    }
}
