using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace CaseRoom.Web.Tests;

/// <summary>Calls of the page to its own server.</summary>
internal static class Fetching
{
    private const string Script =
        """
        async ([method, path, body, bytes, title]) => {
            const headers = { "X-CaseRoom": "1" };
            if (body !== null) { headers["Content-Type"] = "application/json"; }
            if (bytes !== null) {
                headers["Content-Type"] = "application/octet-stream";
                headers["X-CaseRoom-Title"] = encodeURIComponent(title);
            }
            const sent = bytes === null ? body : Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
            const answer = await fetch(path, { method, headers, body: sent });
            const read = new Uint8Array(await answer.arrayBuffer());
            let text = "";
            for (let i = 0; i < read.length; i += 32768) {
                text += String.fromCharCode(...read.subarray(i, i + 32768));
            }
            return [String(answer.status), btoa(text)];
        }
        """;

    public static async Task<(int Status, string Text)> AskAsync(
        IPage page, string method, string path, string? body = null)
    {
        var (status, bytes) = await RunAsync(page, method, path, body, null, null);
        return (status, Encoding.UTF8.GetString(bytes));
    }

    public static Task<(int Status, byte[] Bytes)> DownloadAsync(IPage page, string path) =>
        RunAsync(page, "GET", path, null, null, null);

    public static async Task<(int Status, string Text)> SendAsync(
        IPage page, string path, string title, byte[] content)
    {
        var (status, bytes) = await RunAsync(page, "POST", path, null, Convert.ToBase64String(content), title);
        return (status, Encoding.UTF8.GetString(bytes));
    }

    private static async Task<(int Status, byte[] Bytes)> RunAsync(
        IPage page, string method, string path, string? body, string? bytes, string? title)
    {
        var answer = await page.EvaluateAsync<string[]>(Script, new[] { method, path, body, bytes, title });
        return (int.Parse(answer[0], CultureInfo.InvariantCulture), Convert.FromBase64String(answer[1]));
    }
}
