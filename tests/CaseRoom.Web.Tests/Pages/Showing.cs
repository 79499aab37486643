using Microsoft.Playwright;

namespace CaseRoom.Web.Tests.Pages;

/// <summary>Opens pages for a look at them.</summary>
internal static class Showing
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("CASEROOM_PICTURES");

    /// <summary>The page at an address once it shows its heading; <paramref name="width"/> in CSS pixels.</summary>
    public static async Task<IPage> ShowAsync(this Site site, string address, string person, int width)
    {
        var at = address;
        if (at.Contains(Addresses.Room, StringComparison.Ordinal))
        {
            at = at.Replace(Addresses.Room, $"{await site.RoomAsync()}", StringComparison.Ordinal);
        }

        if (at.Contains(Addresses.Request, StringComparison.Ordinal))
        {
            at = at.Replace(Addresses.Request, $"{await site.RequestAsync()}", StringComparison.Ordinal);
        }

        var page = person.Length > 0 ? (await site.SignInAsync(person, at, width)).Page : await site.OpenAsync(width);
        if (person.Length == 0) { await page.GotoAsync(at); }
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First.WaitForAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status, new() { Name = "Laster" }))
            .ToHaveCountAsync(0, new() { Timeout = Site.Patience });
        await page.KeepPictureAsync($"{address}-{person}");
        return page;
    }

    /// <summary>Keeps a picture for people to look at, where the environment says where.</summary>
    public static async Task KeepPictureAsync(this IPage page, string name)
    {
        if (Pictures is null) { return; }
        var file = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-');
        await page.ScreenshotAsync(new()
        {
            Path = Path.Combine(Pictures, $"{file}-{page.ViewportSize!.Width}.png"),
            FullPage = true,
        });
    }

    /// <summary>The page as it stands is no wider than a telephone, a laptop and a large screen, and a picture of each
    /// is kept; it ends as wide as it was.</summary>
    public static async Task FitsEachScreenAsync(this IPage page, string name)
    {
        var before = page.ViewportSize!;
        foreach (var width in (int[])[390, 1920, 1280])
        {
            await page.SetViewportSizeAsync(width, before.Height);
            await page.KeepPictureAsync(name);
            (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"))
                .ShouldBeLessThanOrEqualTo(0, $"{name} at {width}");
        }

        await page.SetViewportSizeAsync(before.Width, before.Height);
    }
}
