using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Rooms;

using Decision = Decision<RoomEvent>;

/// <summary>What may happen to the case itself: its texts, facts, goals and phase (SPEC.md, CASE-…).</summary>
internal static class CaseDecider
{
    public static Decision Open(RoomState state, OpenRoom c, DecisionContext context)
    {
        if (state.Case.Opening is { } opening)
        {
            // That there is such a room is said to who sees it, and to who answers the request it was opened for.
            var seen = Access.Viewer.At(state, context.Actor.PersonId, context.Now) is not null
                || (c.RequestId is not null && opening.RequestId == c.RequestId);
            return Check.Taken("room", seen);
        }

        if (c.Opener.PersonId != context.Actor.PersonId || !Access.Policy.Allows(c.Role, typeof(OpenRoom)))
        {
            return new Refusal.NotAllowed();
        }

        var fault = MembershipDecider.Misplaced(state, c.Opener, c.Role, c.DirectoryRoles, "role", context)
            ?? Check.Says("basis", c.Basis, Limits.Paragraph)
            ?? Check.Required("controller", c.Controller.Name, Limits.Line)
            ?? Check.Required("unit", c.Unit.Name, Limits.Line)
            ?? (c.Opener.OrganisationId == c.Controller.Id
                ? null
                : new Refusal.Invalid("unit", "ofAnotherOrganisation"))
            ?? Custody.CustodyDecider.Fault(c.Agreement, c.Retention, context);
        if (fault is not null) { return fault; }
        var relation = Access.Policy.HasRoomsRelation(c.Role) ? new Relation(c.Basis, c.Opener.Name) : null;
        List<RoomEvent> events =
        [
            new RoomOpened(c.Controller, c.Unit, c.Basis, c.RequestId, c.Salt, c.Region),
            new MemberInvited(c.Opener, c.Role, relation),
            new MemberJoined(c.Opener.PersonId, c.Role),
        ];
        if (c.Agreement is not null || c.Retention is not null)
        {
            events.Add(new Custody.CustodyRecorded(c.Agreement, c.Retention));
        }

        return c.Case is null ? events : AddDraft(events, c.Case);
    }

    private static Decision AddDraft(List<RoomEvent> events, CaseDraft draft)
    {
        foreach (var text in draft.Texts)
        {
            var fault = Check.Required(CaseState.Key(text.Part), text.Text, Limits.Text)
                ?? FactRules.Fault(text.Provenance);
            if (fault is not null) { return fault; }
            events.Add(new TextSet(text.Part, text.Text, text.Provenance));
        }

        if (draft.Patient is { } p) { events.Add(new PatientDescribed(p.Sex, p.Age, p.Region)); }
        if (draft.Facts.Count > Limits.Facts) { return new Refusal.LimitReached("facts", Limits.Facts); }
        var seen = new HashSet<Guid>();
        var relatives = draft.Facts.Where(f => f.Fact is Relative).Select(f => f.FactId).ToHashSet();
        foreach (var fact in draft.Facts)
        {
            if (Check.NewId("factId", fact.FactId, !seen.Add(fact.FactId), seen: true) is { } used) { return used; }
            if (FactRules.Fault(fact.Fact) is { } fault) { return fault; }
            if (fact.Fact.RelativeId is { } relative && !relatives.Contains(relative))
            {
                return new Refusal.NotFound("relativeId");
            }

            events.Add(new FactRecorded(fact.FactId, fact.Fact));
        }

        return events;
    }

    public static Decision Set(RoomState state, SetText c, DecisionContext context)
    {
        // Who is kept from a text does not write over what they do not read (CON-76).
        if (Access.Viewer.ViewOf(state, context.Actor.PersonId)?.Kept.Contains(CaseTexts.IdOf(c.Part)) is true)
        {
            return new Refusal.NotAllowed();
        }

        if ((Check.Optional(CaseState.Key(c.Part), c.Text, Limits.Text) ?? FactRules.Fault(c.Provenance)) is { } fault)
        {
            return fault;
        }

        var current = state.Case.Texts.GetValueOrDefault(CaseState.Key(c.Part));
        if (Check.Current(context.BasedOn, current?.Version ?? 0) is { } stale) { return stale; }
        var asked = c.Part is CasePart.Question && state.Case.Phase is not Phase.Draft;
        if (asked && string.IsNullOrWhiteSpace(c.Text)) { return new Refusal.Missing("question"); }
        return current?.Text == c.Text ? Array.Empty<RoomEvent>() : new TextSet(c.Part, c.Text, c.Provenance);
    }

