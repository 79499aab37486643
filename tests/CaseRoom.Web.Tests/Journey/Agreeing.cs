using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseRoom.Web.Tests.Journey;

/// <summary>Step 6: exact wordings, who stands where, what is recommended, and the signatures.</summary>
internal static class Agreeing
{
    private const string GpAdvice = "Familien bor langt fra sykehuset.";

    public static async Task ProposeAsync(Seat coordinator, Seat doctor, params Seat[] others)
    {
        foreach (var seat in (Seat[])[coordinator, doctor, .. others]) { await seat.Page.TurnToAsync("Konklusjon"); }
        await ProposeAsync(doctor.Page, Told.Agreed, Told.Goal);
        foreach (var seat in (Seat[])[coordinator, .. others])
        {
            await Expect(seat.Page.Statement(1)).ToContainTextAsync(Told.Agreed);
        }

        await ProposeAsync(coordinator.Page, Told.Disputed, null);
        foreach (var seat in (Seat[])[doctor, .. others])
        {
            await Expect(seat.Page.Statement(2)).ToContainTextAsync(Told.Disputed);
        }

        await Expect(doctor.Page.Statement(1)).ToContainTextAsync(Told.Goal);
    }

    public static async Task TakePositionsAsync(Seat doctor, Seat centre, Seat gp, params Seat[] others)
    {
        await doctor.Page.Button("Enig i alle 2 jeg ser").ClickAsync();
        await centre.Page.Statement(1).Button("Enig").ClickAsync();
        var disputed = centre.Page.Statement(2);
        await disputed.Button("Uenig").ClickAsync();
        await disputed.GetByLabel("Hvorfor er du uenig?").FillAsync(Told.Dissent);
        await disputed.Button("Send standpunkt").ClickAsync();
        await AdviseAsync(gp, 1, GpAdvice);
        foreach (var seat in (Seat[])[doctor, centre, gp, .. others])
        {
            await ShouldCountAsync(seat.Page.Statement(1), "2 Enig", "0 Uenig", "1 Ikke uttalt");
            await ShouldCountAsync(seat.Page.Statement(2), "1 Enig", "1 Uenig", "1 Ikke uttalt");
            await Expect(seat.Page.Statement(2)).ToContainTextAsync(Told.Dissent);
            await Expect(seat.Page.Statement(2)).ToContainTextAsync("Ikke uttalt: Siri Mjødurtvik");
            await Expect(seat.Page.Statement(1)).ToContainTextAsync(GpAdvice);
        }

        // Who advises is not asked where they stand.
        await Expect(gp.Page.Statement(1).Button("Enig")).ToHaveCountAsync(0);
    }

    public static async Task AdviseAsync(Seat seat, int number, string advice)
    {
        var statement = seat.Page.Statement(number);
        await statement.Button("Gi råd").ClickAsync();
        await statement.GetByLabel("Ditt råd til dette punktet").FillAsync(advice);
        await statement.Button("Send råd").ClickAsync();
        await Expect(statement.GetByRole(AriaRole.Region, new() { Name = "Råd" })).ToContainTextAsync(advice);
    }

    public static async Task RecommendAsync(Seat coordinator, Seat gp)
    {
        var page = coordinator.Page;
        await page.Button("Ny anbefaling").ClickAsync();
        var form = page.Form("Anbefaling");
        await form.Field("Anbefaling").FillAsync(Told.Recommendation);
        await form.Field("Type mottaker").SelectOptionAsync("Fastlege");
        await form.Field("Deltaker som skal svare (valgfritt)").SelectOptionAsync($"{gp.Name}, Fastlege");
        await form.Button("Gi anbefalingen").ClickAsync();
        await Expect(form).ToHaveCountAsync(0);

        await Expect(page.GetByRole(AriaRole.Article, new() { Name = Told.Recommendation }).Button("Svar"))
            .ToHaveCountAsync(0);
        var addressed = gp.Page.GetByRole(AriaRole.Article, new() { Name = Told.Recommendation });
        await addressed.Button("Svar").ClickAsync();
        await addressed.Button("Send svar").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = Told.Recommendation }))
            .ToContainTextAsync("Tar på seg");
    }

    public static async Task SignAsync(Seat coordinator, Seat doctor, Seat cosigner, params Seat[] others)
    {
        var page = doctor.Page;
        await page.GetByLabel("Be en fagperson signere i tillegg").SelectOptionAsync($"{cosigner.Name}, Lege");
        await page.Button("Be om signatur").ClickAsync();
        await Expect(page.Button("Ikke be om signatur likevel")).ToBeVisibleAsync();
        await coordinator.Page.Button("Legg fram til signering").ClickAsync();
        await SignAsync(cosigner, $"Etter deg mangler signatur fra {doctor.Name}.");
        await SignAsync(doctor, "Du er den siste som signerer. Konklusjonen blir da låst.");
        foreach (var seat in (Seat[])[coordinator, doctor, cosigner, .. others])
        {
            await seat.Page.SeesPhaseAsync("Signert");
            await Expect(seat.Page.Statement(1).Button("Endre ordlyden")).ToHaveCountAsync(0);
        }
    }

    public static ILocator Statement(this IPage page, int number) =>
        page.GetByRole(AriaRole.Article, new() { Name = $"Punkt {number}", Exact = true });

    private static async Task ProposeAsync(IPage page, string text, string? goal)
    {
        await page.Button("Foreslå konklusjonspunkt").ClickAsync();
        var form = page.Form("Foreslå konklusjonspunkt");
        await form.GetByLabel("Ordlyd").FillAsync(text);
        if (goal is not null)
        {
            await form.Field("Svarer på dette av det som er viktig for pasienten").SelectOptionAsync(goal);
        }

        await form.Button("Foreslå").ClickAsync();
        await Expect(form).ToHaveCountAsync(0);
    }

    private static async Task SignAsync(Seat seat, string says)
    {
        await seat.Page.Button("Les og signer").ClickAsync();
        var dialog = seat.Page.GetByRole(AriaRole.Dialog);
        foreach (var words in (string[])[says, Told.Agreed, Told.Disputed, Told.Dissent, Told.Recommendation])
        {
            await Expect(dialog).ToContainTextAsync(words);
        }

        await dialog.Button("Signer").ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    private static async Task ShouldCountAsync(ILocator statement, params string[] counts)
    {
        var count = statement.GetByRole(AriaRole.List, new() { Name = "Opptelling" });
        foreach (var each in counts)
        {
            await Expect(count.GetByText(each, new() { Exact = true })).ToHaveCountAsync(1);
        }
    }
}
