using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Reports.Conclusion;

using Text = ConclusionPhrases;

/// <summary>
/// What is closed to parents, in a section of its own that can be taken out of the pile (EXP-20). Findings about a
/// relative who stands among what is open are told by the relation.
/// </summary>
internal static class ClosedSection
{
    public static bool IsNeeded(ConclusionSource source) =>
        source.Goals(closed: true).Any() || source.Facts(closed: true).Any();

    public static IEnumerable<ReportBlock> Of(ConclusionSource source, Words say)
    {
        if (!IsNeeded(source)) { yield break; }
        yield return new ReportBlock.PageBreak();
        yield return new ReportBlock.Heading(1, say.It(Text.Closed));
        yield return new ReportBlock.Callout(CalloutKind.Note, say.It(Text.ClosedMeans));
        foreach (var block in CaseSection.Answered(source.Goals(closed: true), source, say)) { yield return block; }
        var facts = source.Facts(closed: true).ToList();
        var own = facts.Select(f => f.Value.Fact).Where(f => f.RelativeId is null);
        foreach (var block in FactTables.Of(own, 2, say)) { yield return block; }
        foreach (var block in RelativeSection.Each(facts, say)) { yield return block; }
        foreach (var block in OfOpenRelatives(facts, source, say)) { yield return block; }
        yield return new ReportBlock.PageBreak();
    }

    private static IEnumerable<ReportBlock> OfOpenRelatives(
        IEnumerable<KeyValuePair<Guid, RecordedFact>> facts, ConclusionSource source, Words say)
    {
        foreach (var about in facts.Select(f => f.Value.Fact).GroupBy(f => f.RelativeId))
        {
            if (about.Key is not { } id || source.Closed.Contains(id)) { continue; }
            if (source.Room.Case.Facts.GetValueOrDefault(id)?.Fact is not Relative relative) { continue; }
            yield return new ReportBlock.Heading(2, KinshipPhrases.Of(relative.Relation, say));
            foreach (var block in FactTables.Of(about, 3, say)) { yield return block; }
        }
    }
}
