using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Contracts.Membership;

/// <summary>Asks an expert abroad into a room.</summary>
/// <param name="CommandId">Made by the client; the same again invites nobody else, and shows no link.</param>
/// <param name="LinkUntil">The last day of the link; null: as long as is usual here.</param>
/// <param name="AccessUntil">The last day on which the expert sees the room; null: as long as is usual here.</param>
/// <param name="Looked">The author was asked what in the room may name somebody (GRD-08).</param>
public sealed record InviteExpertBody(
    Guid CommandId, Guid InvitationId, ExpertCard Expert, AdviceOn AdviceOn, DateOnly? LinkUntil,
    DateOnly? AccessUntil, bool Looked = false);

/// <param name="Link">The address to hand to the expert: it is shown this once, and kept nowhere. Null where nothing
/// was applied, or it was already.</param>
public sealed record InviteExpertReply(Outcome Outcome, string? Link);

/// <param name="HasOfficer">Whether the room's organisation has a data-protection officer now, who opens it beyond the
/// EEA.</param>
public sealed record OpenerView(bool HasOfficer);

/// <summary>What stands after the <c>#</c> of a link.</summary>
public sealed record ExpertLinkBody(string Token);

/// <summary>What whoever holds a link, and is signed in, is told before they accept: nothing of the case.</summary>
/// <param name="InvitedBy">The name of who vouches for them.</param>
/// <param name="Region">Where they are: which organisation it is would be a place, and does not cross the border.
/// </param>
/// <param name="Standing">Open; waiting, for the data-protection officer; or taken, by the reader.</param>
/// <param name="RoomId">Once it is taken.</param>
public sealed record ExpertLinkView(
    string InvitedBy, Region Region, AdviceOn AdviceOn, DateOnly LinkUntil, DateOnly AccessUntil,
    InvitationStanding Standing, Guid? RoomId);

/// <param name="Next">Where to go from here: through the sign-in once more, where the session is of nobody yet.</param>
public sealed record ExpertAcceptedReply(Guid RoomId, string Next);

/// <summary>An invitation beyond the EEA as the data-protection officer sees it: nothing of the case, and nobody but
/// who asks.</summary>
/// <param name="Decision">The newest decision; null while there is none.</param>
/// <param name="Standing">What has become of the invitation.</param>
public sealed record ExpertOpeningView(
    Guid RoomId, Guid InvitationId, string InvitedBy, string Institution, string Country, string Profession,
    AdviceOn AdviceOn, DateTimeOffset AskedAt, DateOnly LinkUntil, DateOnly AccessUntil, InvitationStanding Standing,
    OpeningDecision? Decision, string? Ground);
