using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseRoom.Web.Tests.Journey;

/// <summary>What a hand and an eye do on a page. Every wait ends with its condition.</summary>
internal static class Hand
{
    public static ILocator Button(this IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static ILocator Button(this ILocator place, string name) =>
        place.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static ILocator Field(this ILocator place, string label) => place.GetByLabel(label, new() { Exact = true });

    public static ILocator Form(this IPage page, string name) =>
        page.GetByRole(AriaRole.Form, new() { Name = name, Exact = true });

    public static ILocator Group(this IPage page, string name) =>
        page.GetByRole(AriaRole.Group, new() { Name = name, Exact = true });

    /// <summary>One of the tabs beside the material: Samtaler, Konklusjon, Deltakere.</summary>
    public static async Task TurnToAsync(this IPage page, string tab)
    {
        await page.GetByRole(AriaRole.Tab, new() { Name = tab, Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Tabpanel, new() { Name = tab, Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>A place of the main menu: Min side, Forespørsler, Ny sak.</summary>
    public static Task GoToAsync(this IPage page, string place) => page
        .GetByRole(AriaRole.Navigation, new() { Name = "Hovedmeny" })
        .GetByRole(AriaRole.Link, new() { Name = place, Exact = true }).ClickAsync();

    /// <summary>Radios and toggles are pressed on their words, which lie over what is checked.</summary>
    public static Task ChooseAsync(this ILocator place, string words) =>
        place.GetByText(words, new() { Exact = true }).ClickAsync();

    /// <summary>Opens the form behind a verb, writes in it and sends it; it goes away when it is kept.</summary>
    public static async Task FillInAsync(
        this ILocator place, string verb, string send, params (string Label, string Text)[] fields)
    {
        await place.Button(verb).ClickAsync();
        var form = place.GetByRole(AriaRole.Form, new() { Name = verb, Exact = true });
        foreach (var (label, text) in fields) { await form.Field(label).FillAsync(text); }
        await form.Button(send).ClickAsync();
        await Expect(form).ToHaveCountAsync(0);
    }

    /// <summary>The words are on the page now, or will be without a reload.</summary>
    public static Task SeesAsync(this IPage page, string words) =>
        Expect(page.GetByText(words).Filter(new() { Visible = true }).First).ToBeVisibleAsync();

    /// <summary>None of the words is anywhere on the page, hidden or not.</summary>
    public static async Task SeesNothingOfAsync(this IPage page, params IEnumerable<string> words)
    {
        var shown = await page.ContentAsync();
        foreach (var each in words) { shown.ShouldNotContain(each); }
    }

    /// <summary>The room's phase as its head says it.</summary>
    public static Task SeesPhaseAsync(this IPage page, string phase) =>
        Expect(page.GetByRole(AriaRole.List, new() { Name = "Fasene i saken" }).Locator("[aria-current=step]"))
            .ToHaveTextAsync(phase);

    /// <summary>The page of a room is open and follows it.</summary>
    public static Task IsLiveAsync(this IPage page) => Expect(page.GetByText("Tilkoblet")).ToBeVisibleAsync();
}
