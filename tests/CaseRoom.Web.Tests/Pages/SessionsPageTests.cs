using CaseRoom.Testing;
using Microsoft.Playwright;

namespace CaseRoom.Web.Tests.Pages;

public sealed class SessionsPageTests(Site site)
{
    [Fact, Rule("SIG-28", "SIG-29")]
    public async Task A_person_ends_a_sign_in_that_was_left_open_elsewhere()
    {
        await using var left = await site.SignInAsync("tor");
        await using var here = await site.SignInAsync("tor");
        await here.Page.GetByTitle("Mine innlogginger").ClickAsync();
        var sessions = here.Page.GetByRole(AriaRole.List, new() { Name = "Mine innlogginger" })
            .GetByRole(AriaRole.Listitem);
        await Assertions.Expect(sessions).ToHaveCountAsync(2);
        await Assertions.Expect(sessions.First).ToContainTextAsync("Chrome på Linux");
        await Assertions.Expect(sessions.First).ToContainTextAsync("Denne nettleseren");
        await sessions.Last.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(here.Page.GetByText("Innloggingen er avsluttet.")).ToBeVisibleAsync();
        await Assertions.Expect(sessions).ToHaveCountAsync(1);
        await left.Page.ReloadAsync();
        await Assertions.Expect(left.Page.GetByRole(AriaRole.Heading, new() { Name = "Logg inn" })).ToBeVisibleAsync();
    }

    [Fact, Rule("SIG-30")]
    public async Task An_administrator_ends_the_sign_ins_of_a_colleague_and_of_nobody_elsewhere()
    {
        await using var colleague = await site.SignInAsync("ragnhild");
        await using var administrator = await site.SignInAsync("astrid", "/administration");
        var page = administrator.Page;
        var ends = page.GetByRole(AriaRole.Button, new() { Name = $"Innlogginger: {colleague.Name}" });
        await ends.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Avslutt alle", Exact = true }).ClickAsync();
        await Assertions.Expect(dialog.GetByText("1 innlogging ble avsluttet.")).ToBeVisibleAsync();
        await colleague.Page.ReloadAsync();
        await Assertions.Expect(colleague.Page.GetByRole(AriaRole.Heading, new() { Name = "Logg inn" }))
            .ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Lukk" }).First.ClickAsync();
        var elsewhere = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Haukeland" }).First;
        await Assertions.Expect(elsewhere.GetByRole(AriaRole.Button, new() { Name = "Innlogginger" }))
            .ToHaveCountAsync(0);
    }

    [Fact, Rule("SIG-27")]
    public async Task Whoever_was_below_the_level_reads_why_and_what_to_do()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/?signIn=levelTooLow");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("lavere sikkerhetsnivå");
        await page.Context.CloseAsync();
    }
}
