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
        var withheld = new HealthWords(source.Room.Case);
        var (inHealthPart, left) = (false, false);
        foreach (var block in PlanSection.Of(source, request, say).Where(b => b is not ReportBlock.PageBreak))
        {
            if (block is ReportBlock.Heading heading)
            {
                inHealthPart = heading.Level == 3 && heading.Text == say.It(Text.HealthPart);
            }

            if (inHealthPart || block.Equals(PlanSection.Told(Text.Parts, say))) { continue; }
            if (block is ReportBlock.Quote quote && withheld.StandIn(quote.Text, quote.Source)) { left = true; }
            else { yield return block; }
        }

        if (left) { yield return PlanSection.Told(Text.LeftToHealth, say); }
    }
}
