using CaseRoom.Domain.Directory;
using CaseRoom.Server.Problems;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Directory;

/// <summary>An administrator ends the sessions of a person: a lost telephone, somebody who left in anger.</summary>
internal static class SessionsOfPeople
{
    public static async Task<Results<Ok<EndedSessions>, ProblemHttpResult>> End(
        HttpContext context, Guid personId, DirectorySource source, SessionStore store)
    {
        var state = (await source.RefreshAsync()).State;
        if (OrganisationOf(state, context.Person().PersonId) is not { } own || OrganisationOf(state, personId) != own)
        {
            return HostProblems.NotFound.ToResult();
        }

        var held = await store.ListAsync(personId);
        foreach (var session in held) { await store.EndAsync(session); }
        return TypedResults.Ok(new EndedSessions(held.Count));
    }

    // Also of those who are deactivated: what they held has ended, and asking again is no fault.
    private static Guid? OrganisationOf(DirectoryState state, Guid person) =>
        state.People.GetValueOrDefault(person)?.Value.OrganisationId;
}

/// <param name="Count">How many there were.</param>
internal sealed record EndedSessions(int Count);
