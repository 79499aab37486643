using System.Text.Json.Serialization;

namespace CaseRoom.Domain.Rooms;

/// <summary>Events of the case itself.</summary>
public abstract record CaseEvent : RoomEvent;

/// <param name="Salt">What aliases are made with: shown only where nobody is hidden behind one. Older logs have
/// none.</param>
/// <param name="Region">Of the responsible organisation; older logs say none.</param>
public sealed record RoomOpened(
    OrganisationRef Controller, OrganisationRef Unit, string Basis, Guid? RequestId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Salt = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Region Region = Region.Unknown)
    : CaseEvent;

public sealed record TextSet(CasePart Part, string Text, Provenance Provenance) : CaseEvent;

public sealed record PatientDescribed(Sex Sex, AgeBand Age, Region Region) : CaseEvent;

/// <summary>The only event with identity; sealed under the room's second key.</summary>
public sealed record PatientIdentified(
    string Name, string? NationalId, DateOnly? BirthDate, string? Municipality, string? Contact) : CaseEvent;

public sealed record GoalRecorded(
    Guid GoalId, string Words, string AskedBy, DateOnly AskedOn, string Language, bool Interpreter) : CaseEvent;

public sealed record GoalsAskedInVain(
    GoalsNotObtained Reason, string Because, string AskedBy, DateOnly AskedOn) : CaseEvent;

/// <param name="Reason">Why a recorded fact was changed; older logs and new facts say none.</param>
public sealed record FactRecorded(
    Guid FactId, Fact Fact,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason = null) : CaseEvent;

/// <param name="RelativeId">The relative the fact was about, or who was the fact; null for the patient's own
/// facts.</param>
/// <param name="Genetic">Whether it was marked so; older logs do not say.</param>
public sealed record FactRetracted(
    Guid FactId, Guid? RelativeId, string Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Genetic = false) : CaseEvent;

/// <param name="Reason">Why a mark was taken away; null where none was, and where it is not shown.</param>
public sealed record MarksSet(
    MarkedKind Kind, Guid SubjectId, bool Genetic, Guid? RelativeId, string? Reason) : CaseEvent;

public sealed record RelativeDecided(Guid RelativeId, Consent.ConsentDecision Decision, DateOnly On) : CaseEvent;

public sealed record ParentageRecorded(Guid RelativeId, string Note) : CaseEvent;

public sealed record DiagnosisStatusSet(DiagnosisStatus Status, IReadOnlyList<Term> Codes, string Note) : CaseEvent;

public sealed record FollowUpSet(DateOnly? ReviewOn, DateOnly? ReanalysisOn, string? ProposedCoordinator) : CaseEvent;

public sealed record PhaseChanged(Phase From, Phase To, string? Reason) : CaseEvent;
