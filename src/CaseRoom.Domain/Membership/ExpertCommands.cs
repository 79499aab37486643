using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Membership;

/// <summary>What an expert abroad is asked for: a word from a list, because it leaves the room.</summary>
public enum AdviceOn
{
    Diagnosis,
    Treatment,
    FollowUp,
    Other,
}

/// <summary>An expert abroad as who asks them in knows them.</summary>
/// <param name="Contact">An e-mail address, or another by which they are reached.</param>
/// <param name="Country">ISO 3166-1 alpha-2, where they work.</param>
public sealed record ExpertCard(string Name, string Contact, string Institution, string Country, string Profession);

/// <summary>Asks an expert abroad in by a link. The server gives it: it makes the secret of the link.</summary>
/// <param name="LinkUntil">The last day on which the link opens anything, by the day in Norway.</param>
/// <param name="AccessUntil">The last day on which the expert sees the room.</param>
/// <param name="SecretHash">SHA-256 of the link's secret in base 64 for addresses; the secret is kept nowhere.</param>
public sealed record InviteExpert(
    Guid InvitationId, ExpertCard Expert, AdviceOn AdviceOn, DateOnly LinkUntil, DateOnly AccessUntil,
    string SecretHash) : RoomCommand;

/// <summary>Ends a link that nobody has taken yet; of one that is taken the member is removed (MEM-42).</summary>
public sealed record WithdrawExpertInvitation(Guid InvitationId, string Reason) : RoomCommand;

/// <summary>The expert takes the invitation. The server gives it, for whoever is signed in with the link.</summary>
/// <param name="SecretHash">Of the secret that they hold.</param>
/// <param name="Person">Who they are in the directory.</param>
/// <param name="Place">Where they say that they work: the invitation's words, or nobody comes in.</param>
/// <param name="SignedIn">Who they are by their sign-in.</param>
public sealed record AcceptExpertInvitation(
    Guid InvitationId, string SecretHash, MemberCard Person, ExpertPlace Place, ExpertClaim SignedIn) : RoomCommand;

/// <summary>Whoever holds the link accepts it and is called otherwise than the invitation says. The system gives it:
/// they need be nobody here.</summary>
/// <param name="Place">Where they say that they work: the invitation's words.</param>
public sealed record ClaimExpertInvitation(
    Guid InvitationId, string SecretHash, ExpertPlace Place, ExpertClaim SignedIn) : RoomCommand;

/// <summary>Says that the two names are one person's, so that they may come in. Else the invitation is withdrawn.
/// </summary>
/// <param name="ClaimId">Of whom: the names that were read (<see cref="ExpertClaim.Id"/>).</param>
public sealed record ConfirmExpertName(Guid InvitationId, Guid ClaimId) : RoomCommand;

/// <summary>Who holds the link does not work where the invitation says. The system gives it: they need be nobody here.
/// </summary>
public sealed record DenyExpertPlace(Guid InvitationId, string SecretHash) : RoomCommand;

/// <summary>Who holds a link, as their sign-in says it.</summary>
/// <param name="Id">Stands for the sign-in, for this invitation alone: nothing else is known by it.</param>
/// <param name="Name">Empty where the sign-in says none.</param>
public sealed record ExpertClaim(Guid Id, string Name);

/// <summary>Where an expert works.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
public sealed record ExpertPlace(string Institution, string Country);

/// <summary>What a data-protection officer decides on an invitation beyond the EEA (MEM-48).</summary>
public enum OpeningDecision
{
    Opened,
    Refused,

    /// <summary>It was opened, and is so no longer.</summary>
    Withdrawn,
}

/// <summary>The data-protection officer of the room's organisation opens an invitation beyond the EEA, or does not.
/// </summary>
/// <param name="Officer">What the directory says of who gives the command; filled in by the server.</param>
public sealed record DecideExpertOpening(
    Guid InvitationId, OpeningDecision Decision, string Ground,
    [property: FilledByServer] Officer? Officer = null) : RoomCommand;

/// <param name="OrganisationId">The organisation whose data-protection officer they are now.</param>
public sealed record Officer(Guid OrganisationId, string Name);
