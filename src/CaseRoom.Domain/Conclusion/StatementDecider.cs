using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Conclusion;

using Decision = Decision<RoomEvent>;

/// <summary>What may happen to statements and positions (SPEC.md, CCL-…).</summary>
internal static class StatementDecider
{
    public static Decision Propose(RoomState state, ProposeStatement c)
    {
        var used = state.Conclusion.Statements.ContainsKey(c.StatementId);
        if (Check.NewId("statementId", c.StatementId, used, seen: true) is { } unusable) { return unusable; }
        if (c.AnswersGoal is { } goal && !state.Case.Goals.ContainsKey(goal))
        {
            return new Refusal.NotFound("answersGoal");
        }
        var fault = Frozen(state)
            ?? Check.Required("text", c.Text, Limits.Paragraph)
            ?? Check.Below("statements", state.Conclusion.Statements.Count, Limits.Statements);
        return fault is not null ? fault : new StatementProposed(c.StatementId, c.Text, c.AnswersGoal);
    }

    public static Decision Revise(RoomState state, ReviseStatement c, DecisionContext context)
    {
        if (Standing(state, c.StatementId, out var statement) is { } refusal) { return refusal; }
        var fault = Check.Current(context.BasedOn, statement.Version)
            ?? Check.Required("text", c.Text, Limits.Paragraph);
        if (fault is not null) { return fault; }
        return c.Text == statement.Text ? Array.Empty<RoomEvent>() : new StatementRevised(c.StatementId, c.Text);
    }

    public static Decision Correct(RoomState state, CorrectStatement c, DecisionContext context)
    {
        if (Standing(state, c.StatementId, out var statement) is { } refusal) { return refusal; }
        var fault = Check.Current(context.BasedOn, statement.Version)
            ?? Check.Required("text", c.Text, Limits.Paragraph);
        if (fault is not null) { return fault; }
        if (c.Text == statement.Text) { return Array.Empty<RoomEvent>(); }
        var larger = Check.Below("corrections", statement.Corrections.Count, Limits.Corrections)
            ?? Spelling.Fault(statement.Text, c.Text);
        return larger is not null ? larger : new StatementCorrected(c.StatementId, c.Text);
    }

    public static Decision Object(RoomState state, ObjectToCorrection c)
    {
        if (Standing(state, c.StatementId, out var statement) is { } refusal) { return refusal; }
        return statement.Corrections.IsEmpty || statement.Corrections[0].Before == statement.Text
            ? new Refusal.Invalid("statementId", "notCorrected")
            : new CorrectionObjected(c.StatementId);
    }

    public static Decision Withdraw(RoomState state, WithdrawStatement c)
    {
        if (Standing(state, c.StatementId, out _) is { } refusal) { return refusal; }
        return Check.Required("reason", c.Reason, Limits.Paragraph) is { } fault
            ? fault
            : new StatementWithdrawn(c.StatementId, c.Reason);
    }

    public static Decision Take(RoomState state, TakePosition c, DecisionContext context)
    {
        if (Seen(state, c.On) is { } refusal) { return refusal; }
        var needsReason = c.Kind is PositionKind.Reservation or PositionKind.Disagree;
        var fault = needsReason
            ? Check.Required("reason", c.Reason, Limits.Paragraph)
            : Check.Optional("reason", c.Reason, Limits.Paragraph);
        if (fault is not null) { return fault; }
        var reason = string.IsNullOrWhiteSpace(c.Reason) ? null : c.Reason;
        // The same position again, after a correction, says that the correction has been seen.
        return Current(state, c.On, context) is { } current && current.Kind == c.Kind && current.Reason == reason
            && current.Correction == c.On.Correction
            ? Array.Empty<RoomEvent>()
            : new PositionTaken(c.On.StatementId, c.On.Wording, c.Kind, reason);
    }

    /// <summary>One press never overwrites a position that the person has taken on this very wording.</summary>
    public static Decision Agree(RoomState state, AgreeToAll c, DecisionContext context)
    {
        if (c.Seen.Count == 0) { return new Refusal.Missing("seen"); }
        var events = new List<RoomEvent>();
        foreach (var seen in c.Seen.DistinctBy(s => s.StatementId))
        {
            if (Seen(state, seen) is { } refusal) { return refusal; }
            if (Current(state, seen, context) is not null) { continue; }
            events.Add(new PositionTaken(seen.StatementId, seen.Wording, PositionKind.Agree, null));
        }

        return events;
    }

    public static Decision Advise(RoomState state, GiveAdvice c)
    {
        if (Seen(state, c.On) is { } refusal) { return refusal; }
        return Check.Required("text", c.Text, Limits.Paragraph) is { } fault
            ? fault
            : new AdviceGiven(c.On.StatementId, c.On.Wording, c.Text);
    }

    /// <summary>Nothing of the conclusion changes once it is signed, or before the room is ready.</summary>
    internal static Refusal? Frozen(RoomState state) =>
        state.Case.Phase is Phase.Draft or Phase.Signed or Phase.Closed
            ? new Refusal.PhaseForbids(PhaseRules.Word(state.Case.Phase))
            : null;

    private static Position? Current(RoomState state, StatementSeen seen, DecisionContext context)
    {
        var statement = state.Conclusion.Statements[seen.StatementId];
        var position = statement.Positions.GetValueOrDefault(context.Actor.PersonId);
        return position?.Wording == statement.Wording ? position : null;
    }

    private static Refusal? Seen(RoomState state, StatementSeen seen)
    {
        if (Standing(state, seen.StatementId, out var statement) is { } refusal) { return refusal; }
        return seen.Wording == statement.Wording && seen.Correction == statement.Corrections.Count
            ? null
            : new Refusal.StaleVersion(statement.Version);
    }

    private static Refusal? Standing(RoomState state, Guid id, out Statement statement)
    {
        if (!state.Conclusion.Statements.TryGetValue(id, out statement!))
        {
            return new Refusal.NotFound("statementId");
        }
        return statement.Withdrawn is not null ? new Refusal.AlreadyDone("withdrawn") : Frozen(state);
    }
}