    public static Decision Describe(RoomState state, DescribePatient c, DecisionContext context) =>
        Check.Current(context.BasedOn, state.Case.Patient?.Version ?? 0) is { } stale
            ? stale
            : AddressDecider.Fault(state, "region", c.Region is not Region.Unknown, context) is { } hidden
                ? hidden
                : new PatientDescribed(
                    c.Sex, c.Age, AddressDecider.HidesPlaces(state, context)
                        ? state.Case.Patient?.Region ?? Region.Unknown
                        : c.Region);

    public static Decision Identify(RoomState state, IdentifyPatient c, DecisionContext context)
    {
        // Before anything is compared: which version there is tells that there is an identity (CASE-96).
        if (Access.Viewer.ViewOf(state, context.Actor.PersonId) is not { Identity: true })
        {
            return new Refusal.NotAllowed();
        }

        var fault = Check.Required("name", c.Name, Limits.Line)
            ?? Check.Optional("municipality", c.Municipality, Limits.Line)
            ?? Check.Optional("contact", c.Contact, Limits.Line)
            ?? Check.Current(context.BasedOn, state.Case.Identity?.Version ?? 0);
        if (fault is not null) { return fault; }
        if (c.NationalId is { } id && NationalNumber.Fault(
            id, c.BirthDate, c.TestData, DateOnly.FromDateTime(context.Now.UtcDateTime)) is { } wrong) { return wrong; }
        if ((AddressDecider.Fault(state, "municipality", c.Municipality is { Length: > 0 }, context)
            ?? AddressDecider.Fault(state, "contact", c.Contact is { Length: > 0 }, context)) is { } hidden)
        {
            return hidden;
        }

        var born = c.BirthDate ?? (c.NationalId is null ? null : NationalNumber.BirthDateOf(c.NationalId));
        return AddressDecider.HidesPlaces(state, context)
            ? new PatientIdentified(
                c.Name, c.NationalId, born, state.Case.Identity?.Municipality, state.Case.Identity?.Contact)
            : new PatientIdentified(c.Name, c.NationalId, born, c.Municipality, c.Contact);
    }

    public static Decision Record(RoomState state, RecordGoal c, DecisionContext context)
    {
        var current = state.Case.Goals.GetValueOrDefault(c.GoalId);
        var used = current is not null && context.BasedOn is null;
        if (Check.NewId("goalId", c.GoalId, used, seen: true) is { } unusable) { return unusable; }
        if (current is not null && !MayEditWords(state.Membership.Present(context.Actor.PersonId)!.Role))
        {
            return new Refusal.NotAllowed();
        }

        if (current is null && Check.Below("goals", state.Case.Goals.Count, Limits.Goals) is { } full) { return full; }
        var fault = Check.Required("words", c.Words, Limits.Paragraph)
            ?? Check.Required("askedBy", c.AskedBy, Limits.Line)
            ?? Check.Required("language", c.Language, Limits.Line)
            ?? Check.Current(context.BasedOn, current?.Version ?? 0)
            ?? Life.LifeDecider.Outlived(state, "askedOn", c.AskedOn, context);
        return fault is not null
            ? fault
            : new GoalRecorded(c.GoalId, c.Words, c.AskedBy, c.AskedOn, c.Language, c.Interpreter);
    }

    /// <summary>Whoever records them writes them down; the patient's own words are edited by few (BRIEF 14).</summary>
    private static bool MayEditWords(Role role) => Access.Policy.RunsTheCase(role) || Access.Policy.IsPatientSide(role);

    public static Decision Record(RecordGoalsNotObtained c)
    {
        var fault = Check.Required("because", c.Because, Limits.Paragraph)
            ?? Check.Required("askedBy", c.AskedBy, Limits.Line);
        return fault is not null ? fault : new GoalsAskedInVain(c.Reason, c.Because, c.AskedBy, c.AskedOn);
    }

    public static Decision Set(RoomState state, SetDiagnosisStatus c, DecisionContext context)
    {
        var fault = Check.Optional("note", c.Note, Limits.Paragraph)
            ?? Check.Below("codes", c.Codes.Count, Limits.Codes + 1)
            ?? c.Codes.Select(t => FactRules.Fault("codes", t)).FirstOrDefault(f => f is not null)
            ?? Check.Together("codes", c.Codes.SelectMany(t => new[] { t.Label, t.Code }))
            ?? Check.Current(context.BasedOn, state.Case.Diagnosis?.Version ?? 0);
        return fault is not null ? fault : new DiagnosisStatusSet(c.Status, c.Codes, c.Note);
    }

    public static Decision Set(RoomState state, SetFollowUp c, DecisionContext context)
    {
        var fault = Check.Optional("proposedCoordinator", c.ProposedCoordinator, Limits.Line)
            ?? Check.Current(context.BasedOn, state.Case.FollowUp?.Version ?? 0);
        return fault is not null ? fault : new FollowUpSet(c.ReviewOn, c.ReanalysisOn, c.ProposedCoordinator);
    }
}
