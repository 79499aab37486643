using System.Text.Json;
using CaseRoom.Contracts.Directory;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using CaseRoom.Web.Tests.Rooms;
using Microsoft.Playwright;

namespace CaseRoom.Web.Tests.Pages;

/// <summary>A room that goes to another unit, at both ends.</summary>
public sealed class HandOverPageTests(Site site)
{
    [Fact, Rule("CASE-71", "CASE-72", "CASE-73")]
    public async Task Who_accepts_names_the_doctor_and_the_former_one_is_offered_no_erasing()
    {
        await using var anders = await site.SignInAsync("anders");
        await using var ingrid = await site.SignInAsync("ingrid");
        var room = await OpenAtOwnUnitAsync(anders);
        await anders.EnterAsync(room, "?show=retention");
        var erase = anders.Page.GetByRole(AriaRole.Button, new() { Name = "Foreslå sletting av saken" });
        await Assertions.Expect(erase).ToBeVisibleAsync();
        await OfferAsync(anders, room);

        var page = ingrid.Page;
        await page.GotoAsync("/");
        var offers = page.GetByRole(AriaRole.Region, new() { Name = "Saker som tilbys enheten din" });
        await offers.GetByLabel("Grunn for svaret om sak").FillAsync("Vi kjenner henne");
        var accept = offers.GetByRole(AriaRole.Button, new() { Name = "Ta over ansvaret" });
        await Assertions.Expect(accept).ToBeDisabledAsync();
        await offers.GetByRole(AriaRole.Button, new() { Name = "Jeg blir ansvarlig lege" }).ClickAsync();
        await accept.ClickAsync();
        await page.WaitForURLAsync($"**/rooms/{room}**");
        (await ingrid.ViewAsync(room)).View!.You.Role.ShouldBe(Role.ResponsibleDoctor);
        await ingrid.EnterAsync(room, "?show=retention");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Foreslå sletting av saken" }))
            .ToBeVisibleAsync();

        await anders.EnterAsync(room, "?show=retention");
        await Assertions.Expect(erase).ToHaveCountAsync(0);
        (await anders.ViewAsync(room)).View!.You.Role.ShouldBe(Role.Specialist);
    }

    private static async Task<Guid> OpenAtOwnUnitAsync(Seat doctor)
    {
        var (room, own) = (Guid.CreateVersion7(), new OrganisationRef(Guid.Empty, ""));
        var (status, text) = await doctor.AskAsync("POST", "/api/rooms", new
        {
            commandId = Guid.CreateVersion7(), roomId = room, role = "responsibleDoctor", controller = own, unit = own,
            basis = "Helsehjelp til pasienten", question = "Hva er det?",
        });
        status.ShouldBe(200, text);
        return room;
    }

    private static async Task OfferAsync(Seat doctor, Guid room)
    {
        var (_, listed) = await doctor.AskAsync("GET", "/api/directory/units");
        var to = JsonSerializer.Deserialize<ListedUnit[]>(listed, WireJson.Options)!.Single(unit =>
            unit.Name == "Barne- og ungdomsklinikken" && unit.Organisation.Name == "Universitetssykehuset Nord-Norge");
        await doctor.DoAsync(room, new ProposeTransfer(
            Guid.CreateVersion7(), new OrganisationRef(to.UnitId, ""), "Familien har flyttet"));
    }
}
