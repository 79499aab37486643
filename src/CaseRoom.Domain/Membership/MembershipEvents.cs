using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Membership;

/// <summary>Events about who is in the room.</summary>
public abstract record MembershipEvent : RoomEvent;

public sealed record MemberInvited(MemberCard Person, Role Role, Relation? Relation) : MembershipEvent;

public sealed record MemberJoined(Guid PersonId) : MembershipEvent;

public sealed record MemberRemoved(Guid PersonId, string Reason) : MembershipEvent;

/// <summary>The role went from one person to another; the first one stays as a professional, if still a member.</summary>
public sealed record RoleHandedOver(Guid FromPersonId, MemberCard To, Role Role, string Reason) : MembershipEvent;

public sealed record RelationRecorded(Guid PersonId, Relation Relation) : MembershipEvent;

public sealed record GeneticsMarked(Guid PersonId, bool Genetics) : MembershipEvent;
