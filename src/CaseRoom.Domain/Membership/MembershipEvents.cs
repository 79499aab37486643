using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Membership;

/// <summary>Events about who is in the room.</summary>
public abstract record MembershipEvent : RoomEvent;

/// <summary>Invited, with the role they will have; nothing is shown before they join.</summary>
public sealed record MemberInvited(MemberCard Person, Role Role, Relation? Relation) : MembershipEvent;

/// <param name="Role">Says whether the event may cross the border, where the patient's side is not listed.</param>
public sealed record MemberJoined(Guid PersonId, Role Role) : MembershipEvent;

/// <param name="Role">The role that ends; like that of <see cref="MemberJoined"/>.</param>
public sealed record MemberRemoved(Guid PersonId, Role Role, string Reason) : MembershipEvent;

/// <summary>Why the clock ended a part.</summary>
public enum PartEnd
{
    /// <summary>The last day of a representative's authority has passed.</summary>
    AuthorityEnded,

    /// <summary>The patient is of age in health matters.</summary>
    InHealth,

    /// <summary>The patient is of age.</summary>
    Adult,

    /// <summary>The hour of an emergency access is over.</summary>
    EmergencyOver,

    /// <summary>The last day for which a link let an expert in has passed.</summary>
    AccessOver,
}

/// <summary>A part that ended by itself.</summary>
/// <param name="Role">The role that ends; like that of <see cref="MemberJoined"/>.</param>
/// <param name="Cause">Null where it is not shown: it says how old the patient is.</param>
public sealed record PartEnded(Guid PersonId, Role Role, PartEnd? Cause) : MembershipEvent;

/// <param name="Until">When it ends by itself.</param>
public sealed record EmergencyAccessTaken(Guid AccessId, MemberCard Person, string Reason, DateTimeOffset Until)
    : MembershipEvent;

/// <summary>Somebody of the room went through it; the note is theirs.</summary>
public sealed record EmergencyAccessReviewed(Guid AccessId, string Note) : MembershipEvent;

/// <summary>The role went from one person to another; doctor, coordinator and deputy stay in a lesser role
/// (MEM-12).</summary>
public sealed record RoleHandedOver(Guid FromPersonId, MemberCard To, Role Role, string Reason) : MembershipEvent;

/// <summary>All of what the relation is from now on.</summary>
public sealed record RelationRecorded(Guid PersonId, Relation Relation) : MembershipEvent;

/// <summary>No relation to the patient is on record any more, and with it no sight of identity.</summary>
public sealed record RelationWithdrawn(Guid PersonId, string Reason) : MembershipEvent;

/// <summary>Whether the member sees parentage that differs from the stated family (BRIEF 7).</summary>
public sealed record GeneticsMarked(Guid PersonId, bool Genetics) : MembershipEvent;
