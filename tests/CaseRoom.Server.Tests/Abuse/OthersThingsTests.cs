using System.Text.Json;
using CaseRoom.Client;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Demo;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Membership;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;
using CaseRoom.Testing.Abuse;

namespace CaseRoom.Server.Tests.Abuse;

/// <summary>Every command about a thing that is there, given about a thing of another room by the doctor of one's own,
/// who may give each of them.</summary>
/// <remarks>A server of its own, because who is on call changes, and its clock is moved.</remarks>
public sealed class OthersThingsTests : IAsyncDisposable
{
    private const string Owner = "anders";
    private const string Thief = "ingrid";
    private const string Guest = "bjorn";
    private const string OnCall = "erik";

    /// <summary>An expert abroad, who is invited by another name.</summary>
    private const string Expert = "pieter";

    private const string MakesIt = "makes the thing, under an id that nobody has used";
    private const string OfAPerson = "names a person, who is a member here or is not";
    private const string OfTheServer = "given through an endpoint of its own, which its own tests ask with others' ids";

    /// <summary>Commands that hold an id, and are about no thing that somebody else made.</summary>
    private static readonly Dictionary<Type, string> NotOfAThing = new()
    {
        [typeof(OpenRoom)] = MakesIt,
        [typeof(RecordGoal)] = MakesIt,
        [typeof(AddMaterial)] = MakesIt,
        [typeof(ProposeStatement)] = MakesIt,
        [typeof(ProposeRecommendation)] = MakesIt,
        [typeof(ProposeTransfer)] = MakesIt,
        [typeof(ProposeErasure)] = MakesIt,
        [typeof(InviteExpert)] = MakesIt,
        [typeof(TakeEmergencyAccess)] = MakesIt,
        [typeof(InviteMember)] = OfAPerson,
        [typeof(RemoveMember)] = OfAPerson,
        [typeof(HandOver)] = OfAPerson,
        [typeof(RecordRelation)] = OfAPerson,
        [typeof(WithdrawRelation)] = OfAPerson,
        [typeof(MarkGenetics)] = OfAPerson,
        [typeof(RecordConsent)] = OfAPerson,
        [typeof(RecordDeath)] = OfAPerson,
        [typeof(DecideReaders)] = OfAPerson,
        [typeof(ProtectAddress)] = OfAPerson,
        [typeof(LiftAddressProtection)] = OfAPerson,
        [typeof(NameCosigner)] = OfAPerson,
        [typeof(ReleaseCosigner)] = OfAPerson,
        [typeof(AnswerTransfer)] = OfTheServer,
        [typeof(DecideErasure)] = OfTheServer,
        [typeof(AcceptExpertInvitation)] = OfTheServer,
        [typeof(ClaimExpertInvitation)] = OfTheServer,
        [typeof(DenyExpertPlace)] = OfTheServer,
        [typeof(DecideExpertOpening)] = OfTheServer,
    };

