using System.Text;
using CaseRoom.Client;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access.Guard;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Materials;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using CaseRoom.Testing.Files;

namespace CaseRoom.Server.Tests.Materials;

/// <summary>A file is looked into before it crosses the border.</summary>
public sealed class SharingGuardTests(SpareServer development)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("GRD-30")]
    public async Task Names_in_a_paper_are_shown_with_their_page_and_it_is_shared_by_who_looked()
    {
        await using var scene = await OpenAsync();
        var paper = await UploadAsync(scene, PaperFile.Saying("Solveig faller. Ring 912 34 567."));
        var asked = await ShareAsync(scene, paper);
        asked.Problem!.Code.ShouldBe("namesFound");
        asked.Problem.Found!.ShouldContain(new FoundInText("content", GuardKind.Phone, "912 34 567", 1));
        (await IsSharedAsync(scene, paper)).ShouldBeFalse();
        (await ShareAsync(scene, paper, looked: true)).Status.ShouldBe(OutcomeStatus.Applied);
        (await IsSharedAsync(scene, paper)).ShouldBeTrue();
        // What is shared already is asked about no more.
        (await ShareAsync(scene, paper)).Problem?.Code.ShouldNotBe("namesFound");
    }

    [Fact, Rule("GRD-30")]
    public async Task A_paper_that_names_nobody_is_shared_without_a_question()
    {
        await using var scene = await OpenAsync();
        var paper = await UploadAsync(scene, PaperFile.Saying("hoyre arm 12 cm"));
        (await ShareAsync(scene, paper)).Status.ShouldBe(OutcomeStatus.Applied);
    }

    [Fact, Rule("GRD-31")]
    public async Task Of_a_paper_without_words_it_is_said_that_nobody_looked_inside()
    {
        await using var scene = await OpenAsync();
        var paper = await UploadAsync(scene, PaperFile.WithPages(2));
        (await ShareAsync(scene, paper)).Problem!.Found.ShouldBe([FileGuard.Unread]);
        (await ShareAsync(scene, paper, looked: true)).Status.ShouldBe(OutcomeStatus.Applied);
    }

    [Fact, Rule("GRD-31")]
    public async Task Of_a_text_that_goes_on_behind_what_is_read_it_is_said_that_nobody_looked_there()
    {
        await using var scene = await OpenAsync();
        var text = string.Concat(Enumerable.Repeat("hoyre arm 12 cm\n", MaterialUpload.ReadForNames / 16 + 1));
        var paper = await UploadAsync(scene, Encoding.UTF8.GetBytes(text));
        (await ShareAsync(scene, paper)).Problem!.Found.ShouldBe([FileGuard.Unread]);
        (await ShareAsync(scene, paper, looked: true)).Status.ShouldBe(OutcomeStatus.Applied);
    }

    [Fact, Rule("GRD-30", "GRD-08")]
    public async Task What_the_title_and_the_file_say_is_asked_about_together()
    {
        await using var scene = await OpenAsync();
        var paper = await UploadAsync(scene, PaperFile.Saying("Ring 912 34 567."));
        await scene.GiveAsync(LiveScene.Opener, new RenameMaterial(paper, "Brev fra Solveig"));
        var found = (await ShareAsync(scene, paper)).Problem!.Found!;
        found.ShouldContain(new FoundInText("title", GuardKind.Name, "Solveig"));
        found.ShouldContain(new FoundInText("content", GuardKind.Phone, "912 34 567", 1));
    }

    /// <summary>Looks are counted by person: who spends them here shares nothing in the tests beside it.</summary>
    [Fact, Rule("LIM-31", "LIM-32")]
    public async Task A_file_is_looked_into_once_in_a_call_and_not_without_end_in_many()
    {
        const string Spender = "lars";
        await using var scene = await LiveScene.OpenedByAsync(
            development.Process.Address, Spender, Role.Coordinator);
        await scene.GiveAsync(Spender, new RecordConsent(
            ConsentScope.ErnAdvice, null, ConsentDecision.Given, "v1", "nb", new DateOnly(2025, 3, 1), false,
            "patient", "Lars"));
        var paper = await UploadAsync(scene, Encoding.UTF8.GetBytes("Ring 912 34 567."), Spender);
        var looks = Allowance.SharingLooks.AtOnce;
        // Every command of a call would be a look of its own: these would be more than there are.
        var calls = (looks / WireLimits.CommandsPerCall) + 1;
        for (var call = 0; call < calls; call++)
        {
            var outcomes = await scene.As(Spender).SubmitAsync(
                scene.RoomId, [.. Enumerable.Range(0, WireLimits.CommandsPerCall).Select(_ => Sharing(paper))], Stop);
            outcomes.ShouldAllBe(o => o.Problem!.Code == "namesFound");
        }

        (await IsRefusedForMinutesAsync()).ShouldBeTrue();
        // Who says that they looked needs no look; only so many commands so soon are too many themselves.
        await Eventually.IsTrueAsync(async () =>
            (await ShareAsync(scene, paper, looked: true, by: Spender)).Status is OutcomeStatus.Applied);

        // Some come too soon after one another, and some looks grow back meanwhile.
        async Task<bool> IsRefusedForMinutesAsync()
        {
            for (var call = 0; call < 10 * looks; call++)
            {
                var outcome = await ShareAsync(scene, paper, by: Spender);
                if (outcome.Problem is { Code: "tooMany", Field: "minute" }) { return true; }
            }

            return false;
        }
    }

    private static WireCommand Sharing(Guid material) =>
        CaseRoomClient.Command(new MarkMaterial(material, false, SharedAbroad: true));

    [Fact, Rule("GRD-30")]
    public async Task Who_may_not_share_it_learns_nothing_of_what_it_says()
    {
        await using var scene = await OpenAsync();
        var paper = await UploadAsync(scene, PaperFile.Saying("Ring 912 34 567."));
        var command = CaseRoomClient.Command(new MarkMaterial(paper, false, SharedAbroad: true));
        (await scene.As("clara").SubmitAsync(scene.RoomId, [command], Stop))[0].Problem!.Found.ShouldBeNull();
    }

    [Fact, Rule("GRD-56")]
    public async Task Names_in_a_paper_are_shown_before_it_is_said_to_hold_none()
    {
        await using var scene = await OpenAsync();
        var paper = await UploadAsync(scene, PaperFile.Saying("Solveig faller. Ring 912 34 567."), identified: true);
        var cleared = new ClearMaterialMark(paper, MaterialMark.Identified, "read through");
        var asked = await GiveAsync(looked: false);
        asked.Problem!.Code.ShouldBe("namesFound");
        asked.Problem.Found!.ShouldContain(new FoundInText("content", GuardKind.Phone, "912 34 567", 1));
        (await scene.As("nils").ViewAsync(scene.RoomId, Stop)).State.Materials.Items.ShouldNotContainKey(paper);
        (await GiveAsync(looked: true)).Status.ShouldBe(OutcomeStatus.Applied);
        (await scene.As("nils").ViewAsync(scene.RoomId, Stop)).State.Materials.Items.ShouldContainKey(paper);

        async Task<Outcome> GiveAsync(bool looked) => (await scene.As(LiveScene.Opener).SubmitAsync(
            scene.RoomId, [CaseRoomClient.Command(cleared, looked: looked)], Stop))[0];
    }

    private async Task<LiveScene> OpenAsync() => await LiveScene.OpenAsync(
        development.Process, ("nils", Role.Specialist), ("clara", Role.ErnExpert));

    private static async Task<Guid> UploadAsync(
        LiveScene scene, byte[] file, string by = LiveScene.Opener, bool identified = false)
    {
        var id = Guid.CreateVersion7();
        using var content = new MemoryStream(file);
        var marks = new MaterialMarks(Identified: identified);
        (await scene.As(by).UploadAsync(scene.RoomId, id, "paper", marks, content, cancel: Stop))
            .Status.ShouldBe(OutcomeStatus.Applied);
        return id;
    }

    private static async Task<Outcome> ShareAsync(
        LiveScene scene, Guid material, bool looked = false, string by = LiveScene.Opener) =>
        (await scene.As(by).SubmitAsync(
            scene.RoomId,
            [CaseRoomClient.Command(new MarkMaterial(material, false, SharedAbroad: true), looked: looked)], Stop))[0];

    private static async Task<bool> IsSharedAsync(LiveScene scene, Guid material) =>
        (await scene.As(LiveScene.Opener).ViewAsync(scene.RoomId, Stop)).State.Materials.Items[material].SharedAbroad;
}
