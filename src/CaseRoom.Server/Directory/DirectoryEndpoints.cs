using CaseRoom.Contracts.Directory;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Api;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Custody;
using CaseRoom.Server.Problems;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Directory;

/// <summary>The directory over HTTP: units for who looks for them, the rest for administrators.</summary>
internal static class DirectoryEndpoints
{
    /// <summary>Bytes of an imported file: several times the largest that is allowed to have rows.</summary>
    public const int ImportBytes = 8 * 1024 * 1024;

    /// <summary>Bytes of the body around it: quotes and line breaks of a file are escaped in JSON.</summary>
    public const int ImportBodyBytes = 2 * ImportBytes;

    private static readonly HashSet<string> ServerOnly = [];

    /// <summary>Active units by name, those abroad and those that cannot receive yet included.</summary>
    public static async Task<Ok<IReadOnlyList<ListedUnit>>> Units(HttpContext context, DirectorySource source)
    {
        var state = (await source.CurrentAsync()).State;
        var named = RoomRoles.WorksHere(state, context.Person().PersonId);
        var units = state.Units
            .Where(u => u.Value.Active && state.Organisations[u.Value.Value.OrganisationId].Active)
            .Select(u => Listed(state, u.Key, u.Value.Value, named))
            .OrderBy(u => u.Organisation.Name, StringComparer.Ordinal).ThenBy(u => u.Name, StringComparer.Ordinal);
        return TypedResults.Ok<IReadOnlyList<ListedUnit>>([.. units]);
    }

    /// <summary>What the directory lets the reader be, in rooms and requests.</summary>
    public static async Task<Ok<OwnEntry>> Own(
        HttpContext context, DirectorySource source, IOptions<RetentionSettings> retention, TimeProvider clock)
    {
        var state = (await source.CurrentAsync()).State;
        var person = context.Person().PersonId;
        return TypedResults.Ok(new OwnEntry(
            RoomRoles.Of(state, person), SenderKinds.Of(state, person),
            state.People.GetValueOrDefault(person)?.Value.OrganisationId,
            state.OfficerFor(person).Select(id => (Guid?)id).FirstOrDefault(),
            retention.Value.From(NorwegianTime.DateAt(clock.GetUtcNow())), state.IsAdministrator(person)));
    }

    public static async Task<Results<Ok<DirectoryView>, ProblemHttpResult>> View(
        HttpContext context, DirectorySource source)
    {
        var reading = await source.RefreshAsync();
        var person = context.Person().PersonId;
        return reading.State.IsAdministrator(person)
            ? TypedResults.Ok(ViewFor(reading.State, reading.Sequence, person))
            : HostProblems.NotAllowed.ToResult();
    }

    private static DirectoryView ViewFor(DirectoryState state, long sequence, Guid reader)
    {
        bool Of(Guid? organisation) => state.Administers(reader, organisation);
        return new DirectoryView(
            sequence,
            [.. state.Organisations.Where(e => Of(e.Key)).Select(e =>
                new OrganisationEntry(e.Key, e.Value.Value, e.Value.Active, e.Value.Version))],
            [.. state.Units.Where(e => Of(e.Value.Value.OrganisationId))
                .Select(e => new UnitEntry(e.Key, e.Value.Value, e.Value.Active, e.Value.Version))],
            [.. state.People.Where(e => Of(e.Value.Value.OrganisationId) && !e.Value.Value.IsFamily())
                .Select(e => new PersonEntry(e.Key, e.Value.Value, e.Value.Active, e.Value.Version))],
            [.. state.OnCall.Where(e => Of(state.Units.GetValueOrDefault(e.Key)?.Value.OrganisationId))
                .Select(e => new OnCallEntry(e.Key, e.Value.Value.Turns, e.Value.Version))],
            [.. state.Officers.Where(e => Of(e.Key))
                .Select(e => new OfficersEntry(
                    e.Key, e.Value.Value.People, e.Value.Version, Waiting(state, e.Key, reader)))],
            [.. state.Proposals.Where(e => Of(e.Value.Person.OrganisationId) && !e.Value.Person.IsFamily())
                .Select(e => Proposed(state, e.Key, e.Value, reader)).OrderBy(e => e.At)],
            state.AdministersAll(reader));
    }

