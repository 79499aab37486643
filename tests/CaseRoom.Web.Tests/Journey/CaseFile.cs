using System.Globalization;
using System.Text.Json.Nodes;
using CaseRoom.Testing;

namespace CaseRoom.Web.Tests.Journey;

/// <summary>A case as another system exports it, and what of it must be read on the page.</summary>
internal sealed record CaseFile(
    string Path, string Subject, string Phenotype, string Onset, string Excluded, string Gene, string Condition)
{
    private const string Synthetic = "tests/CaseRoom.Domain.Tests/Phenopackets/synthetic-phenopacket.json";

    /// <summary>
    /// The first published case that has all of it, observed and excluded, since when, gene and condition; the
    /// project's own invented one where the shared data is not there.
    /// </summary>
    public static CaseFile Choose()
    {
        var folder = SharedData.Folder(System.IO.Path.Combine("phenopackets", "open"));
        IEnumerable<string> files = folder is null
            ? [System.IO.Path.Combine(SharedData.RepositoryRoot, Synthetic)]
            : Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal);
        return files.Select(Read).First(file => file is not null)!;
    }

    public override string ToString() => Path.EndsWith(Synthetic, StringComparison.Ordinal)
        ? "1 case: the synthetic phenopacket, no shared cases here." : $"1 case: {Path}.";

    private static CaseFile? Read(string path)
    {
        var root = JsonNode.Parse(File.ReadAllText(path))!;
        var features = Items(root["phenotypicFeatures"]).ToList();
        var observed = features.FirstOrDefault(each => !IsExcluded(each) && AgeOf(each) is not null);
        var excluded = features.FirstOrDefault(IsExcluded);
        var gene = Items(root["interpretations"])
            .SelectMany(each => Items(each["diagnosis"]?["genomicInterpretations"]))
            .Select(each => each["variantInterpretation"]?["variationDescriptor"]?["geneContext"]?["symbol"])
            .FirstOrDefault(symbol => symbol is not null);
        var condition = Items(root["diseases"]).FirstOrDefault(each => !IsExcluded(each));
        return observed is null || excluded is null || gene is null || condition is null ? null : new(
            path, Word(root["subject"]!["id"]), Word(observed["type"]!["label"]), AgeOf(observed)!,
            Word(excluded["type"]!["label"]), Word(gene), Word(condition["term"]!["label"]));
    }

    private static IEnumerable<JsonNode> Items(JsonNode? list) =>
        list is JsonArray array ? array.OfType<JsonNode>() : [];

    private static bool IsExcluded(JsonNode each) => each["excluded"]?.GetValue<bool>() is true;

    private static string Word(JsonNode? word) => word!.GetValue<string>();

    /// <summary>When it began as the page says it, for a whole age above one: P18Y is 18 år, P18M 18 måneder.</summary>
    private static string? AgeOf(JsonNode feature)
    {
        var age = feature["onset"]?["age"]?["iso8601duration"]?.GetValue<string>() ?? "";
        var unit = age.EndsWith('Y') ? "år" : age.EndsWith('M') ? "måneder" : null;
        return unit is not null && int.TryParse(age[1..^1], CultureInfo.InvariantCulture, out var number) && number > 1
            ? $"{number} {unit}" : null;
    }
}
