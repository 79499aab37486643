using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Directory;

/// <summary>What somebody asks of the directory of organisations, units and people.</summary>
public abstract record DirectoryCommand;

/// <summary>What an organisation is to a case.</summary>
public enum OrganisationKind
{
    HospitalTrust,
    Hospital,
    Centre,
    GeneralPractice,
    Dentistry,
    Municipality,
    ErnMember,
    Other,
}

/// <param name="OrganisationNumber">9 digits from the Norwegian register of entities, or null.</param>
/// <param name="Country">ISO 3166-1 alpha-2, upper case.</param>
public sealed record Organisation(
    string Name, OrganisationKind Kind, Region Region, string? OrganisationNumber, string Country);

/// <param name="CoordinatorId">Who answers for what the unit receives; or null while nobody does.</param>
/// <param name="DeputyId">Who takes over; or null.</param>
/// <param name="Treats">A unit that treats may be responsible for a room; one that only advises may not (BRIEF
/// 10).</param>
public sealed record Unit(Guid OrganisationId, string Name, Guid? CoordinatorId, Guid? DeputyId, bool Treats);

/// <param name="HprNumber">Number in the Norwegian register of health personnel, 1–9 digits, or null.</param>
/// <param name="OrganisationId">Null for who belongs to none, such as a patient.</param>
/// <param name="Roles">What they are listed as; <see cref="RoomRoles"/> says what that lets them become in a room. A
/// hospital's doctor who may be responsible for patients is listed as such. None: no part in any room.</param>
/// <param name="Subjects">Who they are to the sign-in providers.</param>
/// <param name="Administrator">May change their own organisation's part of the directory.</param>
/// <param name="External">By whom somebody from outside was let in; null for everybody else.</param>
/// <param name="Everywhere">Of an administrator: of every organisation, a right of its own.</param>
public sealed record Person(
    string Name, string Profession, string? HprNumber, Guid? OrganisationId, Guid? UnitId, Region Region,
    string Country,
    ImmutableArray<Role> Roles, ImmutableArray<SignInSubject> Subjects, bool Administrator,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ExternalPerson? External = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Everywhere = false)
{
    /// <summary>By content: the directory is imported again and again, and the same is no change.</summary>
    public bool Equals(Person? other) => other is not null
        && (Name, Profession, HprNumber, OrganisationId, UnitId) ==
            (other.Name, other.Profession, other.HprNumber, other.OrganisationId, other.UnitId)
        && (Region, Country, Administrator, External, Everywhere) ==
            (other.Region, other.Country, other.Administrator, other.External, other.Everywhere)
        && Roles.SequenceEqual(other.Roles) && Subjects.SequenceEqual(other.Subjects);

    public override int GetHashCode() => HashCode.Combine(Name, Profession, HprNumber, OrganisationId, UnitId, Region);

    /// <summary>Whether they are a patient or next of kin, and nothing else here. No property, which would be written
    /// with the record.</summary>
    public bool IsFamily() => Roles.Length > 0 && Roles.All(Policy.IsPatientSide);
}

/// <summary>Somebody who came by an invitation link, and works at no organisation of the directory.</summary>
/// <param name="Institution">Where they work, in the words of who vouches for them.</param>
/// <param name="VouchedBy">Who invited them first.</param>
/// <param name="Voucher">Their name at that time.</param>
public sealed record ExternalPerson(string Institution, Guid VouchedBy, string Voucher);

/// <summary>A person's identity at an OpenID Connect provider.</summary>
/// <param name="Issuer">The provider's name in the settings.</param>
/// <param name="Subject">Its claim for the person, <c>sub</c> unless the settings name another; compared
/// exactly.</param>
public sealed record SignInSubject(string Issuer, string Subject)
{
    /// <summary>One word for both, the same for no other two: JSON has words alone as keys.</summary>
    public string Key() => string.Create(CultureInfo.InvariantCulture, $"{Issuer.Length} {Issuer} {Subject}");
}

/// <summary>Adds the organisation, or changes the one with this id.</summary>
public sealed record RegisterOrganisation(Guid OrganisationId, Organisation Organisation) : DirectoryCommand;

/// <summary>Takes an organisation out of use; what happened in its name stays.</summary>
public sealed record DeactivateOrganisation(Guid OrganisationId, string Reason) : DirectoryCommand;

/// <summary>Adds the unit, or changes the one with this id.</summary>
public sealed record RegisterUnit(Guid UnitId, Unit Unit) : DirectoryCommand;

/// <summary>Takes a unit out of use; its rooms wait for another one.</summary>
public sealed record DeactivateUnit(Guid UnitId, string Reason) : DirectoryCommand;

/// <summary>Sets who is on call for the unit and when, instead of what was set before.</summary>
public sealed record SetOnCall(Guid UnitId, IReadOnlyList<OnCallTurn> Turns) : DirectoryCommand;

/// <summary>Sets who the organisation's data-protection officers are, instead of who they were; that somebody is one no
/// longer waits until another administrator sets the same (DIR-62).</summary>
public sealed record SetDataProtectionOfficers(Guid OrganisationId, IReadOnlyList<Guid> People) : DirectoryCommand;

/// <param name="Until">The first moment after it.</param>
public sealed record OnCallTurn(Guid PersonId, DateTimeOffset From, DateTimeOffset Until);

/// <summary>Adds the person, or changes the one with this id; a deactivated one becomes active again.</summary>
public sealed record RegisterPerson(Guid PersonId, Person Person) : DirectoryCommand;

/// <summary>Nobody signs in as this person any more; their live connections end. Of some it waits for another
/// administrator (DIR-61).</summary>
public sealed record DeactivatePerson(Guid PersonId, string Reason) : DirectoryCommand;

/// <summary>Lets what waits for another administrator take effect; based on the version that was read.</summary>
public sealed record ConfirmPerson(Guid PersonId) : DirectoryCommand;

/// <summary>Drops what waits for another administrator.</summary>
public sealed record RejectPerson(Guid PersonId) : DirectoryCommand;
