using CaseRoom.Domain.Directory;
using CaseRoom.Server.Problems;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Directory;

/// <summary>An administrator sees and ends the sessions of a person: a lost telephone, somebody who left in anger.
/// </summary>
internal static class SessionsOfPeople
{
    public static async Task<Results<Ok<IReadOnlyList<OwnSession>>, ProblemHttpResult>> List(
        HttpContext context, Guid personId, DirectorySource source, HeldSessions sessions, Providers providers)
    {
        var reader = context.Person();
        return await IsOfOwnAsync(reader.PersonId, personId, source)
            ? TypedResults.Ok(OwnSessions.Told(await sessions.ListAsync(personId), providers, reader.SignedInBy))
            : HostProblems.NotFound.ToResult();
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> EndOne(
        HttpContext context, Guid personId, Guid sessionId, DirectorySource source, HeldSessions sessions)
    {
        if (!await IsOfOwnAsync(context.Person().PersonId, personId, source)
            || (await sessions.ListAsync(personId)).FirstOrDefault(one => one.Id == sessionId) is not { } session)
        {
            return HostProblems.NotFound.ToResult();
        }

        await sessions.EndAsync(session);
        return TypedResults.NoContent();
    }

    public static async Task<Results<Ok<EndedSessions>, ProblemHttpResult>> End(
        HttpContext context, Guid personId, DirectorySource source, HeldSessions sessions)
    {
        if (!await IsOfOwnAsync(context.Person().PersonId, personId, source))
        {
            return HostProblems.NotFound.ToResult();
        }

        var held = await sessions.ListAsync(personId);
        foreach (var session in held) { await sessions.EndAsync(session); }
        return TypedResults.Ok(new EndedSessions(held.Count));
    }

    private static async Task<bool> IsOfOwnAsync(Guid administrator, Guid person, DirectorySource source)
    {
        var state = (await source.RefreshAsync()).State;
        return OrganisationOf(state, administrator) is { } own && OrganisationOf(state, person) == own;
    }

    // Also of those who are deactivated: what they held has ended, and asking again is no fault.
    private static Guid? OrganisationOf(DirectoryState state, Guid person) =>
        state.People.GetValueOrDefault(person)?.Value.OrganisationId;
}

/// <param name="Count">How many there were.</param>
internal sealed record EndedSessions(int Count);
