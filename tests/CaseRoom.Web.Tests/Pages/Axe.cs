using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CaseRoom.Web.Tests.Pages;

internal static class Axe
{
    /// <summary>Holds what the page shows now against the rules of WCAG that a program can check.</summary>
    public static async Task ShouldBeAccessibleAsync(this IPage page, string what)
    {
        // A dialog that is still fading in has the contrast of neither its beginning nor its end.
        await page.EvaluateAsync(
            "() => Promise.all(document.getAnimations()"
                + ".filter((each) => Number.isFinite(each.effect?.getComputedTiming().endTime))"
                + ".map((each) => each.finished.catch(() => undefined)))");
        var found = await page.RunAxe();
        found.Violations
            .Select(v => $"{v.Id}: {v.Help}: {string.Join("; ", v.Nodes.Select(n => n.Html))}")
            .ShouldBeEmpty(what);
    }
}
