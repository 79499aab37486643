using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using CaseRoom.Web.Tests.Pages;
using Microsoft.Playwright;

namespace CaseRoom.Web.Tests.Audit;

/// <summary>Log control in a browser, by keyboard and by press.</summary>
public sealed class LogReviewPageTests(Site site)
{
    private const string Title = "Rollen var avsluttet";

    [Theory, Rule("AUD-75")]
    [InlineData(390)]
    [InlineData(1280)]
    [InlineData(1920)]
    public async Task A_finding_is_opened_by_keyboard_passes_axe_and_is_settled_by_two_presses(int width)
    {
        await TryInVainAsync();
        await using var controller = await site.SignInAsync("gunnar", "/log-review", width);
        var page = controller.Page;
        var findings = page.Locator(".review-list .review-finding").Filter(new() { HasText = Title });
        await findings.First.WaitForAsync();
        var before = await findings.CountAsync();
        await findings.First.Locator("summary, u-summary").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var table = page.GetByRole(AriaRole.Region, new() { Name = $"Lesninger: {Title}" }).First;
        await table.WaitForAsync();
        await page.ShouldBeAccessibleAsync("a finding, open");
        var overhang = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");
        overhang.ShouldBeLessThanOrEqualTo(0);
        await page.KeepPictureAsync("log-review-open");

        await page.GetByRole(AriaRole.Button, new() { Name = "Leseren er spurt" }).First.ClickAsync();
        await Assertions.Expect(findings).ToHaveCountAsync(before - 1);
        await page.GetByText("Gjennomgåtte funn: ").First.WaitForAsync();
    }

    [Theory, Rule("AUD-131")]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Who_has_read_is_found_by_name_and_all_they_read_is_saved(int width)
    {
        await TryInVainAsync();
        await using var controller = await site.SignInAsync("gunnar", "/log-review", width);
        var page = controller.Page;
        await page.GetByText("Alt én person har lest").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Vis hvem som har lest" }).ClickAsync();
        var found = page.Locator(".review-readers li");
        await found.First.WaitForAsync();
        await page.GetByLabel("Finn person").FillAsync("guro");
        await Assertions.Expect(found).ToHaveCountAsync(1);
        await page.ShouldBeAccessibleAsync("who has read, open");
        var overhang = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");
        overhang.ShouldBeLessThanOrEqualTo(0);
        await page.KeepPictureAsync("log-review-readers");
        var saved = await page.RunAndWaitForDownloadAsync(
            () => found.GetByRole(AriaRole.Button).ClickAsync());
        saved.SuggestedFilename.ShouldStartWith("caseroom-readings-");
        (await File.ReadAllTextAsync((await saved.PathAsync())!, TestContext.Current.CancellationToken))
            .ShouldContain("Guro Bregnemark");
    }

    /// <summary>Somebody who was removed follows the link three times.</summary>
    private async Task TryInVainAsync()
    {
        await using var coordinator = await site.SignInAsync("kari");
        await using var specialist = await site.SignInAsync("guro");
        var room = await coordinator.OpenRoomAsync("coordinator", "Hva kan det være?");
        await coordinator.DoAsync(room, new InviteMember(
            new MemberCard(specialist.PersonId, "", "", null, "", Region.Unknown, "NO"), Role.Specialist));
        await specialist.DoAsync(room, new Join());
        await coordinator.DoAsync(room, new RemoveMember(specialist.PersonId, "Flyttet"));
        for (var n = 0; n < 3; n++) { (await specialist.ViewAsync(room)).View.ShouldBeNull(); }
    }
}
