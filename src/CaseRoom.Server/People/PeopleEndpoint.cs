using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Directory;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Directory;
using CaseRoom.Server.Problems;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.People;

/// <summary>Colleagues by name, for invitations, mentions and hand-overs. What is asked stands in the body: an address
/// is kept by every machine on the way.</summary>
internal static class PeopleEndpoint
{
    public static async Task<Results<Ok<IReadOnlyList<KnownPerson>>, ProblemHttpResult>> Find(
        HttpContext context, PeopleQuery body, PeopleSearch search, DirectorySource source, Accesses accesses,
        PersonLimits limits)
    {
        if (body.Query.Length > PeopleSearch.QueryLength) { return HostProblems.Of(400).ToResult(); }
        if (body.Query.Trim().Length < PeopleSearch.LeastLength)
        {
            return TypedResults.Ok<IReadOnlyList<KnownPerson>>([]);
        }

        var person = context.Person();
        if (!limits.May(Allowance.ColleagueSearches, person.PersonId)) { return HostProblems.TooOften.ToResult(); }
        var places = RoomRoles.WorksHere((await source.CurrentAsync()).State, person.PersonId);
        var found = await search.FindAsync(body.Query, places);
        await accesses.FoundAsync(
            person, new Access(AccessKind.PeopleSearch, [.. found.Select(one => one.PersonId)]), AccessOutcome.Shown);
        return TypedResults.Ok(found);
    }
}

/// <param name="Query">Beginnings of words: of a name, a profession or, for who is shown it, a workplace.</param>
internal sealed record PeopleQuery(string Query);
