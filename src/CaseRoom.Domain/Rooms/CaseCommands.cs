using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Rooms;

/// <summary>The parts of a case that are told in free text.</summary>
public enum CasePart
{
    Question,
    History,
    Findings,
    Considered,
    WouldChange,
}

/// <summary>Opens the room; its opener becomes the first member. One command, so there is never a half-made
/// room.</summary>
/// <param name="Opener">The person and the role in which they open it.</param>
/// <param name="Controller">The one responsible organisation, <em>dataansvarlig</em> (BRIEF 10).</param>
/// <param name="Unit">The responsible unit: one that treats.</param>
/// <param name="Basis">Why the room may be opened, in words.</param>
/// <param name="RequestId">The accepted request it follows from; or null.</param>
/// <param name="Case">What is known at opening; or null.</param>
/// <param name="DirectoryRoles">What the directory lets the opener become; filled in by the server, kept in no
/// event.</param>
/// <param name="Salt">Random; what the room's aliases are made with. Filled in by the server.</param>
/// <param name="Region">Of the responsible organisation; filled in by the server.</param>
/// <param name="Agreement">By what organisations share it; or null.</param>
/// <param name="Retention">How long it is kept; or null.</param>
public sealed record OpenRoom(
    Membership.MemberCard Opener, Membership.Role Role, OrganisationRef Controller, OrganisationRef Unit, string Basis,
    Guid? RequestId = null, CaseDraft? Case = null,
    [property: FilledByServer] IReadOnlyList<Membership.Role>? DirectoryRoles = null,
    [property: FilledByServer] string? Salt = null, [property: FilledByServer] Region Region = Region.Unknown,
    Custody.Agreement? Agreement = null,
    Custody.Retention? Retention = null) : RoomCommand;

/// <summary>An organisation or unit by its id in the directory, with its name at the time.</summary>
public sealed record OrganisationRef(Guid Id, string Name)
{
    /// <summary>Stands where one is that a reader is not told.</summary>
    public static OrganisationRef Unnamed { get; } = new(Guid.Empty, "");
}

/// <summary>A person by id, with the name they had then.</summary>
public sealed record PersonRef(Guid Id, string Name);

/// <summary>Facts that a room may be opened with: from a request, a letter or a file.</summary>
public sealed record CaseDraft(
    IReadOnlyList<SetText> Texts, DescribePatient? Patient, IReadOnlyList<RecordFact> Facts);

/// <summary>Sets one of the texts of the case; basedOn holds the version seen.</summary>
public sealed record SetText(CasePart Part, string Text, Provenance Provenance) : RoomCommand;

/// <summary>What may be said of the patient without identifying.</summary>
/// <param name="Age">The age at the last encounter as a band.</param>
public sealed record DescribePatient(Sex Sex, AgeBand Age, Region Region) : RoomCommand;

/// <summary>The only command that carries identity; sealed under the room's second key.</summary>
/// <param name="NationalId">11 digits, or null.</param>
/// <param name="BirthDate">Left out, it is the number's.</param>
/// <param name="TestData">Whether invented people's numbers are taken; filled in by the server.</param>
public sealed record IdentifyPatient(
    string Name, string? NationalId, DateOnly? BirthDate, string? Municipality, string? Contact,
    [property: FilledByServer] bool TestData = false) : RoomCommand;

/// <summary>The patient's own words on what matters (BRIEF 14).</summary>
/// <param name="Language">BCP 47.</param>
public sealed record RecordGoal(
    Guid GoalId, string Words, string AskedBy, DateOnly AskedOn, string Language, bool Interpreter) : RoomCommand;

/// <summary>Why what matters to the patient is not known (BRIEF 14).</summary>
public enum GoalsNotObtained
{
    DidNotWish,
    CouldNot,
    NotYet,
}

/// <summary>They were asked and did not wish, could not, or it is not yet done, because.</summary>
public sealed record RecordGoalsNotObtained(
    GoalsNotObtained Reason, string Because, string AskedBy, DateOnly AskedOn) : RoomCommand;

/// <summary>Records one fact; the id is the client's. A known id replaces the fact (with basedOn).</summary>
/// <param name="Reason">Why a recorded fact is changed (CASE-32); null for a new one.</param>
public sealed record RecordFact(Guid FactId, Fact Fact, string? Reason = null) : RoomCommand;

/// <summary>Takes a fact back, for a reason that is kept.</summary>
public sealed record RetractFact(Guid FactId, string Reason) : RoomCommand;

/// <summary>What marks are set on.</summary>
public enum MarkedKind
{
    Fact,
    Material,
}

/// <summary>Sets the marks of a fact or a material by which readers are kept from it (BRIEF 6, 7).</summary>
/// <param name="Genetic">A variant is so by itself.</param>
/// <param name="RelativeId">Of material: the relative it is about; a fact says that itself.</param>
/// <param name="Reason">Why a mark is taken away; a mark is set without one.</param>
public sealed record SetMarks(
    MarkedKind Kind, Guid SubjectId, bool Genetic, Guid? RelativeId = null, string? Reason = null) : RoomCommand;

/// <summary>A relative's own yes or no to being part of what leaves the room (BRIEF 7).</summary>
public sealed record RecordRelativeDecision(Guid RelativeId, Consent.ConsentDecision Decision, DateOnly On)
    : RoomCommand;

/// <summary>Parentage that differs from the stated family; seen only by members marked genetics (BRIEF 7).</summary>
public sealed record RecordParentage(Guid RelativeId, string Note) : RoomCommand;

/// <summary>Says where the diagnosis stands, with its codes, instead of what was said before.</summary>
public sealed record SetDiagnosisStatus(DiagnosisStatus Status, IReadOnlyList<Term> Codes, string Note) : RoomCommand;

/// <summary>The next looks at the case: ordinary review, and re-analysis for the unsolved.</summary>
public sealed record SetFollowUp(DateOnly? ReviewOn, DateOnly? ReanalysisOn, string? ProposedCoordinator) : RoomCommand;

/// <summary>Moves the room to another phase; a step back needs a reason.</summary>
public sealed record ChangePhase(Phase To, string? Reason = null) : RoomCommand;
