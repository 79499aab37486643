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
public sealed record ExpertAccepted(
    Guid InvitationId, MemberCard Person, Guid InvitedBy, DateOnly Until) : MembershipEvent;
