using System.Net;
using System.Text.Json;
using CaseRoom.Client;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Membership;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;
using CaseRoom.Testing.Files;

namespace CaseRoom.Server.Tests.Audit;

/// <summary>What is read by a question that a guard asks, and by a link, leaves its row before it is told.</summary>
public sealed class FoundWordsTests : IAsyncLifetime
{
    private const string Phone = "912 34 567";

    private readonly RecordedRoom room = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Guid RoomId => room.Scene.RoomId;

    [Fact, Rule("AUD-170")]
    public async Task What_stands_in_a_file_is_told_after_the_row_of_the_document()
    {
        var paper = await UploadAsync($"Ring {Phone}.");
        var share = new MarkMaterial(paper, false, SharedAbroad: true);
        (await RowsAsync(AccessKind.Material)).ShouldBeEmpty();
        (await GiveAsync(share)).Problem!.Found!.ShouldContain(found => found.Excerpt == Phone);
        (await GiveAsync(share)).Problem!.Code.ShouldBe("namesFound");
        var row = (await RowsAsync(AccessKind.Material)).ShouldHaveSingleItem();
        (row.Outcome, row.Reader.Role).ShouldBe((AccessOutcome.Shown, Role.Coordinator));
        row.Subjects.ShouldBe([paper]);
    }

    [Fact, Rule("AUD-170")]
    public async Task A_file_of_which_nothing_is_told_has_no_row()
    {
        var paper = await UploadAsync("hoyre arm 12 cm");
        (await GiveAsync(new MarkMaterial(paper, false, SharedAbroad: true))).Status.ShouldBe(OutcomeStatus.Applied);
        (await RowsAsync(AccessKind.Material)).ShouldBeEmpty();
    }

    [Fact, Rule("AUD-170", "AUD-171", "AUD-20")]
    public async Task While_the_access_log_takes_nothing_neither_file_nor_room_is_told()
    {
        await room.Scene.GiveAsync(LiveScene.Opener, History());
        var paper = await UploadAsync($"Ring {Phone}.");
        using var kari = await room.Server.BearerAsync(LiveScene.Opener);
        room.Log.TakesNothing = true;
        try
        {
            using var file = await SendAsync(kari, new MarkMaterial(paper, false, SharedAbroad: true));
            await IsWithheldAsync(file);
            using var asked = await SendAsync(kari, Expert());
            await IsWithheldAsync(asked);
        }
        finally
        {
            room.Log.TakesNothing = false;
        }
    }

    [Fact, Rule("AUD-171")]
    public async Task Words_of_the_room_are_told_after_a_row_of_it_and_ones_own_without()
    {
        (await GiveAsync(History())).Status.ShouldBe(OutcomeStatus.Applied);
        (await RowsAsync(AccessKind.Room)).ShouldBeEmpty();
        (await GiveAsync(Expert())).Problem!.Found!.ShouldContain(found => found.Excerpt == Phone);
        (await RowsAsync(AccessKind.Room)).ShouldHaveSingleItem().Outcome.ShouldBe(AccessOutcome.Shown);

        room.Server.Clock.Advance(VisitRule.EndsAfter + TimeSpan.FromMinutes(1));
        (await GiveAsync(Expert(), looked: true)).Status.ShouldBe(OutcomeStatus.Applied);
        (await GiveAsync(new SetText(CasePart.Findings, "Ring 922 34 567.", new(ProvenanceKind.Member))))
            .Problem!.Found!.ShouldContain(found => found.Excerpt == "922 34 567");
        (await RowsAsync(AccessKind.Room)).Count.ShouldBe(1);
    }

    [Fact, Rule("AUD-171")]
    public async Task An_invitation_by_a_link_that_tells_of_the_room_is_a_row_of_it()
    {
        (await GiveAsync(History())).Status.ShouldBe(OutcomeStatus.Applied);
        using var kari = await room.Server.BearerAsync(LiveScene.Opener);
        var refused = await kari.InviteAsync(RoomId, ExpertLinks.Asking("NL"));
        ((string?)refused["outcome"]!["problem"]!["code"]).ShouldBe("namesFound");
        (await RowsAsync(AccessKind.Room)).ShouldHaveSingleItem();
    }

    [Fact, Rule("AUD-172")]
    public async Task What_a_link_shows_is_a_row_of_the_room_before_it_is_shown()
    {
        using var kari = await room.Server.BearerAsync(LiveScene.Opener);
        var (token, _) = await kari.InviteAsync(RoomId, "NL");
        using var pieter = await room.Server.BearerAsync("pieter");
        room.Log.TakesNothing = true;
        using (var withheld = await pieter.LookAsync(token)) { await IsWithheldAsync(withheld); }
        room.Log.TakesNothing = false;
        for (var times = 0; times < 2; times++)
        {
            using var looked = await pieter.LookAsync(token);
            looked.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var unknown = await pieter.LookAsync("x");
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var row = (await room.Kept.InAsync(StreamId.Room(RoomId))).Single(one => one.Kind is AccessKind.Invitation);
        (row.Outcome, row.Reader.Name, row.Reader.Role).ShouldBe(
            (AccessOutcome.Shown, ExpertLinks.NameOf("NL"), (Role?)null));
        row.Reader.Basis.ShouldBe(new AccessBasis(BasisKind.Invitation, null));
        row.Reader.Grounds!.Purpose.ShouldBe(Domain.Access.Purpose.AdviceAbroad);
    }

    public async ValueTask InitializeAsync()
    {
        await room.InitializeAsync();
        await room.Scene.ConsentAsync(ConsentDecision.Given);
    }

    public ValueTask DisposeAsync() => room.DisposeAsync();

    private static SetText History() => new(CasePart.History, $"Ring {Phone}.", new(ProvenanceKind.Member));

    private static InviteMember Expert() => new(LiveScene.CardOf("clara"), Role.ErnExpert);

    private static async Task IsWithheldAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldNotContain(Phone);
    }

    private async Task<Outcome> GiveAsync(RoomCommand command, bool looked = false) =>
        (await room.Scene.As(LiveScene.Opener).SubmitAsync(
            RoomId, [CaseRoomClient.Command(command, looked: looked)], Stop))[0];

    private Task<HttpResponseMessage> SendAsync(HttpClient client, RoomCommand command) => client.PutBodyAsync(
        $"/api/rooms/{RoomId}/commands",
        new[] { JsonSerializer.SerializeToNode(CaseRoomClient.Command(command), WireJson.Options) });

    private async Task<Guid> UploadAsync(string words)
    {
        var id = Guid.CreateVersion7();
        using var content = new MemoryStream(PaperFile.Saying(words));
        (await room.Scene.As(LiveScene.Opener).UploadAsync(RoomId, id, "paper", default, content, cancel: Stop))
            .Status.ShouldBe(OutcomeStatus.Applied);
        return id;
    }

    private async Task<IReadOnlyList<AccessEntry>> RowsAsync(AccessKind kind) =>
        [.. (await room.Kept.InAsync(StreamId.Room(RoomId), LiveScene.IdOf(LiveScene.Opener)))
            .Where(row => row.Kind == kind)];
}
