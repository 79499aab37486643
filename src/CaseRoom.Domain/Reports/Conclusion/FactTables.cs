using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Reports.Conclusion;

using Text = ConclusionPhrases;

/// <summary>The facts about one person as tables: phenotype, conditions, variants, measurements, sources.</summary>
internal static class FactTables
{
    /// <param name="about">The person's own facts, in order.</param>
    /// <param name="level">Of the headings.</param>
    public static IEnumerable<ReportBlock> Of(IEnumerable<Fact> about, int level, Words say)
    {
        var facts = about.ToList();
        return [.. Observed(facts, level, say), .. Measured(facts, level, say), .. Cited(facts, level, say)];
    }

    private static IEnumerable<ReportBlock> Observed(List<Fact> facts, int level, Words say)
    {
        var phenotypes = facts.OfType<Phenotype>().OrderBy(p => p.Excluded).ToList();
        if (phenotypes.Count > 0)
        {
            yield return new ReportBlock.Heading(level, say.It(Text.Symptoms));
            yield return new ReportBlock.Table(
                [say.It(Text.Term), say.It(Text.Code), say.It(Text.Status), say.It(Text.Onset)],
                [.. phenotypes.Select(p => Row(
                    p.Term.Label, p.Term.Code,
                    Joined(", ", say.It(p.Excluded ? Text.Absent : Text.Present), p.Severity ?? ""),
                    say.Onset(p.Onset)))],
                Weights: [5, 2, 2, 2]);
        }

        var conditions = facts.OfType<Condition>().ToList();
        if (conditions.Count > 0)
        {
            yield return new ReportBlock.Heading(level, say.It(Text.Conditions));
            yield return new ReportBlock.Table(
                [say.It(Text.Term), say.It(Text.Code), say.It(Text.Status), say.It(Text.Onset)],
                [.. conditions.Select(k => Row(
                    k.Term.Label, k.Term.Code, say.It(ValuePhrases.Of(k.Status)), say.Onset(k.Onset)))],
                Weights: [5, 2, 2, 2]);
        }

        var variants = facts.OfType<Variant>().ToList();
        if (variants.Count > 0)
        {
            yield return new ReportBlock.Heading(level, say.It(Text.Genes));
            yield return new ReportBlock.Table(
                [say.It(Text.Gene), say.It(Text.Variant), say.It(Text.Class), say.It(Text.Laboratory)],
                [.. variants.Select(v => Row(
                    v.Gene.Label, Joined("\n", [.. v.Expressions, say.It(ValuePhrases.OfZygosity(v.Zygosity ?? ""))]),
                    say.It(ValuePhrases.Of(v.Classification)),
                    Joined(", ", v.Laboratory ?? "", v.ClassifiedOn is null ? "" : say.Day(v.ClassifiedOn))))],
                Weights: [2, 5, 2, 2]);
        }
    }

    private static IEnumerable<ReportBlock> Measured(List<Fact> facts, int level, Words say)
    {
        var measurements = facts.OfType<Measurement>().ToList();
        if (measurements.Count == 0) { yield break; }
        yield return new ReportBlock.Heading(level, say.It(Text.Measurements));
        yield return new ReportBlock.Table(
            [say.It(Text.Assay), say.It(Text.Code), say.It(Text.Value), say.It(Text.Range)],
            [.. measurements.Select(m => Row(
                m.Assay.Label, m.Assay.Code, $"{say.Number(m.Value)} {m.Unit.Label}", Range(m, say)))],
            Weights: [5, 2, 2, 3]);
    }

    private static string Range(Measurement m, Words say) => (m.Low, m.High) switch
    {
        ({ } low, { } high) => $"{say.Number(low)}–{say.Number(high)}",
        ({ } low, null) => $"≥ {say.Number(low)}",
        (null, { } high) => $"≤ {say.Number(high)}",
        _ => "",
    };

    private static IEnumerable<ReportBlock> Cited(List<Fact> facts, int level, Words say)
    {
        var citations = facts.OfType<Citation>().ToList();
        if (citations.Count > 0)
        {
            yield return new ReportBlock.Heading(level, say.It(Text.Sources));
            yield return new ReportBlock.Items([.. citations.Select(s => Joined(" · ", s.Reference, s.Title))]);
        }
    }

    /// <summary>A term with its code, where it has one.</summary>
    public static string Named(Term term) => Joined(" ", term.Code ?? "", term.Label);

    private static List<string> Row(params ReadOnlySpan<string?> cells)
    {
        var row = new List<string>(cells.Length);
        foreach (var cell in cells) { row.Add(cell ?? ""); }
        return row;
    }

    private static string Joined(string between, params IEnumerable<string> parts) =>
        string.Join(between, parts.Where(p => p.Length > 0));
}
