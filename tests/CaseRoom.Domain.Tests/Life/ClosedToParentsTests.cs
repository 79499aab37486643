using CaseRoom.Domain.Access;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;
using static CaseRoom.Domain.Tests.Life.LifeRoom;

namespace CaseRoom.Domain.Tests.Life;

public sealed class ClosedToParentsTests
{
    private static readonly CloseToParents Close = new(ClosedKind.Goal, GoalId, Closed: true, "");

    [Fact, Rule("LIFE-06")]
    public void From_twelve_on_the_patient_closes_what_they_said_and_to_parents_it_is_not_there()
    {
        Turning(12).At(Before).When(Role.Patient, Close)
            .ThenRefused(new Refusal.Invalid("subjectId", "underTwelve"));
        Given(Working).When(Role.Patient, Close).ThenRefused(new Refusal.Missing("birthDate"));
        var room = Turning(12).At(TheDay);
        room.When(Role.Patient, Close).Then(new ClosedToParents(ClosedKind.Goal, GoalId, true, ""));
        Goals(room, ParentId).ShouldBe(0);
        Goals(room, KinId).ShouldBe(0);
        Goals(room, Cast.Id(Role.Patient)).ShouldBe(1);
        Goals(room, Cast.Id(Role.Specialist)).ShouldBe(1);
        var parents = Viewer.ViewOf(room.State, ParentId)!;
        Redaction.Of(new ClosedToParents(ClosedKind.Goal, GoalId, true, ""), parents).ShouldBeNull();
        Redaction.Of(new GoalRecorded(GoalId, "later", "y", Day, "nb", false), parents).ShouldBeNull();
        Redaction.Of(room.State, parents).Life.Closed.ShouldBeEmpty();
    }

    [Fact, Rule("LIFE-06")]
    public void What_the_patient_closed_the_patient_alone_opens()
    {
        var open = Close with { Closed = false, Reason = "agreed" };
        var room = Turning(12).At(TheDay).When(Role.Patient, Close);
        room.When(Role.ResponsibleDoctor, open).ThenRefused(new Refusal.NotOwn());
        room.When(Role.Patient, Close).ThenRefused(new Refusal.AlreadyDone("closed"));
        room.When(Role.Patient, open).ThenAccepted();
        Goals(room, ParentId).ShouldBe(1);
        room.When(Role.ResponsibleDoctor, Close).ThenRefused(new Refusal.Missing("reason"));
        room.When(Role.ResponsibleDoctor, Close with { Reason = "asked for it" }).ThenAccepted();
        room.When(Role.Patient, open).ThenAccepted();
        room.When(Role.Patient, open).ThenRefused(new Refusal.AlreadyDone("open"));
    }

    [Fact, Rule("LIFE-06")]
    public void Facts_and_materials_are_the_doctors_to_close_and_the_patient_is_not_told_which()
    {
        var room = Turning(12).At(TheDay);
        var fact = new CloseToParents(ClosedKind.Fact, FeatureId, Closed: true, "x");
        room.When(Role.Patient, fact).ThenRefused(new Refusal.NotFound("subjectId"));
        room.When(Role.ResponsibleDoctor, fact).ThenAccepted();
        room.When(Role.ResponsibleDoctor, fact with { Kind = ClosedKind.Material, SubjectId = ImageId }).ThenAccepted();
        room.When(Role.ResponsibleDoctor, fact with { SubjectId = NewId })
            .ThenRefused(new Refusal.NotFound("subjectId"));
        Viewer.ViewOf(room.State, ParentId)!.Closed.Ids.ShouldBe([ImageId, FeatureId], ignoreOrder: true);
        Redaction.Of(room.State, Viewer.ViewOf(room.State, Cast.Id(Role.Patient))!).Life.Closed.ShouldBeEmpty();
    }

    [Fact, Rule("LIFE-13")]
    public void Without_identity_what_is_closed_is_told_without_its_reason_and_beyond_the_room_not_at_all()
    {
        var closed = new ClosedToParents(ClosedKind.Goal, GoalId, true, "x");
        Redaction.Of(closed, Viewer.Pseudonym(RoomState.Empty)).ShouldBe(closed with { Reason = "" });
        Redaction.Of(closed, new View(Reach.Abroad, false, false, IdSet.Empty)).ShouldBeNull();
        Redaction.Of(closed, View.Full).ShouldBe(closed);
    }

    private static int Goals(Scenario room, Guid person) =>
        Redaction.Of(room.State, Viewer.ViewOf(room.State, person)!).Case.Goals.Count;
}
