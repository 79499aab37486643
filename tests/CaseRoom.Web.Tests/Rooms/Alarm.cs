using Microsoft.Playwright;

namespace CaseRoom.Web.Tests.Rooms;

/// <summary>
/// Notes whatever a text would do if any of it were run: a dialog, an error, a request, a refused script.
/// </summary>
internal static class Alarm
{
    /// <param name="page">The page to watch.</param>
    /// <param name="may">Whether the page may ask for this address.</param>
    public static List<string> On(IPage page, Func<Uri, bool> may)
    {
        var wrong = new List<string>();
        page.Dialog += (_, dialog) =>
        {
            wrong.Add($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        page.PageError += (_, error) => wrong.Add($"error: {error}");
        page.Popup += (_, _) => wrong.Add("a window opened");
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("-src", StringComparison.Ordinal)) { wrong.Add(message.Text); }
        };
        page.Request += (_, request) =>
        {
            if (!may(new Uri(request.Url))) { wrong.Add(request.Url); }
        };
        return wrong;
    }
}
