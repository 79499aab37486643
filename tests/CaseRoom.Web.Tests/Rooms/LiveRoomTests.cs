using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Web.Tests.Journey;
using Microsoft.Playwright;

namespace CaseRoom.Web.Tests.Rooms;

/// <summary>The room's page in several browsers at once.</summary>
public sealed class LiveRoomTests(Site site)
{
    [Fact]
    public async Task A_shape_that_one_draws_and_a_comment_on_it_reach_the_other_without_a_reload()
    {
        await using var doctor = await site.SignInAsync("anders");
        await using var centre = await site.SignInAsync("frida");
        var room = await CaseStory.BeginAsync(doctor, centre);
        await doctor.UploadAsync(room, Told.SharedTitle, await Pictures.DrawAsync(doctor.Page));
        foreach (var seat in (Seat[])[doctor, centre]) { await seat.EnterAsync(room); }

        var page = doctor.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Rektangel" }).ClickAsync();
        var box = await page.GetByRole(AriaRole.Group, new() { Name = "Tegneflate" }).BoundingBoxAsync();
        var (x, y) = (box!.X + (box.Width / 2), box.Y + (box.Height / 2));
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x + 40, y + 30, new() { Steps = 5 });
        await page.Mouse.UpAsync();
        await page.GetByLabel("Navn på markeringen").FillAsync(Told.MarkLabel);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lagre" }).ClickAsync();
        await Assertions.Expect(centre.Page.GetByText(Told.MarkLabel).First).ToBeVisibleAsync();

        var words = page.GetByLabel("Skriv om den valgte markeringen, @ nevner noen");
        await words.FillAsync(Told.Comment);
        await words.PressAsync("Control+Enter");
        await Assertions.Expect(centre.Page.GetByText(Told.Comment).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_page_of_an_expert_abroad_names_no_patient_and_closes_when_they_are_removed()
    {
        await using var doctor = await site.SignInAsync("anders");
        await using var centre = await site.SignInAsync("frida");
        await using var expert = await site.SignInAsync("clara");
        var room = await CaseStory.BeginAsync(doctor, centre);
        var image = await CaseStory.MarkTogetherAsync(room, doctor, centre);
        await doctor.DoAsync(
            room,
            new RecordConsent(
                ConsentScope.ErnAdvice, null, ConsentDecision.Given, "v1", "nb", CaseStory.Today, false, "foresatt",
                doctor.Name),
            CaseStory.Invite(expert, Role.ErnExpert),
            new MarkMaterial(image, PersonImage: false, SharedAbroad: true));

        await expert.DoAsync(room, new Join());
        await expert.EnterAsync(room);
        var question = expert.Page.GetByText(Told.Question).First;
        await Assertions.Expect(question).ToBeVisibleAsync();
        await Assertions.Expect(expert.Page.GetByText(Told.MarkLabel).First).ToBeVisibleAsync();
        var shown = await expert.Page.ContentAsync();
        foreach (var secret in Told.Secrets) { shown.ShouldNotContain(secret); }

        await doctor.DoAsync(room, new RemoveMember(expert.PersonId, "Rådet er gitt."));
        await Assertions.Expect(question).ToHaveCountAsync(0);
        (await expert.Page.ContentAsync()).ShouldNotContain(Told.MarkLabel);
    }
}