    private readonly MovedServer server = MovedServer.Start();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("SEC-09", "ACC-22")]
    public async Task Who_may_do_everything_in_a_room_does_nothing_there_to_what_is_in_another()
    {
        await using var other = await OpenAsync(Owner);
        await using var own = await OpenAsync(Thief);
        IReadOnlyList<RoomCommand> about = [.. await FurnishAsync(other), .. await OfferAsync(other)];
        RoomCommandNames.Names.All.Select(name => name.Type).Where(IdFields.HasAny)
            .Except(about.Select(command => command.GetType())).ShouldBe(NotOfAThing.Keys, ignoreOrder: true);
        (string Person, LiveScene Room)[] seats = [(Owner, other), (Thief, other), (Thief, own)];
        foreach (var (person, room) in seats) { room.SignInAgain(person); }

        var before = (Own: await HashAsync(own, Thief), Other: await HashAsync(other, Owner));
        foreach (var command in about)
        {
            var there = CaseRoomClient.Command(command, looked: true);
            var outcome = await GiveAsync(own, Thief, there);
            outcome.Status.ShouldBe(OutcomeStatus.Refused, $"{command}");
            // As about what there is nowhere: nothing tells that it is in use elsewhere.
            var nowhere = await GiveAsync(own, Thief, Renamed(there, command));
            Said(nowhere).ShouldBe(Said(outcome), $"{command}");
            (await GiveAsync(other, Thief, there)).Problem!.Code.ShouldBe("notAllowed", $"{command}");
        }

        (await HashAsync(own, Thief)).ShouldBe(before.Own);
        (await HashAsync(other, Owner)).ShouldBe(before.Other);
        // Where it is, it is done by who may: what was asked about was there to be found.
        foreach (var command in about.TakeLast(Offers)) { await GiveAppliedAsync(other, command); }
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task<LiveScene> OpenAsync(string doctor)
    {
        var scene = await LiveScene.OpenedByAsync(server.Address, doctor, Role.ResponsibleDoctor);
        await scene.GiveAsync(doctor, new MarkGenetics(LiveScene.IdOf(doctor), true));
        foreach (var command in PayloadRoom.First()) { await scene.GiveAsync(doctor, command); }
        return scene;
    }

    /// <summary>One of every thing in the room; the commands that are about things that were there before.</summary>
    private static async Task<IReadOnlyList<RoomCommand>> FurnishAsync(LiveScene room)
    {
        var guest = LiveScene.CardOf(Guest);
        var about = new List<RoomCommand>();
        HashSet<Guid> things = [room.MaterialId];
        var given = new PayloadRoom(room.MaterialId, guest).With("theirs").ToList();
        foreach (var command in given)
        {
            await GiveAppliedAsync(room, command);
            var named = IdFields.In(command).Where(id => id != guest.PersonId).ToList();
            if (named.Any(things.Contains)) { about.Add(command); }
            things.UnionWith(named);
        }

        T Of<T>() => given.OfType<T>().First();
        var (mark, thread, comment) =
            (Of<AddAnnotation>().AnnotationId, Of<OpenThread>().ThreadId, Of<OpenThread>().CommentId);
        var (fact, goal, statement) =
            (Of<RecordFact>().FactId, Of<RecordGoal>().GoalId, Of<ProposeStatement>().StatementId);
        var relative = given.OfType<RecordFact>().First(one => one.Fact is Relative).FactId;
        var told = new Provenance(ProvenanceKind.Letter, null, room.MaterialId);
        return
        [
            .. about, new WithdrawMaterial(room.MaterialId, "x"), new RetractAnnotation(mark),
            new ResolveThread(thread), new ReopenThread(thread), new RetractComment(thread, comment),
            new CorrectStatement(statement, "theirx x"),
            new ObjectToCorrection(statement), new AgreeToAll([new StatementSeen(statement, 2, 0)]),
            new GiveAdvice(new StatementSeen(statement, 2, 0), "x"), new SetText(CasePart.History, "x", told),
            new RecordFact(Guid.CreateVersion7(), new Phenotype(new Term("x"), false, null, null, told)),
            new SetMarks(MarkedKind.Fact, fact, Genetic: true),
            new RecordRelativeDecision(relative, ConsentDecision.Given, new DateOnly(2026, 3, 2)),
            new CloseToParents(ClosedKind.Goal, goal, Closed: true, "x"),
            new RecordBlock(
                Guid.CreateVersion7(), guest, null, [room.MaterialId], new DateOnly(2026, 3, 2), "patient", null),
            new RecordInformation(
                new DateOnly(2026, 3, 2), "x", Objects: true, null, null,
                new(Guid.CreateVersion7(), "patient", guest, Materials: [room.MaterialId])),
            new SignConclusion([new StatementRead(statement, 2, 0, 0)], [], null, null),
        ];
    }

    /// <summary>How many commands are about what waits for somebody: the last of all.</summary>
    private const int Offers = 5;

    /// <summary>What is offered, proposed or taken in the room and waits for an answer; the commands about that.
    /// </summary>
    private async Task<IReadOnlyList<RoomCommand>> OfferAsync(LiveScene room)
    {
        using var doctor = await server.BearerAsync(Owner);
        var path = $"/api/rooms/{room.RoomId}";
        var emergency = await TakeEmergencyAsync(doctor, path);
        await room.GiveAsync(Owner, new RecordConsent(
            ConsentScope.ErnAdvice, null, ConsentDecision.Given, "v1", "nb", new DateOnly(2025, 3, 1), false, "mother",
            "Kari", Authority: LiveScene.Mother));
        var waiting = await InviteAsync(doctor, room.RoomId, null);
        var claimed = await ClaimedAsync(doctor, room.RoomId);
        var unit = await doctor.UnitAsync("Sjeldenteamet");
        await GiveAppliedAsync(room, new ProposeTransfer(Guid.CreateVersion7(), new(unit, ""), "x"));
        await GiveAppliedAsync(room, new ProposeErasure(Guid.CreateVersion7(), ErasureGround.Unlawful, "x"));
        server.Clock.Advance(TimeSpan.FromHours(9));
        var state = (await room.As(Owner).ViewAsync(room.RoomId, Stop)).State;
        var (transfer, erasure) = (state.Custody.Transfer!, state.Custody.Erasure!);
        var claim = state.Membership.Invitations[claimed].Claim!.SignedIn.Id;
        return
        [
            new WithdrawTransfer(transfer.TransferId, transfer.At, "x"),
            new WithdrawErasure(erasure.ErasureId, erasure.At, "x"),
            new WithdrawExpertInvitation(waiting.Id, "x"),
            new ConfirmExpertName(claimed, claim),
            new ReviewEmergencyAccess(emergency, "x"),
        ];
    }

    /// <summary>By whom the administrator gives the night.</summary>
    private async Task<Guid> TakeEmergencyAsync(HttpClient doctor, string path)
    {
        using var administrator = await server.BearerAsync("astrid");
        using var onCall = await server.BearerAsync(OnCall);
        var (access, now) = (Guid.CreateVersion7(), server.Clock.GetUtcNow());
        (await administrator.GiveAsync("/api/directory/commands", "setOnCall", new
        {
            unitId = await doctor.UnitAsync(DemoPeople.Find(Owner)!.Person.Unit!),
            turns = new[]
            {
                new { personId = LiveScene.IdOf(OnCall), from = now.AddHours(-1), until = now.AddHours(8) },
            },
        })).ShouldBe("applied");
        (await onCall.GiveAsync(
            $"{path}/commands", "takeEmergencyAccess",
            new { accessId = access, reason = "Unconscious at the ward" })).ShouldBe("applied");
        return access;
    }

    /// <summary>An invitation whose link somebody holds whose sign-in says another name.</summary>
    private async Task<Guid> ClaimedAsync(HttpClient doctor, Guid room)
    {
        const string Name = "Petra Zeester";
        var (token, id) = await InviteAsync(doctor, room, Name);
        using var expert = await server.BearerAsync(Expert);
        using var asked = await expert.PutBodyAsync("/api/expert-invitations/accept", new
        {
            token, name = Name, institution = "Sampletown Hospital", country = "NL",
        });
        asked.EnsureSuccessStatusCode();
        return id;
    }

    /// <param name="name">Instead of the expert's own.</param>
    private static async Task<(string Token, Guid Id)> InviteAsync(HttpClient doctor, Guid room, string? name)
    {
        var asking = JsonSerializer.SerializeToNode(ExpertLinks.Asking("NL"))!.AsObject();
        if (name is not null) { asking["expert"]!["name"] = name; }
        asking["looked"] = true;
        var reply = await doctor.InviteAsync(room, asking);
        ((string?)reply["outcome"]!["status"]).ShouldBe("applied", reply.ToJsonString());
        return (ExpertLinks.TokenOf(reply), (Guid)asking["invitationId"]!);
    }

    /// <summary>The same about ids that nobody has used.</summary>
    private static WireCommand Renamed(WireCommand command, RoomCommand about)
    {
        var text = command.Data.GetRawText();
        foreach (var id in IdFields.In(about).Where(id => id != LiveScene.IdOf(Guest)))
        {
            text = text.Replace($"{id}", $"{Guid.CreateVersion7()}", StringComparison.Ordinal);
        }

        return command with { CommandId = Guid.CreateVersion7(), Data = JsonElement.Parse(text) };
    }

    private static string Said(Outcome outcome) =>
        $"{outcome.Status} {JsonSerializer.Serialize(outcome.Problem, WireJson.Options)}";

    private static async Task GiveAppliedAsync(LiveScene scene, RoomCommand command)
    {
        var outcome = await GiveAsync(scene, Owner, CaseRoomClient.Command(command, looked: true));
        outcome.Status.ShouldBe(OutcomeStatus.Applied, $"{command}: {outcome.Problem}");
    }

    private static async Task<string> HashAsync(LiveScene scene, string person) =>
        (await scene.As(person).ViewAsync(scene.RoomId, Stop)).Hash;

    private static async Task<Outcome> GiveAsync(LiveScene scene, string person, WireCommand command) =>
        (await scene.As(person).SubmitAsync(scene.RoomId, [command], Stop))[0];
}
