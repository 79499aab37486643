using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Microsoft.Playwright;
using CaseRoom.Web.Tests.Rooms;

namespace CaseRoom.Web.Tests.Pages;

/// <summary>What a child's parents read and say on their own page, and what staff read of it.</summary>
public sealed class FamilyPageTests(Site site)
{
    private static readonly Guid Nils = new("d0000000-0000-4000-8000-000000000002");
    private static readonly DateOnly Day = new(2026, 3, 1);

    [Fact, Rule("CON-45", "CON-46", "CON-48")]
    public async Task Parents_who_answer_differently_are_told_so_and_the_doctor_settles_it()
    {
        await using var doctor = await site.SignInAsync("anders");
        await using var mother = await site.SignInAsync("mona");
        await using var father = await site.SignInAsync("einar");
        var room = await RoomOfAsync(doctor, mother, father);
        await father.DoAsync(room, new RecordConsent(
            ConsentScope.Teaching, null, ConsentDecision.Refused, "", "nb", Day, false, "Foresatt", ""));

        await mother.EnterAsync(room);
        var page = mother.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Svar ja eller nei: Undervisning" }).ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Ja" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lagre" }).ClickAsync();
        await Assertions.Expect(page.GetByText("har svart ulikt. Da gjelder nei")).ToBeVisibleAsync();
        var answers = page.GetByRole(AriaRole.List, new() { Name = "Svarene" }).GetByRole(AriaRole.Listitem);
        await Assertions.Expect(answers).ToHaveCountAsync(2);
        await Assertions.Expect(answers.Nth(0)).ToContainTextAsync(father.Name);
        await Assertions.Expect(answers.Nth(1)).ToContainTextAsync("deg selv");

        await doctor.EnterAsync(room, "?show=consents");
        page = doctor.Page;
        await Assertions.Expect(page.GetByText("har svart ulikt. Da gjelder nei")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Registrer hvordan det ble avklart: Undervisning" })
            .ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Ja: samtykket er gitt" }).CheckAsync();
        await page.GetByLabel("Hvordan ble det avklart, og med hvem?").FillAsync("Begge sa ja på møtet tirsdag.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lagre" }).ClickAsync();

        await father.EnterAsync(room);
        await Assertions.Expect(father.Page.GetByText("Begge sa ja på møtet tirsdag.")).ToHaveCountAsync(2);
        await Assertions.Expect(father.Page.GetByText("har svart ulikt")).ToHaveCountAsync(0);
    }

    [Fact, Rule("CON-49", "CON-50", "CON-51")]
    public async Task A_block_waits_for_the_doctor_and_its_lifting_for_the_mother_who_asked_for_it()
    {
        await using var doctor = await site.SignInAsync("anders");
        await using var mother = await site.SignInAsync("mona");
        var room = await RoomOfAsync(doctor, mother);
        var block = Guid.CreateVersion7();
        await mother.DoAsync(room, new RecordBlock(
            block, new MemberCard(Nils, "", "", null, "", Region.Unknown, "NO"), null, null, Day, "Foresatt", null));

        var page = doctor.Page;
        await page.GotoAsync("/");
        await page.Locator($"a[href='/rooms/{room}?show=consents']").ClickAsync();
        var news = page.GetByText("Saken er sperret for Nils Tindebekk");
        await Assertions.Expect(news).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Jeg har sett det" }).ClickAsync();
        await Assertions.Expect(news).ToHaveCountAsync(0);
        await doctor.DoAsync(room, new LiftBlock(block, "Nils er ikke naboen lenger."));
        await page.GotoAsync("/");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Venter på deg" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator($"a[href='/rooms/{room}?show=consents']")).ToHaveCountAsync(0);

        page = mother.Page;
        await page.GotoAsync("/");
        await page.Locator($"a[href='/rooms/{room}?show=consents']").ClickAsync();
        await Assertions.Expect(page.GetByText($"av {doctor.Name}. Nils er ikke naboen lenger.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Jeg har sett det" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Jeg har sett det" }))
            .ToHaveCountAsync(0);
    }

    /// <summary>A child's room with both parents in it.</summary>
    private static async Task<Guid> RoomOfAsync(Seat doctor, params Seat[] parents)
    {
        var room = await doctor.OpenRoomAsync("responsibleDoctor", "Hva er det?");
        await doctor.DoAsync(room, new IdentifyPatient("Lunde Kanari", null, new(2018, 3, 1), null, null));
        foreach (var parent in parents)
        {
            await doctor.InviteFamilyAsync(room, parent.Name, Role.Representative);
            await parent.DoAsync(room, new Join());
        }

        return room;
    }
}
