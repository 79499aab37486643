using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Reports.Conclusion;

using Text = ConclusionPhrases;

/// <summary>The facts of the case as tables: phenotype, conditions, variants, sources.</summary>
internal static class FactTables
{
    public static IEnumerable<ReportBlock> Of(CaseState c, Words say)
    {
        var facts = c.Facts.Values.OrderBy(f => f.Order).Select(f => f.Fact).ToList();
        var phenotypes = facts.OfType<Phenotype>().OrderBy(p => p.Excluded).ToList();
        if (phenotypes.Count > 0)
        {
            yield return new ReportBlock.Heading(1, say.It(Text.Symptoms));
            yield return new ReportBlock.Table(
                [say.It(Text.Term), say.It(Text.Code), say.It(Text.Status), say.It(Text.Onset)],
                [.. phenotypes.Select(p => Row(
                    p.Term.Label, p.Term.Code, say.It(p.Excluded ? Text.Absent : Text.Present), p.Onset))],
                Weights: [5, 2, 2, 2]);
        }

        var conditions = facts.OfType<Condition>().ToList();
        if (conditions.Count > 0)
        {
            yield return new ReportBlock.Heading(1, say.It(Text.Conditions));
            yield return new ReportBlock.Table(
                [say.It(Text.Term), say.It(Text.Code), say.It(Text.Status), say.It(Text.Onset)],
                [.. conditions.Select(k => Row(k.Term.Label, k.Term.Code, say.It(ValuePhrases.Of(k.Status)), k.Onset))],
                Weights: [5, 2, 2, 2]);
        }

        var variants = facts.OfType<Variant>().ToList();
        if (variants.Count > 0)
        {
            yield return new ReportBlock.Heading(1, say.It(Text.Genes));
            yield return new ReportBlock.Table(
                [say.It(Text.Gene), say.It(Text.Variant), say.It(Text.Class), say.It(Text.Laboratory)],
                [.. variants.Select(v => Row(
                    v.Gene.Label, Joined("\n", [.. v.Expressions, v.Zygosity ?? ""]),
                    say.It(ValuePhrases.Of(v.Classification)),
                    Joined(", ", v.Laboratory ?? "", v.ClassifiedOn is null ? "" : say.Day(v.ClassifiedOn))))],
                Weights: [2, 5, 2, 2]);
        }

        var citations = facts.OfType<Citation>().ToList();
        if (citations.Count > 0)
        {
            yield return new ReportBlock.Heading(1, say.It(Text.Sources));
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
