using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Reports.Conclusion;

using Text = ConclusionPhrases;

/// <summary>
/// Relatives who agreed, each by relation with facts of their own, apart from the patient's (BRIEF 7); and that others
/// are left out.
/// </summary>
internal static class RelativeSection
{
    public static IEnumerable<ReportBlock> Of(ConclusionSource source, Words say)
    {
        var facts = source.Facts(closed: false).ToList();
        var agreed = facts.Any(f => f.Value.Fact is Relative);
        if (!agreed && !source.RelativesLeftOut) { yield break; }
        yield return new ReportBlock.Heading(1, say.It(Text.Relatives));
        if (agreed) { yield return new ReportBlock.Paragraph(say.It(Text.RelativeAgreed)); }
        foreach (var block in Each(facts, say)) { yield return block; }
        if (source.RelativesLeftOut)
        {
            yield return new ReportBlock.Callout(CalloutKind.Note, say.It(Text.RelativesLeftOut));
        }
    }

    /// <summary>Those among the facts, by relation, with what else is known of each.</summary>
    internal static IEnumerable<ReportBlock> Each(IReadOnlyList<KeyValuePair<Guid, RecordedFact>> facts, Words say)
    {
        var relatives = facts.Where(f => f.Value.Fact is Relative);
        foreach (var (id, recorded) in relatives)
        {
            var relative = (Relative)recorded.Fact;
            yield return new ReportBlock.Heading(2, KinshipPhrases.Of(relative.Relation, say));
            yield return new ReportBlock.KeyValues(
            [
                new(say.It(Text.SexWord), say.It(ValuePhrases.Of(relative.Sex))),
                new(say.It(Text.Affected), say.It(relative.Affected switch
                {
                    true => Text.Yes,
                    false => Text.No,
                    null => Text.NotRecorded,
                })),
            ]);
            var about = facts.Select(f => f.Value.Fact).Where(f => f.RelativeId == id);
            foreach (var block in FactTables.Of(about, 3, say)) { yield return block; }
        }
    }
}
