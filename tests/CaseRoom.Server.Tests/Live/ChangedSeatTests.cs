using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Live;

/// <summary>What a reader is, or sees, changes while nobody can tell them; or what they are changes alone.</summary>
public sealed class ChangedSeatTests(DevelopmentServer development)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("LIVE-10", "LIVE-01")]
    public async Task Who_follows_from_before_their_view_changed_begins_anew_and_others_go_on()
    {
        await using var scene = await LiveScene.OpenAsync(
            development.Process, ("nils", Role.Specialist), ("elle", Role.Specialist));
        var nils = await scene.As("nils").ViewAsync(scene.RoomId, Stop);
        var elle = await scene.As("elle").ViewAsync(scene.RoomId, Stop);
        await using (var here = await HubReader.OpenAsync(development.Process.Address, "elle", scene.RoomId))
        {
            await here.FollowAsync(elle);
        }

        await NameAsync(scene, "nils");
        await using var reader = await HubReader.OpenAsync(development.Process.Address, "nils", scene.RoomId);
        await reader.FollowAsync(nils);
        (await reader.NextAsync()).ShouldBe(ResetReason.ViewChanged);
        var now = await scene.As("nils").ViewAsync(scene.RoomId, Stop);
        now.You.Identity.ShouldBeTrue();
        await reader.FollowAsync(now);
        await scene.GiveAsync("elle", scene.Mark("seen"));
        (await reader.NextAsync()).ShouldBeOfType<Batch>().From.ShouldBe(now.Sequence + 1);

        await using var other = await HubReader.OpenAsync(development.Process.Address, "elle", scene.RoomId);
        await other.FollowAsync(elle);
        (await other.NextAsync()).ShouldBeOfType<Batch>().From.ShouldBe(elle.Sequence + 1);
    }

    [Fact, Rule("LIVE-10", "LIVE-01")]
    public async Task A_server_that_has_forgotten_who_saw_what_reads_it_in_the_log()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var scene = await LiveScene.OpenAsync(
            server, ("nils", Role.Specialist), ("elle", Role.Specialist));
        var before = await scene.As("nils").ViewAsync(scene.RoomId, Stop);
        await NameAsync(scene, "nils");
        var after = await scene.As("nils").ViewAsync(scene.RoomId, Stop);
        await scene.GiveAsync("elle", scene.Mark("missed"));
        await server.KillAsync();
        await server.RestartAsync();

        await using var reader = await HubReader.OpenAsync(server.Address, "nils", scene.RoomId);
        await reader.FollowAsync(before);
        (await reader.NextAsync()).ShouldBe(ResetReason.ViewChanged);
        await reader.FollowAsync(after);
        (await reader.NextAsync()).ShouldBeOfType<Batch>().From.ShouldBe(after.Sequence + 1);
        await reader.FollowAsync(after with { Sequence = 0, Hash = "" });
        (await reader.NextAsync()).ShouldBeOfType<Batch>().From.ShouldBe(1);
    }

    [Fact, Rule("LIVE-10")]
    public async Task Who_takes_over_a_role_that_sees_no_more_may_use_it_at_once()
    {
        await using var scene = await LiveScene.OpenAsync(
            development.Process, ("ingrid", Role.ResponsibleDoctor), ("nils", Role.Specialist));
        await NameAsync(scene, "nils");
        var follower = await scene.FollowAsync("nils");
        follower.View.You.Commands.ShouldNotContain("inviteMember");
        var card = follower.View.State.Membership.Members[LiveScene.IdOf("nils")].Person;
        await scene.GiveAsync("ingrid", new HandOver(LiveScene.IdOf("ingrid"), card, "on leave"));
        var view = await follower.WaitForAsync(v => v.You.Role is Role.ResponsibleDoctor, Stop);
        view.You.Commands.ShouldContain("inviteMember");
    }

    private static Task NameAsync(LiveScene scene, string person) => scene.GiveAsync(
        LiveScene.Opener, new RecordRelation(LiveScene.IdOf(person), new Relation("treats", "Kari")));
}
