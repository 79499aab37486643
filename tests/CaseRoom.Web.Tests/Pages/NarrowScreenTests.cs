namespace CaseRoom.Web.Tests.Pages;

public sealed class NarrowScreenTests(Site site)
{
    [Theory]
    [MemberData(nameof(Addresses.All), MemberType = typeof(Addresses))]
    [MemberData(nameof(Addresses.Full), MemberType = typeof(Addresses))]
    public async Task A_page_needs_no_sideways_scrolling_on_a_phone(string address, string person)
    {
        var page = await site.ShowAsync(address, person, 390);
        var overhang = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");
        overhang.ShouldBeLessThanOrEqualTo(0);
        await page.Context.CloseAsync();
    }
}
