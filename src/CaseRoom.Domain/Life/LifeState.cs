using System.Collections.Immutable;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Life;

/// <param name="KnownSince">When the patient was first identified; an earlier birthday is not recorded.</param>
/// <param name="Birthdays">Those that were recorded, in their order.</param>
/// <param name="Closed">What is closed to parents, by its id.</param>
/// <param name="Protected">Whose address is protected: one entry a person.</param>
public sealed record LifeState(
    DateTimeOffset? KnownSince, ImmutableList<Birthday> Birthdays, Death? Death,
    ImmutableDictionary<Guid, Closing> Closed, ImmutableList<ProtectedAddress> Protected)
{
    public static LifeState Empty { get; } = new(
        null, ImmutableList<Birthday>.Empty, null, ImmutableDictionary<Guid, Closing>.Empty,
        ImmutableList<ProtectedAddress>.Empty);

    /// <summary>Whether the patient's death keeps somebody in this role away.</summary>
    public bool KeepsAway(Guid person, Role role) =>
        Death is { } death && Policy.IsPatientSide(role) && !death.Readers.Contains(person);

    /// <summary>Whether the patient's death takes a command from a role: who of the family reads on gives
    /// none.</summary>
    public bool Silences(Role role, Type command) =>
        Death is not null && Policy.IsPatientSide(role) && command != typeof(Join);
}

/// <summary>A birthday that was recorded.</summary>
/// <param name="Age">In years: 12, 16 or 18 (BRIEF 8).</param>
/// <param name="On">The day itself.</param>
/// <param name="Order">The sequence of its record.</param>
/// <param name="Answer">Null while nobody has said what was done.</param>
public sealed record Birthday(int Age, DateOnly On, long Order, BirthdayAnswer? Answer);

/// <summary>What was done at a birthday.</summary>
public sealed record BirthdayAnswer(string Note, Guid By, DateTimeOffset At);

/// <param name="On">Null where the day is not shown.</param>
/// <param name="Readers">Who of the patient's side reads on.</param>
public sealed record Death(
    DateOnly? On, IReadOnlyList<Guid> Readers, string DecidedBy, string Ground, Guid By, DateTimeOffset At);

/// <param name="By">Who closed it: what the patient closed the patient alone opens.</param>
public sealed record Closing(ClosedKind Kind, string Reason, Guid By);

/// <summary>An address that is protected now.</summary>
/// <param name="PersonId">Null: the patient's.</param>
/// <param name="Places">Organisations and units that tell where it is; to who does not see places, none.</param>
public sealed record ProtectedAddress(
    Guid? PersonId, AddressGrade Grade, DateOnly On, string Source, IReadOnlyList<OrganisationRef> Places, Guid By,
    DateTimeOffset At);
