using System.Text.Json.Nodes;
using CaseRoom.Testing;
using Microsoft.Playwright;

namespace CaseRoom.Web.Tests.Pages;

/// <summary>Emergency access, and a file, from a page that has stood open; at a server where a minute is too
/// long.</summary>
public sealed class EmergencyPageTests(Site site) : IAsyncLifetime
{
    private const string Reason = "Bevisstløs på akuttmottaket, ukjente medisiner";
    private readonly StrictServer server = new(site);

    [Fact, Rule("SIG-37", "SIG-38", "MEM-23")]
    public async Task A_doctor_on_call_signs_in_anew_and_finds_what_they_had_typed()
    {
        await using var doctor = await server.SignInAsync("anders");
        await server.OpenRoomAsync(doctor);
        await using var administrator = await server.SignInAsync("astrid");
        await PutOnCallAsync(administrator);
        await using var erik = await server.SignInAsync("erik");
        var page = erik.Page;
        await page.GetByRole(AriaRole.Region, new() { Name = "Du har vakt: tilgang i akuttsituasjon" })
            .GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Button).First.ClickAsync();
        await page.GetByLabel("Hva er faren?").FillAsync(Reason);
        await server.UntilTooOldAsync(erik);
        var take = page.GetByRole(AriaRole.Button, new() { Name = "Åpne saken i 60 minutter" });
        await take.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Logg inn på nytt" }).ClickAsync();

        // Back at the same page, with the same form open and the same words in it.
        await Assertions.Expect(page.GetByLabel("Hva er faren?")).ToHaveValueAsync(Reason);
        await Assertions.Expect(page.GetByText("Dette krever at du nylig")).ToHaveCountAsync(0);
        await take.ClickAsync();
        await page.WaitForURLAsync($"**/rooms/{server.RoomId}**");
    }

    [Fact, Rule("SIG-52", "SIG-53")]
    public async Task A_doctor_signs_in_anew_for_the_access_log_and_has_it_when_they_are_back()
    {
        await using var doctor = await server.SignInAsync("anders");
        await server.OpenRoomAsync(doctor);
        var page = doctor.Page;
        await page.GotoAsync(new Uri(server.Address, $"/rooms/{server.RoomId}/access").ToString());
        await server.UntilTooOldAsync(doctor);
        await page.GetByRole(AriaRole.Button, new() { Name = "CSV" }).ClickAsync();
        var anew = page.GetByRole(AriaRole.Button, new() { Name = "Logg inn på nytt" });
        var saved = await page.RunAndWaitForDownloadAsync(() => anew.ClickAsync());
        saved.SuggestedFilename.ShouldEndWith("-access-nb.csv");
        (await File.ReadAllTextAsync(await saved.PathAsync(), TestContext.Current.CancellationToken))
            .ShouldContain("Anders");
        new Uri(page.Url).AbsolutePath.ShouldBe($"/rooms/{server.RoomId}/access");
    }

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static async Task PutOnCallAsync(Seat administrator)
    {
        var (_, text) = await administrator.AskAsync("GET", "/api/directory");
        var directory = JsonNode.Parse(text)!;
        var unit = directory["units"]!.AsArray()
            .Single(each => (string?)each!["unit"]!["name"] == "Barneavdeling for nevrofag")!["unitId"];
        var erik = directory["people"]!.AsArray()
            .Single(each => (string?)each!["person"]!["name"] == "Erik Brobyggeren")!["personId"];
        var now = DateTimeOffset.UtcNow;
        var said = await StrictServer.GiveAsync(administrator, "/api/directory/commands", "setOnCall", new
        {
            unitId = (Guid)unit!,
            turns = new[] { new { personId = (Guid)erik!, from = now.AddHours(-1), until = now.AddHours(8) } },
        });
        said.ShouldContain("\"applied\"");
    }
}
