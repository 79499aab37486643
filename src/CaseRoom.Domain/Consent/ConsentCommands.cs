using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Consent;

/// <summary>A decision on one scope, with what makes it provable.</summary>
/// <param name="Receiver">For receivers outside the health service: which; else null.</param>
/// <param name="FormVersion">The form that was used, with its version; may be empty where none was.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="GivenBy">Patient or representative, by relation (no name).</param>
/// <param name="ReceivedBy">The person who received it.</param>
/// <param name="Proof">Null where it is not said.</param>
/// <param name="Giver">Whose answer somebody else records: the patient or a representative of this room; null where it
/// is nobody of it, and for who answers themselves.</param>
/// <param name="ReceiverKind">Which kind of receiver outside the health service it is: required with a yes (CON-72); a
/// no without it stops the receiver whichever kind it is.</param>
/// <param name="Authority">By what somebody who is not of this room answers for the patient: required with their yes
/// (CON-120). Null for the patient, and for who is of the room, with whom it stands.</param>
public sealed record RecordConsent(
    ConsentScope Scope, string? Receiver, ConsentDecision Decision, string FormVersion, string Language, DateOnly On,
    bool Interpreter, string GivenBy, string ReceivedBy, ConsentProof? Proof = null, Guid? Giver = null,
    ReceiverKind? ReceiverKind = null, FamilyLink? Authority = null) : RoomCommand;

/// <summary>How it was settled that those who answer for the patient answered differently (BRIEF 8).</summary>
/// <param name="Receiver">As in <see cref="RecordConsent"/>.</param>
/// <param name="Decision">Given or refused.</param>
/// <param name="Read">The place in the log of the newest answer that was read: another one in between is not settled
/// unread.</param>
/// <param name="Reason">How it was settled, and with whom.</param>
/// <param name="ReceiverKind">As in the answers that are settled.</param>
public sealed record SettleConsent(
    ConsentScope Scope, string? Receiver, ConsentDecision Decision, DateOnly On, long Read, string Reason,
    ReceiverKind? ReceiverKind = null) : RoomCommand;

/// <summary>Says whose yes a scope needs, of several who hold parental responsibility (BRIEF 8).</summary>
public sealed record SetWhoAgrees(ConsentScope Scope, WhoAgrees Who) : RoomCommand;

/// <summary>Discussion between Norwegian institutions rests on law: informed, and did not object or objected (BRIEF
/// 3).</summary>
/// <param name="Objects">True: objects to sharing with whom <paramref name="Objection"/> names, and keeps them out by
/// it.</param>
/// <param name="ToWhom">In other words than the name of whom the objection names; null: by that name.</param>
/// <param name="What">What the objection is about, in words, or null.</param>
/// <param name="Objection">Null where nobody objects.</param>
public sealed record RecordInformation(
    DateOnly On, string By, bool Objects, string? ToWhom, string? What, Objection? Objection = null) : RoomCommand;

/// <summary>The patient keeps a person or an organisation out of the room, or from parts of it (BRIEF 3,
/// sperring).</summary>
/// <param name="Person">Whom, with the name of the directory; or null where it is an organisation.</param>
/// <param name="Organisation">Everybody of it, now and later; or null where it is somebody else.</param>
/// <param name="Materials">From which materials; null, and no parts either: from the whole room.</param>
/// <param name="GivenBy">Patient or representative, by relation (no name).</param>
/// <param name="Unit">Everybody of a unit, and not the rest of its organisation; or null.</param>
/// <param name="Parts">From which facts, relatives, goals, statements, recommendations and conversations; null:
/// none.</param>
public sealed record RecordBlock(
    Guid BlockId, MemberCard? Person, OrganisationRef? Organisation, IReadOnlyList<Guid>? Materials, DateOnly On,
    string GivenBy, string? Reason, IReadOnlyList<Guid>? Parts = null, OrganisationRef? Unit = null)
    : RoomCommand;

/// <summary>Ends a block (<em>sperring</em>): whom it kept out sees again what their role shows.</summary>
public sealed record LiftBlock(Guid BlockId, string Reason) : RoomCommand;

/// <summary>Says that its author has seen what others changed in consents and blocks.</summary>
/// <param name="UpTo">The place in the log of the last that they were shown.</param>
public sealed record SeeNotices(long UpTo) : RoomCommand;
