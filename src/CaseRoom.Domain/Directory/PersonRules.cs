using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Directory;

using Decision = Decision<DirectoryEvent>;

/// <summary>
/// What two administrators say together (SPEC.md, DIR-37 to DIR-40): whoever alone could add a sign-in to a colleague's
/// entry would be that colleague, and whoever alone could make administrators would be the second one too.
/// </summary>
internal static class PersonRules
{
    /// <summary>The entry as asked for, or that it waits.</summary>
    public static Decision Register(DirectoryState state, RegisterPerson c, DecisionContext context)
    {
        if (c.PersonId == Guid.Empty) { return new Refusal.Missing("id"); }
        var current = state.People.GetValueOrDefault(c.PersonId);
        var fault = Check.Current(context.BasedOn, current?.Version ?? 0) ?? Fault(state, c, context.Actor);
        if (fault is not null) { return fault; }
        if (current is { Active: true } && current.Value.Equals(c.Person)) { return Array.Empty<DirectoryEvent>(); }
        if (context.Actor.IsSystem || !Waits(current, c.Person)) { return new PersonRegistered(c.PersonId, c.Person); }
        return state.Proposals.GetValueOrDefault(c.PersonId)?.Person.Equals(c.Person) is true
            ? Array.Empty<DirectoryEvent>()
            : new PersonProposed(c.PersonId, c.Person);
    }

    public static Decision Confirm(DirectoryState state, ConfirmPerson c, DecisionContext context)
    {
        if (!state.Proposals.TryGetValue(c.PersonId, out var asked)) { return new Refusal.NotFound("personId"); }
        var actor = context.Actor;
        if (actor.PersonId == asked.By) { return new Refusal.Invalid("personId", "ownProposal"); }
        if (actor.PersonId == c.PersonId) { return new Refusal.Invalid("personId", "ownEntry"); }
        if (context.BasedOn is null) { return new Refusal.Missing("basedOn"); }
        var fault = Check.Current(context.BasedOn, asked.Version)
            ?? Fault(state, new RegisterPerson(c.PersonId, asked.Person), actor);
        return fault is not null ? fault : new PersonConfirmed(c.PersonId);
    }

    public static Decision Reject(DirectoryState state, RejectPerson c, DecisionContext context)
    {
        if (!state.Proposals.TryGetValue(c.PersonId, out var asked)) { return new Refusal.NotFound("personId"); }
        return Check.Current(context.BasedOn, asked.Version) is { } stale ? stale : new PersonRejected(c.PersonId);
    }

    public static DirectoryState After(DirectoryState state, Recorded<DirectoryEvent> recorded, PersonRegistered e)
    {
        var before = state.People.GetValueOrDefault(e.PersonId);
        var next = state.With(e.PersonId, new(e.Person, true, recorded.Sequence));
        return next with
        {
            Proposals = next.Proposals.Remove(e.PersonId),
            Grants = recorded.Actor != Actor.System.PersonId && ChangesAccess(before?.Value, e.Person)
                ? next.Grants.SetItem(e.PersonId, new(recorded.At, recorded.Actor, null, before is null))
                : next.Grants,
        };
    }

    public static DirectoryState After(DirectoryState state, Recorded<DirectoryEvent> recorded, PersonConfirmed e)
    {
        if (!state.Proposals.TryGetValue(e.PersonId, out var asked)) { return state; }
        var isNew = !state.People.ContainsKey(e.PersonId);
        var next = state.With(e.PersonId, new(asked.Person, true, recorded.Sequence));
        return next with
        {
            Proposals = next.Proposals.Remove(e.PersonId),
            Grants = next.Grants.SetItem(e.PersonId, new(recorded.At, asked.By, recorded.Actor, isNew)),
        };
    }

    private static Refusal? Fault(DirectoryState state, RegisterPerson c, Actor actor) =>
        DirectoryRules.Free("personId", c.PersonId, state.Units)
        ?? DirectoryRules.Free("personId", c.PersonId, state.Organisations)
        ?? ExternalFault(state, c, actor)
        ?? DirectoryRules.Fault(state, c.PersonId, c.Person)
        ?? AdministratorRules.LastAdministrator(state, c.PersonId, c.Person)
        ?? AdministratorRules.OwnEntry(state, c, actor);

    /// <summary>Who came by a link is let in by the system alone, and is made nothing else by an administrator.
    /// </summary>
    private static Refusal? ExternalFault(DirectoryState state, RegisterPerson c, Actor actor) =>
        actor.IsSystem || state.People.GetValueOrDefault(c.PersonId)?.Value.External == c.Person.External
            ? null
            : new Refusal.Invalid("external", "byInvitation");

    // A sign-in that was taken away comes back by two as well, or one would take it away and give another.
    private static bool Waits(Entry<Person>? before, Person after)
    {
        var rights = before is { Active: true } ? before.Value : null;
        return (before is not null && after.Subjects.Except(before.Value.Subjects).Any())
            || (after.Administrator && rights?.Administrator is not true)
            || (after.Everywhere && rights?.Everywhere is not true);
    }

    private static bool ChangesAccess(Person? before, Person after) => before is null
        || (before.Administrator, before.Everywhere) != (after.Administrator, after.Everywhere)
        || !before.Subjects.SequenceEqual(after.Subjects);
}
