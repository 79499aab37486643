using CaseRoom.Testing;
using CaseRoom.Web.Tests.Rooms;
using Microsoft.Playwright;

namespace CaseRoom.Web.Tests.Pages;

/// <summary>What who asks an expert in from beyond the EEA is told before they do.</summary>
public sealed class ExpertFormTests(Site site)
{
    [Theory, Rule("MEM-71")]
    [InlineData("anders", "responsibleDoctor", true)]
    [InlineData("kari", "coordinator", false)]
    public async Task Who_invites_is_told_where_nobody_can_open_the_room(string person, string role, bool nobody)
    {
        await using var seat = await site.SignInAsync(person);
        var room = await seat.OpenRoomAsync(role, "Hva er det?");
        await seat.EnterAsync(room, "?show=invitation");
        var page = seat.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Inviter ekspert i utlandet med lenke" }).ClickAsync();
        var asked = page.WaitForResponseAsync("**/who-opens");
        await page.GetByLabel("Land", new() { Exact = true }).SelectOptionAsync("GB");
        (await asked).Status.ShouldBe(200);
        var told = page.GetByText("har ikke registrert noe personvernombud");
        await Assertions.Expect(told).ToHaveCountAsync(nobody ? 1 : 0);
        await page.GetByLabel("Land", new() { Exact = true }).SelectOptionAsync("DK");
        await Assertions.Expect(told).ToHaveCountAsync(0);
    }
}
