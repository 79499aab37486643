using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Conclusion;

namespace CaseRoom.Domain.Reports.Conclusion;

using Text = ConclusionPhrases;

/// <summary>Each statement in its exact wording, counted, with every reservation, dissent, advice and
/// silence.</summary>
internal static class StatementSection
{
    public static IEnumerable<ReportBlock> Of(ConclusionSource source, Words say)
    {
        yield return new ReportBlock.Heading(1, say.It(Text.Statements));
        if (source.Statements.Count == 0) { yield return new ReportBlock.Paragraph(say.It(Text.NoStatements)); }
        for (var i = 0; i < source.Statements.Count; i++)
        {
            foreach (var block in One(source, source.Statements[i].Value, i + 1, say)) { yield return block; }
        }

        foreach (var block in CaseSection.Told(source.Room.Case, Rooms.CasePart.WouldChange, Text.WouldChange, say))
        {
            yield return block;
        }
    }

    private static IEnumerable<ReportBlock> One(ConclusionSource source, Statement statement, int number, Words say)
    {
        var count = source.CountOf(statement);
        List<Guid> silent = [.. count.NotStated, .. count.AskedAgain];
        yield return new ReportBlock.Heading(2, say.It(Text.Statement, number));
        yield return new ReportBlock.Paragraph(statement.Text);
        foreach (var block in Corrections(source, statement, say)) { yield return block; }
        yield return new ReportBlock.Paragraph(say.It(
            Text.CountLine, count.Agree.Count, count.Reservation.Count, count.Disagree.Count, count.Abstain.Count,
            silent.Count));
        foreach (var person in count.Disagree)
        {
            yield return new ReportBlock.Callout(
                CalloutKind.Dissent, statement.Positions[person].Reason
                    ?? "", say.It(Text.Dissent, source.NameOf(person)));
        }

        foreach (var person in count.Reservation)
        {
            yield return new ReportBlock.Callout(
                CalloutKind.Note, statement.Positions[person].Reason
                    ?? "", say.It(Text.Reservation, source.NameOf(person)));
        }

        foreach (var (person, advice) in statement.Advice.OrderBy(a => a.Value.At).ThenBy(a => a.Key))
        {
            yield return new ReportBlock.Quote(advice.Text, say.It(Text.AdviceBy, source.NameOf(person)));
        }

        if (silent.Count > 0)
        {
            yield return new ReportBlock.Paragraph(
                say.It(Text.NotStated, string.Join(", ", silent.Select(source.NameOf))));
        }
    }

    /// <summary>Whose position was taken before a correction has not read the text that stands here.</summary>
    private static IEnumerable<ReportBlock> Corrections(ConclusionSource source, Statement statement, Words say)
    {
        for (var i = 0; i < statement.Corrections.Count; i++)
        {
            var names = statement.NotSeenBy(i + 1).Select(source.NameOf).ToList();
            if (names.Count == 0) { continue; }
            var (before, after, by, at) = statement.Corrections[i];
            yield return new ReportBlock.Callout(
                CalloutKind.Note, say.It(Text.CorrectedFromTo, before, after, string.Join(", ", names)),
                say.It(Text.Corrected, source.NameOf(by), say.Day(NorwegianTime.DateAt(at))));
        }
    }
}
