using CaseRoom.Domain.Requests;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

using static CaseRoom.Domain.Tests.Requests.RequestScene;

namespace CaseRoom.Domain.Tests.Requests;

public sealed class RequestPolicyTests
{
    [Fact, Rule("REQ-16")]
    public void Every_command_has_a_row()
    {
        var commands = typeof(RequestCommand).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(RequestCommand)));
        RequestPolicy.Known.ShouldBe(commands, ignoreOrder: true);
    }

    [Fact, Rule("REQ-10")]
    public void The_sender_sees_every_step_wherever_it_lies()
    {
        var scene = Sent()
            .Does(Coordinator, new AskForMore("Alder?", "Avgjør hvem"))
            .Does(Sender, new GiveMore("Seks"))
            .Does(Coordinator, new ForwardRequest(Second, "Munnhelse"));
        scene.Now = Monday.AddDays(30);
        scene.Does(Actor.System.PersonId, new EscalateToDeputy())
            .Does(Second.Deputy, new AcceptRequest(Known(100), "Ja"));
        var view = RequestPolicy.ViewOf(scene.State, Sender.PersonId).ShouldNotBeNull();
        view.Request.History.Select(h => h.Kind).ShouldBe(
        [
            RequestStepKind.Sent, RequestStepKind.MoreAsked, RequestStepKind.MoreGiven, RequestStepKind.Forwarded,
            RequestStepKind.Escalated, RequestStepKind.Accepted,
        ]);
        view.Request.History.Select(h => h.Unit.Name).ShouldBe(["Frambu", "Frambu", "Frambu", "TAKO", "TAKO", "TAKO"]);
        view.Request.History[1].ShouldSatisfyAllConditions(
            h => h.Text.ShouldBe("Alder?"), h => h.Reason.ShouldBe("Avgjør hvem"));
    }

    [Fact, Rule("REQ-04", "REQ-10")]
    public void A_unit_sees_it_while_it_lies_there_and_nobody_else_does()
    {
        var scene = Sent();
        Sees(scene, Coordinator.PersonId).ShouldBeTrue();
        Sees(scene, Deputy.PersonId).ShouldBeTrue();
        Sees(scene, Stranger.PersonId).ShouldBeFalse();
        Sees(scene, Stranger.PersonId, First.Unit.Id).ShouldBeTrue();
        Sees(scene, Stranger.PersonId, Second.Unit.Id).ShouldBeFalse();
        scene.Does(Coordinator, new ForwardRequest(Second, "Munnhelse"));
        Sees(scene, Coordinator.PersonId, First.Unit.Id).ShouldBeFalse();
        Sees(scene, Second.Deputy.PersonId).ShouldBeTrue();
        Sees(new RequestScene(), Sender.PersonId).ShouldBeFalse();
    }

    [Fact, Rule("REQ-03", "REQ-10")]
    public void A_view_names_the_commands_that_are_open_to_its_reader()
    {
        MayGive(Sent(), Coordinator.PersonId).ShouldBe(
            [
                typeof(AcceptRequest), typeof(AskForMore), typeof(AnswerWithAdvice), typeof(ForwardRequest),
                typeof(ReassignRequest),
            ],
            ignoreOrder: true);
        MayGive(Sent(), Sender.PersonId).ShouldBe([typeof(WithdrawRequest)]);
        MayGive(Sent(), Stranger.PersonId, First.Unit.Id).ShouldBeEmpty();
        MayGive(Sent().Does(Coordinator, new AskForMore("Alder?", "Fordi")), Sender.PersonId)
            .ShouldBe([typeof(GiveMore), typeof(WithdrawRequest)], ignoreOrder: true);
        MayGive(Sent().Does(Coordinator, new AnswerWithAdvice("Råd", "Fordi")), Coordinator.PersonId).ShouldBeEmpty();
    }

    private static bool Sees(RequestScene scene, Guid person, Guid? unit = null) =>
        RequestPolicy.ViewOf(scene.State, person, unit) is not null;

    private static IReadOnlyList<Type> MayGive(RequestScene scene, Guid person, Guid? unit = null) =>
        RequestPolicy.ViewOf(scene.State, person, unit)!.MayGive;
}
