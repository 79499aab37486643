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
        FoundSummary found, Unit unit, RoomSummary? room, DateTimeOffset now, DirectoryState state, Guid reader)
    {
        var waits = WaitsFor(room, now, state, reader);
        var asked = room?.Offer is { } open && now < open.Until ? open : null;
        var last = asked is null ? Last(room) : null;
        return new UnownedRoom(
            found.StreamId, unit.Name, state.Organisations.GetValueOrDefault(unit.OrganisationId)?.Value.Name ?? "",
            found.Summary.Phase, found.At, waits,
            asked is null ? null : new AskedUnit(
                Told(asked.Controller, asked.Unit), asked.Until,
                waits is UnownedWaits.You && state.Administers(reader, asked.Controller.Id)
                    ? new OfferRef(asked.TransferId, asked.At)
                    : null),
            last is null ? null : new LastOffer(Told(last.Controller, last.Unit), last.End, last.At));

        string? Told(OrganisationRef controller, OrganisationRef named) =>
            state.Administers(reader, controller.Id) ? named.Name : null;
    }

    private static UnownedWaits WaitsFor(RoomSummary? room, DateTimeOffset now, DirectoryState state, Guid reader) =>
        room is null ? UnownedWaits.Unknown
        : UnownedRules.AnyOffers(room, now, each => state.CardOf(each) is not null) ? UnownedWaits.Members
        : state.CardOf(reader) is { } card && EmergencyRules.Offers(room, card) ? UnownedWaits.You
        : UnownedWaits.Another;

    /// <summary>An offer whose time is over has lapsed, also before the room says so.</summary>
    private static FailedOffer? Last(RoomSummary? room) => room?.Offer is { } over
        ? new FailedOffer(over.Controller, over.Unit, TransferEnd.Lapsed, over.Until)
        : room?.Failed;
}
