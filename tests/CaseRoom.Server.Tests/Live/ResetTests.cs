using CaseRoom.Client;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Live;

/// <summary>Who is told to begin anew, or that it is over; and what comes after.</summary>
public sealed class ResetTests(DevelopmentServer development)
{
    private static readonly (string, Role)[] Members =
        [("ingrid", Role.ResponsibleDoctor), ("nils", Role.Specialist), ("elle", Role.Specialist)];

    private readonly ServerProcess server = development.Process;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("LIVE-05")]
    public async Task Who_is_removed_is_told_so_and_hears_nothing_after_it()
    {
        await using var scene = await LiveScene.OpenAsync(server, Members);
        await using var gone = await FollowAsync(scene, "nils");
        await using var stays = await FollowAsync(scene, "elle");

        await scene.GiveAsync(LiveScene.Opener, new RemoveMember(LiveScene.IdOf("nils"), "Moved"));

        (await gone.UntilAsync(c => c.IsReset)).Reason.ShouldBe("removed");
        await NothingMoreAsync(scene, gone, stays);
        await gone.CallAsync("Follow", scene.RoomId, 0, "");
        gone.Received[^1].Reason.ShouldBe("removed");
        gone.Received.Count(c => c.IsReset).ShouldBe(2);
        stays.Received.ShouldNotContain(c => c.IsReset);
    }

    [Fact, Rule("LIVE-05")]
    public async Task An_expert_abroad_is_told_that_it_is_over_when_consent_is_withdrawn()
    {
        await using var scene = await LiveScene.OpenAsync(server, [.. Members, ("clara", Role.ErnExpert)]);
        await using var abroad = await FollowAsync(scene, "clara");
        await using var stays = await FollowAsync(scene, "elle");

        await scene.ConsentAsync(ConsentDecision.Withdrawn);

        (await abroad.UntilAsync(c => c.IsReset)).Reason.ShouldBe("removed");
        await NothingMoreAsync(scene, abroad, stays);
        stays.Received.ShouldNotContain(c => c.IsReset);
    }

    [Fact, Rule("LIVE-05")]
    public async Task Whose_view_changed_is_told_so_and_goes_on_with_the_new_one_when_it_asks()
    {
        await using var scene = await LiveScene.OpenAsync(server, Members);
        await using var changed = await FollowAsync(scene, "nils");
        await using var stays = await FollowAsync(scene, "elle");

        await scene.GiveAsync(LiveScene.Opener, new RecordRelation(
            LiveScene.IdOf("nils"), new Relation("Treats the patient", "Kari")));

        (await changed.UntilAsync(c => c.IsReset)).Reason.ShouldBe("viewChanged");
        await NothingMoreAsync(scene, changed, stays);
        stays.Received.ShouldNotContain(c => c.IsReset);

        var view = await scene.As("nils").ViewAsync(scene.RoomId, Stop);
        view.You.Identity.ShouldBeTrue();
        await changed.CallAsync("Follow", scene.RoomId, view.Sequence, view.Hash);
        var next = await scene.GiveAsync("elle", Text("on"));
        (await changed.UntilAsync(c => c.IsBatch && c.To == next.LastSequence)).From.ShouldBe(view.Sequence + 1);
    }

    [Fact, Rule("LIVE-05")]
    public async Task Who_comes_back_with_another_past_is_told_that_the_log_was_restored()
    {
        await using var scene = await LiveScene.OpenAsync(server, Members);
        await using var stays = await FollowAsync(scene, "elle");
        var view = await scene.As("nils").ViewAsync(scene.RoomId, Stop);
        (long Sequence, string Hash)[] places =
            [(view.Sequence, Wrong(view.Hash)), (view.Sequence - 1, view.Hash), (view.Sequence + 1, view.Hash)];
        foreach (var (sequence, hash) in places)
        {
            await using var reader = await RawHub.ConnectAsync(server, "nils");
            await reader.CallAsync("Follow", scene.RoomId, sequence, hash);
            (await reader.UntilAsync(c => c.IsReset)).Reason.ShouldBe("restored", $"{sequence}");
            await NothingMoreAsync(scene, reader, stays);
        }
    }

    [Fact, Rule("LIVE-05", "LIVE-07")]
    public async Task Whose_session_ends_is_told_so_and_its_page_gives_no_command_any_more()
    {
        await using var scene = await LiveScene.OpenAsync(server, Members);
        using var one = await server.SignInAsync("nils");
        using var other = await server.SignInAsync("nils");
        await using var ending = await RawHub.ConnectAsync(server, one);
        await using var unheard = await RawHub.ConnectAsync(server, one);
        await using var lasting = await RawHub.ConnectAsync(server, other);
        foreach (var page in (RawHub[])[ending, unheard, lasting]) { await FollowAsync(scene, page); }

        (await one.PressAsync("/sign-out")).EnsureSuccessStatusCode();

        // One page reads what it is told; the other has stopped listening and goes on talking.
        await unheard.SendAsync("Submit", scene.RoomId, new[] { CaseRoomClient.Command(Text("too late")) });
        (await ending.UntilAsync(c => c.IsReset)).Reason.ShouldBe("signedOut");
        await scene.GiveAsync("elle", Text("after"));
        (await ending.UntilClosedAsync()).ShouldBe("");
        ending.Received[^1].IsReset.ShouldBeTrue();
        (await unheard.UntilClosedAsync()).ShouldBe("");

        var kept = await scene.As("elle").EventsAsync(scene.RoomId, 0, cancel: Stop);
        kept.Events.ShouldNotContain(e => e.GetRawText().Contains("too late", StringComparison.Ordinal));
        await lasting.UntilAsync(c => c.IsBatch && c.To == kept.To);
        (await lasting.SubmitAsync(scene.RoomId, CaseRoomClient.Command(Text("still here"))))[0].Status
            .ShouldBe(OutcomeStatus.Applied);
        lasting.Received.ShouldNotContain(c => c.IsReset);
    }

    private async Task<RawHub> FollowAsync(LiveScene scene, string person)
    {
        var hub = await RawHub.ConnectAsync(server, person);
        await FollowAsync(scene, hub);
        return hub;
    }

    /// <summary>Follows from the beginning and has read everything there is.</summary>
    private static async Task FollowAsync(LiveScene scene, RawHub hub)
    {
        var head = (await scene.As(LiveScene.Opener).ViewAsync(scene.RoomId, Stop)).Sequence;
        await hub.SendAsync("Follow", scene.RoomId, 0, "");
        await hub.UntilAsync(c => c.IsBatch && c.To == head);
    }

    /// <summary>The room goes on, the other hears it, and the first hears nothing of it.</summary>
    private static async Task NothingMoreAsync(LiveScene scene, RawHub told, RawHub other)
    {
        var last = 0L;
        for (var n = 0; n < 3; n++) { last = (await scene.GiveAsync("elle", Text($"{n}"))).LastSequence!.Value; }
        await other.UntilAsync(c => c.IsBatch && c.To == last);
        await told.CallAsync("Unfollow", scene.RoomId);
        told.Received[^1].IsReset.ShouldBeTrue();
    }

    private static string Wrong(string hash)
    {
        var bytes = Convert.FromBase64String(hash);
        bytes[0] ^= 1;
        return Convert.ToBase64String(bytes);
    }

    private static SetText Text(string text) =>
        new(CasePart.History, $"{text} {Guid.NewGuid():N}", new Provenance(ProvenanceKind.Member));
}
