using System.Text.Json.Nodes;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Phenopackets;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Phenopackets;

public sealed class PublishedCasesTests(ITestOutputHelper output)
{
    private static readonly Guid Doctor = Guid.Parse("0192aaaa-0000-7000-8000-000000000001");

    /// <summary>How many there are where they are there.</summary>
    private const int LeastPublished = 400;

    [Fact, Rule("PHE-01", "PHE-02", "PHE-12", "PHE-13", "PHE-15")]
    public void Every_published_case_becomes_a_draft_that_opens_a_room_and_loses_nothing()
    {
        var folder = SharedData.Folder("phenopackets") is { } shared ? Path.Combine(shared, "open") : null;
        var files = folder is null ? [] : System.IO.Directory.GetFiles(folder, "*.json");
        files.Length.ShouldBeGreaterThanOrEqualTo(folder is null ? 0 : LeastPublished);
        foreach (var file in files) { Compare(Path.GetFileName(file), File.ReadAllBytes(file)); }
        Compare("synthetic", Packets.Synthetic);
        output.WriteLine($"Read {files.Length} published cases and 1 synthetic file.");
    }

    private static void Compare(string name, byte[] json)
    {
        var read = Packets.Whole(json);
        var root = JsonNode.Parse(json)!;
        var facts = read.Draft.Facts.Select(f => f.Fact).ToList();
        var raw = Array(root, "phenotypicFeatures");
        var wordResults = Array(root, "measurements").Count(m => m["value"]?["ontologyClass"] is not null);
        facts.OfType<Phenotype>().Where(f => f.Term.Code is not null).Select(f => (f.Term.Code, f.Excluded)).ShouldBe(
            raw.Select(f => ((string?)f["type"]!["id"], (bool?)f["excluded"] ?? false)), name);
        facts.OfType<Phenotype>().Count().ShouldBe(raw.Count + wordResults, name);
        facts.OfType<Phenotype>().Count(f => f.Onset is not null)
            .ShouldBe(raw.Count(f => f["onset"] is not null), name);
        facts.OfType<Measurement>().Count().ShouldBe(Array(root, "measurements").Count - wordResults, name);
        facts.OfType<Condition>().Select(c => c.Term.Code).Order().ShouldBe(Conditions(root).Order(), name);
        CompareVariants(name, root, facts);
        facts.OfType<Citation>().Select(c => (c.Reference, c.Title)).ShouldBe(
            Array(root["metaData"]!, "externalReferences")
                .Select(r => ((string)r["id"]!, (string)r["description"]!)),
            name);
        NothingWithoutAPlace(name, read.Report);
        Opens(name, read.Draft);
    }

    private static void CompareVariants(string name, JsonNode root, List<Fact> facts)
    {
        var raw = Array(root, "interpretations")
            .SelectMany(i => Array(i["diagnosis"]!, "genomicInterpretations")).ToList();
        var variants = facts.OfType<Variant>().ToList();
        variants.Count.ShouldBe(raw.Count, name);
        foreach (var (variant, genomic) in variants.Zip(raw))
        {
            if (genomic["variantInterpretation"]?["variationDescriptor"] is not { } descriptor) { continue; }
            foreach (var expression in Array(descriptor, "expressions"))
            {
                variant.Expressions.ShouldContain((string)expression["value"]!, name);
            }

            if (descriptor["geneContext"] is { } gene) { variant.Gene.Label.ShouldBe((string?)gene["symbol"], name); }
            variant.Zygosity.ShouldBe((string?)descriptor["allelicState"]?["label"], name);
            var said = (string?)genomic["variantInterpretation"]!["acmgPathogenicityClassification"] ?? "NOT_PROVIDED";
            variant.Classification.ToString().ToUpperInvariant().ShouldBe(said.Replace("_", ""), name);
            if (descriptor["vcfRecord"] is { } vcf)
            {
                variant.Expressions.ShouldContain(e => e.Contains($"{vcf["chrom"]}:{vcf["pos"]} "), name);
            }
        }
    }

    /// <summary>Only what names the file's own parts, its making and its sources may be left to the file.</summary>
    private static void NothingWithoutAPlace(string name, ImportReport report)
    {
        string[] fine =
        [
            "$.subject.id", "$.subject.dateOfBirth", "$.metaData.created", "$.metaData.createdBy",
            "$.metaData.resources[]",
            "$.interpretations[].id", "$.interpretations[].diagnosis.genomicInterpretations[].subjectOrBiosampleId",
            "$.interpretations[].diagnosis.genomicInterpretations[].variantInterpretation.variationDescriptor.id",
            "$.metaData.externalReferences[].reference", "$.medicalActions[]",
            "$.phenotypicFeatures[].onset.timestamp",
        ];
        report.KeptInFile
            .Where(k => !fine.Any(f => k.Path.StartsWith(f, StringComparison.Ordinal)))
            .ShouldBeEmpty(name);
    }

    private static void Opens(string name, CaseDraft draft)
    {
        var unit = new OrganisationRef(Guid.Parse("0192aaaa-0000-7000-8000-000000000002"), "Sjeldenklinikken");
        var card = new MemberCard(Doctor, "Lege Legesen", "lege", unit.Id, unit.Name, Region.Nord, "NO");
        var open = new OpenRoom(
            card, Role.ResponsibleDoctor, unit, unit, "Behandlende lege", null, draft, [Role.ResponsibleDoctor]);
        var context = new DecisionContext(new Actor(Doctor), new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));
        var decision = new RoomMachine().Decide(RoomState.Empty, open, context);
        decision.ShouldBeOfType<Decision<RoomEvent>.Accepted>(name).Events.OfType<FactRecorded>().Count()
            .ShouldBe(draft.Facts.Count, name);
    }

    private static IEnumerable<string?> Conditions(JsonNode root) =>
        Array(root, "diseases").Select(d => d["term"])
            .Concat(Array(root, "interpretations").Select(i => i["diagnosis"]!["disease"]))
            .Select(t => (string?)t?["id"]).Distinct();

    private static List<JsonNode> Array(JsonNode node, string name) =>
        node[name] is JsonArray array ? [.. array.Select(n => n!)] : [];
}
