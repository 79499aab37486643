using CaseRoom.Domain.Access;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Consent;

using Decision = Decision<RoomEvent>;

/// <summary>How consent and information are recorded (SPEC.md, CON-…).</summary>
internal static class ConsentDecider
{
    public static Decision Record(RoomState state, RecordConsent c, DecisionContext context)
    {
        if (OfPatientSide(state, c, context) is { } notTheirs) { return notTheirs; }
        var own = IsOwn(state, context);
        var fault = Form(c, own)
            ?? Check.Required("language", c.Language, Limits.Line)
            ?? Check.Required("givenBy", c.GivenBy, Limits.Line)
            ?? Check.Required("receivedBy", c.ReceivedBy, Limits.Line)
            ?? Receiver(c)
            ?? Giver(state, c, own)
            ?? OfAge(state, c, own, context)
            ?? ConsentAuthority.Fault(state, c, own, context)
            ?? (c.Decision is ConsentDecision.Given ? LifeDecider.Outlived(state, "on", c.On, context) : null);
        if (fault is not null) { return fault; }
        var voice = new Voice(own ? context.Actor.PersonId : c.Giver, c.GivenBy, own);
        var answers = Answers.Of(state, c.Scope, c.Receiver, c.ReceiverKind, context.Now);
        if (c.Decision is ConsentDecision.Withdrawn
            && !state.Consent.IsGiven(c.Scope, c.Receiver, c.ReceiverKind)
            && answers.Of(voice) is not ConsentDecision.Given)
        {
            return new Refusal.Invalid("decision", "nothingToWithdraw");
        }

        if (c.Decision is ConsentDecision.Withdrawn && IsRepresentatives(state, voice) && answers.AreOthers(voice))
        {
            return new Refusal.Invalid("decision", "notTheirs");
        }

        if (answers.LacksName(voice, c.Decision)) { return new Refusal.Invalid("giver", "nameGiver"); }
        var recorded = new ConsentRecorded(
            c.Scope, ReceiverNames.KeptOf(c.Receiver), c.Decision, c.FormVersion, c.Language, c.On, c.Interpreter,
            c.GivenBy, c.ReceivedBy, own ? ConsentProof.SignedIn : c.Proof, own ? null : c.Giver,
            answers.With(voice, c.Decision), c.ReceiverKind, c.Authority);
        // What others shared for the patient as a child does not come back by the patient's own word for it.
        return c.Decision is ConsentDecision.Given && Ages.EndOf(state, c.Scope) <= context.Now
            ? new List<RoomEvent>([.. DueRules.EndedShares(state, context.Now), recorded])
            : recorded;
    }

    public static Decision Record(RoomState state, RecordInformation c, DecisionContext context)
    {
        var fault = Check.Required("by", c.By, Limits.Line)
            ?? Check.Optional("toWhom", c.ToWhom, Limits.Paragraph)
            ?? Check.Optional("what", c.What, Limits.Paragraph)
            ?? (c is { Objects: false, Objection: not null } ? new Refusal.Invalid("objection", "nobodyObjects") : null)
            ?? (c.Objects ? null : LifeDecider.Outlived(state, "on", c.On, context));
        return fault is not null ? fault
            : c.Objects ? ObjectionDecider.Record(state, c, context)
            : new InformationRecorded(c.On, c.By, Objects: false, c.ToWhom, c.What);
    }

    /// <summary>Who answers on the patient's side is bound to the patient, and of age to say yes (CON-26, CON-27).
    /// </summary>
    private static Refusal? OfPatientSide(RoomState state, RecordConsent c, DecisionContext context)
    {
        var person = context.Actor.PersonId;
        if (state.Membership.Present(person) is not { } member || !Policy.IsPatientSide(member.Role)) { return null; }
        if (Viewer.At(state, person, context.Now) is not { Identity: true }) { return new Refusal.NotAllowed(); }
        if (member.Role is not Role.Patient || !Ages.IsKnownChild(state, context.Now)) { return null; }
        var isYoung = state.Case.Identity?.BirthDate is not null && !Ages.IsReached(state, Ages.Asked, context.Now);
        return c.Decision is ConsentDecision.Given || isYoung
            ? new Refusal.Invalid("decision", "parentsAnswer")
            : null;
    }

    private static bool IsRepresentatives(RoomState state, Voice voice) => voice.Person is { } person
        && state.Membership.Members.GetValueOrDefault(person) is { Role: Role.Representative };

    /// <summary>Whether somebody of the patient's side answers, which nobody does but signed in.</summary>
    private static bool IsOwn(RoomState state, DecisionContext context) =>
        state.Membership.Present(context.Actor.PersonId) is { } member && Policy.IsPatientSide(member.Role);

    /// <summary>A form is named where one was signed, and where nothing else is said of the proof (CON-28).</summary>
    private static Refusal? Form(RecordConsent c, bool own) => own
        ? Check.Optional("formVersion", c.FormVersion, Limits.Line)
        : c.Proof switch
        {
            ConsentProof.SignedIn => new Refusal.Invalid("proof", "onlyThemselves"),
            ConsentProof.OralWitnessed or ConsentProof.OralNoted =>
                Check.Optional("formVersion", c.FormVersion, Limits.Line),
            _ => Check.Required("formVersion", c.FormVersion, Limits.Line),
        };

    /// <summary>Whose answer is recorded: the patient or a representative, who may have left since (CON-45).</summary>
    private static Refusal? Giver(RoomState state, RecordConsent c, bool own) =>
        own || c.Giver is not { } giver || state.Membership.Members.GetValueOrDefault(giver)
            is { Role: Role.Patient or Role.Representative }
                ? null
                : new Refusal.NotFound("giver");

    /// <summary>From sixteen on the patient answers, or a guardian (CON-95).</summary>
    private static Refusal? OfAge(RoomState state, RecordConsent c, bool own, DecisionContext context)
    {
        var may = own || c.Decision is not ConsentDecision.Given || !Ages.IsReached(state, Ages.InHealth, context.Now)
            || Ages.IsFromBefore(state, c.On) || (c.Giver is { } giver
                ? state.Membership.Members[giver].Role is Role.Patient
                    || state.Membership.Present(giver)?.Relation?.Link?.Kind is LinkKind.Guardian
                : c.Authority?.Kind is LinkKind.Guardian || PatientSidePart.In(c.GivenBy.Trim()) is Role.Patient);
        return may ? null : new Refusal.Invalid("giver", "patientDecides");
    }

    private static Refusal? Receiver(RecordConsent c) => c.Scope is ConsentScope.ReceiverOutsideHealth
        ? Check.Required("receiver", c.Receiver, Limits.Line) ?? Kind(c)
        : c.Receiver is not null ? new Refusal.Invalid("receiver", "onlyOutsideHealth")
        : c.ReceiverKind is not null ? new Refusal.Invalid("receiverKind", "onlyOutsideHealth")
        : null;

    /// <summary>A yes is to one kind of receiver; a no that says none is to each (CON-72, CON-73).</summary>
    private static Refusal? Kind(RecordConsent c) => c.ReceiverKind switch
    {
        null => c.Decision is ConsentDecision.Given ? new Refusal.Missing("receiverKind") : null,
        { } kind => Receivers.IsOutsideHealth(kind) ? null : new Refusal.Invalid("receiverKind", "onlyOutsideHealth"),
    };
}
