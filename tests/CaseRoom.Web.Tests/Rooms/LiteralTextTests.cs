using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Testing;
using CaseRoom.Web.Tests.Journey;
using Microsoft.Playwright;

namespace CaseRoom.Web.Tests.Rooms;

/// <summary>What people write is shown as they wrote it and nothing of it is run.</summary>
public sealed class LiteralTextTests(Site site)
{
    /// <summary>As many as a room's page shows in a few seconds; the project's own stand first in the list.</summary>
    private const int Most = 120;

    /// <summary>UTF-16 code units: what is longer is tried where limits are.</summary>
    private const int Longest = 400;

    [Fact]
    public async Task Nasty_strings_as_label_comment_and_statement_are_shown_literally_and_nothing_of_them_runs()
    {
        var (all, source) = NastyStrings.All();
        TestContext.Current.SendDiagnosticMessage(source);
        var strings = all.Where(IsLine).Take(Most).ToList();
        await using var doctor = await site.SignInAsync("anders");
        await using var centre = await site.SignInAsync("frida");
        var room = await CaseStory.BeginAsync(doctor, centre);
        var image = await doctor.UploadAsync(room, Told.SharedTitle, await Pictures.DrawAsync(doctor.Page));
        var thread = Guid.CreateVersion7();
        await doctor.DoAsync(room, new OpenThread(
            thread, AnchorKind.Material, image, false, Guid.CreateVersion7(), Told.Comment, []));
        foreach (var some in strings.Chunk(16))
        {
            await doctor.DoAsync(room, [.. some.Select(
                each => new AddComment(thread, Guid.CreateVersion7(), each, []))]);
            await centre.DoAsync(room, [.. some.Select(each => new AddAnnotation(
                Guid.CreateVersion7(), image, null, new PointMark(10, 10), each, ""))]);
        }

        var statements = strings.Take(30).ToList();
        await doctor.DoAsync(room, [.. statements.Select(
            each => new ProposeStatement(Guid.CreateVersion7(), each))]);

        var wrong = Watch(doctor.Page);
        await doctor.EnterAsync(room);
        var talk = doctor.Page.GetByRole(AriaRole.Tabpanel);
        await Assertions.Expect(talk).ToContainTextAsync(strings[^1].Trim(), new() { Timeout = Site.Patience });
        var shown = await doctor.Page.Locator("body").EvaluateAsync<string>("body => body.textContent");
        strings.Where(each => !shown.Contains(each.Trim(), StringComparison.Ordinal)).ShouldBeEmpty();
        await doctor.Page.GetByRole(AriaRole.Tab, new() { Name = "Konklusjon" }).ClickAsync();
        await Assertions.Expect(talk).ToContainTextAsync(statements[^1].Trim(), new() { Timeout = Site.Patience });
        wrong.ShouldBeEmpty();
    }

    // A lone surrogate and a control character do not survive as HTML text; limits and marks are tried elsewhere.
    private static bool IsLine(string each) =>
        each.Trim().Length > 0 && each.Length <= Longest && !each.Any(char.IsControl) && !each.Any(char.IsSurrogate);

    private List<string> Watch(IPage page)
    {
        var wrong = new List<string>();
        page.Dialog += (_, dialog) =>
        {
            wrong.Add($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("script-src", StringComparison.Ordinal)) { wrong.Add(message.Text); }
        };
        page.Request += (_, request) =>
        {
            var to = new Uri(request.Url);
            if (to.Scheme is "http" or "https" && to.Authority != site.Server.Address.Authority)
            {
                wrong.Add(request.Url);
            }
        };
        return wrong;
    }
}
