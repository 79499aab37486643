using System.Text.Json.Nodes;
using CaseRoom.Domain.Phenopackets;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Phenopackets;

public sealed class MalformedFilesTests
{
    private const string Quantity =
        """ "id":"1","measurements":[{"assay":{"id":"a"},"value":{"quantity":{"unit":{"id":"u"},"value": """;

    private static readonly string[] Odd =
        ["null", "true", "-1e9", "\"x\"", "[]", "{}", "[[{}]]", $"\"{new string('é', 5000)}\""];

    private const string Head = """ "metaData":{"phenopacketSchemaVersion":"2.0"} """;

    [Theory, Rule("PHE-01", "PHE-14")]
    [InlineData("", "$", "notJson")]
    [InlineData("   ", "$", "notJson")]
    [InlineData("hello", "$", "notJson")]
    [InlineData("{\"id\":\"1\",", "$", "notJson")]
    [InlineData("null", "$", "notPhenopacket")]
    [InlineData("[]", "$", "notPhenopacket")]
    [InlineData("{}", "$", "notPhenopacket")]
    [InlineData("\"text\"", "$", "notPhenopacket")]
    [InlineData("{\"resourceType\":\"Patient\",\"id\":\"1\",\"subject\":{}}", "$", "notPhenopacket")]
    [InlineData("{\"id\":\"1\",\"members\":[]}", "$.members", "cohort")]
    [InlineData("{\"id\":\"1\",\"subject\":{}}", "$.metaData", "missing")]
    [InlineData("{\"id\":\"1\",\"metaData\":null,\"subject\":{}}", "$.metaData", "missing")]
    [InlineData("{\"id\":\"1\",\"metaData\":[]}", "$.metaData", "objectExpected")]
    [InlineData("{\"id\":\"1\",\"metaData\":{\"phenopacketSchemaVersion\":\"1.0.0\"}}",
        "$.metaData.phenopacketSchemaVersion", "schemaVersion1")]
    [InlineData("{\"id\":\"1\",\"metaData\":{\"phenopacketSchemaVersion\":\"3\"}}",
        "$.metaData.phenopacketSchemaVersion", "schemaVersion")]
    [InlineData("{\"id\":\"1\",\"metaData\":{},\"genes\":[]}", "$.genes", "schemaVersion1")]
    [InlineData("{\"id\":\"1\",\"metaData\":{},\"subject\":{\"ageAtCollection\":{}}}", "$.subject.ageAtCollection",
        "schemaVersion1")]
    [InlineData("{\"id\":\"1\",\"id\":\"2\",\"metaData\":{}}", "$.id", "duplicate")]
    [InlineData("{\"id\":\"\\ud800\",\"metaData\":{}}", "$.id", "notText")]
    [InlineData("{\"\\ud800\":1,\"metaData\":{}}", "$", "notText")]
    [InlineData("{\"proband\":[],\"id\":\"1\",\"metaData\":{}}", "$.proband", "objectExpected")]
    public void A_file_that_is_not_one_says_where(string json, string path, string reason)
    {
        var fault = Packets.Faults(json)[0];
        (fault.Path, fault.Reason).ShouldBe((path, reason));
    }

    [Theory, Rule("PHE-01")]
    [InlineData("\"metaData\":{}", "$.id", "missing")]
    [InlineData("\"id\":7,\"metaData\":{}", "$.id", "textExpected")]
    [InlineData("\"id\":\"1\",\"subject\":[]", "$.subject", "objectExpected")]
    [InlineData("\"id\":\"1\",\"subject\":{\"sex\":\"F\"}", "$.subject.sex", "unknownValue")]
    [InlineData("\"id\":\"1\",\"phenotypicFeatures\":{}", "$.phenotypicFeatures", "listExpected")]
    [InlineData("\"id\":\"1\",\"phenotypicFeatures\":[7]", "$.phenotypicFeatures[0]", "objectExpected")]
    [InlineData("\"id\":\"1\",\"phenotypicFeatures\":[{}]", "$.phenotypicFeatures[0].type", "missing")]
    [InlineData("\"id\":\"1\",\"phenotypicFeatures\":[{\"type\":{}}]", "$.phenotypicFeatures[0].type.id", "missing")]
    [InlineData("\"id\":\"1\",\"phenotypicFeatures\":[{\"type\":{\"id\":\"HP:1\"},\"excluded\":\"yes\"}]",
        "$.phenotypicFeatures[0].excluded", "booleanExpected")]
    [InlineData("\"id\":\"1\",\"measurements\":[{\"assay\":{\"id\":\"a\"}}]", "$.measurements[0].value", "missing")]
    [InlineData(Quantity + "\"NaN\"}}}]", "$.measurements[0].value.quantity.value", "numberExpected")]
    [InlineData(Quantity + "1e400}}}]", "$.measurements[0].value.quantity.value", "numberExpected")]
    [InlineData("\"id\":\"1\",\"interpretations\":[{\"diagnosis\":{\"genomicInterpretations\":[{}]}}]",
        "$.interpretations[0].diagnosis.genomicInterpretations[0].variantInterpretation", "missing")]
    public void A_value_of_a_wrong_kind_says_where(string inner, string path, string reason)
    {
        var json = inner.Contains("metaData", StringComparison.Ordinal) ? $"{{{inner}}}" : $"{{{inner},{Head}}}";
        Packets.Faults(json).Select(f => (f.Path, f.Reason)).ShouldBe([(path, reason)]);
    }

