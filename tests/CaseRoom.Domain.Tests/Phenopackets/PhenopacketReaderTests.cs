using System.Text.Json.Nodes;
using CaseRoom.Domain.Phenopackets;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Phenopackets;

public sealed class PhenopacketReaderTests
{
    private static readonly PhenopacketResult.Read Synthetic = Packets.Whole(Packets.Synthetic);

    private static IEnumerable<T> Facts<T>(PhenopacketResult.Read? read = null) =>
        (read ?? Synthetic).Draft.Facts.Select(f => f.Fact).OfType<T>();

    private static Phenotype Feature(string code) => Facts<Phenotype>().Single(f => f.Term.Code == code);

    [Fact, Rule("PHE-02")]
    public void A_term_stands_as_in_the_file_known_or_not_and_shows_its_id_when_it_has_no_label()
    {
        Feature("HP:9999999").Term.Label.ShouldBe("A term of a later release");
        Feature("HP:0000407").Term.Label.ShouldBe("HP:0000407");
    }

    [Fact, Rule("PHE-03")]
    public void Excluded_stays_excluded_and_negated_is_a_fault()
    {
        Feature("HP:0001250").Excluded.ShouldBeTrue();
        Facts<Condition>().Single(c => c.Term.Code == "OMIM:200000").Status.ShouldBe(ConditionStatus.Excluded);
        Packets.Faults(Packets.With(r => r["phenotypicFeatures"]![1]!["negated"] = true))
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                f => f.Path.ShouldBe("$.phenotypicFeatures[1].negated"), f => f.Reason.ShouldBe("schemaVersion1"));
    }

    [Fact, Rule("PHE-04")]
    public void Onset_is_kept_in_every_form_and_a_date_as_its_year()
    {
        Feature("HP:0000316").Onset.ShouldBe("Congenital onset");
        Feature("HP:0001511").Onset.ShouldBe("gestation 28+3");
        Feature("HP:0001263").Onset.ShouldBe("P1Y/P2Y");
        Feature("HP:9999999").Onset.ShouldBe("P18M");
        Feature("HP:0000407").Onset.ShouldBe("2012");
        Synthetic.Report.KeptInFile.ShouldContain(new KeptField("$.phenotypicFeatures[].onset.timestamp", 1));
    }

    [Fact, Rule("PHE-05")]
    public void Severity_modifiers_evidence_and_onset_class_keep_their_codes()
    {
        var feature = Feature("HP:0000316");
        feature.Severity.ShouldBe("Severe");
        feature.Qualifiers!.Select(q => (q.Name, q.Term.Code)).ShouldBe(
        [
            ("onset", "HP:0003577"), ("severity", "HP:0012828"), ("modifier", "HP:0012832"),
            ("evidence", "ECO:0000033"), ("reference", "PMID:1"),
        ]);
    }

    [Fact, Rule("PHE-06")]
    public void A_variant_keeps_all_that_its_laboratory_said()
    {
        var variants = Facts<Variant>().ToList();
        variants[0].Gene.ShouldBe(new Term("GENE1", "HGNC:1"));
        variants[0].Expressions.ShouldBe(["NM_000001.2:c.10A>G", "NP_000001.1:p.(Lys4Glu)", "hg38 chr1:12345 A>G"]);
        variants[0].Transcript.ShouldBe("NM_000001.2");
        variants[0].Zygosity.ShouldBe("heterozygous");
        variants[0].Classification.ShouldBe(VariantClass.LikelyPathogenic);
        variants[0].Qualifiers!.Select(q => q.Term.Label).ShouldContain("CAUSATIVE");
        variants[1].Gene.Label.ShouldBe("GENE2");
        variants[1].Qualifiers!.Select(q => q.Term.Label).ShouldContain("CANDIDATE");
    }

    [Fact, Rule("PHE-06")]
    public void A_structural_variant_without_a_gene_stands_under_its_own_description()
    {
        var read = Packets.Read(Packets.With(r => r["interpretations"]![0]!["diagnosis"]!["genomicInterpretations"]![0]!
            ["variantInterpretation"] =
                JsonNode.Parse("""{"variationDescriptor":{"label":"telomeric 11q deletion"}}""")));
        Facts<Variant>(read.ShouldBeOfType<PhenopacketResult.Read>()).First().Gene.Label
            .ShouldBe("telomeric 11q deletion");
    }

    [Fact, Rule("PHE-07")]
    public void A_disease_that_is_also_the_diagnosis_is_one_condition()
    {
        var conditions = Facts<Condition>().ToList();
        conditions.Count.ShouldBe(3);
        var solved = conditions.Single(c => c.Term.Code == "OMIM:100000");
        solved.Status.ShouldBe(ConditionStatus.Confirmed);
        solved.Onset.ShouldBe("Infantile onset");
        solved.Qualifiers!.ShouldContain(new Qualifier("progressStatus", new Term("SOLVED")));
        conditions.Single(c => c.Term.Code == "OMIM:300000").Status.ShouldBe(ConditionStatus.Suspected);
    }

    [Fact, Rule("PHE-07")]
    public void An_excluded_disease_that_is_also_a_diagnosis_stays_two_facts()
    {
        var read = Packets.Read(Packets.With(r => r["diseases"]![0]!["excluded"] = true));
        Facts<Condition>(read.ShouldBeOfType<PhenopacketResult.Read>())
            .Where(c => c.Term.Code == "OMIM:100000").Select(c => c.Status)
            .ShouldBe([ConditionStatus.Excluded, ConditionStatus.Confirmed]);
    }

    [Fact, Rule("PHE-08")]
    public void A_measurement_keeps_value_unit_and_range_and_a_result_in_words_is_a_finding()
    {
        var measurement = Facts<Measurement>().ShouldHaveSingleItem();
        (measurement.Value, measurement.Low, measurement.High).ShouldBe((24.5m, 150m, 450m));
        measurement.Unit.ShouldBe(new Term("billion per litre", "UCUM:10*9/L"));
        Facts<Phenotype>().ShouldContain(f => f.Term.Label == "Nitrite in urine: Negative");
    }

    [Fact, Rule("PHE-09")]
    public void A_published_case_keeps_its_citation_and_facts_name_it_as_their_source()
    {
        Facts<Citation>().ShouldHaveSingleItem().Reference.ShouldBe("PMID:1");
        Synthetic.Draft.Facts.ShouldAllBe(f =>
            f.Fact.Provenance == new Provenance(ProvenanceKind.Import, "PMID:1", null));
    }

    [Theory, Rule("PHE-10")]
    [InlineData("P6Y3M", AgeBand.From6To11)]
    [InlineData("P23M", AgeBand.From0To1)]
    [InlineData("P24M", AgeBand.From2To5)]
    [InlineData("P5Y11M30D", AgeBand.From2To5)]
    [InlineData("P0D", AgeBand.From0To1)]
    [InlineData("P12Y", AgeBand.From12To15)]
    [InlineData("P15Y12M", AgeBand.From16To17)]
    [InlineData("P18Y", AgeBand.From18To29)]
    [InlineData("P44.5Y", AgeBand.From30To44)]
    [InlineData("P59Y", AgeBand.From45To59)]
    [InlineData("P60Y", AgeBand.From60To74)]
    [InlineData("P104Y", AgeBand.From75)]
    [InlineData("P", AgeBand.Unknown)]
    [InlineData("six years", AgeBand.Unknown)]
    [InlineData("", AgeBand.Unknown)]
    [InlineData("-P6Y", AgeBand.Unknown)]
    [InlineData("P99999999999999999999Y", AgeBand.Unknown)]
    public void An_age_becomes_a_band(string duration, AgeBand band) =>
        BandOf($$$"""{"age":{"iso8601duration":"{{{duration}}}"}}""").ShouldBe(band);

    [Theory, Rule("PHE-10")]
    [InlineData("""{"gestationalAge":{"weeks":19}}""", AgeBand.Foetus)]
    [InlineData("""{"ontologyClass":{"id":"HP:0003593","label":"Infantile onset"}}""", AgeBand.Unknown)]
    [InlineData("""{"ageRange":{"start":{"iso8601duration":"P31Y"},"end":{"iso8601duration":"P35Y"}}}""",
        AgeBand.From30To44)]
    [InlineData("""{"ageRange":{"start":{"iso8601duration":"P1Y"},"end":{"iso8601duration":"P35Y"}}}""",
        AgeBand.Unknown)]
    [InlineData("""{"timestamp":"2022-04-29T12:00:00Z"}""", AgeBand.From6To11)]
    [InlineData("""{"timestamp":"2022-04-30T12:00:00Z"}""", AgeBand.From12To15)]
    [InlineData("""{"timestamp":"2001-04-30T12:00:00Z"}""", AgeBand.Unknown)]
    [InlineData("null", AgeBand.Unknown)]
    public void Another_form_of_age_becomes_a_band_where_it_says_years(string time, AgeBand band) =>
        BandOf(time).ShouldBe(band);

    [Fact, Rule("PHE-12")]
    public void No_name_or_birth_date_reaches_the_draft()
    {
        var everything = System.Text.Json.JsonSerializer.Serialize(Synthetic.Draft.Facts.Select(f => (object)f.Fact))
            + System.Text.Json.JsonSerializer.Serialize(Synthetic.Draft.Texts);
        everything.ShouldNotContain("Kari");
        everything.ShouldNotContain("2010");
        Synthetic.Report.KeptInFile.ShouldContain(new KeptField("$.subject.dateOfBirth", 1));
    }

    [Fact, Rule("PHE-13")]
    public void What_has_no_place_is_counted_by_its_path() =>
        Synthetic.Report.KeptInFile.ShouldContain(new KeptField("$.medicalActions[].treatment.agent.label", 1));

    [Fact, Rule("PHE-16")]
    public void Life_status_stands_in_the_history()
    {
        var text = Synthetic.Draft.Texts.ShouldHaveSingleItem();
        text.Part.ShouldBe(CasePart.History);
        text.Text.ShouldBe("Deceased; time of death: P7Y; cause of death: Invented cause (MONDO:0000001).");
    }

    [Theory, Rule("PHE-16")]
    [InlineData("""{"gestationalAge":{"weeks":19,"days":2}}""", "gestation 19+2")]
    [InlineData("""{"ontologyClass":{"id":"HP:0034198","label":"Second trimester onset"}}""",
        "Second trimester onset (HP:0034198)")]
    public void An_age_that_no_band_holds_stands_in_the_history_beside_the_life_status(string time, string said)
    {
        var read = Packets.Read(Packets.With(r => r["subject"]!["timeAtLastEncounter"] = JsonNode.Parse(time)));
        var text = read.ShouldBeOfType<PhenopacketResult.Read>().Draft.Texts.ShouldHaveSingleItem().Text;
        text.ShouldStartWith("Deceased;");
        text.ShouldEndWith($"\nLast seen at: {said}.");
    }

    private static AgeBand BandOf(string time)
    {
        var read = Packets.Read(Packets.With(r => r["subject"]!["timeAtLastEncounter"] = JsonNode.Parse(time)));
        return read.ShouldBeOfType<PhenopacketResult.Read>().Draft.Patient!.Age;
    }
}
