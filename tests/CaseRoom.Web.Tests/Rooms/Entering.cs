using Microsoft.Playwright;

namespace CaseRoom.Web.Tests.Rooms;

internal static class Entering
{
    /// <summary>Opens a room's page, or a place in it, and waits until it is live.</summary>
    public static async Task EnterAsync(this Seat seat, Guid room, string query = "")
    {
        await seat.Page.GotoAsync($"/rooms/{room}{query}");
        await Assertions.Expect(seat.Page.GetByText("Tilkoblet")).ToBeVisibleAsync(new() { Timeout = Site.Patience });
    }
}
