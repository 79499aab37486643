using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Web.Tests.Journey;
using Microsoft.Playwright;

namespace CaseRoom.Web.Tests.Rooms;

/// <summary>Nothing is slower than e-mail: presses from the link to the room until it is done.</summary>
public sealed class PressCountTests(Site site)
{
    [Fact]
    public async Task A_position_takes_at_most_three_presses_and_an_invitation_four()
    {
        await using var doctor = await site.SignInAsync("anders");
        await using var centre = await site.SignInAsync("frida");
        var room = await CaseStory.BeginAsync(doctor, centre);
        await doctor.DoAsync(room, new ProposeStatement(Guid.CreateVersion7(), Told.Agreed));

        await centre.EnterAsync(room);
        var position = new Presses();
        await position.PressAsync(centre.Page.GetByRole(AriaRole.Tab, new() { Name = "Konklusjon" }));
        await position.PressAsync(centre.Page.GetByRole(AriaRole.Button, new() { Name = "Enig", Exact = true }));
        await centre.UntilAsync(
            room, v => v!.State.Conclusion.Statements.Values.Single().Positions.ContainsKey(centre.PersonId), "Kept.");
        position.Count.ShouldBeLessThanOrEqualTo(3);

        await doctor.EnterAsync(room);
        var invitation = new Presses();
        await invitation.PressAsync(doctor.Page.GetByRole(AriaRole.Tab, new() { Name = "Deltakere" }));
        await invitation.TypeAsync(doctor.Page.GetByLabel("Inviter kollega"), "Siri");
        await invitation.PressAsync(doctor.Page.GetByRole(AriaRole.Button, new() { Name = "Velg Siri Mjødurtvik" }));
        await invitation.PressAsync(doctor.Page.GetByRole(AriaRole.Button, new() { Name = "Inviter Siri Mjødurtvik" }));
        await doctor.UntilAsync(
            room, v => v!.State.Membership.Members.Values.Any(m => m.Person.Name == "Siri Mjødurtvik"), "Invited.");
        invitation.Count.ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public async Task An_answer_to_a_question_takes_at_most_three_presses_and_the_signed_conclusion_four()
    {
        await using var doctor = await site.SignInAsync("anders");
        await using var centre = await site.SignInAsync("frida");
        var room = await CaseStory.BeginAsync(doctor, centre);
        var thread = Guid.CreateVersion7();
        await doctor.DoAsync(room, new OpenThread(
            thread, AnchorKind.Person, centre.PersonId, false, Guid.CreateVersion7(), Told.Comment, []));

        await centre.EnterAsync(room, $"?thread={thread}");
        var answer = new Presses();
        await answer.TypeAsync(centre.Page.GetByLabel("Skriv et svar, @ nevner noen"), "Ja.");
        await answer.PressAsync(centre.Page.GetByRole(AriaRole.Button, new() { Name = "Svar", Exact = true }));
        await doctor.UntilAsync(
            room, v => v!.State.Annotations.Threads[thread].Comments.Values.Any(c => c.Text == "Ja."), "Answered.");
        answer.Count.ShouldBeLessThanOrEqualTo(3);

        await CaseStory.ConcludeAsync(room, doctor, centre);
        await doctor.SignAsync(room);
        await doctor.EnterAsync(room);
        var fetched = new Presses();
        await fetched.PressAsync(doctor.Page.GetByRole(AriaRole.Tab, new() { Name = "Konklusjon" }));
        await fetched.PressAsync(doctor.Page.GetByRole(AriaRole.Button, new() { Name = "Last ned konklusjonen" }));
        var download = await doctor.Page.RunAndWaitForDownloadAsync(
            () => fetched.PressAsync(doctor.Page.GetByRole(AriaRole.Link, new() { Name = "Last ned", Exact = true })));
        download.SuggestedFilename.ShouldEndWith(".pdf");
        fetched.Count.ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public async Task A_deputy_takes_over_with_at_most_four_presses()
    {
        await using var doctor = await site.SignInAsync("anders");
        await using var centre = await site.SignInAsync("frida");
        await using var coordinator = await site.SignInAsync("kari");
        await using var deputy = await site.SignInAsync("lars");
        var room = await CaseStory.BeginAsync(doctor, centre, coordinator, deputy);

        await deputy.EnterAsync(room);
        var taking = new Presses();
        await taking.PressAsync(deputy.Page.GetByRole(AriaRole.Tab, new() { Name = "Deltakere" }));
        await taking.PressAsync(
            deputy.Page.GetByRole(AriaRole.Button, new() { Name = $"Ta over etter {coordinator.Name}" }));
        await taking.PressAsync(deputy.Page.GetByRole(AriaRole.Button, new() { Name = "Ta over nå" }));
        await doctor.UntilAsync(
            room, v => v!.State.Membership.Members[deputy.PersonId].Role == Role.Coordinator, "Taken over.");
        taking.Count.ShouldBeLessThanOrEqualTo(4);
    }
}
