namespace CaseRoom.Domain.Reports.Conclusion;

using Text = PlanPhrases;

/// <summary>
/// What goes to a receiver outside the health service: the input to the plan without the health part of its points,
/// and without what names a gene, a variant or a condition (EXP-07, CON-61; BRIEF 6).
/// </summary>
internal static class OutsidePart
{
    public static IEnumerable<ReportBlock> Of(ConclusionSource source, ConclusionRequest request, Words say)
    {
        var withheld = source.Withheld;
        var (inHealthPart, left) = (false, false);
        foreach (var block in PlanSection.Of(source, request, say).Where(b => b is not ReportBlock.PageBreak))
        {
            if (block is ReportBlock.Heading heading)
            {
                inHealthPart = heading.Level == 3 && heading.Text == say.It(Text.HealthPart);
            }

            if (inHealthPart || block.Equals(PlanSection.Told(Text.Parts, say))) { continue; }
            var shown = Without(block, withheld);
            left |= shown != block;
            if (shown is not null) { yield return shown; }
        }

        if (left) { yield return PlanSection.Told(Text.LeftToHealth, say); }
    }

    /// <summary>What people wrote, without what names a gene, a variant or a condition; null where nothing is left.
    /// A table of measures says so itself, row by row.</summary>
    private static ReportBlock? Without(ReportBlock block, HealthWords withheld) => block switch
    {
        ReportBlock.Quote quote when withheld.StandIn(quote.Text, quote.Source) => null,
        ReportBlock.Paragraph paragraph when withheld.StandIn(paragraph.Text) => null,
        ReportBlock.Items items when items.Texts.All(text => withheld.StandIn(text)) => null,
        ReportBlock.Items items when items.Texts.Any(text => withheld.StandIn(text)) =>
            items with { Texts = [.. items.Texts.Where(text => !withheld.StandIn(text))] },
        _ => block,
    };
}
