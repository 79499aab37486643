using CaseRoom.Contracts.Directory;
using CaseRoom.Domain.Directory;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Problems;
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
        HttpContext context, DirectorySource source, RoomListing listing, CancellationToken cancel)
    {
        var state = (await source.RefreshAsync()).State;
        var person = context.Person();
        if (!state.IsAdministrator(person.PersonId))
        {
            await listing.RefusedAsync(person);
            return HostProblems.NotAllowed.ToResult();
        }

        var units = state.Units.Where(u => !IsResponsible(state, u.Value)
            && state.Administers(person.PersonId, u.Value.Value.OrganisationId)).ToDictionary();
        return TypedResults.Ok(await listing.ShowAsync<UnownedRoom>(
            person, units.Keys, Limit,
            found => Task.FromResult<IReadOnlyList<UnownedRoom>>(
            [
                .. found.Summary.FindableBy.Where(units.ContainsKey).Take(1).Select(
                    unit => Of(found, units[unit].Value, state)),
            ]),
            cancel));
    }

    private static UnownedRoom Of(FoundSummary found, Unit unit, DirectoryState state) => new(
        found.StreamId, unit.Name, state.Organisations.GetValueOrDefault(unit.OrganisationId)?.Value.Name ?? "",
        found.Summary.Phase, found.At);

    private static bool IsResponsible(DirectoryState state, Entry<Unit> unit) =>
        unit is { Active: true, Value.Treats: true }
        && state.Organisations.GetValueOrDefault(unit.Value.OrganisationId) is { Active: true };
}
