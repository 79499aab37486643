using CaseRoom.Testing;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Web.Tests.Journey;

/// <summary>A whole case, by five people at five browsers at once.</summary>
public sealed class ConsultationTests(Site site)
{
    [Fact]
    public async Task A_case_goes_from_its_question_to_a_signed_conclusion_and_the_expert_abroad_sees_only_their_part()
    {
        await using var doctor = await site.SignInAsync("anders");
        await using var centre = await site.SignInAsync("frida");
        await using var gp = await site.SignInAsync("amina");
        await using var coordinator = await site.SignInAsync("kari");
        await using var expert = await site.SignInAsync("clara");

        var room = await CaseStory.BeginAsync(doctor, centre, gp, coordinator);
        var image = await CaseStory.MarkTogetherAsync(room, doctor, centre);
        await LetTheExpertInAsync(room, doctor, expert, image);
        await ConcludeAsync(room, doctor, centre, expert);
        await ReadTheExportAsync(room, doctor);
        await RemoveTheExpertAsync(room, doctor, expert);
    }

    private static async Task LetTheExpertInAsync(Guid room, Seat doctor, Seat expert, Guid image)
    {
        (await doctor.RefusedAsync(room, CaseStory.Invite(expert, Role.ErnExpert))).Code.ShouldBe("consentMissing");
        (await expert.ViewAsync(room)).View.ShouldBeNull("Nothing is seen before consent.");
        await doctor.DoAsync(
            room,
            new RecordConsent(
                ConsentScope.ErnAdvice, null, ConsentDecision.Given, "v1", "nb", CaseStory.Today, false, "foresatt",
                doctor.Name),
            CaseStory.Invite(expert, Role.ErnExpert),
            new MarkMaterial(image, PersonImage: false, SharedAbroad: true));
        await expert.DoAsync(room, new Join());
        var (view, text) = await expert.ViewAsync(room);
        view.ShouldNotBeNull();
        view.State.Materials.Items.Keys.ShouldBe([image]);
        view.State.Annotations.Items.Values.Select(each => each.Label).ShouldBe([Told.MarkLabel]);
        text.ShouldContain(Told.Question);
        ShouldKeep(text);
        var (_, events) = await expert.AskAsync("GET", $"/api/rooms/{room}/events");
        ShouldKeep(events);
    }

    private static async Task ConcludeAsync(Guid room, Seat doctor, Seat centre, Seat expert)
    {
        await CaseStory.ConcludeAsync(room, doctor, centre);
        var (view, _) = await expert.ViewAsync(room);
        await expert.DoAsync(room, new GiveAdvice(
            new(view!.State.Conclusion.Statements.Keys.First(), 1, 0), "Use the newest panel."));
        await doctor.SignAsync(room);
        var signed = await expert.UntilAsync(room, v => v!.State.Case.Phase == Phase.Signed, "It is signed.");
        signed!.State.Conclusion.Versions.Count.ShouldBe(1);
    }

    private static async Task ReadTheExportAsync(Guid room, Seat doctor)
    {
        var (status, pdf) = await Fetching.DownloadAsync(
            doctor.Page, $"/api/rooms/{room}/conclusion.pdf?lang=nb&form=pseudonymised");
        status.ShouldBe(200);
        var text = PdfText.Of(pdf);
        text.ShouldContain(Told.Dissent);
        foreach (var point in PlanPoints.Bokmaal) { text.ShouldContain(point); }
        foreach (var secret in (string[])[Told.PatientName, Told.PatientNumber, Told.Municipality])
        {
            text.ShouldNotContain(secret);
        }

        var (_, identified) = await Fetching.DownloadAsync(
            doctor.Page, $"/api/rooms/{room}/conclusion.pdf?lang=nb&form=identified");
        PdfText.Of(identified).ShouldContain(Told.PatientName);
    }

    private static async Task RemoveTheExpertAsync(Guid room, Seat doctor, Seat expert)
    {
        await doctor.DoAsync(room, new RemoveMember(expert.PersonId, "Rådet er gitt."));
        await expert.UntilAsync(room, view => view is null, "The expert no longer has the room.");
        (await expert.AskAsync("GET", $"/api/rooms/{room}/events")).Status.ShouldBe(404);
        (await expert.RefusedAsync(room, new Join())).Code.ShouldBe("notAllowed");
        (await expert.AskAsync("GET", "/api/rooms")).Text.ShouldNotContain(room.ToString());
    }

    private static void ShouldKeep(string seenAbroad)
    {
        foreach (var secret in Told.Secrets) { seenAbroad.ShouldNotContain(secret); }
    }
}
