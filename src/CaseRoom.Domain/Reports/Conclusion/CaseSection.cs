using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Reports.Conclusion;

using Text = ConclusionPhrases;

/// <summary>The head of the document: whose case, what was asked, what matters, what was found.</summary>
internal static class CaseSection
{
    public static IEnumerable<ReportBlock> Of(ConclusionSource source, ConclusionRequest request, Words say)
    {
        var c = source.Room.Case;
        yield return new ReportBlock.KeyValues(Facts(source, request, say));
        if (source.Version?.Reason is { } why)
        {
            yield return new ReportBlock.Callout(CalloutKind.Note, why, say.It(Text.WhyNew));
        }
        foreach (var block in Told(c, CasePart.Question, Text.Question, say)) { yield return block; }
        foreach (var block in Goals(source, request, say)) { yield return block; }
        foreach (var block in Told(c, CasePart.History, Text.History, say)) { yield return block; }
        foreach (var block in Told(c, CasePart.Findings, Text.Findings, say)) { yield return block; }
        var facts = source.Facts(closed: false).Select(f => f.Value.Fact);
        foreach (var block in FactTables.Of(facts.Where(f => f.RelativeId is null), 1, say)) { yield return block; }
        foreach (var block in RelativeSection.Of(source, say)) { yield return block; }
        foreach (var block in Told(c, CasePart.Considered, Text.Considered, say)) { yield return block; }
    }

    internal static IEnumerable<ReportBlock> Told(CaseState c, CasePart part, Phrase heading, Words say)
    {
        var text = c.TextOf(part);
        if (string.IsNullOrWhiteSpace(text)) { yield break; }
        yield return new ReportBlock.Heading(1, say.It(heading));
        yield return new ReportBlock.Paragraph(text);
    }

    private static List<KeyValue> Facts(ConclusionSource source, ConclusionRequest request, Words say)
    {
        var c = source.Room.Case;
        var entries = new List<KeyValue>();
        if (c.Identity is { } who)
        {
            entries.Add(new(say.It(Text.Patient), who.Name));
            if (who.BirthDate is { } born) { entries.Add(new(say.It(Text.BirthDate), say.Day(born))); }
            if (who.Municipality is { Length: > 0 } place) { entries.Add(new(say.It(Text.Municipality), place)); }
        }

        if (c.Patient is { } patient)
        {
            entries.Add(new(say.It(Text.Age), say.It(ValuePhrases.Of(patient.Age))));
            entries.Add(new(say.It(Text.SexWord), say.It(ValuePhrases.Of(patient.Sex, patient.Age))));
            entries.Add(new(say.It(Text.RegionWord), say.It(ValuePhrases.Of(patient.Region))));
        }

        entries.Add(new(say.It(Text.Controller), say.Or(c.Opening?.Controller.Name)));
        entries.Add(new(say.It(Text.Unit), say.Or(c.Opening?.Unit.Name)));
        var status = c.Diagnosis is { } d ? say.It(ValuePhrases.Of(d.Status)) : say.It(Text.NotRecorded);
        entries.Add(new(say.It(Text.DiagnosisStatus), status));
        if (c.Diagnosis is { Codes.Count: > 0 } coded)
        {
            entries.Add(new(say.It(Text.Codes), string.Join("; ", coded.Codes.Select(FactTables.Named))));
        }

        if (source.Version is { } version)
        {
            entries.Add(new(say.It(Text.SignedAt), say.Moment(version.At, request.At.Offset)));
            entries.Add(new(say.It(Text.CheckCode), version.CheckCode));
        }

        return entries;
    }

    private static IEnumerable<ReportBlock> Goals(ConclusionSource source, ConclusionRequest request, Words say)
    {
        yield return new ReportBlock.Heading(1, say.It(Text.Matters));
        var open = source.Goals(closed: false).ToList();
        foreach (var block in Answered(open, source, say)) { yield return block; }
        if (open.Count > 0) { yield break; }
        yield return request.WithClosed && source.Goals(closed: true).Any()
            ? new ReportBlock.Paragraph(say.It(Text.Closed))
            : WithoutGoals(source, say);
    }

    /// <summary>Goals with the number of the statement that answers each.</summary>
    internal static IEnumerable<ReportBlock> Answered(
        IEnumerable<KeyValuePair<Guid, Goal>> goals, ConclusionSource source, Words say)
    {
        foreach (var (id, goal) in goals)
        {
            yield return Quoted(goal, source, say);
            if (source.AnswerTo(id) is { } number)
            {
                yield return new ReportBlock.Paragraph(say.It(Text.AnsweredIn, number));
            }
        }
    }

    /// <summary>The patient's own words, with who asked and who has since edited them.</summary>
    internal static ReportBlock Quoted(Goal goal, ConclusionSource source, Words say)
    {
        string[] parts =
        [
            Asked(goal, say),
            .. source.SaidBy(goal.By, say) is var recorder && recorder != goal.AskedBy
                && !source.IsPatientSide(goal.By)
                ? [say.It(Text.RecordedBy, recorder)]
                : Array.Empty<string>(),
            .. goal.Edit is { } edit
                ? [say.It(Text.EditedBy, source.SaidBy(edit.By, say), say.Day(NorwegianTime.DateAt(edit.At)))]
                : Array.Empty<string>(),
        ];
        return new ReportBlock.Quote(goal.Words, string.Join(" · ", parts)) { Lang = goal.Language };
    }

    /// <summary>Who asked is not said where it might name the family.</summary>
    private static string Asked(Goal goal, Words say) => (goal.AskedBy.Length > 0, goal.Interpreter) switch
    {
        (true, true) => say.It(Text.AskedByInterpreter, Said(goal.AskedBy, say), say.Day(goal.AskedOn)),
        (true, false) => say.It(Text.AskedBy, Said(goal.AskedBy, say), say.Day(goal.AskedOn)),
        (false, true) => say.It(Text.AskedInterpreter, say.Day(goal.AskedOn)),
        (false, false) => say.It(Text.Asked, say.Day(goal.AskedOn)),
    };

    /// <summary>A name, or the part of the patient's side in the words of the report.</summary>
    private static string Said(string by, Words say) =>
        PatientSidePart.In(by) is { } part ? say.It(ValuePhrases.Of(part)) : by;

    /// <summary>Asked in vain, because; or not asked. Beside a goal that is closed neither is told.</summary>
    internal static ReportBlock WithoutGoals(ConclusionSource source, Words say) => new ReportBlock.Paragraph(
        !source.Goals(closed: true).Any() && source.Room.Case.GoalsMissing is { } missing
            ? $"{say.It(ValuePhrases.Of(missing.Reason))}: {missing.Because} "
                + $"({(missing.AskedBy.Length > 0 ? $"{Said(missing.AskedBy, say)}, " : "")}{say.Day(missing.AskedOn)})"
            : say.It(Text.NotRecorded));
}
