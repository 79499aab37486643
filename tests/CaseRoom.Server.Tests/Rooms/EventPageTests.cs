using System.Net;
using CaseRoom.Domain.Membership;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Rooms;

public sealed class EventPageTests(DevelopmentServer development)
{
    [Theory, Rule("API-05")]
    [InlineData(long.MaxValue)]
    [InlineData(1_000_000)]
    [InlineData(0)]
    public async Task A_page_after_a_place_beyond_the_end_says_where_the_end_is(long beyond)
    {
        await using var scene = await LiveScene.OpenAsync(development.Process, ("ingrid", Role.ResponsibleDoctor));
        var head = (await scene.As("ingrid").ViewAsync(scene.RoomId, TestContext.Current.CancellationToken)).Sequence;
        using var client = await development.Process.BearerAsync("ingrid");
        using var answer = await client.AskAsync(
            $"/api/rooms/{scene.RoomId}/events?after={(beyond == 0 ? head : beyond)}");
        var page = await answer.JsonAsync();
        ((long)page["from"]!).ShouldBe(head + 1);
        ((long)page["to"]!).ShouldBe(head);
        page["events"]!.AsArray().ShouldBeEmpty();
        using var log = await client.AskAsync($"/api/rooms/{scene.RoomId}/log?after={beyond}");
        log.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