    [Fact, Rule("PHE-01")]
    public void A_fault_names_the_line_and_a_missing_thing_the_line_it_is_missed_in()
    {
        var faults = Packets.Faults(
            "{\n\"id\":\"1\",\n\"phenotypicFeatures\":[\n{\n\"excluded\":1}],\n\"metaData\":{}}");
        faults.Select(f => (f.Path, f.Line)).ShouldBe(
            [("$.phenotypicFeatures[0].type", 4), ("$.phenotypicFeatures[0].excluded", 5)]);
    }

    [Fact, Rule("PHE-01", "PHE-14")]
    public void Every_fault_is_named_at_once_and_the_first_hundred_only()
    {
        var features = string.Join(',', Enumerable.Repeat("{}", 300));
        Packets.Faults($"{{\"id\":\"1\",\"phenotypicFeatures\":[{features}],{Head}}}").Count
            .ShouldBe(PhenopacketReader.MaxFaults);
    }

    [Fact, Rule("PHE-14")]
    public void A_file_cut_anywhere_is_a_fault_and_never_a_crash()
    {
        for (var length = 0; length < Packets.Synthetic.Length - 2; length += 7)
        {
            Packets.Read(Packets.Synthetic[..length]).ShouldBeOfType<PhenopacketResult.Faulty>()
                .Faults.ShouldHaveSingleItem().Line.ShouldNotBeNull();
        }
    }

    [Fact, Rule("PHE-01", "PHE-14")]
    public void Any_value_replaced_by_another_kind_is_read_or_named_and_never_a_crash()
    {
        foreach (var path in Leaves(JsonNode.Parse(Packets.Synthetic)!).ToList())
        {
            foreach (var odd in Odd)
            {
                var root = JsonNode.Parse(Packets.Synthetic)!;
                Replace(root, path, JsonNode.Parse(odd));
                if (Packets.Read(root.ToJsonString()) is PhenopacketResult.Faulty faulty)
                {
                    faulty.Faults.ShouldNotBeEmpty();
                }
            }
        }
    }

    [Fact, Rule("PHE-14")]
    public void Bytes_that_are_not_text_are_named_by_line()
    {
        byte[] bytes = [.. "{\n\"id\":\""u8, 0xC3, 0x28, .. "\"}"u8];
        var fault = Packets.Read(bytes).ShouldBeOfType<PhenopacketResult.Faulty>().Faults.ShouldHaveSingleItem();
        (fault.Reason, fault.Line).ShouldBe(("notText", 2));
    }

    [Fact, Rule("PHE-14")]
    public void A_byte_order_mark_is_passed_over() =>
        Packets.Whole([0xEF, 0xBB, 0xBF, .. Packets.Synthetic]).Draft.Facts.ShouldNotBeEmpty();

    [Fact, Rule("PHE-14")]
    public void An_overoverlonglabel_is_named_and_not_cut()
    {
        var json = Packets.With(r => r["phenotypicFeatures"]![0]!["type"]!["label"] = new string('a', 501));
        Packets.Faults(json).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            f => f.Path.ShouldBe("$.phenotypicFeatures[0]"), f => f.Reason.ShouldBe("tooLong"));
    }

    [Fact, Rule("PHE-14")]
    public void A_file_too_large_or_too_deep_is_told_without_reading_it()
    {
        var large = new byte[PhenopacketReader.MaxBytes + 1];
        Packets.Read(large).ShouldBeOfType<PhenopacketResult.Faulty>().Faults[0].Reason.ShouldBe("tooLarge");
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 100)) + "1" + new string('}', 100);
        Packets.Faults(deep)[0].Reason.ShouldBe("tooDeep");
        var overlong = $"{{\"{new string('a', PhenopacketReader.MaxNameBytes + 1)}\":1}}";
        Packets.Faults(overlong)[0].ShouldBe(new("$", 1, "tooLong"));
    }

    [Fact, Rule("PHE-14")]
    public void Field_names_may_be_written_with_underscores() =>
        Packets.Read("""{"id":"1","phenotypic_features":[{"type":{"id":"HP:1","label":"a"}}],"meta_data":{}}""")
            .ShouldBeOfType<PhenopacketResult.Read>().Report.Features.ShouldBe(1);

    private static IEnumerable<string[]> Leaves(JsonNode? node, params string[] at) => node switch
    {
        JsonObject o => o.SelectMany(p => Leaves(p.Value, [.. at, p.Key])).Append(at),
        JsonArray a => a.SelectMany((n, i) => Leaves(n, [.. at, $"{i}"])).Append(at),
        _ => [at],
    };

    private static void Replace(JsonNode root, string[] path, JsonNode? value)
    {
        if (path.Length == 0) { return; }
        var parent = path[..^1].Aggregate(root, (n, key) => n is JsonArray a ? a[int.Parse(key, null)]! : n[key]!);
        if (parent is JsonArray array) { array[int.Parse(path[^1], null)] = value; }
        else { parent[path[^1]] = value; }
    }
}
