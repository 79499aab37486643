using CaseRoom.Contracts.Membership;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Directory;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Membership;

/// <summary>The invitations of their organisation's rooms as a data-protection officer sees them: beyond the EEA what
/// waits and what they decided, and who was asked in from within it (MEM-52, MEM-62).</summary>
internal static class ExpertOpenings
{
    /// <summary>Rooms looked through at once, the newest change first.</summary>
    private const int Limit = 500;

    public static async Task<Ok<IReadOnlyList<ExpertOpeningView>>> List(
        HttpContext context, DirectorySource source, RoomListing listing, RoomStates rooms, TimeProvider clock,
        CancellationToken cancel)
    {
        var person = context.Person();
        var now = clock.GetUtcNow();
        Guid[] own = [.. (await source.RefreshAsync()).State.OfficerFor(person.PersonId)];
        var views = await listing.ShowAsync<ExpertOpeningView>(
            person, own, Limit,
            async room => await rooms.ReadAsync(room.StreamId) is { } at && at.State.Case.Opening is { } opening
                && own.Contains(opening.Controller.Id)
                    ? [.. Of(room.StreamId, at.State, now)]
                    : [],
            cancel);
        return TypedResults.Ok<IReadOnlyList<ExpertOpeningView>>(
            [.. views.OrderBy(v => v.Standing).ThenByDescending(v => v.AskedAt)]);
    }

    private static IEnumerable<ExpertOpeningView> Of(Guid roomId, RoomState state, DateTimeOffset now) =>
        from asked in state.Membership.Invitations
        let invitation = asked.Value
        select new ExpertOpeningView(
            roomId, asked.Key, state.Membership.Members.GetValueOrDefault(invitation.By)?.Person.Name ?? "",
            invitation.Expert.Institution, invitation.Expert.Country, invitation.Expert.Profession,
            invitation.AdviceOn, invitation.At, invitation.LinkUntil, invitation.AccessUntil,
            invitation.StandingAt(now), invitation.Opening?.Decision, invitation.Opening?.Ground,
            !Countries.InEea(invitation.Expert.Country), invitation.Taken?.At, invitation.Taken?.Place is not null);
}
