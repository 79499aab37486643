using System.Net;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Consent;

/// <summary>An objection to discussion while whom it is to is reading.</summary>
public sealed class ObjectionTests(SpareServer development)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("CON-55", "CON-56", "CON-57")]
    public async Task Whom_the_patient_objects_to_is_kept_out_until_it_is_lifted()
    {
        await using var scene = await LiveScene.OpenAsync(
            development.Process, ("nils", Role.Specialist), ("elle", Role.Specialist));
        var block = Guid.CreateVersion7();
        var view = await scene.As("nils").ViewAsync(scene.RoomId, Stop);
        await using var reader = await HubReader.OpenAsync(development.Process.Address, "nils", scene.RoomId);
        await reader.FollowAsync(view);
        // The directory says what they are called, whatever was sent.
        await scene.GiveAsync(LiveScene.Opener, new RecordInformation(
            new DateOnly(2026, 1, 5), "Dr A", Objects: true, null, "all of it",
            new(block, "patient", LiveScene.CardOf("nils") with { Name = "Somebody else" })));
        (await reader.NextAsync()).ShouldBe(ResetReason.Removed);
        (await StatusAsync("nils", scene)).ShouldBe(HttpStatusCode.NotFound);

        var coordinators = (await scene.As(LiveScene.Opener).ViewAsync(scene.RoomId, Stop)).State.Consent;
        var objection = coordinators.Information.ShouldHaveSingleItem();
        (objection.BlockId, objection.ToWhom, objection.What)
            .ShouldBe((block, "Nils Tindebekk", "all of it"));
        coordinators.Blocks[block].Person!.Name.ShouldBe("Nils Tindebekk");
        (await scene.As("elle").ViewAsync(scene.RoomId, Stop)).State.Consent.Information.ShouldBeEmpty();

        await scene.GiveAsync(LiveScene.Opener, new LiftBlock(block, "talked it over"));
        (await StatusAsync("nils", scene)).ShouldBe(HttpStatusCode.OK);
    }

    private async Task<HttpStatusCode> StatusAsync(string person, LiveScene scene)
    {
        using var client = await development.Process.BearerAsync(person);
        using var answer = await client.AskAsync($"/api/rooms/{scene.RoomId}");
        return answer.StatusCode;
    }
}
