namespace CaseRoom.Web.Tests.Pages;

/// <summary>Every page, held against the rules of WCAG that a program can check.</summary>
public sealed class AccessibilityTests(Site site)
{
    [Theory]
    [MemberData(nameof(Addresses.All), MemberType = typeof(Addresses))]
    [MemberData(nameof(Addresses.Full), MemberType = typeof(Addresses))]
    public async Task Axe_finds_nothing(string address, string person)
    {
        var page = await site.ShowAsync(address, person, 1280);
        await page.ShouldBeAccessibleAsync(address);
        await page.Context.CloseAsync();
    }
}
