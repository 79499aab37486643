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

/// <param name="Token">What stands after the <c>#</c> of the link.</param>
/// <param name="Name">Whom the expert confirms that they are, as <see cref="ExpertLinkView"/> says it; a link that is
/// theirs already asks for nothing.</param>
/// <param name="Institution">Where they confirm that they work, likewise.</param>
/// <param name="Country">The same of the country.</param>
public sealed record ExpertAcceptBody(
    string Token, string? Name = null, string? Institution = null, string? Country = null);

/// <summary>What whoever holds a link, and is signed in, is told before they accept: nothing of the case.</summary>
/// <param name="InvitedBy">The name of who vouches for them.</param>
/// <param name="Region">Where they are: which organisation it is would be a place, and does not cross the border.
/// </param>
/// <param name="Name">For whom it is, by the word of who invites them.</param>
/// <param name="SignedInAs">What the reader is called by their sign-in; empty where it says no name.</param>
/// <param name="SameName">Whether both are one name, or who invites said that they are one person's.</param>
/// <param name="Institution">Where the reader works, by the word of who invites them: theirs to confirm.</param>
/// <param name="Country">The same of the country.</param>
/// <param name="Standing">Open; waiting, for the data-protection officer; otherName, where the reader waits for who
/// invites; or taken, by the reader.</param>
/// <param name="RoomId">Once it is taken.</param>
public sealed record ExpertLinkView(
    string InvitedBy, Region Region, AdviceOn AdviceOn, DateOnly LinkUntil, DateOnly AccessUntil,
    string Name, string SignedInAs, bool SameName, string Institution, string Country,
    InvitationStanding Standing, Guid? RoomId);

/// <param name="RoomId">Null where who invites decides first: the reader is called otherwise by their sign-in.</param>
/// <param name="Next">Where to go from here: through the sign-in once more, where the session is of nobody yet. Null
/// likewise.</param>
public sealed record ExpertAcceptedReply(Guid? RoomId, string? Next);

/// <summary>An invitation as the data-protection officer sees it: nothing of the case, and nobody but who asks.
/// </summary>
/// <param name="Decision">The newest decision; null while there is none.</param>
/// <param name="Standing">What has become of the invitation.</param>
/// <param name="NeedsOpening">It leads out of the EEA, and the officer decides.</param>
/// <param name="AcceptedAt">When the expert came in; null while they have not.</param>
/// <param name="Confirmed">The expert confirmed where they work when they came.</param>
public sealed record ExpertOpeningView(
    Guid RoomId, Guid InvitationId, string InvitedBy, string Institution, string Country, string Profession,
    AdviceOn AdviceOn, DateTimeOffset AskedAt, DateOnly LinkUntil, DateOnly AccessUntil, InvitationStanding Standing,
    OpeningDecision? Decision, string? Ground, bool NeedsOpening, DateTimeOffset? AcceptedAt, bool Confirmed);
