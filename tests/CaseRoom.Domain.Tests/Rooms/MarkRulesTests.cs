using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Rooms;

public sealed class MarkRulesTests
{
    private static readonly Guid VariantId = Id(61);
    private static readonly FactRecorded Gene = new(VariantId, new Variant(
        new("GENE1"), [], null, VariantClass.Pathogenic, null, null, null, Told));

    private static SetMarks OnFact(bool genetic, string? reason = null) =>
        new(MarkedKind.Fact, FeatureId, genetic, null, reason);

    [Fact, Rule("ACC-51")]
    public void A_mark_is_set_by_who_works_on_the_case_and_taken_away_by_doctor_or_coordinator_with_a_reason()
    {
        var room = Given(Working);
        room.When(Role.Specialist, OnFact(true))
            .Then(new MarksSet(MarkedKind.Fact, FeatureId, Genetic: true, null, null));
        room.When(Role.Specialist, OnFact(true)).Then();
        room.When(Role.Specialist, OnFact(false, "wrong")).ThenRefused(new Refusal.NotOwn());
        room.When(Role.Coordinator, OnFact(false)).ThenRefused(new Refusal.Missing("reason"));
        room.When(Role.Coordinator, OnFact(false, "wrong"))
            .Then(new MarksSet(MarkedKind.Fact, FeatureId, Genetic: false, null, "wrong"));
        room.State.Case.Marks.ShouldBeEmpty();
        room.When(Role.GeneralPractitioner, OnFact(true)).ThenRefused(new Refusal.NotAllowed());
    }

    [Fact, Rule("ACC-51")]
    public void A_variant_is_genetic_by_itself()
    {
        var room = Given(Working, Gene);
        room.When(Role.Specialist, new SetMarks(MarkedKind.Fact, VariantId, Genetic: true)).Then();
        room.When(Role.Coordinator, new SetMarks(MarkedKind.Fact, VariantId, Genetic: false, null, "x"))
            .ThenRefused(new Refusal.Invalid("genetic", "isVariant"));
    }

    [Fact, Rule("ACC-51")]
    public void A_relative_is_named_on_material_and_is_one_of_this_case()
    {
        var room = Given(Working);
        room.When(Role.Specialist, new SetMarks(MarkedKind.Fact, FeatureId, false, MotherId))
            .ThenRefused(new Refusal.Invalid("relativeId", "factsNameTheirOwn"));
        room.When(Role.Specialist, new SetMarks(MarkedKind.Material, ImageId, false, FeatureId))
            .ThenRefused(new Refusal.NotFound("relativeId"));
        room.When(Role.Specialist, new SetMarks(MarkedKind.Material, NewId, true))
            .ThenRefused(new Refusal.NotFound("subjectId"));
        room.When(Role.Specialist, new SetMarks(MarkedKind.Material, ImageId, false, MotherId)).ThenAccepted();
        room.When(Role.Coordinator, new RetractFact(MotherId, "x"))
            .ThenRefused(new Refusal.Invalid("factId", "relativeHasFacts"));
    }

    [Fact, Rule("ACC-51")]
    public void A_mark_is_set_in_a_closed_room_too()
    {
        var closed = new PhaseChanged(Phase.InConference, Phase.Closed, "over");
        Given(Working, closed).When(Role.Coordinator, OnFact(true)).ThenAccepted();
    }
}
