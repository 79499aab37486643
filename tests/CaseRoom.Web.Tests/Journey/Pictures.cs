using Microsoft.Playwright;

namespace CaseRoom.Web.Tests.Journey;

/// <summary>Files that a test uploads, made on the spot.</summary>
internal static class Pictures
{
    private const string Script =
        """
        ([width, height]) => {
            const canvas = document.createElement("canvas");
            canvas.width = width;
            canvas.height = height;
            const pen = canvas.getContext("2d");
            for (let i = 0; i < 12; i += 1) {
                pen.fillStyle = `hsl(${i * 30} 40% ${35 + i * 4}%)`;
                pen.fillRect((i * width) / 12, 0, width / 12, height);
            }
            pen.fillStyle = "white";
            pen.beginPath();
            pen.arc(width / 2, height / 2, height / 4, 0, 7);
            pen.fill();
            return canvas.toDataURL("image/png").split(",")[1];
        }
        """;

    /// <summary>A PNG with stripes and a disc in its middle; width and height in pixels.</summary>
    public static async Task<byte[]> DrawAsync(IPage page, int width = 800, int height = 600) =>
        Convert.FromBase64String(await page.EvaluateAsync<string>(Script, new[] { width, height }));

    /// <summary>A PDF of one page with these words on it.</summary>
    public static async Task<byte[]> PrintAsync(IPage page, string words)
    {
        var sheet = await page.Context.NewPageAsync();
        await sheet.SetContentAsync($"<p>{words}</p>");
        var pdf = await sheet.PdfAsync();
        await sheet.CloseAsync();
        return pdf;
    }
}
