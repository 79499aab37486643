using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Rooms;

public sealed class FactRulesTests
{
    private static readonly Phenotype Seizures = new(new("Seizures", "HP:unknown"), true, null, null, Told);

    [Fact, Rule("CASE-15")]
    public void A_fact_is_kept_with_a_code_that_nobody_knows()
    {
        Given(Working).When(Role.Specialist, new RecordFact(NewId, Seizures)).Then(new FactRecorded(NewId, Seizures));
        Given(Working).When(Role.Specialist, new RecordFact(NewId, Seizures with { Term = new("", "HP:1") }))
            .ThenRefused(new Refusal.Missing("term"));
    }

    [Fact, Rule("CASE-16")]
    public void A_fact_is_replaced_by_its_like_and_by_who_read_it()
    {
        var version = VersionOf(FeatureId);
        Given(Working).When(Role.CentreStaff, new RecordFact(FeatureId, Seizures))
            .ThenRefused(new Refusal.AlreadyExists("factId"));
        Given(Working).When(Role.CentreStaff, new RecordFact(FeatureId, Seizures, "seen today"), version)
            .ThenAccepted();
        Given(Working).When(Role.CentreStaff, new RecordFact(FeatureId, Seizures), version - 1)
            .ThenRefused(new Refusal.StaleVersion(version));
        Given(Working).When(Role.CentreStaff, new RecordFact(FeatureId, new Citation("PMID:1", "", Told)), version)
            .ThenRefused(new Refusal.Invalid("fact", "kindOrPersonChanged"));
    }

    [Fact, Rule("CASE-32")]
    public void A_recorded_fact_is_changed_with_a_reason_once_the_room_has_left_draft()
    {
        var version = VersionOf(FeatureId);
        Given(Working).When(Role.Specialist, new RecordFact(FeatureId, Seizures, " "), version)
            .ThenRefused(new Refusal.Missing("reason"));
        var edited = Given(Working).When(Role.CentreStaff, new RecordFact(FeatureId, Seizures, "seen today"), version)
            .Then(new FactRecorded(FeatureId, Seizures, "seen today")).State.Case.Facts[FeatureId];
        edited.By.ShouldBe(Cast.Id(Role.Specialist));
        (edited.Edit!.By, edited.Edit.Reason, edited.Edit.Was).ShouldBe(
            (Cast.Id(Role.CentreStaff), "seen today", null));
        Given(Everyone, (Role.Specialist, new FactRecorded(NewId, Seizures)))
            .When(Role.Specialist, new RecordFact(NewId, Seizures with { Excluded = false }), Everyone.Count + 1)
            .Then(new FactRecorded(NewId, Seizures with { Excluded = false }));
    }

    [Fact, Rule("CASE-32")]
    public void A_variant_is_reclassified_by_who_takes_positions_with_a_reason_in_every_phase()
    {
        Variant known = new(
            new("CHRNE"), [], null, VariantClass.UncertainSignificance, Day, null, null, Told);
        var pathogenic = known with { Classification = VariantClass.Pathogenic };
        var room = () => Given(Everyone, (Role.Coordinator, new FactRecorded(NewId, known)));
        long version = Everyone.Count + 1;
        room().When(Role.Coordinator, new RecordFact(NewId, pathogenic, "new report"), version)
            .ThenRefused(new Refusal.NotOwn());
        room().When(Role.GeneralPractitioner, new RecordFact(NewId, known with { Transcript = "NM_1" }), version)
            .ThenRefused(new Refusal.NotOwn());
        room().When(Role.Specialist, new RecordFact(NewId, pathogenic), version)
            .ThenRefused(new Refusal.Missing("reason"));
        room().When(Role.Specialist, new RecordFact(NewId, pathogenic, "new report"), version)
            .Then(new FactRecorded(NewId, pathogenic, "new report"))
            .State.Case.Facts[NewId].Edit!.Was.ShouldBe(VariantClass.UncertainSignificance);
    }

    [Fact, Rule("CASE-17")]
    public void Anothers_fact_is_retracted_by_who_runs_the_case()
    {
        Given(Working).When(Role.CentreStaff, new RetractFact(FeatureId, "x")).ThenRefused(new Refusal.NotOwn());
        Given(Working).When(Role.Specialist, new RetractFact(FeatureId, "")).ThenRefused(new Refusal.Missing("reason"));
        Given(Working).When(Role.Coordinator, new RetractFact(FeatureId, "x"))
            .Then(new FactRetracted(FeatureId, null, "x"));
    }

    [Fact, Rule("CASE-17", "ACC-22")]
    public void The_id_of_a_retracted_fact_is_never_used_again()
    {
        Given(Working, new FactRetracted(FeatureId, null, "x"))
            .When(Role.Specialist, new RecordFact(FeatureId, Seizures))
            .ThenRefused(new Refusal.AlreadyExists("factId"));
        Given(Working).When(Role.Specialist, new RecordFact(Guid.Empty, Seizures))
            .ThenRefused(new Refusal.Invalid("factId", "unusable"));
    }

    [Fact, Rule("CASE-18", "CASE-19")]
    public void A_relative_decides_and_is_not_retracted_while_facts_about_them_stand()
    {
        Given(Working).When(Role.Specialist, new RecordFact(NewId, Seizures with { RelativeId = FeatureId }))
            .ThenRefused(new Refusal.NotFound("relativeId"));
        Given(Working, new FactRecorded(NewId, Seizures with { RelativeId = MotherId }))
            .When(Role.Coordinator, new RetractFact(MotherId, "x"))
            .ThenRefused(new Refusal.Invalid("factId", "relativeHasFacts"));
        Given(Working).When(Role.Coordinator, new RecordRelativeDecision(MotherId, ConsentDecision.Given, Day))
            .Then(new RelativeDecided(MotherId, ConsentDecision.Given, Day))
            .When(Role.Coordinator, new RetractFact(MotherId, "x")).ThenAccepted()
            .State.Case.RelativeDecisions.ShouldBeEmpty();
    }

    [Fact, Rule("CASE-20")]
    public void Parentage_is_recorded_by_who_sees_it()
    {
        Given(Working).When(Role.ResponsibleDoctor, new RecordParentage(MotherId, "adopted"))
            .Then(new ParentageRecorded(MotherId, "adopted"));
        Given(Working).When(Role.Specialist, new RecordParentage(MotherId, "adopted"))
            .ThenRefused(new Refusal.NotAllowed());
    }
}
