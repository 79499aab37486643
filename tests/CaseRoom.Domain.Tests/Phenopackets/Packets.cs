using System.Text;
using System.Text.Json.Nodes;
using CaseRoom.Domain.Phenopackets;
using CaseRoom.Testing;
using Shouldly;

namespace CaseRoom.Domain.Tests.Phenopackets;

/// <summary>Files of these tests, and reading them.</summary>
internal static class Packets
{
    public static byte[] Synthetic { get; } = Own("synthetic-phenopacket.json");

    public static byte[] Family { get; } = Own("synthetic-family.json");

    public static Guid Id(int n) => new(n + 1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);

    public static PhenopacketResult Read(byte[] json) => PhenopacketReader.Read(json, Id);

    public static PhenopacketResult Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    public static PhenopacketResult.Read Whole(byte[] json) => Read(json) switch
    {
        PhenopacketResult.Read read => read,
        PhenopacketResult.Faulty faulty => throw new ShouldAssertException(string.Join("; ", faulty.Faults)),
        _ => throw new InvalidOperationException(),
    };

    public static IReadOnlyList<PhenopacketFault> Faults(string json) =>
        Read(json).ShouldBeOfType<PhenopacketResult.Faulty>().Faults;

    /// <summary>The synthetic file with one thing changed.</summary>
    public static string With(Action<JsonObject> change)
    {
        var root = JsonNode.Parse(Synthetic)!.AsObject();
        change(root);
        return root.ToJsonString();
    }

    private static byte[] Own(string name) => File.ReadAllBytes(
        Path.Combine(SharedData.RepositoryRoot, "tests", "CaseRoom.Domain.Tests", "Phenopackets", name));
}
