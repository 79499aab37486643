using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseRoom.Web.Tests.Journey;

/// <summary>Steps 2 and 3: a case from a file, what it lacks, and the people who come into it.</summary>
internal static class Opening
{
    public static async Task<Guid> ImportAsync(Seat coordinator, CaseFile file)
    {
        var page = coordinator.Page;
        await page.GoToAsync("Ny sak");
        await page.GetByText("Fra fil", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Fil fra et annet system").SetInputFilesAsync(file.Path);
        await page.Button("Opprett sak").ClickAsync();
        await page.WaitForURLAsync("**/rooms/**");
        await page.IsLiveAsync();
        await page.SeesAsync("Mangler: problemstilling, ansvarlig lege, det som er viktig for pasienten");
        await Expect(page.Button("Flytt til: Klar")).ToBeDisabledAsync();
        await page.SeesAsync("Haukeland universitetssjukehus");
        await page.SeesAsync("Sjeldenteamet");
        await SeeFactsAsync(page, file);
        return Guid.Parse(new Uri(page.Url).Segments[^1].Trim('/'));
    }

    /// <summary>What came in the file stands on the page as it is there.</summary>
    public static async Task SeeFactsAsync(IPage page, CaseFile file)
    {
        var facts = page.Group("Opplysninger").GetByRole(AriaRole.Listitem);
        await Expect(facts.Filter(new() { HasText = $"{file.Phenotype}, {file.Onset}" }).First).ToBeVisibleAsync();
        await Expect(facts.Filter(new() { HasText = $"Ikke til stede: {file.Excluded}" }).First).ToBeVisibleAsync();
        await Expect(facts.Filter(new() { HasText = file.Gene }).First).ToBeVisibleAsync();
        await Expect(facts.Filter(new() { HasText = file.Condition }).First).ToBeVisibleAsync();
    }

    public static async Task TellAsync(Seat coordinator)
    {
        var page = coordinator.Page;
        var theCase = page.Group("Saken");
        await WriteAsync(theCase, "Problemstilling", Told.JourneyQuestion);
        await WriteAsync(theCase, "Sykehistorie", Told.History);
        await theCase.FillInAsync("Skriv hva som er viktig", "Lagre", ("Med pasientens egne ord", Told.Goal));
        await theCase.FillInAsync(
            "Skriv hvem pasienten er", "Lagre", ("Navn", Told.PatientName),
            ("Fødselsnummer (11 siffer)", Told.PatientNumber), ("Kommune", Told.Municipality));
        await theCase.Button("Legg til opplysning").ClickAsync();
        var fact = page.Form("Legg til opplysning");
        await fact.Field("Hva gjelder det?").SelectOptionAsync("Slektning");
        await fact.Field("Slektskap").SelectOptionAsync("Annet: skriv hva");
        await fact.GetByLabel("Skriv slektskapet").FillAsync(Told.Relative);
        await fact.Button("Lagre").ClickAsync();
        await Expect(page.Group("Opplysninger")).ToContainTextAsync(Told.Relative);
        await page.SeesAsync("Mangler: ansvarlig lege");
    }

    /// <summary>Writes on what the file may have told already.</summary>
    private static async Task WriteAsync(ILocator theCase, string part, string text)
    {
        var group = theCase.GetByRole(AriaRole.Group, new() { Name = part, Exact = true });
        await group.GetByRole(AriaRole.Button).First.ClickAsync();
        var field = group.Field(part);
        await field.FillAsync($"{await field.InputValueAsync()} {text}".Trim());
        await group.Button("Lagre").ClickAsync();
        await Expect(group.Locator("form")).ToHaveCountAsync(0);
        await Expect(group).ToContainTextAsync(text);
    }

    /// <summary>Invites somebody by their name, as what they usually are.</summary>
    public static async Task InviteAsync(Seat by, string name, string? relation = null)
    {
        var page = by.Page;
        await FindAsync(page, name);
        if (relation is not null) { await page.GetByLabel("Relasjon til pasienten").FillAsync(relation); }
        await page.Button($"Inviter {name}").ClickAsync();
        await page.SeesAsync($"{name} er invitert.");
    }

    /// <summary>Finds a colleague to invite and chooses them.</summary>
    public static async Task FindAsync(IPage page, string name)
    {
        await page.TurnToAsync("Deltakere");
        await page.GetByLabel("Inviter kollega").FillAsync(name);
        await page.Button($"Velg {name}").ClickAsync();
    }

    /// <summary>Goes into the case by the invitation that waits on the person's own page.</summary>
    public static async Task ComeInAsync(Seat invited)
    {
        var page = invited.Page;
        await page.GoToAsync("Min side");
        var waiting = page.GetByRole(AriaRole.Region, new() { Name = "Venter på deg", Exact = true });
        await waiting.GetByRole(AriaRole.Link).Filter(new() { HasText = "Du er invitert" })
            .Filter(new() { HasText = Told.JourneyQuestion }).ClickAsync();
        await page.IsLiveAsync();
        await Expect(page.Group("Problemstilling")).ToContainTextAsync(Told.JourneyQuestion);
    }

    /// <summary>One takes over another's part, and a deputy is there for the coordinator's.</summary>
    public static async Task HandOverAsync(Seat coordinator)
    {
        const string First = "Guro Bregnemark";
        const string Then = "Siri Mjødurtvik";
        var page = coordinator.Page;
        await InviteAsync(coordinator, "Lars Fjordgapet");
        await InviteAsync(coordinator, First);
        await page.Button($"Overfør ansvar fra {First}").ClickAsync();
        var form = page.Form($"Overfør ansvar fra {First}");
        await form.GetByLabel("Hvem tar over?").FillAsync(Then);
        await form.Button($"Velg {Then}").ClickAsync();
        await form.Field("Begrunnelse").FillAsync("Fødselspermisjon.");
        await form.Button("Overfør ansvar").ClickAsync();
        var members = page.GetByRole(AriaRole.Tabpanel, new() { Name = "Deltakere" }).GetByRole(AriaRole.Listitem);
        await Expect(members.Filter(new() { HasText = Then })).ToContainTextAsync("Fagperson");
        await Expect(members.Filter(new() { HasText = First })).ToHaveCountAsync(0);
        await Expect(members.Filter(new() { HasText = "Lars Fjordgapet" })).ToContainTextAsync("Stedfortreder");
    }

    public static async Task BeginAsync(Seat coordinator, Seat doctor, params Seat[] others)
    {
        var page = coordinator.Page;
        await page.Button("Flytt til: Klar").ClickAsync();
        await page.SeesPhaseAsync("Klar");
        await page.Button("Flytt til: I møte").ClickAsync();
        foreach (var seat in (Seat[])[coordinator, doctor, .. others]) { await seat.Page.SeesPhaseAsync("I møte"); }
        foreach (var seat in (Seat[])[doctor, .. others])
        {
            await Expect(page.Button($"Følg {seat.Name}")).ToBeVisibleAsync();
        }

        await Expect(page.Button("Flytt til: Forslag")).ToBeDisabledAsync();
        await page.SeesAsync("Mangler: et konklusjonspunkt");
    }

    /// <summary>Who the patient is is seen by those with a recorded relation, and by nobody else.</summary>
    public static async Task SeeWhoItIsAsync(Guid room, Seat centre, params Seat[] related)
    {
        foreach (var seat in related) { await seat.Page.SeesAsync($"{Told.PatientName}, {Told.PatientNumber}"); }
        string[] identity = [Told.PatientName, Told.PatientNumber, Told.Municipality];
        await centre.Page.SeesAsync(Told.History);
        await centre.Page.SeesNothingOfAsync(identity);
        var (_, text) = await centre.ViewAsync(room);
        foreach (var each in identity) { text.ShouldNotContain(each); }
    }
}
