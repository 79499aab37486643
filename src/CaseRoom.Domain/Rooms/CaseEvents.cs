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

/// <summary>The whole text from now on.</summary>
public sealed record TextSet(CasePart Part, string Text, Provenance Provenance) : CaseEvent;

/// <summary>What may be said of the patient without identifying, all of it.</summary>
public sealed record PatientDescribed(Sex Sex, AgeBand Age, Region Region) : CaseEvent;

/// <summary>The only event with identity; sealed under the room's second key.</summary>
public sealed record PatientIdentified(
    string Name, string? NationalId, DateOnly? BirthDate, string? Municipality, string? Contact) : CaseEvent;

/// <summary>What matters to the patient, in their own words. AskedOn: a date in Norway. Language: BCP 47.</summary>
public sealed record GoalRecorded(
    Guid GoalId, string Words, string AskedBy, DateOnly AskedOn, string Language, bool Interpreter) : CaseEvent;

/// <summary>They were asked and did not wish, could not, or it is not yet done; stands until a goal is
/// recorded.</summary>
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

/// <summary>The relative's own yes or no, instead of an earlier one.</summary>
public sealed record RelativeDecided(Guid RelativeId, Consent.ConsentDecision Decision, DateOnly On) : CaseEvent;

/// <summary>Parentage that differs from the stated family; shown to members marked genetics alone.</summary>
public sealed record ParentageRecorded(Guid RelativeId, string Note) : CaseEvent;

/// <summary>Where the diagnosis stands from now on, with all its codes.</summary>
public sealed record DiagnosisStatusSet(DiagnosisStatus Status, IReadOnlyList<Term> Codes, string Note) : CaseEvent;

/// <summary>All of what follows from now on; dates in Norway, null where there is none.</summary>
public sealed record FollowUpSet(DateOnly? ReviewOn, DateOnly? ReanalysisOn, string? ProposedCoordinator) : CaseEvent;

/// <summary>The room is in another phase; reason only where one is asked for.</summary>
public sealed record PhaseChanged(Phase From, Phase To, string? Reason) : CaseEvent;
