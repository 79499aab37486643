using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using CaseRoom.Testing.Abuse;
using CaseRoom.Web.Tests.Journey;
using CaseRoom.Web.Tests.Rooms;
using Microsoft.Playwright;

namespace CaseRoom.Web.Tests.Abuse;

/// <summary>Scripts in every text of a room, in a real browser.</summary>
public sealed class ScriptPayloadPageTests(Site site)
{
    private static readonly string[] Tabs = ["Konklusjon", "Deltakere"];

    [Fact, Rule("SEC-08")]
    public async Task Sixty_scripts_in_every_text_run_nowhere_on_the_page()
    {
        await using var doctor = await site.SignInAsync("anders");
        await using var centre = await site.SignInAsync("frida");
        var room = await CaseStory.BeginAsync(doctor, centre);
        var text = await doctor.UploadAsync(room, "tekst", "En tekst som alle kan merke."u8.ToArray());
        var guest = new MemberCard(
            new Guid("d0000000-0000-4000-8000-000000000006"), "", "", null, "", Region.Unknown, "NO");
        var payloads = new PayloadRoom(text, guest);
        await doctor.DoAsync(room, new MarkGenetics(doctor.PersonId, true));
        var given = await doctor.TryAllAsync($"/api/rooms/{room}/commands", [.. ScriptPayloads.Pairs
            .SelectMany(payloads.With)
            .Select(c => (RoomCodec.Commands.NameOf(c), RoomCodec.Commands.Encode(c)))]);
        given.ShouldAllBe(outcome => outcome.Status == OutcomeStatus.Applied);

        var address = site.Server.Address;
        var wrong = new List<List<string>>();
        foreach (var seat in (Seat[])[doctor, centre])
        {
            var page = seat.Page;
            wrong.Add(Alarm.On(
                page, to => to.Scheme is not ("http" or "https") || to.Authority == address.Authority));
            await seat.EnterAsync(room);
            foreach (var tab in Tabs)
            {
                await page.GetByRole(AriaRole.Tab, new() { Name = tab, Exact = true }).ClickAsync();
                await Assertions.Expect(page.GetByRole(AriaRole.Tabpanel, new() { Name = tab }))
                    .ToBeVisibleAsync(new() { Timeout = Site.Patience });
                await Assertions.Expect(page.GetByText("alert(1)").First)
                    .ToBeAttachedAsync(new() { Timeout = Site.Patience });
                await page.WaitForFunctionAsync(AllThere, ScriptPayloads.All, new() { Timeout = Site.Patience });
                (await page.EvaluateAsync<string[]>(Live)).ShouldBeEmpty(tab);
            }

            if (seat != doctor) { continue; }
            await page.GotoAsync(new Uri(address, $"/rooms/{room}/conclusion").ToString());
            // Names in it are asked about before it can be read and printed.
            await page.GetByRole(AriaRole.Button, new() { Name = "Gå videre likevel" })
                .ClickAsync(new() { Timeout = Site.Patience });
            await Assertions.Expect(page.GetByText("alert(1)").First)
                .ToBeAttachedAsync(new() { Timeout = Site.Patience });
            await page.WaitForFunctionAsync(AllThere, ScriptPayloads.All, new() { Timeout = Site.Patience });
            (await page.EvaluateAsync<string[]>(Live)).ShouldBeEmpty("conclusion");
        }

        wrong.SelectMany(each => each).ShouldBeEmpty();
    }

    [Fact, Rule("SEC-08")]
    public async Task Sixty_scripts_in_the_texts_of_everybody_else_run_nowhere_on_their_pages()
    {
        // A site of its own, because organisations and people have them as their names.
        await using var own = new Site();
        await own.InitializeAsync();
        var seats = new Dictionary<string, Seat>();
        foreach (var person in PayloadStory.People) { seats[person] = await own.SignInAsync(person); }
        var story = new PayloadStory(seats);
        await story.TellAsync();

        var address = own.Server.Address;
        (string Person, string Path, string? Tab)[] pages =
        [
            ("anders", $"/rooms/{story.Room}", "Deltakere"),
            ("anders", $"/rooms/{story.Room}", "Konklusjon"), ("anders", $"/rooms/{story.Room}/access", null),
            ("kari", "/", null), ("kari", $"/rooms/{story.Abroad}", "Deltakere"), ("kari", "/requests", null),
            ("kari", $"/requests/{story.Request}", null), ("olav", $"/requests/{story.Request}", null),
            ("vigdis", "/openings", null), ("astrid", "/administration", null), ("gunnar", "/log-review", null),
            .. story.Ended.Select(request => ("olav", $"/requests/{request}", (string?)null)),
        ];
        var wrong = new List<string>();
        foreach (var (person, path, tab) in pages)
        {
            var page = seats[person].Page;
            var alarms = Alarm.On(
                page, to => to.Scheme is not ("http" or "https") || to.Authority == address.Authority);
            await page.GotoAsync(new Uri(address, path).ToString());
            if (tab is not null)
            {
                await page.GetByRole(AriaRole.Tab, new() { Name = tab, Exact = true })
                    .ClickAsync(new() { Timeout = Site.Patience });
            }

            await Assertions.Expect(page.GetByText("alert(1)").First)
                .ToBeAttachedAsync(new() { Timeout = Site.Patience });
            // A list of requests shows how each begins; of other pages one part comes after the other.
            if (path is not "/requests")
            {
                await page.WaitForFunctionAsync(AllThere, ScriptPayloads.All, new() { Timeout = Site.Patience });
            }

            string[] found = [.. alarms, .. await page.EvaluateAsync<string[]>(Live)];
            wrong.AddRange(found.Select(each => $"{person} {path} {tab}: {each}"));
        }

        wrong.ShouldBeEmpty();
        foreach (var seat in seats.Values) { await seat.DisposeAsync(); }
    }

    /// <summary>Whether each of the texts is there to be read as it was written.</summary>
    private const string AllThere = "(texts) => texts.every((text) => document.body.textContent.includes(text))";

    /// <summary>What in a page would run or ask: none of the product's own pages holds any.</summary>
    private const string Live = """
        () => [...document.querySelectorAll("*")].filter((one) =>
          (one.localName === "script" && !one.src)
          || ["iframe", "object", "embed", "base", "marquee"].includes(one.localName)
          || [...one.attributes].some(({ name, value }) => name.startsWith("on")
            || /^\s*(javascript|vbscript):/i.test(value) && ["href", "src", "action", "formaction"].includes(name)))
          .map((one) => one.outerHTML.slice(0, 200))
        """;
}
