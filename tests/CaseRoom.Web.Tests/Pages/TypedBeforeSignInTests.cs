using CaseRoom.Testing;
using Microsoft.Playwright;

namespace CaseRoom.Web.Tests.Pages;

/// <summary>A form on a small screen, from whose writer a sign-in anew is asked.</summary>
public sealed class TypedBeforeSignInTests(Site site) : IAsyncLifetime
{
    private const string Ground = "Foreldrene ba om å få lese videre";
    private readonly StrictServer server = new(site);

    [Fact, Rule("SIG-90", "SIG-91")]
    public async Task A_death_is_recorded_with_what_was_typed_before_the_sign_in_that_it_asked_for()
    {
        await using var doctor = await server.SignInAsync("anders", width: 390);
        await server.OpenRoomAsync(doctor);
        await doctor.DoAsync(server.RoomId, new Domain.Rooms.IdentifyPatient(
            "Signe Vågenes", "13116900216", new(1969, 11, 13), "4601", null));
        var page = doctor.Page;
        await page.GotoAsync(new Uri(server.Address, $"/rooms/{server.RoomId}").ToString());
        await page.GetByText("Når en pasient er død").ClickAsync();
        var record = page.GetByRole(AriaRole.Button, new() { Name = "Registrer at pasienten er død" });
        await record.ClickAsync();
        await page.GetByLabel("Dødsdato").FillAsync("2025-11-02");
        await page.GetByLabel("Grunnlag for avgjørelsen").FillAsync(Ground);
        await server.UntilTooOldAsync(doctor);
        await record.ClickAsync();
        var anew = page.GetByRole(AriaRole.Button, new() { Name = "Logg inn på nytt" });
        await anew.ClickAsync();

        // Back: the form is open, nothing was sent, and nothing more lies in the browser.
        await Assertions.Expect(page.GetByText("ingenting er sendt ennå")).ToBeInViewportAsync();
        await Assertions.Expect(page.GetByLabel("Dødsdato")).ToHaveValueAsync("2025-11-02");
        await Assertions.Expect(page.GetByLabel("Grunnlag for avgjørelsen")).ToHaveValueAsync(Ground);
        (await doctor.ViewAsync(server.RoomId)).View!.State.Life.Death.ShouldBeNull();
        (await page.EvaluateAsync<int>("sessionStorage.length + localStorage.length")).ShouldBe(0);
        await record.ClickAsync();
        await doctor.UntilAsync(server.RoomId, view => view!.State.Life.Death is not null, "The death is recorded.");
    }

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
