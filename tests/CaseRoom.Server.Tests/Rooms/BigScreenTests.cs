using CaseRoom.Client;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>What a room says on a big screen, and to whom it opens one.</summary>
public sealed class BigScreenTests(SpareServer development)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("GRD-21", "GRD-22")]
    public async Task Nobody_before_a_big_screen_reads_a_name_that_its_author_put_in_the_room_all_the_same()
    {
        await using var scene = await LiveScene.OpenAsync(
            development.Process, ("nils", Role.Specialist), ("clara", Role.ErnExpert));
        var question = CaseRoomClient.Command(
            new SetText(CasePart.Question, "Hvorfor faller Solveig, 13116900216?", new(ProvenanceKind.Member)));
        var refused = (await scene.As("nils").SubmitAsync(scene.RoomId, [question], Stop))[0];
        refused.Problem!.Found!.Select(f => f.Excerpt).ShouldBe(["Solveig", "13116900216"], ignoreOrder: true);
        var looked = CaseRoomClient.Command(
            new SetText(CasePart.Question, "Hvorfor faller Solveig, 13116900216?", new(ProvenanceKind.Member)),
            looked: true);
        (await scene.As("nils").SubmitAsync(scene.RoomId, [looked], Stop))[0].Status.ShouldBe(
            OutcomeStatus.Applied);
        var shown = (await ShownAsync("nils")).ShouldNotBeNull();
        shown.ShouldContain("Hvorfor faller [");
        shown.ShouldNotContain("Solveig");
        shown.ShouldNotContain("13116900216");
        (await ShownAsync("clara")).ShouldBeNull();

        async Task<string?> ShownAsync(string who)
        {
            using var browser = await development.Process.BearerAsync(who);
            using var answer = await browser.GetAsync(
                new Uri($"/api/rooms/{scene.RoomId}/big-screen", UriKind.Relative), Stop);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync(Stop) : null;
        }
    }
}
