using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using CaseRoom.Web.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseRoom.Web.Tests.Journey;

/// <summary>
/// An expert abroad comes in by a link, at a browser of their own. Whatever is done is pressed, written or chosen.
/// </summary>
public sealed class ExpertByLinkTests(Site site)
{
    private const string Question = "Hvilken nevropati er dette?";
    private const string Invite = "Inviter ekspert i utlandet med lenke";

    [Fact, Rule("MEM-41", "MEM-43", "MEM-44", "MEM-50", "SIG-50", "SIG-51")]
    public async Task An_expert_in_the_EEA_signs_in_where_they_usually_do_accepts_and_nobody_else_uses_the_link()
    {
        await using var kari = await site.SignInAsync("kari");
        var room = await BeginAsync(kari);
        var link = await InviteAsync(kari, "Pieter Duinroos", "Nederland");
        await kari.Page.SeesAsync("Lenken er åpen til og med");

        var page = await site.OpenAsync();
        await page.GotoAsync(link);
        await page.SeesAsync("Logg inn hos den du pleier");
        await page.SeesNothingOfAsync(Question);
        page.Url.ShouldNotContain("#");
        await page.KeepPictureAsync("invitation-sign-in");
        await AcceptAsync(page, "Pieter Duinroos");
        await page.SeesAsync(Question);
        await page.SeesNothingOfAsync("Haukeland", "Kanarifuglsen");
        var expert = await Seat.TakeAsync(page);
        var (view, _) = await expert.ViewAsync(room);
        (view!.You.Identity, view.You.Reach).ShouldBe((false, Domain.Access.Reach.Abroad));
        (await expert.AskAsync("POST", "/api/people", new { query = "kari" })).Status.ShouldBe(403);

        await kari.Page.SeesAsync("Ekstern, invitert av Kari Regnbuedal.");
        await kari.Page.SeesAsync("Tatt i bruk.");
        await kari.Page.KeepPictureAsync("members-external");
        await SecondPersonAsync(link);
        await expert.DisposeAsync();
    }

    [Fact, Rule("MEM-60", "MEM-61")]
    public async Task An_expert_who_works_elsewhere_than_it_says_closes_the_link_and_the_inviter_sees_why()
    {
        await using var kari = await site.SignInAsync("kari");
        await BeginAsync(kari);
        var link = await InviteAsync(kari, "Pieter Duinroos", "Nederland");
        var page = await site.OpenAsync();
        await page.GotoAsync(link);
        await SignInAsync(page, "Pieter Duinroos");
        await page.SeesAsync("du arbeider ved Academic Hospital, Nederland");
        await page.Button("Institusjon eller land er feil").ClickAsync();
        await page.SeesAsync("Lenken er stengt");
        await page.KeepPictureAsync("invitation-wrong-place");
        await page.ShouldBeAccessibleAsync("/invitation with a wrong place");
        await kari.Page.SeesAsync("Den inviterte sier at institusjon eller land er feil.");
        await page.GotoAsync(link);
        await page.SeesAsync("Denne lenken åpner ingenting.");
        await page.Context.CloseAsync();
    }

    [Fact, Rule("MEM-63", "MEM-64", "MEM-65")]
    public async Task Who_is_called_otherwise_than_invited_waits_until_the_inviter_has_seen_both_names()
    {
        await using var kari = await site.SignInAsync("kari");
        await BeginAsync(kari);
        var link = await InviteAsync(kari, "Petra Zeester", "Nederland");
        var page = await site.OpenAsync();
        await page.GotoAsync(link);
        await SignInAsync(page, "Pieter Duinroos");
        await page.SeesAsync("Invitasjonen er til Petra Zeester, Nederland. Du er logget inn som Pieter Duinroos.");
        await page.SeesAsync("Er du Petra Zeester?");
        await page.SeesNothingOfAsync(Question, "Kanarifuglsen");
        await page.FitsEachScreenAsync("invitation-other-name");
        await page.ShouldBeAccessibleAsync("/invitation under another name");
        await page.Button("Nei, det er ikke meg").ClickAsync();
        await page.SeesAsync("Da er lenken ikke til deg.");
        await page.GotoAsync(link);
        await page.Button("Ja, be om å slippe inn").ClickAsync();
        await page.SeesAsync("ser nå begge navnene og avgjør");

        await kari.Page.SeesAsync("Godtatt under et annet navn. Ingenting er åpnet.");
        await kari.Page.SeesAsync("Pieter Duinroos");
        await kari.Page.FitsEachScreenAsync("both-names");
        await kari.Page.ShouldBeAccessibleAsync("members with two names to compare");
        await kari.Page.Button("Samme person: slipp inn Petra Zeester").ClickAsync();
        await kari.Page.Form("Samme person: slipp inn Petra Zeester").Button("Slipp inn").ClickAsync();
        await kari.Page.SeesAsync("Lenken er åpen til og med");
        await page.GotoAsync(link);
        await page.Button("Ja, godta og gå inn").ClickAsync();
        await page.SeesAsync(Question);
        await page.Context.CloseAsync();
    }

