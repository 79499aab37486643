using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Membership;

using Decision = Decision<RoomEvent>;

/// <summary>A link in the hands of somebody who is called otherwise than its invitation says (SPEC.md, MEM-64 to
/// MEM-66).</summary>
internal static class ExpertNameRules
{
    /// <summary>One claim an invitation: whoever asks in decides on the first, and to others the link opens nothing.
    /// </summary>
    public static Decision Claim(RoomState state, ClaimExpertInvitation c, DecisionContext context) =>
        context.Actor.IsSystem
        && ExpertRules.Find(state, c.InvitationId, c.SecretHash, context.Now)
            is { IsOpened: true, Taken: null, Claim: null } invitation
        && c.Place == ExpertRules.PlaceOf(invitation)
        && Check.Optional("name", c.SignedIn.Name, Limits.Line) is null
        && !invitation.IsFor(c.SignedIn)
            ? new ExpertNameDiffered(c.InvitationId, c.SignedIn)
            : new Refusal.NotAllowed();

    public static Decision Confirm(RoomState state, ConfirmExpertName c, DecisionContext context)
    {
        if (!state.Membership.Invitations.TryGetValue(c.InvitationId, out var invitation))
        {
            return new Refusal.NotFound("invitationId");
        }

        if (invitation.Claim is not { } claim || claim.SignedIn.Id != c.ClaimId)
        {
            return new Refusal.NotFound("claimId");
        }

        if (invitation.StandingAt(context.Now) is not InvitationStanding.OtherName)
        {
            return new Refusal.AlreadyDone(claim.ConfirmedAt is null ? "over" : "confirmed");
        }

        return MembershipDecider.ConsentFault(state, Role.ErnExpert, context.Now) is { } fault
            ? fault
            : new ExpertNameConfirmed(c.InvitationId, c.ClaimId);
    }
}
