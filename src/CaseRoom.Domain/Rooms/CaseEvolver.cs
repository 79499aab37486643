using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Rooms;

/// <summary>What events change in the case.</summary>
internal static class CaseEvolver
{
    public static CaseState Evolve(CaseState s, Recorded<RoomEvent> r, CaseEvent happened) => happened switch
    {
        RoomOpened e => s with
        {
            Opening = new(e.Controller, e.Unit, e.Basis, e.RequestId, r.Actor, r.At, e.Salt, e.Region),
        },
        TextSet e => s with
        {
            Texts = s.Texts.SetItem(CaseState.Key(e.Part), new(e.Text, e.Provenance, r.Actor, r.At, r.Sequence)),
        },
        PatientDescribed e => s with { Patient = new(e.Sex, e.Age, e.Region, r.Sequence) },
        PatientIdentified e => s with
        {
            Identity = new(e.Name, e.NationalId, e.BirthDate, e.Municipality, e.Contact, r.Sequence),
        },
        GoalRecorded e => s with
        {
            Goals = s.Goals.SetItem(e.GoalId, s.Goals.GetValueOrDefault(e.GoalId) is { } before
                ? new(
                    e.Words, e.AskedBy, e.AskedOn, e.Language, e.Interpreter, before.By, new(r.Actor, r.At),
                    before.Order, r.Sequence)
                : new(
                    e.Words, e.AskedBy, e.AskedOn, e.Language, e.Interpreter, r.Actor, null, r.Sequence,
                    r.Sequence)),
            GoalsMissing = null,
        },
        GoalsAskedInVain e => s with { GoalsMissing = new(e.Reason, e.Because, e.AskedBy, e.AskedOn) },
        FactRecorded e => s with
        {
            Facts = s.Facts.SetItem(e.FactId, s.Facts.GetValueOrDefault(e.FactId) is { } before
                ? new(
                    e.Fact, before.By, before.At,
                    new(r.Actor, r.At, e.Reason, FactRules.Reclassified(before.Fact, e.Fact)),
                    before.Order, r.Sequence)
                : new(e.Fact, r.Actor, r.At, null, r.Sequence, r.Sequence)),
        },
        FactRetracted e => s with
        {
            Facts = s.Facts.Remove(e.FactId),
            Retracted = s.Retracted.SetItem(e.FactId, new(e.RelativeId, e.Genetic)),
            RelativeDecisions = s.RelativeDecisions.Remove(e.FactId),
            Parentage = s.Parentage.Remove(e.FactId),
        },
        RelativeDecided e => s with
        {
            RelativeDecisions = s.RelativeDecisions.SetItem(e.RelativeId, new(e.Decision, e.On)),
        },
        MarksSet e => s with
        {
            Marks = e is { Genetic: false, RelativeId: null }
                ? s.Marks.Remove(e.SubjectId)
                : s.Marks.SetItem(e.SubjectId, new(e.Kind, e.Genetic, e.RelativeId)),
        },
        ParentageRecorded e => s with { Parentage = s.Parentage.SetItem(e.RelativeId, e.Note) },
        DiagnosisStatusSet e => s with { Diagnosis = new(e.Status, e.Codes, e.Note, r.Actor, r.At, r.Sequence) },
        FollowUpSet e => s with { FollowUp = new(e.ReviewOn, e.ReanalysisOn, e.ProposedCoordinator, r.Sequence) },
        PhaseChanged e => s with { Phase = e.To, PhaseReason = e.Reason },
        _ => throw new InvalidOperationException($"No evolution for {happened.GetType().Name}."),
    };
}
