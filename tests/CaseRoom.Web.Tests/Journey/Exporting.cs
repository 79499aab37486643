using CaseRoom.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseRoom.Web.Tests.Journey;

/// <summary>Step 7: the conclusion as the coordinator hands it on.</summary>
internal static class Exporting
{
    private static readonly string[] Identity = [Told.PatientName, Told.PatientNumber];

    public static async Task DownloadAsync(Seat coordinator, params Seat[] members)
    {
        var page = coordinator.Page;
        await page.TurnToAsync("Konklusjon");
        var code = await page.Locator(".check-code").First.InnerTextAsync();
        await page.Button("Last ned konklusjonen").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);

        await dialog.ChooseAsync("Uten navn og fødselsnummer");
        var pseudonymised = PdfText.Of(await SaveAsync(page, dialog, "PDF"));
        string[] told = [Told.Agreed, Told.Disputed, Told.Dissent, code, "Versjon 1", .. PlanPoints.Bokmaal];
        foreach (var words in (string[])[.. told, .. members.Select(member => member.Name)])
        {
            pseudonymised.ShouldContain(words);
        }

        foreach (var secret in (string[])[.. Identity, Told.Municipality]) { pseudonymised.ShouldNotContain(secret); }
        var html = Text(await SaveAsync(page, dialog, "Nettside (HTML)"));
        var json = Text(await SaveAsync(page, dialog, "Data for andre programmer (JSON)"));
        foreach (var file in (string[])[html, json])
        {
            file.ShouldContain(Told.Dissent);
            file.ShouldContain(code);
            foreach (var secret in (string[])[.. Identity, Told.Municipality]) { file.ShouldNotContain(secret); }
        }

        await dialog.ChooseAsync("Med navn og fødselsnummer");
        var pages = PdfText.Pages(await SaveAsync(page, dialog, "PDF"));
        foreach (var words in Identity) { pages.ShouldAllBe(each => each.Contains(words)); }
        await dialog.Button("Avbryt").ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    /// <summary>Who only takes part takes no conclusion out.</summary>
    public static async Task OfferedToNobodyElseAsync(params Seat[] members)
    {
        foreach (var member in members)
        {
            await Expect(member.Page.Button("Last ned konklusjonen")).ToHaveCountAsync(0);
        }
    }

    private static async Task<byte[]> SaveAsync(IPage page, ILocator dialog, string type)
    {
        await dialog.Field("Filtype").SelectOptionAsync(type);
        var download = await page.RunAndWaitForDownloadAsync(() =>
            dialog.GetByRole(AriaRole.Link, new() { Name = "Last ned", Exact = true }).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    private static string Text(byte[] file) => System.Text.Encoding.UTF8.GetString(file);
}