    [Fact, Rule("MEM-48", "MEM-49", "MEM-52", "MEM-62")]
    public async Task From_outside_the_EEA_the_officer_opens_first_and_ends_it_while_the_expert_reads()
    {
        await using var kari = await site.SignInAsync("kari");
        await BeginAsync(kari);
        var link = await InviteAsync(kari, "Rose Heatherfield", "Storbritannia");
        await kari.Page.SeesAsync("Venter på personvernombudet.");
        var page = await site.OpenAsync();
        await page.GotoAsync(link);
        await SignInAsync(page, "Rose Heatherfield");
        await page.SeesAsync("Invitasjonen venter på personvernombudet");
        await page.KeepPictureAsync("invitation-waits");

        await using var vigdis = await site.SignInAsync("vigdis");
        await vigdis.Page.GoToAsync("Eksperter i utlandet");
        await vigdis.Page.SeesAsync("Academic Hospital, Storbritannia");
        await vigdis.Page.SeesAsync("Innenfor EØS");
        await vigdis.Page.SeesNothingOfAsync(Question, "Rose Heatherfield");
        await vigdis.Page.KeepPictureAsync("openings-waiting");
        await vigdis.Page.ShouldBeAccessibleAsync("/openings");
        await DecideAsync(vigdis.Page, "Åpne", "Beslutning om tilstrekkelig vernenivå.");
        await Expect(vigdis.Page.Button("Trekk tilbake åpningen")).ToBeVisibleAsync();

        await page.GotoAsync(link);
        await page.Button("Ja, godta og gå inn").ClickAsync();
        await page.SeesAsync(Question);
        await DecideAsync(vigdis.Page, "Trekk tilbake åpningen", "Avtalen er sagt opp.");
        await page.SeesAsync("Finnes ikke, eller du har ikke tilgang");
        await page.SeesNothingOfAsync(Question);
        await kari.Page.SeesAsync("Åpningen er trukket tilbake av personvernombudet Vigdis Stillevann");
        await page.Context.CloseAsync();
    }

    [Theory, Rule("MEM-40", "MEM-42")]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_link_is_made_and_withdrawn_on_any_screen(int width)
    {
        await using var kari = await site.SignInAsync("kari");
        await BeginAsync(kari);
        var link = await InviteAsync(kari, "Pieter Duinroos", "Nederland");
        await kari.Page.SetViewportSizeAsync(width, 900);
        await kari.Page.KeepPictureAsync("link-shown");
        (await kari.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"))
            .ShouldBeLessThanOrEqualTo(0);
        await kari.Page.ShouldBeAccessibleAsync("members with a link");
        await kari.Page.SetViewportSizeAsync(1280, 900);
        await kari.Page.Button("Trekk tilbake invitasjonen til Pieter Duinroos").ClickAsync();
        var form = kari.Page.Form("Trekk tilbake invitasjonen til Pieter Duinroos");
        await form.Field("Begrunnelse").FillAsync("Feil person.");
        await form.Button("Trekk tilbake").ClickAsync();
        await kari.Page.SeesAsync("Trukket tilbake.");
        var page = await site.OpenAsync(width);
        await page.GotoAsync(link);
        await SignInAsync(page, "Beat Enzianer");
        await page.SeesAsync("Denne lenken åpner ingenting.");
        await page.KeepPictureAsync("invitation-nothing");
        await page.Context.CloseAsync();
    }

    /// <summary>A room of kari's with consent to advice from abroad, at its members.</summary>
    private static async Task<Guid> BeginAsync(Seat kari)
    {
        var room = await kari.OpenRoomAsync("coordinator", Question);
        await kari.DoAsync(
            room,
            new RecordConsent(
                ConsentScope.ErnAdvice, null, ConsentDecision.Given, "1", "nb", new(2026, 3, 1), false, "Pasienten",
                ""),
            new IdentifyPatient("Kanarifuglsen", null, null, null, null));
        await kari.Page.GotoAsync($"/rooms/{room}");
        await kari.Page.TurnToAsync("Deltakere");
        return room;
    }

    /// <summary>Writes who, and presses; the link that is shown.</summary>
    private static async Task<string> InviteAsync(Seat kari, string name, string country)
    {
        var page = kari.Page;
        await page.Button(Invite).ClickAsync();
        var form = page.Form(Invite);
        await form.Field("Navn").FillAsync(name);
        await form.Field("E-post eller annen adresse").FillAsync("expert@example.org");
        await form.Field("Institusjon").FillAsync("Academic Hospital");
        await form.Field("Yrke og fagområde").FillAsync("neurologist");
        await form.Field("Land").SelectOptionAsync(new SelectOptionValue { Label = country });
        await page.KeepPictureAsync("invite-expert");
        await form.Button("Lag lenke").ClickAsync();
        var link = page.GetByRole(AriaRole.Textbox, new() { Name = "Lenke", Exact = true });
        await Expect(link).ToBeVisibleAsync();
        return await link.InputValueAsync();
    }

    /// <summary>Through the provider's own page, where a person is chosen.</summary>
    private static async Task SignInAsync(IPage page, string name)
    {
        await page.GetByRole(AriaRole.Link).Filter(new() { HasText = "Logg inn med" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button).Filter(new() { HasText = name }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Invitasjon til et saksrom" })).ToBeVisibleAsync();
    }

    private static async Task AcceptAsync(IPage page, string name)
    {
        await SignInAsync(page, name);
        await page.SeesAsync("Kari Regnbuedal (Helse Vest, Norge) inviterer deg");
        await page.KeepPictureAsync("invitation-terms");
        await page.ShouldBeAccessibleAsync("/invitation");
        await page.Button("Ja, godta og gå inn").ClickAsync();
    }

    private static async Task DecideAsync(IPage page, string decision, string ground)
    {
        await page.GetByLabel("Begrunnelse").FillAsync(ground);
        await page.Button(decision).ClickAsync();
    }

    private async Task SecondPersonAsync(string link)
    {
        var page = await site.OpenAsync();
        await page.GotoAsync(link);
        await SignInAsync(page, "Beat Enzianer");
        await page.SeesAsync("Denne lenken åpner ingenting.");
        await page.GotoAsync("/");
        await page.SeesAsync("Du er logget inn, men er ikke kjent her.");
        await page.Context.CloseAsync();
    }
}
