using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseRoom.Web.Tests.Journey;

/// <summary>Steps 4 and 5: material, and what is said on it, live.</summary>
internal static class Discussing
{
    private const string PersonTitle = "Kanaribilde av ansiktet";
    private const string PdfTitle = "Kanariepikrise";
    private const string PdfText = "Epikrise fra avdelingen";
    private const string Body = "Høy fotbue på begge sider.";
    private const string Answer = "Ja, og den er lik på den andre foten.";
    private const string OnMark = "Skriv om den valgte markeringen, @ nevner noen";

    /// <summary>Pixels between a pointer and where it should lie.</summary>
    private const double Near = 6;

    private const string Noted = "Gangvansker";

    public static async Task UploadAsync(Seat doctor, Seat centre)
    {
        var page = doctor.Page;
        await ShowProgressAsync(page, $"{Told.ImageTitle}.png", "image/png", await Pictures.DrawAsync(page));
        await page.SeesAsync(Told.ImageTitle);
        var note = Encoding.UTF8.GetBytes($"{Noted} siden i fjor.");
        await AddAsync(page, $"{Told.UnsharedTitle}.txt", "text/plain", note);
        await AddAsync(page, $"{PdfTitle}.pdf", "application/pdf", await Pictures.PrintAsync(page, PdfText));
        await Expect(page.GetByText("Side 1 av 1")).ToBeVisibleAsync();
        var showsPerson = page.GetByRole(AriaRole.Checkbox, new() { Name = "Viser en person", Exact = true });
        await showsPerson.CheckAsync();
        await AddAsync(page, $"{PersonTitle}.png", "image/png", await Pictures.DrawAsync(page, 400, 300));
        await showsPerson.UncheckAsync();

        await centre.Page.OpenAsync(PersonTitle);
        await centre.Page.SeesAsync("Bildet hentes først når du åpner det.");
        var picture = centre.Page.Group($"Bilde: {PersonTitle}");
        await Expect(picture).ToHaveCountAsync(0);
        await centre.Page.Button("Åpne bildet").ClickAsync();
        await Expect(picture).ToBeVisibleAsync();
    }

