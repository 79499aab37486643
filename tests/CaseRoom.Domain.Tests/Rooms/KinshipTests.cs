using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Rooms;

/// <summary>What is told of a relative to who does not know the patient.</summary>
public sealed class KinshipTests
{
    private static readonly Relative Named = new("mor (Solvor)", Sex.Female, Affected: false, Told);

    private static Relative Seen(RoomState state, Role role) => (Relative)Redaction.Of(
        state, Viewer.ViewOf(state, Cast.Id(role))!).Case.Facts[MotherId].Fact;

    [Theory, Rule("CASE-86", "CASE-87")]
    [InlineData("mother")]
    [InlineData("fosterParent")]
    [InlineData("Mor")]
    [InlineData("mors eldste bror")]
    [InlineData("half-sister")]
    [InlineData("parent's sibling")]
    [InlineData("maternal aunt (2)")]
    [InlineData("søskenbarn på farssiden", false)]
    [InlineData("mor (Solvor)", false)]
    [InlineData("Solvor", false)]
    [InlineData("bror 13116900216", false)]
    [InlineData("mor, tlf 912 34 567", false)]
    public void Words_of_kinship_are_shown_and_any_other_hides_all_of_it(string relation, bool shown = true) =>
        Kinship.Shown(relation).ShouldBe(shown ? relation : Kinship.Other);

    [Fact, Rule("CASE-87")]
    public void A_name_in_a_relation_reaches_who_sees_identity_alone_in_state_and_event()
    {
        var state = Given(Everyone, [new FactRecorded(MotherId, Named)]).State;
        Seen(state, Role.ResponsibleDoctor).Relation.ShouldBe("mor (Solvor)");
        Seen(state, Role.Specialist).ShouldBe(Named with { Relation = Kinship.Other });
        var told = Redaction.Of(new FactRecorded(MotherId, Named), Viewer.ViewOf(state, Cast.Id(Role.Specialist))!);
        told.ShouldBeOfType<FactRecorded>().Fact.ShouldBe(Named with { Relation = Kinship.Other });
    }

    [Fact, Rule("CASE-88")]
    public void Who_is_shown_other_changes_the_rest_and_leaves_the_words()
    {
        var room = Given(Everyone, [new FactRecorded(MotherId, Named)]);
        var shown = Named with { Relation = Kinship.Other, Affected = true };
        room.When(Role.Specialist, new RecordFact(MotherId, shown, "Ny prøve"), Version(room))
            .Then(new FactRecorded(MotherId, Named with { Affected = true }, "Ny prøve"));
        room = Given(Everyone, [new FactRecorded(MotherId, Named)]);
        room.When(Role.ResponsibleDoctor, new RecordFact(MotherId, shown, "Ny prøve"), Version(room))
            .Then(new FactRecorded(MotherId, shown, "Ny prøve"));
    }

    private static long Version(Scenario room) => room.State.Case.Facts[MotherId].Version;
}
