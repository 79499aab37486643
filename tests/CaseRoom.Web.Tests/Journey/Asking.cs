using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseRoom.Web.Tests.Journey;

/// <summary>Step 1: a GP asks, a coordinator takes it in, and the GP sees where it is.</summary>
internal static class Asking
{
    private const string Done = "Blodprøver og MR av hodet.";
    private const string Reason = "Saken angår flere fagområder.";

    public static async Task AskAsync(Seat gp, Seat coordinator)
    {
        var page = gp.Page;
        await page.GoToAsync("Forespørsler");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ny forespørsel", Exact = true }).ClickAsync();
        await page.GetByLabel("Problemstilling").FillAsync(Told.Request);
        await page.Group("Haster").ChooseAsync("Innen tre dager");
        await page.GetByLabel("Hva som er gjort").FillAsync(Done);
        await page.GetByLabel("Ansvarlig nå").FillAsync("Fastlegen");
        var receiver = page.Group("Send til");
        await receiver.GetByRole(AriaRole.Searchbox).FillAsync("Sjeldenteamet");
        await receiver.ChooseAsync("Sjeldenteamet, Haukeland universitetssjukehus");
        await page.Button("Send forespørselen").ClickAsync();
        await page.WaitForURLAsync(address => !address.EndsWith("/new", StringComparison.Ordinal));
        await page.SeesAsync("Sendt, venter på svar");
        await page.SeesAsync($"Venter på {coordinator.Name}");
        await page.SeesAsync(Done);
    }

    public static async Task TakeInAsync(Seat coordinator)
    {
        var page = coordinator.Page;
        await page.GoToAsync("Min side");
        var waiting = page.GetByRole(AriaRole.Region, new() { Name = "Venter på deg", Exact = true });
        await waiting.GetByRole(AriaRole.Link).Filter(new() { HasText = Told.Request }).ClickAsync();
        await page.SeesAsync(Done);
        await page.GetByRole(AriaRole.Region, new() { Name = "Svar", Exact = true }).ChooseAsync("Ta imot");
        await page.GetByLabel("Begrunnelse").FillAsync(Reason);
        await page.Button("Ta imot og åpne saksrommet").ClickAsync();
        await page.WaitForURLAsync("**/rooms/**");
        await page.IsLiveAsync();
        await Expect(page.Group("Problemstilling")).ToContainTextAsync(Told.Request);
    }

    public static async Task SeeWhereItIsAsync(Seat gp, Seat coordinator)
    {
        var page = gp.Page;
        await page.GoToAsync("Min side");
        var mine = page.GetByRole(AriaRole.Region, new() { Name = "Mine forespørsler", Exact = true });
        await mine.GetByRole(AriaRole.Link, new() { Name = Told.Request }).ClickAsync();
        await page.SeesAsync("Tatt imot");
        await page.SeesAsync($"{coordinator.Name} tok imot og åpnet et saksrom");
        await page.SeesAsync($"Begrunnelse: {Reason}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Åpne saksrommet", Exact = true }).ClickAsync();
        await page.IsLiveAsync();
        await Expect(page.Group("Problemstilling")).ToContainTextAsync(Told.Request);
    }
}
