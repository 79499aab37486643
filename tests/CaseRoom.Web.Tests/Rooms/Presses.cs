using Microsoft.Playwright;

namespace CaseRoom.Web.Tests.Rooms;

/// <summary>Counts what a hand does: a press on a control is one, a text that is typed is one.</summary>
internal sealed class Presses
{
    public int Count { get; private set; }

    public async Task PressAsync(ILocator control)
    {
        await control.ClickAsync();
        Count++;
    }

    public async Task TypeAsync(ILocator field, string text)
    {
        await field.FillAsync(text);
        Count++;
    }
}
