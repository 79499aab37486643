using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Rooms;

using Decision = Decision<RoomEvent>;

/// <summary>The steps of a case and what each asks for (SPEC.md, CASE-…).</summary>
public static class PhaseRules
{
    public static Decision Change(RoomState state, ChangePhase c, DecisionContext context)
    {
        var from = state.Case.Phase;
        if (from == c.To) { return new Refusal.AlreadyDone(Word(c.To)); }
        if (!IsStep(from, c.To)) { return new Refusal.PhaseForbids(Word(from)); }
        if (NeedsReason(from, c.To) && Check.Required("reason", c.Reason, Limits.Paragraph) is { } missing)
        {
            return missing;
        }
        if (Check.Optional("reason", c.Reason, Limits.Paragraph) is { } tooLong) { return tooLong; }
        var lacking = Lacking(state, c.To);
        if (c.To is Phase.Closed && !state.Membership.Members.Values.Any(m => CanKeep(state, m)))
        {
            lacking = [.. lacking, "responsibleUnit"];
        }

        if (lacking.Count > 0) { return new Refusal.StepNotReady(lacking); }
        var changed = new PhaseChanged(from, c.To, string.IsNullOrWhiteSpace(c.Reason) ? null : c.Reason);
        // The years count from when nothing more is done.
        var today = NorwegianTime.DateAt(context.Now);
        return c.To is Phase.Closed
            ? new List<RoomEvent>
            {
                changed,
                new CustodyRecorded(state.Custody.Agreement, state.Custody.Retention! with { From = today }),
            }
            : changed;
    }

    /// <summary>What the step to a phase still lacks, as stable words; empty when it may be taken.</summary>
    public static IReadOnlyList<string> Lacking(RoomState state, Phase to)
    {
        var lacking = new List<string>();
        if (to is Phase.Ready or Phase.InConference or Phase.Proposed)
        {
            if (string.IsNullOrWhiteSpace(state.Case.TextOf(CasePart.Question))) { lacking.Add("question"); }
            if (!state.Membership.In(Role.ResponsibleDoctor).Any()) { lacking.Add("responsibleDoctor"); }
            if (state.Case.Goals.IsEmpty && state.Case.GoalsMissing is null) { lacking.Add("goals"); }
        }

        if (to is Phase.Proposed && state.Conclusion.Statements.Values.All(s => s.Withdrawn is not null))
        {
            lacking.Add("statement");
        }

        if (to is Phase.Closed)
        {
            if (state.Custody.Agreement is null) { lacking.Add("agreement"); }
            if (state.Custody.Retention is null) { lacking.Add("retention"); }
        }

        return lacking;
    }

    /// <summary>Whether somebody of the responsible unit would go on seeing the closed room.</summary>
    private static bool CanKeep(RoomState state, Member member) => member.Standing != Standing.Removed
        && Archive.Keeps(state, member) && !state.Consent.KeepsOut(member.Person, member.Role);

    private static bool IsStep(Phase from, Phase to) => (from, to) switch
    {
        (Phase.Draft, Phase.Ready) => true,
        (Phase.Ready, Phase.Draft or Phase.InConference) => true,
        (Phase.InConference, Phase.Ready or Phase.Proposed) => true,
        (Phase.Proposed, Phase.InConference) => true,
        (Phase.Signed, Phase.Closed or Phase.InConference) => true,
        (Phase.Closed, Phase.InConference) => true,
        _ => false,
    };

    private static bool NeedsReason(Phase from, Phase to) =>
        to < from || (from is Phase.Signed or Phase.Closed && to is Phase.InConference);

    public static string Word(Phase phase) => phase switch
    {
        Phase.Draft => "draft",
        Phase.Ready => "ready",
        Phase.InConference => "inConference",
        Phase.Proposed => "proposed",
        Phase.Signed => "signed",
        Phase.Closed => "closed",
        _ => throw new ArgumentOutOfRangeException(nameof(phase)),
    };
}
