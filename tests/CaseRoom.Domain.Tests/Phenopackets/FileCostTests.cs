using System.Text;
using CaseRoom.Domain.Phenopackets;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Phenopackets;

/// <summary>
/// What reading a file costs, in bytes allocated: a count that is the same on every machine. A file of 280 kB with long
/// names once took more than a minute, because every value had its whole path made.
/// </summary>
public sealed class FileCostTests
{
    /// <summary>Bytes allocated for a byte of the file at most; ordinary files need about 25.</summary>
    private const int PerByte = 250;

    /// <summary>Names as long and as deep as they may be, around a list as long as it may be.</summary>
    private static readonly string Bomb = Nested(30, 190, string.Join(',', Enumerable.Repeat("1", 100_000)));

    public static TheoryData<string, string> Files() => new()
    {
        { "long paths to many values", Bomb },
        { "many lists with faults", Packet(Many("{\"type\":5}", 2_000)) },
        { "many names", "{" + string.Join(',', Enumerable.Range(0, 60_000).Select(n => $"\"n{n}\":1")) + "}" },
        { "many values that nobody takes", Packet("{\"type\":{\"id\":\"HP:1\",\"label\":\"a\"},\"x\":["
            + Many("[[1],{\"b\":2}]", 20_000) + "]}") },
        { "one long text", Packet($"{{\"description\":\"{new string('a', 900_000)}\\u00e5\"}}") },
    };

    [Theory, Rule("PHE-17")]
    [MemberData(nameof(Files))]
    public void A_file_costs_as_much_as_it_is_long(string what, string file)
    {
        var bytes = Encoding.UTF8.GetBytes(file);
        bytes.Length.ShouldBeGreaterThan(20_000, what);
        Packets.Read("{}");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Packets.Read(bytes);
        var cost = GC.GetAllocatedBytesForCurrentThread() - before;
        (cost / bytes.Length).ShouldBeLessThan(PerByte, what);
    }

    [Fact, Rule("PHE-17", "PHE-14")]
    public void Too_many_values_items_or_levels_are_told_apart_from_broken_files()
    {
        var tokens = $"[{Many("1", PhenopacketReader.MaxTokens)}]";
        Packets.Faults(tokens)[0].Reason.ShouldBe("tooMany");
        var items = Packets.Faults(Packet(Many("{}", PhenopacketReader.MaxItems + 1)));
        items.Select(f => (f.Path, f.Reason)).ShouldBe([("$.phenotypicFeatures", "tooMany")]);
        Packets.Faults(Nested(PhenopacketReader.MaxDepth, 1, "1"))[0].Reason.ShouldBe("tooDeep");
    }

    [Fact, Rule("PHE-13", "PHE-17")]
    public void A_report_names_so_many_places_and_counts_the_rest()
    {
        var names = string.Join(',', Enumerable.Range(0, 5_000).Select(n => $"\"n{n}\":1"));
        var read = Packets.Read($$"""{"id":"1","metaData":{},"subject":{},{{names}}}""");
        var kept = read.ShouldBeOfType<PhenopacketResult.Read>().Report.KeptInFile;
        kept.Count.ShouldBe(PhenopacketReader.MaxKeptFields + 1);
        kept[0].ShouldBe(new KeptField("$", 5_000 - PhenopacketReader.MaxKeptFields));
    }

    private static string Nested(int levels, int name, string items) =>
        string.Concat(Enumerable.Repeat($"{{\"{new string('a', name)}\":", levels)) + $"[{items}]"
        + new string('}', levels);

    private static string Packet(string features) =>
        $"{{\"id\":\"1\",\"metaData\":{{}},\"phenotypicFeatures\":[{features}]}}";

    private static string Many(string one, int times) => string.Join(',', Enumerable.Repeat(one, times));
}
