using CaseRoom.Client;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access.Guard;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>What the author of a text is asked over HTTP before somebody abroad reads it.</summary>
public sealed class NamesFoundTests(DevelopmentServer development)
{
    private static readonly SetText Named =
        new(CasePart.Findings, "Solveig faller ofte.", new Provenance(ProvenanceKind.Member));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("GRD-07")]
    public async Task A_name_is_shown_to_its_author_and_crosses_when_they_looked()
    {
        await using var scene = await LiveScene.OpenAsync(
            development.Process, ("nils", Role.Specialist), ("clara", Role.ErnExpert));
        var refused = await GiveAsync(scene, CaseRoomClient.Command(Named));
        refused.Status.ShouldBe(OutcomeStatus.Refused);
        refused.Problem!.Code.ShouldBe("namesFound");
        refused.Problem.Found.ShouldBe([new FoundInText("text", GuardKind.Name, "Solveig")]);
        (await FindingsAsync(scene)).ShouldBeNull();
        (await GiveAsync(scene, CaseRoomClient.Command(Named, looked: true))).Status.ShouldBe(OutcomeStatus.Applied);
        (await FindingsAsync(scene)).ShouldBe(Named.Text);
    }

    [Fact, Rule("GRD-07")]
    public async Task The_same_id_with_and_without_having_looked_is_another_command()
    {
        await using var scene = await LiveScene.OpenAsync(
            development.Process, ("nils", Role.Specialist), ("clara", Role.ErnExpert));
        var looked = CaseRoomClient.Command(Named, looked: true);
        (await GiveAsync(scene, looked)).Status.ShouldBe(OutcomeStatus.Applied);
        (await GiveAsync(scene, looked)).Repeated.ShouldBeTrue();
        (await GiveAsync(scene, looked with { Looked = false })).Problem!.Code.ShouldBe("commandIdReused");
    }

    private static async Task<Outcome> GiveAsync(LiveScene scene, WireCommand command) =>
        (await scene.As("nils").SubmitAsync(scene.RoomId, [command], Stop))[0];

    private static async Task<string?> FindingsAsync(LiveScene scene) =>
        (await scene.As("clara").ViewAsync(scene.RoomId, Stop)).State.Case.Texts
            .GetValueOrDefault(CaseState.Key(CasePart.Findings))?.Text;
}
