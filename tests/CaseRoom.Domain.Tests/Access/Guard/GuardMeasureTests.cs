using CaseRoom.Domain.Access.Guard;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Access.Guard;

/// <summary>
/// How well the guard reads, measured on sentences that were labelled before it was written and that its writing never
/// looked at: figures by kind, and never a sentence.
/// </summary>
public sealed class GuardMeasureTests(ITestOutputHelper output)
{
    private const double LeastRecall = 0.95;
    private const double MostFalseAlarms = 0.05;

    [Fact, Rule("GRD-05")]
    public void The_guard_finds_what_a_reader_found_and_leaves_clean_sentences_alone()
    {
        var sentences = LabelledSentences.Read();
        sentences.Count.ShouldBe(500);
        var read = sentences.Select(s => (Sentence: s, Found: NameGuard.Find(s.Text, s.Known))).ToList();
        var recalls = read.SelectMany(r => r.Sentence.Places().Select(p => Score(p, r.Found))).ToList();
        foreach (var kind in recalls.GroupBy(r => r.Kind).OrderBy(k => k.Key)) { Print($"{kind.Key}", [.. kind]); }
        Print("all", recalls);
        foreach (var kind in read.SelectMany(r => r.Found.Select(f => (f.Kind, Right: r.Sentence.Places().Any(p => Share(p, [f]) > 0))))
            .GroupBy(f => f.Kind).OrderBy(k => k.Key))
        {
            output.WriteLine($"findings {kind.Key}: {kind.Count()}, right {kind.Count(f => f.Right)}");
        }

        var clean = read.Where(r => r.Sentence.Finds.Count == 0).ToList();
        var alarms = clean.Where(c => c.Found.Count > 0).ToList();
        output.WriteLine($"clean sentences {clean.Count}, alarms in {alarms.Count}: "
            + $"{string.Join(", ", alarms.SelectMany(a => a.Found).GroupBy(f => f.Kind).Select(k => $"{k.Key} {k.Count()}"))}");
        var recall = (double)recalls.Count(r => r.Share >= 0.5) / recalls.Count;
        recall.ShouldBeGreaterThanOrEqualTo(LeastRecall);
        ((double)alarms.Count / clean.Count).ShouldBeLessThanOrEqualTo(MostFalseAlarms);
    }

    private void Print(string of, IReadOnlyCollection<(GuardKind Kind, double Share, bool SameKind)> recalls) =>
        output.WriteLine($"{of}: {recalls.Count} labelled, found {recalls.Count(r => r.Share >= 0.5)}, touched "
            + $"{recalls.Count(r => r.Share > 0)}, whole {recalls.Count(r => r.Share >= 1)}, by its kind "
            + $"{recalls.Count(r => r.SameKind)}, recall {(double)recalls.Count(r => r.Share >= 0.5) / recalls.Count:0.000}");

    private static (GuardKind Kind, double Share, bool SameKind) Score(
        GuardFinding place, IReadOnlyList<GuardFinding> found) =>
        (place.Kind, Share(place, found), Share(place, [.. found.Where(f => f.Kind == place.Kind)]) >= 0.5);

    /// <summary>How much of the labelled place the findings cover.</summary>
    private static double Share(GuardFinding place, IReadOnlyList<GuardFinding> found) =>
        (double)found.Sum(f => Math.Max(0, Math.Min(f.End, place.End) - Math.Max(f.Start, place.Start))) / place.Length;
}
