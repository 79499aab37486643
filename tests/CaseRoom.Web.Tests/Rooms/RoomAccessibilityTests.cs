using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Rooms;
using CaseRoom.Web.Tests.Journey;
using CaseRoom.Web.Tests.Pages;
using Microsoft.Playwright;

namespace CaseRoom.Web.Tests.Rooms;

/// <summary>Everything that opens in a room, held against WCAG: tabs, forms and dialogs, wide and narrow.</summary>
public sealed class RoomAccessibilityTests(Site site)
{
    private static readonly string[] Parts = ["Saken", "Dokument", "Samtaler", "Konklusjon", "Deltakere"];

    [Fact]
    public async Task Every_tab_form_and_dialog_of_a_room_passes_axe()
    {
        await using var doctor = await site.SignInAsync("anders");
        await using var centre = await site.SignInAsync("frida");
        var room = await CaseStory.BeginAsync(doctor, centre);
        await CaseStory.MarkTogetherAsync(room, doctor, centre);
        await CaseStory.ConcludeAsync(room, doctor, centre);
        await doctor.DoAsync(room, new OpenThread(
            Guid.CreateVersion7(), AnchorKind.Room, null, false, Guid.CreateVersion7(), Told.Comment, []));
        await doctor.EnterAsync(room);
        var page = doctor.Page;

        foreach (var tab in Parts[2..])
        {
            await page.GetByRole(AriaRole.Tab, new() { Name = tab }).ClickAsync();
            await page.ShouldBeAccessibleAsync(tab);
            await OpenEveryFormAsync(page.GetByRole(AriaRole.Tabpanel, new() { Name = tab }));
            await page.ShouldBeAccessibleAsync($"{tab}, every form open");
        }

        await OpenEveryFormAsync(page.GetByRole(AriaRole.Group, new() { Name = "Saken", Exact = true }));
        (await page.Locator("form.inline-form").CountAsync()).ShouldBeGreaterThan(20);
        await page.ShouldBeAccessibleAsync("The case, every form open");
        foreach (var name in (string[])["Snarveier (?)", "Merking og deling", "Trekk tilbake", "Last ned konklusjonen"])
        {
            if (name == "Last ned konklusjonen")
            {
                await page.GetByRole(AriaRole.Tab, new() { Name = "Konklusjon" }).ClickAsync();
            }

            await OpenDialogAsync(page, name);
        }

        await doctor.DoAsync(room, new ChangePhase(Phase.Proposed));
        await OpenDialogAsync(page, "Les og signer");
    }

    [Fact]
    public async Task Every_part_of_a_room_passes_axe_on_a_telephone()
    {
        await using var doctor = await site.SignInAsync("anders", "/", 390, 844);
        await doctor.EnterAsync(await site.RoomAsync());
        var parts = doctor.Page.GetByRole(AriaRole.Navigation, new() { Name = "Deler av rommet" });
        foreach (var part in Parts)
        {
            await parts.GetByRole(AriaRole.Button, new() { Name = part }).ClickAsync();
            await doctor.Page.ShouldBeAccessibleAsync(part);
            var overhang = await doctor.Page.EvaluateAsync<int>(
                "() => document.documentElement.scrollWidth - innerWidth");
            overhang.ShouldBeLessThanOrEqualTo(0, part);
        }
    }

    /// <summary>Presses every verb that opens a form, until none is left that has not been.</summary>
    private static async Task OpenEveryFormAsync(ILocator part)
    {
        var folds = part.Locator("details:not([open]) > summary, u-details:not([open]) > u-summary");
        for (var i = await folds.CountAsync(); i > 0; i--) { await folds.First.ClickAsync(); }

        var verbs = part.Locator(".inline-open");
        var most = await verbs.CountAsync();
        for (var i = 0; i < most && await verbs.CountAsync() > 0; i++) { await verbs.First.ClickAsync(); }
    }

    private static async Task OpenDialogAsync(IPage page, string name)
    {
        // Forms that are open in a panel have verbs of the same name.
        var bar = page.Locator(".material-actions").GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
        var button = await bar.CountAsync() > 0
            ? bar
            : page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First;
        await button.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync(name);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }
}
