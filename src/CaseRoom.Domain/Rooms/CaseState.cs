using System.Collections.Immutable;

namespace CaseRoom.Domain.Rooms;

/// <summary>The case part of a room. Also its form on the wire and in a snapshot.</summary>
public sealed record CaseState(
    Opening? Opening,
    Phase Phase,
    string? PhaseReason,
    Patient? Patient,
    Identity? Identity,
    ImmutableDictionary<string, TextFact> Texts,
    ImmutableDictionary<Guid, Goal> Goals,
    GoalsMissing? GoalsMissing,
    ImmutableDictionary<Guid, RecordedFact> Facts,
    ImmutableDictionary<Guid, RetractedFact> Retracted,
    ImmutableDictionary<Guid, RelativeDecision> RelativeDecisions,
    ImmutableDictionary<Guid, string> Parentage,
    Diagnosis? Diagnosis,
    FollowUp? FollowUp,
    ImmutableDictionary<Guid, GivenMarks> Marks)
{
    public static CaseState Empty { get; } = new(
        null, Phase.Draft, null, null, null, ImmutableDictionary<string, TextFact>.Empty,
        ImmutableDictionary<Guid, Goal>.Empty, null, ImmutableDictionary<Guid, RecordedFact>.Empty,
        ImmutableDictionary<Guid, RetractedFact>.Empty,
        ImmutableDictionary<Guid, RelativeDecision>.Empty, ImmutableDictionary<Guid, string>.Empty, null, null,
        ImmutableDictionary<Guid, GivenMarks>.Empty);

    /// <summary>The text of a part, or the empty string.</summary>
    public string TextOf(CasePart part) => Texts.TryGetValue(Key(part), out var text) ? text.Text : "";

    /// <summary>The key of a part in <see cref="Texts"/>: the enum's name in camel case, as on the wire.</summary>
    public static string Key(CasePart part) => part switch
    {
        CasePart.Question => "question",
        CasePart.History => "history",
        CasePart.Findings => "findings",
        CasePart.Considered => "considered",
        CasePart.WouldChange => "wouldChange",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}

/// <summary>On what the room was opened, and who answers for it (BRIEF 10).</summary>
/// <param name="RequestId">The request it follows from; or null.</param>
/// <param name="Salt">Chance of this room, of which aliases are made (ACC-14); null where this view does not know
/// it.</param>
/// <param name="Region">Of the responsible unit.</param>
public sealed record Opening(
    OrganisationRef Controller, OrganisationRef Unit, string Basis, Guid? RequestId, Guid By, DateTimeOffset At,
    string? Salt, Region Region);

/// <summary>What may be said of the patient without identifying.</summary>
public sealed record Patient(Sex Sex, AgeBand Age, Region Region, long Version);

/// <summary>Who the patient is: in no view without identity (BRIEF 4).</summary>
/// <param name="NationalId">Eleven digits; or null.</param>
/// <param name="Version">The sequence of the last change; what an edit's basedOn is held against.</param>
public sealed record Identity(
    string Name, string? NationalId, DateOnly? BirthDate, string? Municipality, string? Contact, long Version);

/// <param name="Version">The sequence of the last change; what an edit's basedOn is held against.</param>
public sealed record TextFact(string Text, Provenance Provenance, Guid By, DateTimeOffset At, long Version);

/// <param name="By">Who recorded it.</param>
/// <param name="Edit">The last edit of the patient's own words; null when they stand as they were recorded.</param>
/// <param name="Order">The sequence at which it was first recorded: lists are shown in this order.</param>
public sealed record Goal(
    string Words, string AskedBy, DateOnly AskedOn, string Language, bool Interpreter, Guid By, GoalEdit? Edit,
    long Order, long Version);

/// <summary>Who last edited the patient's words, and when.</summary>
public sealed record GoalEdit(Guid By, DateTimeOffset At);

/// <summary>That they were asked in vain, or not yet, because (BRIEF 14).</summary>
public sealed record GoalsMissing(GoalsNotObtained Reason, string Because, string AskedBy, DateOnly AskedOn);

/// <param name="By">Who recorded it.</param>
/// <param name="Edit">The last change; null when it stands as it was recorded.</param>
public sealed record RecordedFact(Fact Fact, Guid By, DateTimeOffset At, FactEdit? Edit, long Order, long Version);

/// <param name="Was">A variant's classification before, when the change was of that.</param>
public sealed record FactEdit(Guid By, DateTimeOffset At, string? Reason, VariantClass? Was);

/// <summary>An id that is never used again: what was said by it would take over what was decided about it.</summary>
/// <param name="RelativeId">As in <see cref="FactRetracted"/>.</param>
public sealed record RetractedFact(Guid? RelativeId, bool Genetic);

/// <summary>The marks that somebody set on a fact or a material, beside those that it has by what it is.</summary>
public sealed record GivenMarks(MarkedKind Kind, bool Genetic, Guid? RelativeId);

/// <summary>Whether a relative lets their facts leave the room (CASE-19).</summary>
public sealed record RelativeDecision(Consent.ConsentDecision Decision, DateOnly On);

/// <summary>How far the case is solved; history stays in the log (BRIEF 2).</summary>
/// <param name="Version">The sequence of the last change.</param>
public sealed record Diagnosis(
    DiagnosisStatus Status, IReadOnlyList<Term> Codes, string Note, Guid By, DateTimeOffset At, long Version);

/// <summary>The next looks at the case (CASE-22).</summary>
/// <param name="Version">The sequence of the last change.</param>
public sealed record FollowUp(DateOnly? ReviewOn, DateOnly? ReanalysisOn, string? ProposedCoordinator, long Version);
