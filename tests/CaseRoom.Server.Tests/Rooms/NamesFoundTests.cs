using CaseRoom.Client;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access.Guard;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Membership;
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

    /// <summary>Of a server of its own: who is asked too often here shares nothing with the tests beside it.</summary>
    [Fact, Rule("LIM-36")]
    public async Task Whoever_is_asked_about_names_without_end_is_held_up_and_nobody_else_is()
    {
        await using var server = MovedServer.Start();
        await using var scene = await LiveScene.OpenAsync(
            server.Address, ("nils", Role.Specialist), ("elle", Role.Specialist), ("clara", Role.ErnExpert));
        var asked = 0;
        Outcome last;
        while ((last = await GiveAsync(scene, CaseRoomClient.Command(Named))).Problem!.Code == "namesFound")
        {
            asked++;
        }

        (last.Problem!.Code, last.Problem.Field).ShouldBe(("tooMany", "minute"));
        asked.ShouldBeInRange(Allowance.NameQuestions.AtOnce, Allowance.NameQuestions.AtOnce * 2);
        (await GiveAsync(scene, CaseRoomClient.Command(Named), "elle")).Problem!.Code.ShouldBe("namesFound");
        (await GiveAsync(scene, CaseRoomClient.Command(Named, looked: true))).Status.ShouldBe(OutcomeStatus.Applied);
    }

    [Fact, Rule("LIM-36")]
    public async Task So_is_whoever_invites_by_link()
    {
        await using var server = MovedServer.Start();
        await using var scene = await LiveScene.OpenAsync(server.Address, ("nils", Role.Specialist));
        await scene.ConsentAsync(ConsentDecision.Given);
        (await GiveAsync(scene, CaseRoomClient.Command(Named))).Status.ShouldBe(OutcomeStatus.Applied);
        using var inviting = await server.BearerAsync(LiveScene.Opener);
        async Task<string?> InviteAsync() => (string?)(await inviting.InviteAsync(
            scene.RoomId, ExpertLinks.Asking("NL")))["outcome"]!["problem"]!["code"];
        for (var n = 0; n < Allowance.NameQuestions.AtOnce; n++)
        {
            (await InviteAsync()).ShouldBe("namesFound");
        }

        var more = 0;
        while (await InviteAsync() != "tooMany") { (++more).ShouldBeLessThan(Allowance.NameQuestions.AtOnce); }
    }

    private static async Task<Outcome> GiveAsync(LiveScene scene, WireCommand command, string person = "nils") =>
        (await scene.As(person).SubmitAsync(scene.RoomId, [command], Stop))[0];

    private static async Task<string?> FindingsAsync(LiveScene scene) =>
        (await scene.As("clara").ViewAsync(scene.RoomId, Stop)).State.Case.Texts
            .GetValueOrDefault(CaseState.Key(CasePart.Findings))?.Text;
}
