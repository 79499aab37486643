using CaseRoom.Domain.Access;
using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Rooms;

/// <summary>
/// What every command that says when, in which language or from whom is held to, whatever else it says (SPEC.md,
/// CASE-26 to CASE-28).
/// </summary>
internal static class CommandForm
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    public static Refusal? Fault(RoomState state, RoomCommand command, DecisionContext context)
    {
        var today = NorwegianTime.DateAt(context.Now);
        return command switch
        {
            OpenRoom { Case: { } draft } => Fault(draft, today),
            SetText c => Origin(state, c.Provenance, context),
            RecordFact c => Origin(state, c.Fact.Provenance, context) ?? Fault(c.Fact, today),
            IdentifyPatient c => Past("birthDate", c.BirthDate, today),
            RecordGoal c => Past("askedOn", c.AskedOn, today) ?? Spoken(c.Language),
            RecordGoalsNotObtained c => Past("askedOn", c.AskedOn, today),
            RecordRelativeDecision c => Past("on", c.On, today),
            RecordConsent c => Past("on", c.On, today) ?? Spoken(c.Language),
            SettleConsent c => Past("on", c.On, today),
            RecordInformation c => Past("on", c.On, today),
            RecordBlock c => Past("on", c.On, today),
            RecordDeath c => Past("on", c.On, today),
            ProtectAddress c => Past("on", c.On, today),
            LiftAddressProtection c => Past("on", c.On, today),
            _ => null,
        };
    }

    /// <summary>A room that is only just opened holds no material and no conversation yet.</summary>
    private static Refusal? Fault(CaseDraft draft, DateOnly today) =>
        draft.Texts.Select(t => t.Provenance).Concat(draft.Facts.Select(f => f.Fact.Provenance))
            .Select(p => p.MaterialId is not null ? new Refusal.NotFound("materialId")
                : p.Kind is ProvenanceKind.Patient ? NotTold() : null)
            .FirstOrDefault(f => f is not null)
        ?? draft.Facts.Select(f => Fault(f.Fact, today)).FirstOrDefault(f => f is not null);

    private static Refusal? Fault(Fact fact, DateOnly today) =>
        fact is Variant v ? Past("classifiedOn", v.ClassifiedOn, today) : null;

    private static Refusal? Origin(RoomState state, Provenance provenance, DecisionContext context)
    {
        if (provenance.MaterialId is { } material && !(state.Materials.Items.ContainsKey(material)
            && Viewer.Sees(state, context.Actor.PersonId, material)))
        {
            return new Refusal.NotFound("materialId");
        }

        var told = provenance.Kind is not ProvenanceKind.Patient
            || provenance.MaterialId is not null
            || !state.Case.Goals.IsEmpty
            || (state.Membership.Present(context.Actor.PersonId) is { } member && Policy.IsPatientSide(member.Role));
        return told ? null : NotTold();
    }

    private static Refusal NotTold() => new Refusal.Invalid("provenance", "notToldByPatient");

    private static Refusal? Past(string field, DateOnly? day, DateOnly today) =>
        day > today ? new Refusal.Invalid(field, "inTheFuture")
        : day < Earliest ? new Refusal.Invalid(field, "tooLongAgo")
        : null;

    private static Refusal? Spoken(string language) =>
        Languages.Known.Contains(language) || string.IsNullOrEmpty(language)
            ? null
            : new Refusal.Invalid("language", "unknown");
}
