using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CaseRoom.Web.Tests.Pages;

internal static class Axe
{
    /// <summary>Holds what the page shows now against the rules of WCAG that a program can check.</summary>
    public static async Task ShouldBeAccessibleAsync(this IPage page, string what)
    {
        var found = await page.RunAxe();
        found.Violations
            .Select(v => $"{v.Id}: {v.Help}: {string.Join("; ", v.Nodes.Select(n => n.Html))}")
            .ShouldBeEmpty(what);
    }
}
