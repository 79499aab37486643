using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Directory;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Problems;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Directory;

/// <summary>An administrator sees and ends the sessions of a person: a lost telephone, somebody who left in anger.
/// </summary>
internal static class SessionsOfPeople
{
    public static async Task<Results<Ok<IReadOnlyList<OwnSession>>, ProblemHttpResult>> List(
        HttpContext context, Guid personId, DirectorySource source, HeldSessions sessions, Providers providers,
        Accesses accesses)
    {
        var reader = context.Person();
        var listed = new Access(AccessKind.SessionList, [personId]);
        if (await RefusalAsync(reader.PersonId, personId, source) is { } refusal)
        {
            await accesses.OutsideAsync(reader, listed, AccessOutcome.Refused);
            return refusal;
        }

        await accesses.OutsideAsync(reader, listed, AccessOutcome.Shown);
        return TypedResults.Ok(OwnSessions.Told(await sessions.ListAsync(personId), providers, reader.SignedInBy));
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> EndOne(
        HttpContext context, Guid personId, Guid sessionId, DirectorySource source, HeldSessions sessions,
        FreshSignIn fresh, Accesses accesses)
    {
        if (await FaultAsync(context, personId, source, fresh, accesses) is { } refusal) { return refusal; }
        if ((await sessions.ListAsync(personId)).FirstOrDefault(one => one.Id == sessionId) is not { } session)
        {
            return HostProblems.NotFound.ToResult();
        }

        await RecordAsync(context, personId, AccessOutcome.Shown, accesses);
        await sessions.EndAsync(session);
        return TypedResults.NoContent();
    }

    public static async Task<Results<Ok<EndedSessions>, ProblemHttpResult>> End(
        HttpContext context, Guid personId, DirectorySource source, HeldSessions sessions, FreshSignIn fresh,
        Accesses accesses)
    {
        if (await FaultAsync(context, personId, source, fresh, accesses) is { } refusal) { return refusal; }
        await RecordAsync(context, personId, AccessOutcome.Shown, accesses);
        var held = await sessions.ListAsync(personId);
        foreach (var session in held) { await sessions.EndAsync(session); }
        return TypedResults.Ok(new EndedSessions(held.Count));
    }

    private static async Task<ProblemHttpResult?> FaultAsync(
        HttpContext context, Guid person, DirectorySource source, FreshSignIn fresh, Accesses accesses)
    {
        var actor = context.Person();
        if (fresh.Fault(actor) is not null) { return fresh.Refusal(context.Response); }
        if (await RefusalAsync(actor.PersonId, person, source) is not { } refusal) { return null; }
        await RecordAsync(context, person, AccessOutcome.Refused, accesses);
        return refusal;
    }

    private static Task RecordAsync(HttpContext context, Guid person, AccessOutcome outcome, Accesses accesses) =>
        accesses.OutsideAsync(context.Person(), new Access(AccessKind.SessionEnding, [person]), outcome);

    /// <summary>Null where the administrator may: of their own organisation, of nobody whom they are not shown or may
    /// not change.</summary>
    private static async Task<ProblemHttpResult?> RefusalAsync(
        Guid administrator, Guid person, DirectorySource source)
    {
        var state = (await source.RefreshAsync()).State;
        if (!state.IsAdministrator(administrator)) { return HostProblems.NotAllowed.ToResult(); }
        var theirs = OrganisationOf(state, administrator) is { } own && OrganisationOf(state, person) == own
            && state.IsShown(administrator, person)
            && (!state.IsAbove(person) || state.AdministersAll(administrator));
        return theirs ? null : HostProblems.NotFound.ToResult();
    }

    // Also of those who are deactivated: what they held has ended, and asking again is no fault.
    private static Guid? OrganisationOf(DirectoryState state, Guid person) =>
        state.People.GetValueOrDefault(person)?.Value.OrganisationId;
}

/// <param name="Count">How many there were.</param>
internal sealed record EndedSessions(int Count);
