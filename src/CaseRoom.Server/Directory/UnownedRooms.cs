using CaseRoom.Contracts.Directory;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Problems;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Directory;

/// <summary>Rooms whose responsible unit, or its organisation, is active no longer: for administrators of
/// it, by their ids.
/// </summary>
internal static class UnownedRooms
{
    /// <summary>The newest change first; whoever hands these over sees the others after.</summary>
    private const int Limit = 500;

    public static async Task<Results<Ok<IReadOnlyList<UnownedRoom>>, ProblemHttpResult>> List(
        HttpContext context, DirectorySource source, RoomListing listing, RoomLists lists, TimeProvider clock,
        CancellationToken cancel)
    {
        var state = (await source.RefreshAsync()).State;
        var person = context.Person();
        if (!state.IsAdministrator(person.PersonId))
        {
            await listing.RefusedAsync(person);
            return HostProblems.NotAllowed.ToResult();
        }

        var now = clock.GetUtcNow();
        var units = state.Units.Where(u => !state.IsResponsible(u.Value)
            && state.Administers(person.PersonId, u.Value.Value.OrganisationId)).ToDictionary();
        return TypedResults.Ok(await listing.ShowAsync<UnownedRoom>(
            person, units.Keys, Limit,
            async found => found.Summary.FindableBy.Where(units.ContainsKey).Take(1).ToList() is [var unit]
                ? [Of(found, units[unit].Value, await lists.SummaryAsync(found, cancel), now, state, person.PersonId)]
                : [],
            cancel));
    }

    /// <param name="room">Null where it cannot be read: it stands in the list all the same.</param>
    private static UnownedRoom Of(
        FoundSummary found, Unit unit, RoomSummary? room, DateTimeOffset now, DirectoryState state, Guid reader) => new(
        found.StreamId, unit.Name, state.Organisations.GetValueOrDefault(unit.OrganisationId)?.Value.Name ?? "",
        found.Summary.Phase, found.At,
        room is not null && state.CardOf(reader) is { } card && EmergencyRules.Offers(room, card)
            && !UnownedRules.AnyOffers(room, now, each => state.CardOf(each) is not null),
        room?.Offer is { } offer && now < offer.Until
            ? new AskedUnit(state.Administers(reader, offer.Controller.Id) ? offer.Unit.Name : null, offer.Until)
            : null);
}