    public static async Task MarkAsync(Seat doctor, Seat centre, Seat gp)
    {
        foreach (var seat in (Seat[])[doctor, centre, gp]) { await seat.Page.OpenAsync(Told.ImageTitle); }
        var page = doctor.Page;
        await page.Button("Rektangel").ClickAsync();
        var (x, y) = await MiddleAsync(page);
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x + 40, y + 30, new() { Steps = 5 });
        await page.Mouse.UpAsync();
        var words = page.Form("Beskriv markeringen");
        await words.Field("Navn på markeringen").FillAsync(Told.MarkLabel);
        await words.Field("HPO- eller ORPHA-kode").FillAsync("HP:0001761");
        await words.Field("Beskrivelse").FillAsync(Body);
        await words.Button("Lagre").ClickAsync();
        foreach (var seat in (Seat[])[doctor, centre, gp])
        {
            await Expect(seat.Page.Mark(Told.MarkLabel)).ToContainTextAsync(Body);
        }
    }

    /// <summary>Each is here for the other, and the pointer of one lies where it is in the picture, zoomed or
    /// not.</summary>
    public static async Task SeeEachOtherAsync(Seat doctor, Seat centre)
    {
        var seen = doctor.Page.GetByRole(AriaRole.List, new() { Name = "Er her nå" });
        await Expect(seen.Button($"Følg {centre.Name}")).ToBeVisibleAsync();
        await doctor.Page.Button("Zoom inn").ClickAsync();
        // About the middle the picture stays where it is.
        var (there, here) = (await MiddleAsync(centre.Page), await MiddleAsync(doctor.Page));
        var pointer = doctor.Page.Locator($"[data-cursor='{centre.PersonId}']");
        var limit = DateTimeOffset.UtcNow.AddMilliseconds(Site.Patience);
        var off = double.MaxValue;
        for (var n = 0; off > Near; n++)
        {
            DateTimeOffset.UtcNow.ShouldBeLessThan(limit, $"The pointer lies {off} pixels off.");
            await centre.Page.Mouse.MoveAsync(there.X + (n % 2), there.Y);
            if (await pointer.CountAsync() is 0) { continue; }
            var at = (await pointer.First.BoundingBoxAsync())!;
            off = Math.Max(Math.Abs(at.X - here.X), Math.Abs(at.Y - here.Y));
        }

        await Expect(pointer).ToContainTextAsync(centre.Name[..1]);
        await doctor.Page.Button("Vis hele").ClickAsync();
    }

    private static async Task<(float X, float Y)> MiddleAsync(IPage page)
    {
        var box = (await page.Group("Tegneflate").BoundingBoxAsync())!;
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }

    public static async Task HighlightAsync(Seat doctor, Seat centre)
    {
        foreach (var seat in (Seat[])[doctor, centre]) { await seat.Page.OpenAsync(Told.UnsharedTitle); }
        var page = doctor.Page;
        // Two presses on a word select it.
        await page.GetByRole(AriaRole.Document, new() { Name = Told.UnsharedTitle }).GetByText(Noted)
            .DblClickAsync(new() { Position = new() { X = 20, Y = 8 } });
        await page.Button("Marker teksten").ClickAsync();
        var words = page.Form("Beskriv markeringen");
        await words.Field("Navn på markeringen").FillAsync(Told.UnsharedMark);
        await words.Button("Lagre").ClickAsync();
        await Expect(centre.Page.Mark(Told.UnsharedMark)).ToBeVisibleAsync();
        await Expect(centre.Page.Locator("mark.text-mark")).ToHaveTextAsync(Noted);
    }

    public static async Task TalkAsync(Seat doctor, Seat centre)
    {
        foreach (var seat in (Seat[])[doctor, centre])
        {
            await seat.Page.OpenAsync(Told.ImageTitle);
            await seat.Page.TurnToAsync("Samtaler");
            await seat.Page.Mark(Told.MarkLabel).ClickAsync();
            await Expect(seat.Page.GetByLabel(OnMark)).ToBeVisibleAsync();
        }

        var begin = centre.Page.Form("Ny samtale");
        await begin.GetByLabel(OnMark).FillAsync(Told.Comment);
        await begin.Button("Send").ClickAsync();
        // What others write waits behind a button while one reads.
        await doctor.Page.Button("1 ny").ClickAsync();
        var heard = doctor.Page.Thread(Told.Comment);
        await Expect(heard).ToContainTextAsync(centre.Name);
        var answer = heard.GetByLabel("Skriv et svar, @ nevner noen");
        await answer.FillAsync(Answer);
        await answer.PressAsync("Control+Enter");

        var begun = centre.Page.Thread(Told.Comment);
        await begun.Button("1 ny").ClickAsync();
        await Expect(begun).ToContainTextAsync(Answer);
        await begun.Button("Lukk samtalen").ClickAsync();
        await Expect(doctor.Page.Button("Vis 2 kommentarer")).ToBeVisibleAsync();
        await Expect(doctor.Page.Mark(Told.MarkLabel)).ToContainTextAsync("Lukket");
    }

    /// <summary>Chooses a document or image in the room's list.</summary>
    public static async Task OpenAsync(this IPage page, string title)
    {
        await page.GetByRole(AriaRole.Region, new() { Name = "Dokumenter og bilder" })
            .GetByRole(AriaRole.Button).Filter(new() { HasText = title }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = title, Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>A mark by its name, in the list beside the material.</summary>
    public static ILocator Mark(this IPage page, string label) =>
        page.GetByRole(AriaRole.List, new() { Name = "Markeringer" })
            .GetByRole(AriaRole.Button).Filter(new() { HasText = label });

    private static ILocator Thread(this IPage page, string words) =>
        page.GetByRole(AriaRole.Article, new() { Name = "Samtale", Exact = true }).Filter(new() { HasText = words });

    private static async Task AddAsync(IPage page, string name, string type, byte[] content)
    {
        await page.GetByLabel("Velg filer").SetInputFilesAsync(
            new FilePayload { Name = name, MimeType = type, Buffer = content });
        var title = Path.GetFileNameWithoutExtension(name);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = title, Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>Holds the file on its way until its progress has been seen.</summary>
    private static async Task ShowProgressAsync(IPage page, string name, string type, byte[] content)
    {
        var seen = new TaskCompletionSource();
        await page.RouteAsync("**/materials?*", async route =>
        {
            await seen.Task;
            await route.ContinueAsync();
        });
        var adding = AddAsync(page, name, type, content);
        await Expect(page.GetByLabel($"Laster opp {name}")).ToBeVisibleAsync();
        seen.SetResult();
        await adding;
        await Expect(page.GetByLabel($"Laster opp {name}")).ToHaveCountAsync(0);
        await page.UnrouteAsync("**/materials?*");
    }
}
