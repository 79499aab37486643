using CaseRoom.Domain.Calendar;

namespace CaseRoom.Domain.Membership;

/// <summary>What has become of an invitation by a link.</summary>
public enum InvitationStanding
{
    /// <summary>For the data-protection officer: the expert works outside the EEA.</summary>
    Waiting,
    Refused,
    Open,
    Taken,
    Expired,
    Withdrawn,

    /// <summary>Whoever held the link said that they do not work where it says.</summary>
    WrongPlace,

    /// <summary>For who asks in: whoever holds the link is called otherwise by their sign-in.</summary>
    OtherName,
}

/// <summary>An expert abroad who was asked in by a link.</summary>
/// <param name="By">Who asked them in, and vouches for them.</param>
/// <param name="Opening">The newest decision of the data-protection officer; null while there is none.</param>
/// <param name="Denied">When whoever held the link said that institution or country is wrong.</param>
/// <param name="Claim">Who accepted under another name; null while nobody has.</param>
public sealed record ExpertInvitation(
    ExpertCard Expert, AdviceOn AdviceOn, DateOnly LinkUntil, DateOnly AccessUntil, string SecretHash, Guid By,
    DateTimeOffset At, ExpertOpening? Opening, ExpertWithdrawal? Withdrawn, ExpertTaking? Taken,
    DateTimeOffset? Denied, ExpertNameClaim? Claim)
{
    /// <summary>Whether it leads out of the EEA, where an officer opens it first.</summary>
    internal bool NeedsOpening => !Countries.InEea(Expert.Country);

    /// <summary>Whether nothing but the expert is waited for.</summary>
    internal bool IsOpened => !NeedsOpening || Opening is { Decision: OpeningDecision.Opened };

    /// <summary>Whether who is signed in so is whom it is for, as far as names tell, or by the word of who asks in
    /// (MEM-64).</summary>
    public bool IsFor(ExpertClaim signedIn) =>
        ExpertNames.AreSame(Expert.Name, signedIn.Name)
        || (Claim is { ConfirmedAt: not null } && Claim.SignedIn == signedIn);

    public InvitationStanding StandingAt(DateTimeOffset now) =>
        Taken is not null ? InvitationStanding.Taken
        : Withdrawn is not null ? InvitationStanding.Withdrawn
        : Denied is not null ? InvitationStanding.WrongPlace
        : now >= NorwegianTime.EndOf(LinkUntil) ? InvitationStanding.Expired
        : IsOpened && Claim is { ConfirmedAt: null } ? InvitationStanding.OtherName
        : IsOpened ? InvitationStanding.Open
        : Opening is null ? InvitationStanding.Waiting
        : InvitationStanding.Refused;
}

/// <summary>The decision of the data-protection officer.</summary>
/// <param name="Officer">By name: they have no part in the room.</param>
public sealed record ExpertOpening(
    OpeningDecision Decision, string Ground, string Officer, Guid By, DateTimeOffset At);

/// <summary>That the link opens nothing any more, and why.</summary>
public sealed record ExpertWithdrawal(string Reason, Guid By, DateTimeOffset At);

/// <summary>By whom the link was taken: it is theirs alone from then on (MEM-44).</summary>
/// <param name="Place">Where they confirmed that they work; null of who came before they were asked.</param>
public sealed record ExpertTaking(Guid PersonId, DateTimeOffset At, ExpertPlace? Place);

/// <summary>That whoever holds the link is called otherwise by their sign-in.</summary>
/// <param name="ConfirmedAt">When somebody here said that both names are one person's; null while nobody has.</param>
public sealed record ExpertNameClaim(ExpertClaim SignedIn, DateTimeOffset At, DateTimeOffset? ConfirmedAt);

/// <summary>By which invitation somebody from outside is in the room.</summary>
/// <param name="Until">The last day on which they see it.</param>
public sealed record External(Guid InvitationId, Guid InvitedBy, DateOnly Until);
