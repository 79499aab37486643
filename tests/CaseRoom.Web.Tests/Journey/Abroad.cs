using CaseRoom.Domain.Membership;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseRoom.Web.Tests.Journey;

/// <summary>Step 8: an expert in another country, with consent, for what is shared, and until removed.</summary>
internal static class Abroad
{
    private const string Scope = "Råd fra et europeisk nettverk";

    public static async Task NeedsConsentAsync(Guid room, Seat coordinator, Seat expert)
    {
        var page = coordinator.Page;
        await Opening.FindAsync(page, expert.Name);
        await page.SeesAsync("Det trengs et samtykke først.");
        await Expect(page.Button($"Inviter {expert.Name}")).ToBeDisabledAsync();
        (await expert.ViewAsync(room)).View.ShouldBeNull("Nothing is seen before consent.");

        await page.Button($"Registrer svar: {Scope}").ClickAsync();
        var form = page.Form($"Registrer svar: {Scope}");
        await Expect(form.Button("Lagre")).ToBeDisabledAsync();
        await form.ChooseAsync("Gitt");
        // The case's patient is of any age: a guardian may say yes for each.
        await form.GetByLabel("Hvem svarte?").FillAsync("Verge");
        await form.GetByLabel("Hva gir rett til å handle for pasienten?").SelectOptionAsync("Vergemål");
        await form.GetByLabel("Hvordan er det bekreftet?").FillAsync("Vedtak fra Statsforvalteren");
        await form.GetByLabel("Gjelder fra").FillAsync("2014-03-01");
        await form.GetByLabel("Hva viser at svaret er gitt?").SelectOptionAsync("Muntlig, med vitne");
        await form.Button("Lagre").ClickAsync();
        await Expect(form).ToHaveCountAsync(0);
        await page.Button($"Inviter {expert.Name}").ClickAsync();
        await page.SeesAsync($"{expert.Name} er invitert.");
    }

    public static async Task ShareAsync(Seat coordinator, Seat expert)
    {
        var page = coordinator.Page;
        await page.OpenAsync(Told.ImageTitle);
        await page.Button("Merking og deling").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.ChooseAsync("Del med eksperter i utlandet, for råd");
        await Expect(dialog.GetByRole(AriaRole.Note)).ToContainTextAsync(expert.Name);
        await dialog.Button("Del nå").ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    public static async Task SeesOnlyTheirPartAsync(Guid room, Seat expert, CaseFile file)
    {
        var page = expert.Page;
        await page.OpenAsync("Bilde 1");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Dokumenter og bilder" })
            .GetByRole(AriaRole.List).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await Expect(page.Mark(Told.MarkLabel)).ToContainTextAsync("2 kommentarer");
        await Opening.SeeFactsAsync(page, file);
        await Expect(page.Group("Sykehistorie")).ToContainTextAsync(Told.History);
        string[] secrets =
        [
            .. Told.Secrets, file.Subject, Told.UnsharedMark, Told.Dissent, Told.Recommendation, "Haukeland",
            "Sjeldenteamet",
        ];
        await page.SeesNothingOfAsync(secrets);
        var (view, text) = await expert.ViewAsync(room);
        view!.State.Materials.Items.Count.ShouldBe(1);
        view.State.Annotations.Items.Values.Select(each => each.Label).ShouldBe([Told.MarkLabel]);
        var (_, events) = await expert.AskAsync("GET", $"/api/rooms/{room}/events");
        foreach (var secret in secrets)
        {
            text.ShouldNotContain(secret);
            events.ShouldNotContain(secret);
        }
    }

    public static async Task RemoveAsync(Guid room, Seat coordinator, Seat expert)
    {
        var page = coordinator.Page;
        await page.TurnToAsync("Deltakere");
        await page.GetByRole(AriaRole.Tabpanel, new() { Name = "Deltakere" }).FillInAsync(
            $"Fjern {expert.Name}", $"Fjern {expert.Name}", ("Begrunnelse", "Rådet er gitt."));
        await expert.Page.SeesAsync("Finnes ikke, eller du har ikke tilgang");
        await expert.Page.SeesNothingOfAsync(Told.JourneyQuestion, Told.MarkLabel, Told.Agreed);
        (await expert.ViewAsync(room)).View.ShouldBeNull("The expert no longer has the room.");
        (await expert.AskAsync("GET", $"/api/rooms/{room}/events")).Status.ShouldBe(404);
        (await expert.RefusedAsync(room, new Join())).Code.ShouldBe("notAllowed");
        await expert.Page.GoToAsync("Min side");
        await expert.Page.SeesAsync($"Hei, {expert.Name}");
        (await expert.AskAsync("GET", "/api/rooms")).Text.ShouldNotContain(room.ToString());
    }
}
