using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Membership;

using Decision = Decision<RoomEvent>;

/// <summary>An expert abroad who is asked in by a link (SPEC.md, MEM-40 to MEM-66).</summary>
public static class ExpertRules
{
    /// <summary>Days: whoever has not come by then is asked again, and by a link that nobody else has seen.</summary>
    public const int LongestLinkDays = 30;

    /// <summary>Days: who is needed for longer than a year is asked again, on a consent that still holds.</summary>
    public const int LongestAccessDays = 365;

    /// <summary>Invitations of a room, with those that came to nothing.</summary>
    private const int Invitations = 200;

    /// <summary>Characters of the secret's hash: 32 bytes in base 64 for addresses.</summary>
    private const int HashLength = 43;

    private const string Norway = "NO";

    /// <summary>
    /// The invitation that a link names, to whoever holds it: one that is withdrawn, expired or refused is not there.
    /// That it is taken says nothing yet of who may come back by it.
    /// </summary>
    public static ExpertInvitation? Find(RoomState state, Guid invitationId, string secretHash, DateTimeOffset now) =>
        state.Membership.Invitations.GetValueOrDefault(invitationId) is { } invitation
        && string.Equals(invitation.SecretHash, secretHash, StringComparison.Ordinal)
        && invitation.StandingAt(now) is InvitationStanding.Open or InvitationStanding.Waiting
            or InvitationStanding.Taken or InvitationStanding.OtherName
            ? invitation
            : null;

    /// <summary>Whether a card of the directory may come in by an invitation once it is opened, and nobody has taken
    /// it.</summary>
    public static bool MayCome(RoomState state, ExpertInvitation invitation, MemberCard person, DateTimeOffset now) =>
        invitation.Taken is null
        && state.Case.Phase is not Phase.Closed
        && person.Country == invitation.Expert.Country
        && state.Membership.Present(person.PersonId) is null
        && !WasOfTheRoom(state, person.PersonId)
        && !state.Consent.KeepsOut(person, Role.ErnExpert)
        && MembershipDecider.Full(state) is null
        && MembershipDecider.ConsentFault(state, Role.ErnExpert, now) is null;

    internal static Decision Invite(RoomState state, InviteExpert c, DecisionContext context)
    {
        var used = state.Membership.Invitations.ContainsKey(c.InvitationId);
        return (Check.NewId("invitationId", c.InvitationId, used, seen: true)
            ?? Fault(c.Expert)
            ?? Fault(c, NorwegianTime.DateAt(context.Now))
            ?? (c.SecretHash.Length == HashLength ? null : new Refusal.Invalid("secretHash", "unusable"))
            ?? MembershipDecider.ConsentFault(state, Role.ErnExpert, context.Now)
            ?? Check.Below("invitations", state.Membership.Invitations.Count, Invitations)) is { } fault
            ? fault
            : new ExpertInvited(c.InvitationId, c.Expert, c.AdviceOn, c.LinkUntil, c.AccessUntil, c.SecretHash);
    }

    internal static Decision Withdraw(RoomState state, WithdrawExpertInvitation c, DecisionContext context)
    {
        if (!state.Membership.Invitations.TryGetValue(c.InvitationId, out var invitation))
        {
            return new Refusal.NotFound("invitationId");
        }

        if (invitation.StandingAt(context.Now) is InvitationStanding.Taken) { return new Refusal.AlreadyDone("taken"); }
        if (invitation.Withdrawn is not null) { return new Refusal.AlreadyDone("withdrawn"); }
        if (invitation.Denied is not null) { return new Refusal.AlreadyDone("wrongPlace"); }
        return Check.Required("reason", c.Reason, Limits.Paragraph) is { } fault
            ? fault
            : new ExpertInvitationWithdrawn(c.InvitationId, c.Reason);
    }

    /// <summary>Whatever is in the way is one refusal: who holds a link learns nothing of why it opens nothing.
    /// </summary>
    internal static Decision Accept(RoomState state, AcceptExpertInvitation c, DecisionContext context)
    {
        if (c.Person.PersonId != context.Actor.PersonId
            || Find(state, c.InvitationId, c.SecretHash, context.Now) is not { IsOpened: true } invitation
            || c.Place != PlaceOf(invitation) || !invitation.IsFor(c.SignedIn))
        {
            return new Refusal.NotAllowed();
        }

        return MayCome(state, invitation, c.Person, context.Now)
            ? new ExpertAccepted(c.InvitationId, c.Person, invitation.By, invitation.AccessUntil, c.Place)
            : new Refusal.NotAllowed();
    }

