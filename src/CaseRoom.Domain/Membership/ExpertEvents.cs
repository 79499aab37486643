using System.Text.Json.Serialization;

namespace CaseRoom.Domain.Membership;

/// <param name="SecretHash">Empty where it is not shown.</param>
public sealed record ExpertInvited(
    Guid InvitationId, ExpertCard Expert, AdviceOn AdviceOn, DateOnly LinkUntil, DateOnly AccessUntil,
    string SecretHash) : MembershipEvent;

/// <summary>The link opens nothing any more.</summary>
public sealed record ExpertInvitationWithdrawn(Guid InvitationId, string Reason) : MembershipEvent;

/// <param name="Officer">The name of who decided: they are no member of the room.</param>
public sealed record ExpertOpeningDecided(
    Guid InvitationId, OpeningDecision Decision, string Ground, string Officer) : MembershipEvent;

/// <summary>The expert is a member now.</summary>
/// <param name="InvitedBy">Who vouches for them.</param>
/// <param name="Until">The last day on which they see the room.</param>
/// <param name="Place">Where they confirmed that they work; older logs say none.</param>
public sealed record ExpertAccepted(
    Guid InvitationId, MemberCard Person, Guid InvitedBy, DateOnly Until,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ExpertPlace? Place = null)
    : MembershipEvent;

/// <summary>Who holds the link is called otherwise by their sign-in: nothing opens until somebody here says that it is
/// them.</summary>
public sealed record ExpertNameDiffered(Guid InvitationId, ExpertClaim SignedIn) : MembershipEvent;

/// <summary>Both names are one person's, and they may come in by the link.</summary>
/// <param name="ClaimId">The sign-in of whom both are.</param>
public sealed record ExpertNameConfirmed(Guid InvitationId, Guid ClaimId) : MembershipEvent;

/// <summary>Whoever held the link said that institution or country is wrong: it opens nothing any more.</summary>
public sealed record ExpertPlaceDenied(Guid InvitationId) : MembershipEvent;
