using System.Text.Json.Serialization;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Consent;

/// <summary>Events about what the patient said yes and no to.</summary>
public abstract record ConsentEvent : RoomEvent;

/// <param name="Proof">As in <see cref="RecordConsent"/>; older logs say none.</param>
/// <param name="Giver">As in <see cref="RecordConsent"/>; older logs say none.</param>
/// <param name="Holds">Where this answer and another one that stands differ: which holds. Null where they agree, and in
/// older logs; then this one holds.</param>
/// <param name="ReceiverKind">As in <see cref="RecordConsent"/>; older logs say none, which CON-73 reads.</param>
/// <param name="Authority">As in <see cref="RecordConsent"/>; older logs say none.</param>
public sealed record ConsentRecorded(
    ConsentScope Scope, string? Receiver, ConsentDecision Decision, string FormVersion, string Language, DateOnly On,
    bool Interpreter, string GivenBy, string ReceivedBy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ConsentProof? Proof = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? Giver = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ConsentDecision? Holds = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ReceiverKind? ReceiverKind = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] FamilyLink? Authority = null)
    : ConsentEvent;

/// <summary>As in <see cref="SettleConsent"/>: the answers before it are settled by it.</summary>
public sealed record ConsentSettled(
    ConsentScope Scope, string? Receiver, ConsentDecision Decision, DateOnly On, string Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ReceiverKind? ReceiverKind = null)
    : ConsentEvent;

/// <summary>As in <see cref="SetWhoAgrees"/>, from now on.</summary>
public sealed record WhoAgreesSet(ConsentScope Scope, WhoAgrees Who) : ConsentEvent;

/// <summary>As in <see cref="RecordInformation"/>.</summary>
/// <param name="BlockId">The block that an objection is; in older logs an objection is words alone, and none.</param>
public sealed record InformationRecorded(
    DateOnly On, string By, bool Objects, string? ToWhom, string? What,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? BlockId = null) : ConsentEvent;

/// <param name="Parts">As in <see cref="RecordBlock"/>; older logs say none.</param>
public sealed record BlockRecorded(
    Guid BlockId, PersonRef? Person, OrganisationRef? Organisation, IReadOnlyList<Guid>? Materials, DateOnly On,
    string GivenBy, string? Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Guid>? Parts = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] OrganisationRef? Unit = null)
    : ConsentEvent;

/// <summary>The block with this id keeps nobody out any more.</summary>
public sealed record BlockLifted(Guid BlockId, string Reason) : ConsentEvent;

/// <summary>As in <see cref="SeeNotices"/>.</summary>
public sealed record NoticesSeen(long UpTo) : ConsentEvent;
