using CaseRoom.Domain.Access;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Requests;
using CaseRoom.Domain.Rooms;
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

    [Theory, Rule("REQ-25")]
    [InlineData(true, Role.Specialist)]
    [InlineData(true, Role.Assistant)]
    [InlineData(true, Role.Observer, Role.Coordinator)]
    [InlineData(true, Role.MunicipalCoordinator)]
    [InlineData(false, Role.Observer)]
    [InlineData(false, Role.ErnExpert)]
    [InlineData(false, Role.Patient)]
    [InlineData(false)]
    public void Of_a_unit_those_read_who_work_on_cases_there(bool reads, params Role[] roles)
    {
        var person = new Person(
            "Administrator", "", null, Known(8), First.Unit.Id, Region.Nord, "NO", [.. roles], [],
            Administrator: true);
        Sees(Sent(), Stranger.PersonId, RequestPolicy.UnitOf(person)).ShouldBe(reads);
    }

    [Fact, Rule("REQ-26")]
    public void An_accepted_one_is_seen_as_its_room_is_and_by_its_sender()
    {
        var scene = Sent().Does(Coordinator, new AcceptRequest(Known(100), "Ja"));
        RequestState? Seen(Guid person, AcceptedInto? room, Guid? unit = null) =>
            RequestPolicy.ViewOf(scene.State, person, unit, room)?.Request;
        var seen = new AcceptedInto(RoomState.Empty, View.Full);
        var hidden = new AcceptedInto(null, null);
        Seen(Sender.PersonId, hidden).ShouldBe(scene.State);
        Seen(Deputy.PersonId, hidden).ShouldBeNull();
        Seen(Stranger.PersonId, hidden, First.Unit.Id).ShouldBeNull();
        Seen(Stranger.PersonId, seen, First.Unit.Id).ShouldNotBeNull().Letter.ShouldBe(scene.State.Letter);
        Seen(Stranger.PersonId, seen).ShouldBeNull();
        // An accept that broke off is there for those who answer, to complete it.
        Seen(Deputy.PersonId, null).ShouldBe(scene.State);
        Seen(Stranger.PersonId, null, First.Unit.Id).ShouldBeNull();
        foreach (var less in (View[])
            [View.Full with { Kept = new([Known(7)]) }, View.Full with { Reach = Reach.Teaching }])
        {
            Seen(Coordinator.PersonId, new AcceptedInto(RoomState.Empty, less)).ShouldBeNull();
        }
    }

    [Fact, Rule("REQ-26")]
    public void While_an_address_is_protected_it_tells_where_neither_sender_nor_receivers_are()
    {
        var scene = Sent().Does(Coordinator, new AcceptRequest(Known(100), "Ja"));
        var view = View.Full with { Shield = new Shield(new([First.Unit.Id]), IdSet.Empty) };
        var seen = RequestPolicy.ViewOf(
            scene.State, Deputy.PersonId, null, new AcceptedInto(RoomState.Empty, view))!.Request;
        var sender = seen.Letter!.Sender;
        (sender.Name, sender.Organisation, sender.OrganisationId, sender.UnitId, sender.Region)
            .ShouldBe((Sender.Name, "", null, null, Region.Unknown));
        (seen.Letter.ResponsibleNow, seen.Letter.Question).ShouldBe(("", scene.State.Letter!.Question));
        seen.Receiver!.Unit.Name.ShouldBe("");
        seen.History.ShouldAllBe(step => step.Unit.Name == "");
        var anonymous = view with { Shield = null, Identity = false };
        RequestPolicy.ViewOf(scene.State, Deputy.PersonId, null, new AcceptedInto(RoomState.Empty, anonymous))!
            .Request.Letter!.Sender.Organisation.ShouldBe("");
    }

    private static bool Sees(RequestScene scene, Guid person, Guid? unit = null) =>
        RequestPolicy.ViewOf(scene.State, person, unit) is not null;

    private static IReadOnlyList<Type> MayGive(RequestScene scene, Guid person, Guid? unit = null) =>
        RequestPolicy.ViewOf(scene.State, person, unit)!.MayGive;
}
