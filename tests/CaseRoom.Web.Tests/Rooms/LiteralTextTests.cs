using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Microsoft.Playwright;

namespace CaseRoom.Web.Tests.Rooms;

/// <summary>
/// What people write is shown as they wrote it and nothing of it is run: every string, in every place, on the page and
/// in the file that is opened from a folder. A site of its own, because everybody's name is one of the strings.
/// </summary>
public sealed class LiteralTextTests(ITestOutputHelper output)
{
    /// <summary>As many as one room takes as statements, with the people to say them.</summary>
    private const int ARoom = 190;

    private static readonly string[] Strings = [.. NastyStrings.All().Strings.Distinct()];

    [Fact, Rule("REP-07", "EXP-11")]
    public async Task Every_nasty_string_is_shown_literally_as_label_comment_statement_and_name_and_nothing_runs()
    {
        output.WriteLine(NastyStrings.All().Source);
        await using var site = new Site();
        await site.InitializeAsync();
        await using var doctor = await site.SignInAsync("anders");
        await using var centre = await site.SignInAsync("frida");
        await using var administrator = await site.SignInAsync("astrid");
        var rooms = new List<LiteralRoom>();
        foreach (var some in WellFormed.Chunk(ARoom))
        {
            rooms.Add(await LiteralRoom.FillAsync(some, doctor, centre, administrator));
        }

        // What is refused is refused for its length or for being blank, and for nothing else.
        ShouldTake("labels", rooms.SelectMany(r => r.Labels), s => s.Length <= Limits.Line);
        ShouldTake("names", rooms.SelectMany(r => r.Names), s => Said(s) && s.Length <= Limits.Line);
        ShouldTake("facts", rooms.SelectMany(r => r.Facts), s => Said(s) && s.Length <= Limits.Line);
        ShouldTake("comments", rooms.SelectMany(r => r.Comments), Said);
        ShouldTake("statements", rooms.SelectMany(r => r.Statements), Said);

        var address = site.Server.Address;
        var wrong = Alarm.On(
            doctor.Page, to => to.Scheme is not ("http" or "https") || to.Authority == address.Authority);
        foreach (var room in rooms)
        {
            await ReadThePageAsync(room, doctor);
            await ReadTheFileAsync(room, doctor, site);
        }

        wrong.ShouldBeEmpty();
        output.WriteLine(
            $"{Strings.Length} strings in {rooms.Count} rooms: {rooms.Sum(r => r.Labels.Count)} labels, "
            + $"{rooms.Sum(r => r.Comments.Count)} comments, {rooms.Sum(r => r.Statements.Count)} statements, "
            + $"{rooms.Sum(r => r.Names.Count)} names");
    }

    private static void ShouldTake(string place, IEnumerable<string> taken, Func<string, bool> takes)
    {
        var kept = taken.ToHashSet();
        WellFormed.Where(s => kept.Contains(s) != takes(s)).Select(Readable).ShouldBeEmpty(place);
    }

    private static async Task ReadThePageAsync(LiteralRoom room, Seat doctor)
    {
        await doctor.EnterAsync(room.Id);
        var page = doctor.Page;
        await ShouldShowAsync(page, ".comment-text", room.Comments);
        await ShouldShowAsync(page, ".annotation-words strong", room.Labels.Where(Said));
        await TabAsync(page, "Konklusjon");
        await ShouldShowAsync(page, ".statement > .statement-text", room.Statements);
        await TabAsync(page, "Deltakere");
        await ShouldShowAsync(page, ".member strong", room.Names);
    }

    /// <summary>Opened as who was sent it opens it: from a folder, with nobody signed in.</summary>
    private static async Task ReadTheFileAsync(LiteralRoom room, Seat doctor, Site site)
    {
        var (status, bytes) = await Fetching.DownloadAsync(
            doctor.Page, $"/api/rooms/{room.Id}/conclusion.html?lang=nb&form=pseudonymised&looked=true");
        status.ShouldBe(200);
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.html");
        try
        {
            await File.WriteAllBytesAsync(path, bytes);
            var file = new Uri(path);
            var page = await site.OpenAsync();
            var wrong = Alarm.On(page, to => to == file);
            await page.GotoAsync(file.AbsoluteUri);
            await ShouldShowAsync(page, "main p", room.Statements.Select(Printed));
            await ShouldShowAsync(page, "main td", room.Facts.Select(Printed));
            await ShouldShowAsync(page, "main td", room.Names.Select(Printed));
            wrong.ShouldBeEmpty();
            await page.Context.CloseAsync();
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Task TabAsync(IPage page, string name) =>
        page.GetByRole(AriaRole.Tab, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>Each text is the whole text of one element, to the last character.</summary>
    private static async Task ShouldShowAsync(IPage page, string selector, IEnumerable<string> texts)
    {
        var wanted = texts.ToList();
        await Assertions.Expect(page.Locator(selector).Filter(new() { HasText = wanted[^1].Trim() }).First)
            .ToBeAttachedAsync(new() { Timeout = Site.Patience });
        var shown = await page.EvaluateAsync<string[]>(
            "selector => [...document.querySelectorAll(selector)].map((one) => one.textContent)", selector);
        wanted.Except(shown).Select(Readable).ShouldBeEmpty(selector);
    }

    /// <summary>In a file a line break is an element, and what would hide is shown by its code.</summary>
    private static string Printed(string text) =>
        LiteralText.Show(text, static _ => true).Replace("\n", "", StringComparison.Ordinal);

    private static string Readable(string text) => LiteralText.Show(text, static _ => true);

    private static bool Said(string text) => !string.IsNullOrWhiteSpace(text);

    /// <summary>
    /// Half a character is no text: no JSON carries it to the page. How far it gets is tried by itself.
    /// </summary>
    private static string[] WellFormed { get; } = [.. Strings.Where(IsWellFormed)];

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) { i++; }
            else if (char.IsSurrogate(text[i])) { return false; }
        }

        return true;
    }
}
