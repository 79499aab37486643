using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using CaseRoom.Web.Tests.Journey;
using Microsoft.Playwright;

namespace CaseRoom.Web.Tests.Rooms;

/// <summary>What a reader meets on a room's pages: the guard's question, the big screen, the way to a part.</summary>
public sealed class RoomPageTests(Site site)
{
    private const string Named = "Hvorfor faller Solveig Bergan? Ring 912 34 567.";

    [Fact, Rule("GRD-20", "GRD-21")]
    public async Task A_text_that_was_asked_about_is_given_back_and_sent_all_the_same_is_not_on_the_big_screen()
    {
        await using var doctor = await site.SignInAsync("anders");
        await using var expert = await site.SignInAsync("clara");
        var room = await OpenAsync(doctor, expert);
        var page = doctor.Page;
        await page.GotoAsync($"/rooms/{room}");
        await page.Button("Endre: Problemstilling").ClickAsync();
        var field = page.GetByRole(AriaRole.Textbox, new() { Name = "Problemstilling" });
        await field.FillAsync(Named);
        await page.Button("Lagre").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).Button("Endre teksten").Last.ClickAsync();

        await Assertions.Expect(field).ToBeFocusedAsync();
        await Assertions.Expect(field).ToHaveValueAsync(Named);
        (await page.EvaluateAsync<string>("() => getSelection().toString()")).ShouldBe("Solveig Bergan");
        await page.SeesAsync("Teksten kan røpe hvem noen er: Solveig Bergan, 912 34 567");

        await page.Button("Lagre").ClickAsync();
        await page.Button("Send likevel").ClickAsync();
        await Assertions.Expect(field).ToHaveCountAsync(0);
        await page.GotoAsync($"/rooms/{room}?view=projector");
        await page.SeesAsync("Hvorfor faller […]? Ring […].");
        await Assertions.Expect(page.GetByText("Solveig")).ToHaveCountAsync(0);
    }

    [Fact, Rule("CASE-80")]
    public async Task One_press_leads_from_the_top_of_a_case_to_its_erasing()
    {
        var room = await site.RoomAsync();
        await using var doctor = await site.SignInAsync("anders", $"/rooms/{room}");
        var page = doctor.Page;
        var heading = page.GetByRole(AriaRole.Heading, new() { Name = "Sletting av saken" });
        await Assertions.Expect(heading).Not.ToBeInViewportAsync();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Gå til" }).Button("Sletting").ClickAsync();
        await Assertions.Expect(heading).ToBeInViewportAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Gå til" })).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_fact_has_the_width_of_its_part_on_a_telephone()
    {
        var room = await site.RoomAsync();
        await using var doctor = await site.SignInAsync("anders", $"/rooms/{room}", width: 390, touch: true);
        var fact = doctor.Page.Locator(".facts li").First;
        await Assertions.Expect(fact).ToBeVisibleAsync();
        var whole = (await fact.BoundingBoxAsync())!.Width;
        (await fact.Locator("> span").First.EvaluateAsync<float>("e => e.getBoundingClientRect().width"))
            .ShouldBeGreaterThan(whole * 0.9f);
    }

    [Fact, Rule("AUD-150")]
    public async Task A_day_of_one_person_is_one_line_of_the_access_log_and_unfolds()
    {
        var room = await site.RoomAsync();
        await using var doctor = await site.SignInAsync("anders", $"/rooms/{room}/access");
        var lines = doctor.Page.GetByRole(AriaRole.Row);
        await Assertions.Expect(lines.First).ToBeVisibleAsync();
        var folded = await lines.CountAsync();
        await doctor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Vis de \\d+ linjene") }).First
            .ClickAsync();
        (await lines.CountAsync()).ShouldBeGreaterThan(folded);
    }

    private static async Task<Guid> OpenAsync(Seat doctor, Seat expert)
    {
        var room = await doctor.OpenRoomAsync("responsibleDoctor", Told.Question);
        await doctor.DoAsync(
            room,
            new RecordConsent(
                ConsentScope.ErnAdvice, null, ConsentDecision.Given, "1", "nb", CaseStory.Today, false, "Pasienten",
                ""),
            CaseStory.Invite(expert, Role.ErnExpert));
        await expert.DoAsync(room, new Join());
        return room;
    }
}
