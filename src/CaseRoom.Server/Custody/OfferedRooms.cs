using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Custody;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Custody;

/// <summary>Rooms that are offered to the units for which somebody answers.</summary>
internal static class OfferedRooms
{
    /// <summary>Of all units together, the newest first.</summary>
    private const int Limit = 200;

    public static async Task<Ok<IReadOnlyList<OfferedRoom>>> List(
        HttpContext context, MemberCards members, RoomListing listing, RoomLists lists, RoomStates states,
        TimeProvider clock, CancellationToken cancel)
    {
        var person = context.Person();
        var units = await members.AnswersForAsync(person.PersonId);
        var card = (await members.FindAsync(person.PersonId))?.Card;
        return TypedResults.Ok(await listing.ShowAsync<OfferedRoom>(
            person, [.. units.Select(CustodyLists.Offered)], Limit,
            async room => await lists.SummaryAsync(room, cancel) is { Offer: { } offer, Opening: { } opening }
                && clock.GetUtcNow() < offer.Until && units.Contains(offer.Unit.Id) && card is not null
                && await states.ReadAsync(room.StreamId) is { } at && TransferRules.IsThereFor(at.State, card)
                    ? [
                        new OfferedRoom(
                            room.StreamId, offer.TransferId, room.Summary.Phase, opening.Unit.Name,
                            opening.Controller.Name, offer.Unit.Name, offer.Reason, offer.At, offer.Until,
                            TransferDoctor.IsNeeded(at.State, offer.Controller, offer.Unit), offer.Administrator),
                    ]
                    : [],
            cancel));
    }
}