    /// <summary>A link that somebody has taken is theirs, and no longer to be denied.</summary>
    internal static Decision Deny(RoomState state, DenyExpertPlace c, DecisionContext context) =>
        context.Actor.IsSystem
        && Find(state, c.InvitationId, c.SecretHash, context.Now) is { Taken: null }
            ? new ExpertPlaceDenied(c.InvitationId)
            : new Refusal.NotAllowed();

    /// <summary>Where the expert works by the word of who asks them in.</summary>
    public static ExpertPlace PlaceOf(ExpertInvitation invitation) =>
        new(invitation.Expert.Institution, invitation.Expert.Country);

    /// <summary>To whom the directory does not name as the organisation's officer the room is not there.</summary>
    internal static Decision Decide(RoomState state, DecideExpertOpening c, DecisionContext context)
    {
        if (c.Officer is not { } officer || state.Case.Opening?.Controller.Id != officer.OrganisationId)
        {
            return new Refusal.NotAllowed();
        }

        if (!state.Membership.Invitations.TryGetValue(c.InvitationId, out var invitation) || !invitation.NeedsOpening)
        {
            return new Refusal.NotFound("invitationId");
        }

        if (state.Membership.Members.ContainsKey(context.Actor.PersonId))
        {
            return new Refusal.Invalid("officer", "member");
        }

        if (invitation.StandingAt(context.Now) is InvitationStanding.Withdrawn or InvitationStanding.Expired
            or InvitationStanding.WrongPlace)
        {
            return new Refusal.AlreadyDone("over");
        }

        // The officer is told no word of the case, and so not why nobody comes by it any more.
        if (c.Decision is OpeningDecision.Opened && state.Life.Death is not null)
        {
            return new Refusal.AlreadyDone("over");
        }

        if (!Follows(c.Decision, invitation.Opening?.Decision)) { return new Refusal.AlreadyDone("decided"); }
        return Check.Required("ground", c.Ground, Limits.Paragraph) is { } fault
            ? fault
            : new ExpertOpeningDecided(c.InvitationId, c.Decision, c.Ground, officer.Name);
    }

    /// <summary>One refuses what waits, withdraws what is open, and opens what is not.</summary>
    private static bool Follows(OpeningDecision next, OpeningDecision? newest) => next switch
    {
        OpeningDecision.Opened => newest is not OpeningDecision.Opened,
        OpeningDecision.Refused => newest is null,
        OpeningDecision.Withdrawn => newest is OpeningDecision.Opened,
        _ => false,
    };

    /// <summary>Who was here in another part, for the patient or at work, does not come back by a link.</summary>
    private static bool WasOfTheRoom(RoomState state, Guid person) =>
        state.Membership.Members.TryGetValue(person, out var earlier) && earlier.Role is not Role.ErnExpert;

    private static Refusal? Fault(ExpertCard expert)
    {
        if (expert.Country == Norway) { return new Refusal.Invalid("country", "notAbroad"); }
        if (!Countries.IsKnown(expert.Country)) { return new Refusal.Invalid("country", "unknown"); }
        return Check.Required("name", expert.Name, Limits.Line)
            ?? Check.Required("contact", expert.Contact, Limits.Line)
            ?? Check.Required("institution", expert.Institution, Limits.Line)
            ?? Check.Required("profession", expert.Profession, Limits.Line);
    }

    private static Refusal? Fault(InviteExpert c, DateOnly today) =>
        c.LinkUntil < today ? new Refusal.Invalid("linkUntil", "over")
        : c.LinkUntil > today.AddDays(LongestLinkDays) ? new Refusal.Invalid("linkUntil", "tooLong")
        : c.AccessUntil < c.LinkUntil ? new Refusal.Invalid("accessUntil", "beforeLink")
        : c.AccessUntil > today.AddDays(LongestAccessDays) ? new Refusal.Invalid("accessUntil", "tooLong")
        : null;
}
