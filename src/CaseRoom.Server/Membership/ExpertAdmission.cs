using System.Collections.Immutable;
using CaseRoom.Contracts.Directory;
using CaseRoom.Contracts.Membership;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Directory;
using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.Membership;

/// <summary>
/// What a link opens, and to whom. Null is one answer for every link that opens nothing: unknown, expired, withdrawn,
/// refused, of another room, or taken by somebody else.
/// </summary>
internal sealed class ExpertAdmission(
    RoomStates rooms, RoomCommands commands, MemberCards members, DirectorySource directory, Accesses accesses,
    TimeProvider clock)
{
    /// <exception cref="UnrecordedException">It may not be shown.</exception>
    public async Task<ExpertLinkView?> LookAsync(string token, LinkHolder holder)
    {
        if (await FindAsync(token, holder) is not { } found) { return null; }
        await accesses.InvitedAsync(
            found.Known?.Card.PersonId ?? found.Claim.Id, holder.Name, found.Link.RoomId);
        var invitation = found.Invitation;
        var (expert, same) = (invitation.Expert, invitation.IsFor(found.Claim));
        // Whoever is called as it says comes in, whoever else is asked about.
        var standing = invitation.StandingAt(clock.GetUtcNow());
        return new ExpertLinkView(
            found.Inviter, Viewer.RegionOutside(found.State), invitation.AdviceOn, invitation.LinkUntil,
            invitation.AccessUntil, expert.Name, holder.Name, same, expert.Institution, expert.Country,
            same && standing is InvitationStanding.OtherName ? InvitationStanding.Open : standing,
            invitation.Taken is null ? null : found.Link.RoomId);
    }

    /// <summary>The room; the same again for who came in by this link and is there still. None where who invites is
    /// asked first.</summary>
    /// <param name="confirmed">Who they say that they are, and where they work; null where they say nothing.</param>
    public async Task<ExpertAdmitted?> AcceptAsync(string token, LinkHolder holder, ExpertConfirmed? confirmed)
    {
        if (await FindAsync(token, holder) is not { } found) { return null; }
        var roomId = found.Link.RoomId;
        if (found.Invitation.Taken is not null) { return new ExpertAdmitted(roomId); }
        var place = ExpertRules.PlaceOf(found.Invitation);
        if (found.Invitation.StandingAt(clock.GetUtcNow()) is not (InvitationStanding.Open
                or InvitationStanding.OtherName)
            || confirmed != new ExpertConfirmed(found.Invitation.Expert.Name, place))
        {
            return null;
        }

        if (!found.Invitation.IsFor(found.Claim)) { return await ClaimAsync(found, place); }
        var subject = holder.Subject;
        var admitted = found.Known is null ? await AdmitAsync(found, subject) : null;
        if ((await directory.RefreshAsync()).Find(subject) is not { } person
            || await members.FindAsync(person.Id) is not { } member)
        {
            return null;
        }

        var accept = new AcceptExpertInvitation(
            found.Link.InvitationId, found.Link.SecretHash, member.Card, place, found.Claim);
        var outcome = await commands.SubmitAsync(roomId, person.Id, Guid.CreateVersion7(clock.GetUtcNow()), accept);
        if (outcome.Status is OutcomeStatus.Applied || await HasTakenAsync(found.Link, person.Id))
        {
            return new ExpertAdmitted(roomId);
        }

        // What became of it may not be known: then the invitation may be taken, and its taker stays who they are.
        if (outcome.Status is OutcomeStatus.Refused && admitted is { } made && made.PersonId == person.Id)
        {
            await LetGoAsync(made);
        }

        return null;
    }

    /// <summary>The invitation names a wrong institution or country; false for a link that opens nothing, and for one
    /// that is taken.</summary>
    public async Task<bool> DenyPlaceAsync(string token, LinkHolder holder)
    {
        if (await FindAsync(token, holder) is not { Invitation.Taken: null } found) { return false; }
        var outcome = await commands.SubmitAsync(
            found.Link.RoomId, Actor.System.PersonId, Guid.CreateVersion7(clock.GetUtcNow()),
            new DenyExpertPlace(found.Link.InvitationId, found.Link.SecretHash));
        return outcome.Status is OutcomeStatus.Applied;
    }

    /// <summary>Nobody comes in, and nobody is made known here: who invites sees both names first.</summary>
    private async Task<ExpertAdmitted?> ClaimAsync(Found found, ExpertPlace place)
    {
        if (found.Invitation.Claim is not null) { return new ExpertAdmitted(RoomId: null); }
        var outcome = await commands.SubmitAsync(
            found.Link.RoomId, Actor.System.PersonId, Guid.CreateVersion7(clock.GetUtcNow()),
            new ClaimExpertInvitation(found.Link.InvitationId, found.Link.SecretHash, place, found.Claim));
        var asked = outcome.Status is OutcomeStatus.Applied
            || (await rooms.ReadAsync(found.Link.RoomId) is { } now
                && now.State.Membership.Invitations[found.Link.InvitationId].Claim?.SignedIn == found.Claim);
        return asked ? new ExpertAdmitted(RoomId: null) : null;
    }

    /// <summary>The same person may have accepted twice at once: one of the two calls is refused, and both are theirs.
    /// </summary>
    private async Task<bool> HasTakenAsync(ExpertLink link, Guid person) =>
        await rooms.ReadAsync(link.RoomId) is { } now
        && now.State.Membership.Invitations.GetValueOrDefault(link.InvitationId)?.Taken?.PersonId == person;

    private async Task<Found?> FindAsync(string token, LinkHolder holder)
    {
        var subject = holder.Subject;
        var now = clock.GetUtcNow();
        if (ExpertLink.Read(token) is not { } link
            || await rooms.ReadAsync(link.RoomId) is not { State: { Case.Opening: not null } state }
            || ExpertRules.Find(state, link.InvitationId, link.SecretHash, now) is not { } invitation)
        {
            return null;
        }

        var reading = await directory.RefreshAsync();
        var person = reading.Find(subject);
        if (person is null && reading.State.WasSomebody(subject)) { return null; }
        var known = person is null ? null : await members.FindAsync(person.Id);
        var inviter = state.Membership.Members.GetValueOrDefault(invitation.By)?.Person.Name ?? "";
        var claim = holder.ClaimOf(link);
        var found = new Found(link, state, invitation, known, inviter, claim);
        if (invitation.Taken is { } taken)
        {
            return taken.PersonId == known?.Card.PersonId && Viewer.At(state, taken.PersonId, now) is not null
                ? found
                : null;
        }

        // One is decided on; to others under another name there is no link.
        if (invitation.Claim is { } other && other.SignedIn != claim && !invitation.IsFor(claim)) { return null; }
        // Who works here comes in by who invites them, and not by a link that says that they work abroad.
        return (known is null || known.MayComeByLink)
            && ExpertRules.MayCome(state, invitation, known?.Card ?? Stranger(invitation), now)
            ? found
            : null;
    }

    /// <summary>Makes the directory know who holds the link, as somebody from outside for whom the inviter vouches. Of
    /// two calls at once one registers them; both find them then.</summary>
    private async Task<RegisterPerson> AdmitAsync(Found found, SignInSubject subject)
    {
        var expert = found.Invitation.Expert;
        var person = new Person(
            expert.Name, expert.Profession, HprNumber: null, OrganisationId: null, UnitId: null, Region.Abroad,
            expert.Country, [Role.ErnExpert], ImmutableArray.Create(subject), Administrator: false,
            new ExternalPerson(expert.Institution, found.Invitation.By, found.Inviter));
        var register = new RegisterPerson(Guid.CreateVersion7(clock.GetUtcNow()), person);
        await ChangeAsync(register);
        return register;
    }

    /// <summary>Somebody else was faster with the same link, or it was withdrawn meanwhile: their sign-in is nobody's
    /// again, and another link may let them in.</summary>
    private async Task LetGoAsync(RegisterPerson made)
    {
        await ChangeAsync(made with { Person = made.Person with { Subjects = [] } });
        await ChangeAsync(new DeactivatePerson(made.PersonId, "The invitation was gone before it was accepted."));
        await directory.RefreshAsync();
    }

    private Task ChangeAsync(DirectoryCommand command) => directory.AskAsync(
        Actor.System.PersonId,
        [
            DirectoryCodec.Commands.Encode(
                Guid.CreateVersion7(clock.GetUtcNow()), null, command, command.GetType().Name),
        ]);

    private static MemberCard Stranger(ExpertInvitation invitation) => new(
        Guid.Empty, invitation.Expert.Name, invitation.Expert.Profession, null, invitation.Expert.Institution,
        Region.Abroad, invitation.Expert.Country);

    /// <param name="Known">Who is signed in, as the directory has them; null for a stranger.</param>
    /// <param name="Claim">Who is signed in, as the room would be told.</param>
    private sealed record Found(
        ExpertLink Link, RoomState State, ExpertInvitation Invitation, DirectoryMember? Known, string Inviter,
        ExpertClaim Claim);
}

/// <summary>What whoever holds a link says of themselves.</summary>
internal sealed record ExpertConfirmed(string Name, ExpertPlace Place);

/// <param name="RoomId">Null while who invites decides.</param>
internal sealed record ExpertAdmitted(Guid? RoomId);
