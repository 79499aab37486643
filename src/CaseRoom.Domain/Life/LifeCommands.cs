using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Life;

/// <summary>Records what has become due. The system's alone: nobody else tells the time.</summary>
public sealed record PassTime : RoomCommand;

/// <summary>What was done at a birthday: the child asked, consents asked again, adult services named.</summary>
public sealed record AnswerBirthday(int Age, string Note) : RoomCommand;

/// <summary>What can be closed to parents.</summary>
public enum ClosedKind
{
    Goal,
    Fact,
    Material,
}

/// <summary>Closes one thing to parents, or opens it again.</summary>
/// <param name="Reason">The patient need not say why.</param>
public sealed record CloseToParents(ClosedKind Kind, Guid SubjectId, bool Closed, string Reason) : RoomCommand;

/// <summary>Ends everything that goes to patient and family, but for those who by this decision read on.</summary>
/// <param name="Readers">Members of the patient's side; mostly nobody.</param>
/// <param name="DecidedBy">Who decided that; left blank, who gives the command.</param>
/// <param name="Ground">Why they read; needed where somebody does.</param>
public sealed record RecordDeath(
    DateOnly On, IReadOnlyList<Guid> Readers, string DecidedBy, string Ground) : RoomCommand;

/// <summary>Decides anew who of the family reads after the death.</summary>
public sealed record DecideReaders(IReadOnlyList<Guid> Readers, string DecidedBy, string Ground) : RoomCommand;

/// <summary>How strictly the population register keeps an address back; the least strict first.</summary>
public enum AddressGrade
{
    /// <summary>Once called code 7.</summary>
    Confidential,

    /// <summary>Once called code 6.</summary>
    StrictlyConfidential,
}

/// <summary>Hides places for as long as somebody's address is protected. Given again, it replaces what was recorded of
/// the same person.</summary>
/// <param name="PersonId">A member of the patient's side; null: the patient.</param>
/// <param name="Source">Where that stands.</param>
/// <param name="Places">Organisations and units that tell where they live, beside the local services; their names are
/// the directory's.</param>
public sealed record ProtectAddress(
    Guid? PersonId, AddressGrade Grade, DateOnly On, string Source, IReadOnlyList<OrganisationRef> Places)
    : RoomCommand;

/// <param name="PersonId">As in <see cref="ProtectAddress"/>.</param>
/// <param name="Source">By what it is over.</param>
public sealed record LiftAddressProtection(Guid? PersonId, DateOnly On, string Source) : RoomCommand;

/// <summary>The death was recorded by mistake.</summary>
public sealed record RetractDeath(string Reason) : RoomCommand;
