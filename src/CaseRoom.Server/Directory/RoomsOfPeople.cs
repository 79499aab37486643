using CaseRoom.Contracts.Directory;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Problems;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Directory;

/// <summary>How many rooms would be left by somebody who is taken out of use (DIR-66): by unit, and nothing of any of
/// them.</summary>
internal static class RoomsOfPeople
{
    /// <summary>Rooms looked at: more than anybody runs. Who has more is said to have at least these.</summary>
    private const int Limit = 500;

    private static readonly Role[] Running = [Role.ResponsibleDoctor, Role.Coordinator];

    public static async Task<Results<Ok<RoomsOfPerson>, ProblemHttpResult>> Count(
        HttpContext context, Guid personId, DirectorySource source, RoomListing listing, RoomLists lists,
        CancellationToken cancel)
    {
        var (reader, state) = (context.Person(), (await source.RefreshAsync()).State);
        if (!state.IsShown(reader.PersonId, personId))
        {
            await listing.RefusedAsync(reader);
            return (state.IsAdministrator(reader.PersonId) ? HostProblems.NotFound : HostProblems.NotAllowed)
                .ToResult();
        }

        var looked = 0;
        var parts = await listing.ShowAsync<(string Unit, bool Runs)>(
            reader, [personId], Limit,
            async found =>
            {
                looked++;
                return (await lists.SummaryAsync(found, cancel))?.People.GetValueOrDefault(personId) is { } part
                    && !Policy.IsPatientSide(part.Role)
                    ? [(part.Unit, Running.Contains(part.Role))]
                    : [];
            },
            cancel);
        return TypedResults.Ok(new RoomsOfPerson(
            [
                .. parts.GroupBy(part => part.Unit).OrderBy(unit => unit.Key, StringComparer.Ordinal)
                    .Select(unit => new RoomsInUnit(unit.Key, unit.Count(part => part.Runs), unit.Count())),
            ],
            looked == Limit));
    }
}
