using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Conclusion;

using Decision = Decision<RoomEvent>;

/// <summary>Who signs, and when a version is sealed (SPEC.md, CCL-…).</summary>
internal static class SigningDecider
{
    public static Decision Name(RoomState state, NameCosigner c)
    {
        if (state.Membership.Present(c.PersonId) is not { } member) { return new Refusal.NotFound("personId"); }
        if (member.Role is not (Role.Specialist or Role.CentreStaff))
        {
            return new Refusal.Invalid("personId", "roleDoesNotCosign");
        }
        if (StatementDecider.Frozen(state) is { } frozen) { return frozen; }
        return state.Conclusion.Cosigners.Contains(c.PersonId)
            ? new Refusal.AlreadyExists("personId")
            : new CosignerNamed(c.PersonId);
    }

    public static Decision Release(RoomState state, ReleaseCosigner c)
    {
        if (!state.Conclusion.Cosigners.Contains(c.PersonId)) { return new Refusal.NotFound("personId"); }
        if (StatementDecider.Frozen(state) is { } frozen) { return frozen; }
        var rest = state.Conclusion.Cosigners.Remove(c.PersonId);
        var events = new List<RoomEvent> { new CosignerReleased(c.PersonId) };
        var signed = state.Conclusion.Signatures.Keys.ToList();
        return Complete(state, rest, signed) ? Seal(state, signed, events) : events;
    }

    public static Decision Sign(RoomState state, SignConclusion c, DecisionContext context)
    {
        var person = context.Actor.PersonId;
        if (state.Case.Phase is not Phase.Proposed)
        {
            return new Refusal.PhaseForbids(PhaseRules.Word(state.Case.Phase));
        }
        var member = state.Membership.Present(person)!;
        if (member.Role is not Role.ResponsibleDoctor && !state.Conclusion.Cosigners.Contains(person))
        {
            return new Refusal.NotAllowed();
        }

        if (!ReadsAll(state, person)) { return new Refusal.KeptFromPart(); }
        if (state.Conclusion.Signatures.ContainsKey(person)) { return new Refusal.AlreadyDone("signed"); }
        if (SignedReading.Fault(state, c) is { } unread) { return unread; }
        var events = new List<RoomEvent> { new ConclusionSigned(person) };
        List<Guid> signed = [.. state.Conclusion.Signatures.Keys, person];
        return Complete(state, state.Conclusion.Cosigners, signed) ? Seal(state, signed, events) : events;
    }

    /// <summary>Adds that signatures are void when these events change what was signed (CCL-13).</summary>
    public static Decision WithVoided(RoomState state, DecisionContext context, Decision decision)
    {
        if (state.Conclusion.Signatures.IsEmpty || decision is not Decision.Accepted { Events: var events })
        {
            return decision;
        }
        return events.Any(e => Changes(state, context, e)) ? new Decision.Accepted([.. events, new SignaturesVoided()])
            : decision;
    }

    private static bool Changes(RoomState state, DecisionContext context, RoomEvent happened) => happened switch
    {
        StatementProposed or StatementRevised or StatementCorrected or CorrectionObjected or StatementWithdrawn => true,
        RecommendationProposed or RecommendationRevised or RecommendationWithdrawn => true,
        PositionTaken e => Dissents.Touches(state.Conclusion.Statements[e.StatementId], context.Actor.PersonId, e),
        TextSet or PatientDescribed or GoalsAskedInVain or FactRecorded or FactRetracted => true,
        // That the patient's side wrote something is told nobody abroad, and who voids a signature is (ACC-10).
        GoalRecorded => state.Membership.Present(context.Actor.PersonId) is { } member
            && !Access.Policy.IsPatientSide(member.Role),
        DiagnosisStatusSet or FollowUpSet => true,
        PhaseChanged { To: Phase.InConference } => true,
        _ => false,
    };

    /// <summary>A co-signer who left is still asked for: only the doctor who named them releases them
    /// (CCL-11).</summary>
    private static bool Complete(RoomState state, IEnumerable<Guid> cosigners, IEnumerable<Guid> signed)
    {
        var doctors = state.Membership.In(Role.ResponsibleDoctor).Select(m => m.Person.PersonId).ToList();
        var hasSigned = signed.ToHashSet();
        return state.Case.Phase is Phase.Proposed && doctors.Count > 0 && doctors.Concat(cosigners)
            .All(hasSigned.Contains);
    }

    /// <summary>Who is kept from a part of what is signed does not sign, and is asked for no signature: they are told
    /// why when they try (CON-17, CON-40).</summary>
    internal static bool ReadsAll(RoomState state, Guid person) =>
        Access.Viewer.ViewOf(state, person) is { } view && !view.Kept.Ids.Any(id =>
            Rooms.CaseTexts.Has(id) || state.Conclusion.Statements.ContainsKey(id)
            || state.Conclusion.Recommendations.ContainsKey(id)
            || state.Case.Facts.ContainsKey(id) || state.Case.Goals.ContainsKey(id));

    private static List<RoomEvent> Seal(RoomState state, IEnumerable<Guid> signed, List<RoomEvent> events)
    {
        var number = state.Conclusion.Versions.Count + 1;
        var reason = number > 1 ? state.Conclusion.ReopenedBecause : null;
        events.Add(new ConclusionSealed(number, CheckCode.Of(state, number, signed), reason));
        events.Add(new PhaseChanged(Phase.Proposed, Phase.Signed, null));
        return events;
    }
}
