using System.Text.Json.Serialization;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Membership;

/// <summary>
/// A person as the directory has them at the moment of the command; filled in by the server, never taken from a client.
/// The name of a patient is left empty: identity stands in one event only.
/// </summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="UnitId">Where in the organisation; null for who is in none, and in older logs.</param>
public sealed record MemberCard(
    Guid PersonId, string Name, string Profession, Guid? OrganisationId, string Organisation, Region Region,
    string Country,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? UnitId = null);

/// <summary>A recorded relation to the patient gives sight of identity (BRIEF 4).</summary>
/// <param name="Basis">In words: treating doctor, named by the patient …</param>
/// <param name="GivenBy">Who recorded or named it.</param>
/// <param name="Link">What binds patient or representative to the patient; nobody else has one.</param>
public sealed record Relation(
    string Basis, string GivenBy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] FamilyLink? Link = null);

/// <summary>What a representative acts by (BRIEF, People).</summary>
public enum LinkKind
{
    /// <summary>The patient themselves.</summary>
    Self,
    ParentalResponsibility,
    Guardian,
    ChildWelfare,
}

/// <param name="Proof">What proves a representative's authority, in words; none for the patient.</param>
/// <param name="From">From when the authority holds.</param>
/// <param name="Until">The last day it holds; null when it has no end yet.</param>
public sealed record FamilyLink(
    LinkKind Kind, string? Proof = null, DateOnly? From = null, DateOnly? Until = null);

/// <param name="DirectoryRoles">What the directory lets the person become; filled in by the server, kept in no event.
/// None: nothing.</param>
public sealed record InviteMember(
    MemberCard Person, Role Role, Relation? Relation = null,
    [property: FilledByServer] IReadOnlyList<Role>? DirectoryRoles = null) : RoomCommand;

/// <summary>Opens the room for the first time: an invited person becomes an active member.</summary>
public sealed record Join : RoomCommand;

/// <summary>Opens the room for a while to the doctor on call of its unit.</summary>
/// <param name="Person">Who gives the command; filled in by the server.</param>
/// <param name="Duty">What the directory says of their duty now; filled in by the server.</param>
public sealed record TakeEmergencyAccess(
    Guid AccessId, [property: FilledByServer] MemberCard Person, string Reason,
    [property: FilledByServer] Duty? Duty = null) : RoomCommand;

/// <summary>For which unit somebody is on call.</summary>
public sealed record Duty(Guid UnitId);

/// <summary>Says that an emergency access was gone through afterwards.</summary>
public sealed record ReviewEmergencyAccess(Guid AccessId, string Note) : RoomCommand;

/// <summary>Ends a membership at once, live streams included.</summary>
public sealed record RemoveMember(Guid PersonId, string Reason) : RoomCommand;

/// <summary>A role goes to another person in one step.</summary>
/// <param name="FromPersonId">Who holds the role now.</param>
/// <param name="To">Who takes it; becomes a member if not one already.</param>
/// <param name="DirectoryRoles">What the directory lets the taker become; filled in by the server.</param>
/// <param name="Holder">The holder in the directory today; filled in by the server.</param>
public sealed record HandOver(
    Guid FromPersonId, MemberCard To, string Reason,
    [property: FilledByServer] IReadOnlyList<Role>? DirectoryRoles = null,
    [property: FilledByServer] HolderToday? Holder = null) : RoomCommand;

/// <summary>Whether who holds a role is still there to hand it over.</summary>
/// <param name="OrganisationId">Where they work today.</param>
public sealed record HolderToday(bool Active, Guid? OrganisationId);

/// <summary>States how a member is related to the patient, instead of what was stated before (BRIEF 4).</summary>
public sealed record RecordRelation(Guid PersonId, Relation Relation) : RoomCommand;

/// <summary>Ends a member's relation to the patient, and with it their sight of identity.</summary>
public sealed record WithdrawRelation(Guid PersonId, string Reason) : RoomCommand;

/// <summary>Marks a member as one who may see parentage (BRIEF 7).</summary>
public sealed record MarkGenetics(Guid PersonId, bool Genetics) : RoomCommand;
