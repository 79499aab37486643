using System.Text.RegularExpressions;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Tidy;

/// <summary>
/// Which security requirement is met by what, held against the rules and the tests. Set
/// <c>CASEROOM_WRITE_SECURITY=1</c> to write anew which test holds a rule.
/// </summary>
public sealed partial class RequirementTests(ITestOutputHelper output)
{
    private const string Table = "deploy/security.md";
    private const string Made = "<!-- made by RequirementTests -->\n";

    /// <summary>What is asked for, by letter and last number: a table that lost a row, and a clone without the shared
    /// list, is held against this.</summary>
    private static readonly (char Letter, int Last)[] Asked =
    [
        ('N', 10), ('H', 12), ('I', 4), ('G', 6), ('W', 4), ('M', 1), ('B', 13), ('U', 9), ('L', 5), ('E', 5), ('O', 6),
    ];

    /// <summary>Of the threats.</summary>
    private static readonly IEnumerable<string> Numbers = Enumerable.Range(1, 20).Select(n => $"{n}");

    private static string TablePath => Path.Combine(SharedData.RepositoryRoot, Table);

    private static readonly string Text = Repository.Read(Table).Text;

    [Fact]
    public void Each_requirement_is_met_by_rules_or_said_not_to_be()
    {
        var rows = Rows();
        rows.GroupBy(r => r.Id).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty("twice");
        foreach (var row in rows)
        {
            row.State.ShouldBeOneOf("met", "partly", "not met");
            (row.Rules.Length > 0).ShouldBe(row.State != "not met", row.Id);
            if (row.State != "met") { row.Weaker.ShouldNotBeEmpty(row.Id); }
        }

        rows.SelectMany(r => r.Rules).Distinct().Except(RuleTests.Written().Keys).ShouldBeEmpty("no such rule");
        output.WriteLine(string.Join(
            ", ", rows.GroupBy(r => r.State).Select(g => $"{g.Count()} {g.Key}").Order()));
    }

    [Fact]
    public void No_requirement_is_left_out_or_made_up() =>
        Rows().Select(r => r.Id).Order(StringComparer.Ordinal).ShouldBe(Ids());

    [Fact]
    public void What_is_asked_for_is_what_the_shared_list_asks_for_where_there_is_one()
    {
        var list = Path.Combine(SharedData.Folder("../domain") ?? "", "SECURITY.md");
        output.WriteLine(File.Exists(list) ? $"held against {list}" : "no shared list here");
        if (!File.Exists(list)) { return; }
        SharedRow().Matches(File.ReadAllText(list)).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal)
            .ShouldBe(Ids());
        SharedThreat().Matches(File.ReadAllText(list)).Select(m => m.Groups[1].Value).ShouldBe(Numbers);
    }

    [Fact]
    public void Of_each_threat_it_is_said_which_requirement_against_it_is_open()
    {
        var states = Rows().ToDictionary(r => r.Id, r => r.State);
        var rules = RuleTests.Written();
        // As it stands now: the other table may have been written anew before this one.
        var text = File.ReadAllText(TablePath);
        var threats = Threat().Matches(text).ToList();
        threats.Select(t => t.Groups["number"].Value).ShouldBe(Numbers);
        var made = Threat().Replace(text, t =>
        {
            var ids = t.Groups["ids"].Value.Split(", ");
            ids.Where(id => !states.ContainsKey(id) && !rules.ContainsKey(id)).ShouldBeEmpty(t.Value);
            var open = ids.Where(id => states.GetValueOrDefault(id, "met") != "met")
                .Select(id => $"{id} {states[id]}");
            return $"{t.Groups["head"].Value} {string.Join(", ", open)} |";
        });
        HoldsOrWrites(made);
    }

    [Fact]
    public void The_tests_that_hold_a_rule_are_those_that_cite_it()
    {
        var holding = Rows().SelectMany(r => r.Rules).Distinct().Order(StringComparer.Ordinal)
            .Select(rule => $"| {rule} | {RuleTests.Written()[rule]} | {string.Join(", ", RuleTests.Citing(rule))} |");
        var made = $"| Rule | Written in | Tests |\n|---|---|---|\n{string.Join('\n', holding)}\n";
        var text = File.ReadAllText(TablePath);
        HoldsOrWrites($"{text[..(text.IndexOf(Made, StringComparison.Ordinal) + Made.Length)]}\n{made}");
    }

    private static void HoldsOrWrites(string made)
    {
        if (Environment.GetEnvironmentVariable("CASEROOM_WRITE_SECURITY") == "1")
        {
            File.WriteAllText(TablePath, made);
        }

        File.ReadAllText(TablePath).Trim().ShouldBe(made.Trim());
    }

    private static IEnumerable<string> Ids() => Asked
        .SelectMany(a => Enumerable.Range(1, a.Last).Select(n => $"{a.Letter}{n}")).Order(StringComparer.Ordinal);

    private static List<Requirement> Rows() => [.. Row().Matches(Text).Select(m => new Requirement(
        m.Groups[1].Value, m.Groups[2].Value.Trim(),
        m.Groups[3].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        m.Groups[4].Value.Trim()))];

    [GeneratedRegex(@"^\| ([A-SU-Z]\d{1,2}) \|[^|]*\|([^|]*)\|([^|]*)\|([^|]*)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| ([NHIGWMBULEO]\d{1,2}) \|", RegexOptions.Multiline)]
    private static partial Regex SharedRow();

    [GeneratedRegex(@"^\| (\d{1,2}) \| [^|]+ \| \d/\d \|", RegexOptions.Multiline)]
    private static partial Regex SharedThreat();

    [GeneratedRegex(@"^(?<head>\| T(?<number>\d{1,2}) \|[^|]*\| (?<ids>[^|]*) \|)[^|]*\|$", RegexOptions.Multiline)]
    private static partial Regex Threat();

    private sealed record Requirement(string Id, string State, string[] Rules, string Weaker);
}
