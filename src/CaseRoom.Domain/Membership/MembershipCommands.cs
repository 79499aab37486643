using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Membership;

/// <summary>
/// A person as the directory has them at the moment of the command; filled in by the server, never taken from a client.
/// The name of
/// a patient is left empty: identity stands in one event only.
/// </summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
public sealed record MemberCard(
    Guid PersonId, string Name, string Profession, Guid? OrganisationId, string Organisation, Region Region,
    string Country);

/// <summary>A recorded relation to the patient gives sight of identity (BRIEF 4).</summary>
/// <param name="Basis">In words: treating doctor, named by the patient …</param>
/// <param name="GivenBy">Who recorded or named it.</param>
public sealed record Relation(string Basis, string GivenBy);

public sealed record InviteMember(MemberCard Person, Role Role, Relation? Relation = null) : RoomCommand;

/// <summary>Opens the room for the first time: an invited person becomes an active member.</summary>
public sealed record Join : RoomCommand;

public sealed record RemoveMember(Guid PersonId, string Reason) : RoomCommand;

/// <summary>One's own (or, for a deputy, the coordinator's) role goes to another person in one step.</summary>
/// <param name="FromPersonId">Who holds the role now.</param>
/// <param name="To">Who takes it; becomes a member if not one already.</param>
public sealed record HandOver(Guid FromPersonId, MemberCard To, string Reason) : RoomCommand;

public sealed record RecordRelation(Guid PersonId, Relation Relation) : RoomCommand;

/// <summary>Marks a member as one who may see parentage (BRIEF 7).</summary>
public sealed record MarkGenetics(Guid PersonId, bool Genetics) : RoomCommand;
