using System.Diagnostics;
using System.Net;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Consent;

/// <summary>A child's two parents, and an expert abroad who reads while the second parent's yes is asked for.</summary>
public sealed class HolderLiveTests(SpareServer development)
{
    private const string Mother = "mona";
    private const string Father = "einar";
    private const string Expert = "clara";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("CON-66", "CON-68")]
    public async Task The_stream_ends_when_each_ones_yes_is_needed_and_the_room_is_there_again_once_both_said_yes()
    {
        await using var scene = await OpenAsync();
        await scene.InviteFamilyAsync(Father, Role.Representative, by: "ingrid");
        await using var reader = await FollowAsync(scene);
        var since = Stopwatch.GetTimestamp();
        await scene.GiveAsync("ingrid", new SetWhoAgrees(ConsentScope.ErnAdvice, WhoAgrees.Both));
        await scene.GiveAsync("ingrid", scene.Mark("after"));
        (await reader.NextAsync()).ShouldBe(ResetReason.Removed);
        Stopwatch.GetElapsedTime(since).ShouldBeLessThan(Eventually.TwoSecondsAndSlack);
        await IsShutAsync(scene);

        await AnswerAsync(scene, Father, ConsentDecision.Given);
        var again = await scene.As(Expert).ViewAsync(scene.RoomId, Stop);
        // What was shared by the first yes alone is shared by whoever shares it anew.
        again.State.Materials.Items.ShouldBeEmpty();
    }

    [Fact, Rule("CON-67", "CON-68")]
    public async Task The_stream_ends_when_a_second_parent_is_recorded_who_has_not_answered()
    {
        await using var scene = await OpenAsync();
        await scene.GiveAsync("ingrid", new SetWhoAgrees(ConsentScope.ErnAdvice, WhoAgrees.Both));
        await using var reader = await FollowAsync(scene);
        await scene.InviteFamilyAsync(Father, Role.Representative, by: "ingrid");
        await scene.GiveAsync("ingrid", scene.Mark("after"));
        (await reader.NextAsync()).ShouldBe(ResetReason.Removed);
        await IsShutAsync(scene);

        await scene.GiveAsync("ingrid", new RemoveMember(LiveScene.IdOf(Father), "no parental responsibility"));
        (await StatusAsync(Expert, $"/api/rooms/{scene.RoomId}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact, Rule("CON-69")]
    public async Task Each_parent_is_told_by_what_right_the_other_acts_and_nobody_else_without_identity_is()
    {
        await using var scene = await OpenAsync();
        await scene.InviteFamilyAsync(Father, Role.Representative, by: "ingrid");
        await scene.GiveAsync("ingrid", new SetWhoAgrees(ConsentScope.ErnAdvice, WhoAgrees.Both));
        var seen = (await scene.As(Mother).ViewAsync(scene.RoomId, Stop)).State;
        Holders.Lacking(seen, ConsentScope.ErnAdvice).Select(m => m.Person.PersonId)
            .ShouldBe([LiveScene.IdOf(Father)]);
        var link = Holders.Of(seen).Last().Relation!.Link!;
        (link.Kind, link.Proof, link.From).ShouldBe((LinkKind.ParentalResponsibility, null, null));
        Holders.Of((await scene.As("nils").ViewAsync(scene.RoomId, Stop)).State).ShouldBeEmpty();
    }

    /// <summary>A child's room: the mother's yes, and a text that is shared by it.</summary>
    private async Task<LiveScene> OpenAsync()
    {
        var scene = await LiveScene.OpenAsync(
            development.Process, ("ingrid", Role.ResponsibleDoctor), ("nils", Role.Specialist));
        var born = DateOnly.FromDateTime(DateTime.UtcNow).AddYears(-6);
        await scene.GiveAsync("ingrid", new IdentifyPatient("Emma Stjerneglimt", null, born, null, null));
        await scene.InviteFamilyAsync(Mother, Role.Representative, by: "ingrid");
        await AnswerAsync(scene, Mother, ConsentDecision.Given);
        await scene.GiveAsync(LiveScene.Opener, new InviteMember(LiveScene.CardOf(Expert), Role.ErnExpert));
        await scene.GiveAsync(Expert, new Join());
        await scene.GiveAsync(
            LiveScene.Opener, new MarkMaterial(scene.MaterialId, PersonImage: false, SharedAbroad: true));
        (await StatusAsync(Expert, Content(scene))).ShouldBe(HttpStatusCode.OK);
        return scene;
    }

    private static Task AnswerAsync(LiveScene scene, string parent, ConsentDecision decision) =>
        scene.GiveAsync(parent, new RecordConsent(
            ConsentScope.ErnAdvice, null, decision, "", "nb", DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-1)), false,
            "representative", ""));

    private async Task<HubReader> FollowAsync(LiveScene scene)
    {
        var view = await scene.As(Expert).ViewAsync(scene.RoomId, Stop);
        var reader = await HubReader.OpenAsync(development.Process.Address, Expert, scene.RoomId);
        await reader.FollowAsync(view);
        return reader;
    }

    /// <summary>Room, history, log, marks, files and lists are to the expert as of a room that is not there.</summary>
    private async Task IsShutAsync(LiveScene scene)
    {
        var room = $"/api/rooms/{scene.RoomId}";
        foreach (var path in (string[])[room, $"{room}/events", $"{room}/log", $"{room}/annotations", Content(scene)])
        {
            (await StatusAsync(Expert, path)).ShouldBe(HttpStatusCode.NotFound, path);
        }

        (await scene.As(Expert).RoomsAsync(Stop)).ShouldNotContain(one => one.RoomId == scene.RoomId);
    }

    private static string Content(LiveScene scene) =>
        $"/api/rooms/{scene.RoomId}/materials/{scene.MaterialId}/content";

    private async Task<HttpStatusCode> StatusAsync(string person, string path)
    {
        using var client = await development.Process.BearerAsync(person);
        using var answer = await client.AskAsync(path);
        return answer.StatusCode;
    }
}
