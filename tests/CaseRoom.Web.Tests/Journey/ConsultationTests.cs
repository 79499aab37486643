using Microsoft.Playwright;

namespace CaseRoom.Web.Tests.Journey;

/// <summary>
/// A whole case, by five people at five browsers at once. Whatever is done is pressed, written or chosen.
/// </summary>
public sealed class ConsultationTests(Site site, ITestOutputHelper output)
{
    [Fact]
    public async Task A_case_goes_from_its_question_to_a_signed_conclusion_and_the_expert_abroad_sees_only_their_part()
    {
        await using var doctor = await ArriveAsync("Anders Granskauen");
        await using var centre = await ArriveAsync("Frida Solsikkeng");
        await using var gp = await ArriveAsync("Amina Sommervind");
        await using var coordinator = await ArriveAsync("Kari Regnbuedal");
        await using var expert = await ArriveAsync("Clara Sonnentau");
        var file = CaseFile.Choose();
        output.WriteLine(file.ToString());

        await Asking.AskAsync(gp, coordinator);
        await Asking.TakeInAsync(coordinator);
        await Asking.SeeWhereItIsAsync(gp, coordinator);

        var room = await Opening.ImportAsync(coordinator, file);
        await Opening.TellAsync(coordinator);
        await Opening.InviteAsync(coordinator, doctor.Name, "Behandlende lege");
        await Opening.InviteAsync(coordinator, centre.Name);
        await Opening.InviteAsync(coordinator, gp.Name, "Fastlege");
        await Opening.HandOverAsync(coordinator);
        foreach (var seat in (Seat[])[doctor, centre, gp]) { await Opening.ComeInAsync(seat); }
        await Opening.BeginAsync(coordinator, doctor, centre, gp);
        await Opening.SeeWhoItIsAsync(room, centre, coordinator, doctor, gp);

        await Discussing.UploadAsync(doctor, centre);
        await Discussing.MarkAsync(doctor, centre, gp);
        await Discussing.SeeEachOtherAsync(doctor, centre);
        await Discussing.HighlightAsync(doctor, centre);
        await Discussing.TalkAsync(doctor, centre);

        await Abroad.NeedsConsentAsync(room, coordinator, expert);
        await Abroad.ShareAsync(coordinator, expert);
        await Opening.ComeInAsync(expert);
        await Abroad.SeesOnlyTheirPartAsync(room, expert, file);

        await Agreeing.ProposeAsync(coordinator, doctor, centre, gp, expert);
        await Agreeing.TakePositionsAsync(doctor, centre, gp, coordinator);
        await Agreeing.AdviseAsync(expert, 1, "Use the newest panel.");
        await Agreeing.RecommendAsync(coordinator, gp);
        await Agreeing.SignAsync(coordinator, doctor, centre, gp, expert);
        await Abroad.SeesOnlyTheirPartAsync(room, expert, file);

        await Exporting.DownloadAsync(coordinator, doctor, centre, gp, coordinator, expert);
        await Exporting.OfferedToNobodyElseAsync(centre, gp, expert);
        await Abroad.RemoveAsync(room, coordinator, expert);
    }

    /// <summary>Signs in as one of the invented people, on the page where they are chosen.</summary>
    private async Task<Seat> ArriveAsync(string name)
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link).Filter(new() { HasText = name }).ClickAsync();
        await page.SeesAsync($"Hei, {name}");
        return await Seat.TakeAsync(page);
    }
}
