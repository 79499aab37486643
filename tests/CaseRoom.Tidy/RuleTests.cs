using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace CaseRoom.Tidy;

/// <summary>Specification and tests cite each other: no rule without a test, no test for a rule that is not
/// there.</summary>
public sealed partial class RuleTests
{
    private static readonly Lazy<ILookup<string, string>> Citations = new(CitationsOf);

    [Fact]
    public void Every_rule_is_cited_by_a_test()
    {
        Written().Keys.Except(Cited().Keys).Order().ShouldBeEmpty();
    }

    [Fact]
    public void Every_cited_rule_is_written()
    {
        Cited().Where(c => !Written().ContainsKey(c.Key)).Select(c => $"{c.Key} in {c.Value}").Order().ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_has_one_number()
    {
        Repository.Files("SPEC.md")
            .SelectMany(f => RuleLine().Matches(f.Text).Select(m => m.Groups[1].Value))
            .GroupBy(id => id)
            .Where(g => g.Count() > 1)
            .Select(g => g.Key)
            .ShouldBeEmpty();
    }

    [Fact]
    public void There_are_rules()
    {
        Written().Count.ShouldBeGreaterThan(50);
    }

    internal static Dictionary<string, string> Written() => Repository.Files("SPEC.md")
        .SelectMany(f => RuleLine().Matches(f.Text).Select(m => (Id: m.Groups[1].Value, f.Path)))
        .DistinctBy(r => r.Id)
        .ToDictionary(r => r.Id, r => r.Path);

    /// <summary>Names of the test files that cite the rule.</summary>
    internal static IEnumerable<string> Citing(string rule) => Citations.Value[rule]
        .Select(path => Path.GetFileName(path).Split('.')[0])
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static Dictionary<string, string> Cited() => Citations.Value.ToDictionary(c => c.Key, c => c.First());

    private static ILookup<string, string> CitationsOf() => Repository.CSharp
        .Where(f => f.IsIn("tests/") && !f.IsIn("tests/CaseRoom.Tidy/"))
        .SelectMany(f => RuleAttribute().Matches(f.Text)
            .SelectMany(m => RuleId().Matches(m.Value))
            .Select(m => (Id: m.Value, f.Path)))
        .Concat(Repository.Paths
            .Where(p => p.EndsWith(".test.ts", StringComparison.Ordinal)
                || p.EndsWith(".test.tsx", StringComparison.Ordinal))
            .Select(Repository.Read)
            .SelectMany(f => BracketedId().Matches(f.Text).Select(m => (Id: m.Groups[1].Value, f.Path))))
        .ToLookup(r => r.Id, r => r.Path);

    [GeneratedRegex(@"^- \*\*([A-Z]{2,5}-\d{2,3})\*\*", RegexOptions.Multiline)]
    private static partial Regex RuleLine();

    [GeneratedRegex(@"\[(?:[^\]]*,\s*)?Rule\([^)]*\)")]
    private static partial Regex RuleAttribute();

    [GeneratedRegex(@"[A-Z]{2,5}-\d{2,3}")]
    private static partial Regex RuleId();

    [GeneratedRegex(@"\[([A-Z]{2,5}-\d{2,3})\]")]
    private static partial Regex BracketedId();
}