    private static ProposedEntry Proposed(DirectoryState state, Guid id, Proposal asked, Guid reader) => new(
        id, asked.Person, state.People.GetValueOrDefault(asked.By)?.Value.Name ?? "", asked.At,
        state.MayConfirm(reader, id), asked.Version, asked.Ends);

    private static OfficersWaiting? Waiting(DirectoryState state, Guid organisation, Guid reader) =>
        state.OfficersWaiting.GetValueOrDefault(organisation) is { } asked
            ? new(
                asked.People, state.People.GetValueOrDefault(asked.By)?.Value.Name ?? "", asked.At, asked.By != reader)
            : null;

    /// <summary>One outcome per command, in order; a person who is deactivated is signed out at once.</summary>
    public static async Task<Results<Ok<IReadOnlyList<Outcome>>, ProblemHttpResult>> Submit(
        HttpContext context, CommandBody body, DirectorySource source, PersonLimits limits,
        FreshSignIn fresh)
    {
        if (body.Commands is not { } commands) { return body.Problem(); }
        var (person, notFresh) = (context.Person().PersonId, fresh.Fault(context.Person()));
        if ((limits.Fault(person, commands.Count) ?? notFresh) is { } refused)
        {
            return TypedResults.Ok(
                await CallLimit.AnsweredAsync(context, StreamCalls.RefusedAll(commands, refused)));
        }

        var outcomes = new List<Outcome>();
        foreach (var received in commands)
        {
            outcomes.Add(StreamCalls.Fault(received, ServerOnly) is { } fault
                ? StreamCalls.Refused(received.CommandId, fault)
                : (await source.AskAsync(person, [StreamCalls.Encode(received.Command!)]))[0]);
        }

        await source.RefreshAsync();
        return TypedResults.Ok<IReadOnlyList<Outcome>>(outcomes);
    }

    /// <summary>Tries or applies a CSV file of organisations, units or people.</summary>
    public static async Task<Results<Ok<DirectoryImportReply>, ProblemHttpResult>> Import(
        HttpContext context, ImportBody body, DirectorySource source, DirectoryImport import, FreshSignIn fresh,
        Accesses accesses)
    {
        var person = context.Person();
        if (body.ImportId == Guid.Empty || body.Text.Length > ImportBytes) { return HostProblems.Of(400).ToResult(); }
        // What a file would do is an answer about everybody in it, as what it does is a change of them.
        if (fresh.Fault(person) is not null) { return fresh.Refusal(context.Response); }
        if (!body.Apply)
        {
            await accesses.OutsideAsync(person, Access.Of(AccessKind.ImportTrial), AccessOutcome.Shown);
        }

        return TypedResults.Ok(await import.TakeAsync(person.PersonId, body));
    }

    /// <param name="state">The directory.</param>
    /// <param name="id">The unit's.</param>
    /// <param name="unit">As it stands there.</param>
    /// <param name="named">Whether the reader is told who answers for it: a family would look up the workplace of a
    /// name that their room shows them without it (ACC-120).</param>
    private static ListedUnit Listed(DirectoryState state, Guid id, Unit unit, bool named)
    {
        var organisation = state.Organisations[unit.OrganisationId].Value;
        var name = (Guid? person) => named && person is { } p ? state.CardOf(p)?.Name : null;
        return new(
            id, unit.Name, new OrganisationRef(unit.OrganisationId, organisation.Name), organisation.Kind,
            organisation.Region, unit.Treats, state.ReceiverOf(id) is not null, name(unit.CoordinatorId),
            name(unit.DeputyId));
    }
}
