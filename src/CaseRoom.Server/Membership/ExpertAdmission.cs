using System.Collections.Immutable;
using CaseRoom.Contracts.Directory;
using CaseRoom.Contracts.Membership;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Directory;
using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.Membership;

/// <summary>
/// What a link opens, and to whom. Null is one answer for every link that opens nothing: unknown, expired, withdrawn,
/// refused, of another room, or taken by somebody else.
/// </summary>
internal sealed class ExpertAdmission(
    RoomStates rooms, RoomCommands commands, MemberCards members, DirectorySource directory, TimeProvider clock)
{
    public async Task<ExpertLinkView?> LookAsync(string token, SignInSubject subject) =>
        await FindAsync(token, subject) is { } found
            ? new ExpertLinkView(
                found.Inviter, Viewer.RegionOutside(found.State), found.Invitation.AdviceOn,
                found.Invitation.LinkUntil, found.Invitation.AccessUntil,
                found.Invitation.Expert.Institution, found.Invitation.Expert.Country,
                found.Invitation.StandingAt(clock.GetUtcNow()),
                found.Invitation.Taken is null ? null : found.Link.RoomId)
            : null;

    /// <summary>The room; the same again for who came in by this link and is there still.</summary>
    /// <param name="place">Where they confirm that they work; null where they say nothing.</param>
    public async Task<Guid?> AcceptAsync(string token, SignInSubject subject, ExpertPlace? place)
    {
        if (await FindAsync(token, subject) is not { } found) { return null; }
        var roomId = found.Link.RoomId;
        if (found.Invitation.Taken is not null) { return roomId; }
        if (found.Invitation.StandingAt(clock.GetUtcNow()) is not InvitationStanding.Open
            || place is null || place != ExpertRules.PlaceOf(found.Invitation))
        {
            return null;
        }

        var admitted = found.Known is null ? await AdmitAsync(found, subject) : null;
        if ((await directory.RefreshAsync()).Find(subject) is not { } person
            || await members.FindAsync(person.Id) is not { } member)
        {
            return null;
        }

        var accept = new AcceptExpertInvitation(found.Link.InvitationId, found.Link.SecretHash, member.Card, place);
        var outcome = await commands.SubmitAsync(roomId, person.Id, Guid.CreateVersion7(clock.GetUtcNow()), accept);
        if (outcome.Status is OutcomeStatus.Applied || await HasTakenAsync(found.Link, person.Id)) { return roomId; }
        // What became of it may not be known: then the invitation may be taken, and its taker stays who they are.
        if (outcome.Status is OutcomeStatus.Refused && admitted is { } made && made.PersonId == person.Id)
        {
            await LetGoAsync(made);
        }

        return null;
    }

    /// <summary>The invitation names a wrong institution or country; false for a link that opens nothing, and for one
    /// that is taken.</summary>
    public async Task<bool> DenyPlaceAsync(string token, SignInSubject subject)
    {
        if (await FindAsync(token, subject) is not { Invitation.Taken: null } found) { return false; }
        var outcome = await commands.SubmitAsync(
            found.Link.RoomId, Actor.System.PersonId, Guid.CreateVersion7(clock.GetUtcNow()),
            new DenyExpertPlace(found.Link.InvitationId, found.Link.SecretHash));
        return outcome.Status is OutcomeStatus.Applied;
    }

    /// <summary>The same person may have accepted twice at once: one of the two calls is refused, and both are theirs.
    /// </summary>
    private async Task<bool> HasTakenAsync(ExpertLink link, Guid person) =>
        await rooms.ReadAsync(link.RoomId) is { } now
        && now.State.Membership.Invitations.GetValueOrDefault(link.InvitationId)?.Taken?.PersonId == person;

    private async Task<Found?> FindAsync(string token, SignInSubject subject)
    {
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
        var found = new Found(link, state, invitation, known, inviter);
        if (invitation.Taken is { } taken)
        {
            return taken.PersonId == known?.Card.PersonId && Viewer.At(state, taken.PersonId, now) is not null
                ? found
                : null;
        }

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
    private sealed record Found(
        ExpertLink Link, RoomState State, ExpertInvitation Invitation, DirectoryMember? Known, string Inviter);
}
