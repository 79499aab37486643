using CaseRoom.Server.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.People;

/// <summary>Colleagues by name, for invitations, mentions and hand-overs.</summary>
internal static class PeopleEndpoint
{
    public static async Task<Results<Ok<IReadOnlyList<KnownPerson>>, ProblemHttpResult>> Find(
        PeopleSearch search, CancellationToken cancel, string query = "") =>
        query.Length > PeopleSearch.QueryLength
            ? HostProblems.Of(400).ToResult()
            : TypedResults.Ok(await search.FindAsync(query, cancel));
}
