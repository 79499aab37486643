using CaseRoom.Server.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.SignIn;

/// <summary>A person's own sign-ins, by browsers and programs: seen and ended by them.</summary>
internal static class OwnSessions
{
    /// <summary>The newest first.</summary>
    public static async Task<Ok<IReadOnlyList<OwnSession>>> List(
        HttpContext context, HeldSessions sessions, Providers providers)
    {
        var person = context.Person();
        return TypedResults.Ok(Told(await sessions.ListAsync(person.PersonId), providers, person.SignedInBy));
    }

    /// <summary>The newest first.</summary>
    /// <param name="held">Of one person.</param>
    /// <param name="reading">The reader's own, or null.</param>
    public static IReadOnlyList<OwnSession> Told(
        IEnumerable<HeldSession> held, Providers providers, Guid? reading) =>
    [
        .. from one in held
           orderby one.BegunAt descending
           select new OwnSession(
               one.Id, one.BegunAt, one.UsedAt, one.EndsAt,
               providers.Find(one.Provider)?.DisplayName ?? one.Provider, one.Device.Browser, one.Device.System,
               one.Id == reading, one.Program),
    ];

    public static async Task<Results<NoContent, ProblemHttpResult>> End(
        HttpContext context, HeldSessions sessions, Guid sessionId)
    {
        var held = await sessions.ListAsync(context.Person().PersonId);
        if (held.FirstOrDefault(one => one.Id == sessionId) is not { } session)
        {
            return HostProblems.NotFound.ToResult();
        }

        await sessions.EndAsync(session);
        return TypedResults.NoContent();
    }

    /// <summary>All but the one that asks. Not for a program with a plain token: it has none that would stay.</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> EndOthers(
        HttpContext context, HeldSessions sessions)
    {
        var person = context.Person();
        if (person.SignedInBy is not { } own) { return HostProblems.NotFound.ToResult(); }
        foreach (var other in (await sessions.ListAsync(person.PersonId)).Where(one => one.Id != own))
        {
            await sessions.EndAsync(other);
        }

        return TypedResults.NoContent();
    }
}
