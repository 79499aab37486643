using Microsoft.Playwright;

namespace CaseRoom.Web.Tests.Pages;

public sealed class LanguageTests(Site site)
{
    [Theory]
    [InlineData("/", "anders")]
    [InlineData("/new", "anders")]
    [InlineData("/sign-in", "")]
    public async Task The_headings_change_with_the_language_and_the_choice_is_remembered(string address, string person)
    {
        var page = await site.ShowAsync(address, person, 1280);
        var title = page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First;
        var bokmaal = await title.InnerTextAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Assertions.Expect(title).Not.ToHaveTextAsync(bokmaal);
        var english = await title.InnerTextAsync();

        await page.ReloadAsync();
        await Assertions.Expect(title).ToHaveTextAsync(english);

        await page.GetByRole(AriaRole.Button, new() { Name = "Nynorsk" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "nn");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bokmål" }).ClickAsync();
        await Assertions.Expect(title).ToHaveTextAsync(bokmaal);
        await page.Context.CloseAsync();
    }
}
