using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Directory;

using Decision = Decision<DirectoryEvent>;

/// <summary>
/// What two administrators say together (SPEC.md, DIR-37 to DIR-40, DIR-61 to DIR-64): whoever alone could add a
/// sign-in to a colleague's entry would be that colleague, whoever alone could make administrators would be the second
/// one too, and whoever alone could end a log controller's entry would be seen by none.
/// </summary>
internal static class PersonRules
{
    /// <summary>The entry as asked for, or that it waits.</summary>
    /// <param name="state">The directory.</param>
    /// <param name="c">What is asked for.</param>
    /// <param name="context">By whom.</param>
    /// <param name="tried">Whether a sign-in that is or was somebody's of whom the actor is shown nothing is taken for
    /// one that was nobody's (DIR-64).</param>
    public static Decision Register(DirectoryState state, RegisterPerson c, DecisionContext context, bool tried)
    {
        if (c.PersonId == Guid.Empty) { return new Refusal.Missing("id"); }
        var current = state.People.GetValueOrDefault(c.PersonId);
        var fault = Check.Current(context.BasedOn, current?.Version ?? 0) ?? Fault(state, c, context.Actor);
        if (fault is not null) { return fault; }
        if (current is { Active: true } && current.Value.Equals(c.Person)) { return Array.Empty<DirectoryEvent>(); }
        if (context.Actor.IsSystem || !Waits(state, c, context.Actor, tried))
        {
            return new PersonRegistered(c.PersonId, c.Person);
        }

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
            ?? (asked.Ends is null
                ? ConfirmFault(state, new RegisterPerson(c.PersonId, asked.Person), actor)
                : null);
        return fault is not null ? fault : new PersonConfirmed(c.PersonId);
    }

    public static Decision Reject(DirectoryState state, RejectPerson c, DecisionContext context)
    {
        if (!state.Proposals.TryGetValue(c.PersonId, out var asked)) { return new Refusal.NotFound("personId"); }
        return Check.Current(context.BasedOn, asked.Version) is { } stale ? stale : new PersonRejected(c.PersonId);
    }

    /// <summary>That the entry is out of use, or that it waits; nothing where it waits already.</summary>
    public static IReadOnlyList<DirectoryEvent> Ended(
        DirectoryState state, DeactivatePerson c, DecisionContext context) =>
        context.Actor.IsSystem || !IsKept(state, c.PersonId) ? [new PersonDeactivated(c.PersonId, c.Reason)]
        : state.Proposals.GetValueOrDefault(c.PersonId)?.Ends is not null ? []
        : [new DeactivationProposed(c.PersonId, c.Reason)];

    /// <summary>The directory with the entry out of use.</summary>
    public static DirectoryState Ended(DirectoryState state, Guid person, long at) =>
        state.People.TryGetValue(person, out var entry)
            ? state.With(person, entry with { Active = false, Version = at }) with
            {
                Proposals = state.Proposals.Remove(person),
            }
            : state;

    public static DirectoryState After(
        DirectoryState state, Recorded<DirectoryEvent> recorded, DeactivationProposed e) =>
        state.People.TryGetValue(e.PersonId, out var entry)
            ? state with
            {
                Proposals = state.Proposals.SetItem(
                    e.PersonId, new(entry.Value, recorded.Actor, recorded.At, recorded.Sequence, e.Reason)),
            }
            : state;

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
        if (asked.Ends is not null) { return Ended(state, e.PersonId, recorded.Sequence); }
        var isNew = !state.People.ContainsKey(e.PersonId);
        var next = state.With(e.PersonId, new(asked.Person, true, recorded.Sequence));
        return next with
        {
            Proposals = next.Proposals.Remove(e.PersonId),
            Grants = next.Grants.SetItem(e.PersonId, new(recorded.At, asked.By, recorded.Actor, isNew)),
        };
    }

    private static Refusal? Fault(DirectoryState state, RegisterPerson c, Actor actor) =>
        DirectoryRules.NoList("personId", c.PersonId, state)
        ?? DirectoryRules.Free("personId", c.PersonId, state.Units)
        ?? DirectoryRules.Free("personId", c.PersonId, state.Organisations)
        ?? ExternalFault(state, c, actor)
        ?? DirectoryRules.Fault(state, c.PersonId, c.Person, actor)
        ?? AdministratorRules.LastAdministrator(state, c.PersonId, c.Person)
        ?? AdministratorRules.OwnEntry(state, c, actor);

    /// <summary>Who came by a link is let in by the system alone, and is made nothing else by an administrator.
    /// </summary>
    private static Refusal? ExternalFault(DirectoryState state, RegisterPerson c, Actor actor) =>
        actor.IsSystem || state.People.GetValueOrDefault(c.PersonId)?.Value.External == c.Person.External
            ? null
            : new Refusal.Invalid("external", "byInvitation");

    /// <summary>Whose a sign-in is of which an administrator is shown nothing is for who administers all to find out.
    /// </summary>
    private static Refusal? ConfirmFault(DirectoryState state, RegisterPerson c, Actor actor) =>
        MayConfirm(state, c, actor.PersonId)
            ? Fault(state, c, actor)
                ?? (c.Person.Subjects.Any(s => state.WhoIs(s) is { } holder && holder != c.PersonId)
                    ? new Refusal.AlreadyExists("subjects")
                    : null)
            : new Refusal.NotAllowed();

    /// <summary>Whether the sign-ins of what waits are such as the administrator may confirm.</summary>
    public static bool MayConfirm(DirectoryState state, RegisterPerson c, Guid actor) => state.AdministersAll(actor)
        || c.Person.Subjects.Select(s => OtherHolder(state, c.PersonId, s)).OfType<Guid>()
            .All(holder => state.IsShown(actor, holder));

    /// <summary>What one administrator says of an entry alone, or what waits (DIR-37, DIR-61, DIR-63).</summary>
    private static bool Waits(DirectoryState state, RegisterPerson c, Actor actor, bool tried)
    {
        var (before, after) = (state.People.GetValueOrDefault(c.PersonId), c.Person);
        var rights = before is { Active: true } ? before.Value : null;
        // A sign-in that was taken away comes back by two as well, or one would take it away and give another.
        return (before is not null && after.Subjects.Except(before.Value.Subjects).Any())
            || after.Subjects.Any(s => OtherHolder(state, c.PersonId, s) is { } holder
                && (!tried || state.IsShown(actor.PersonId, holder)))
            || (after.Administrator && rights?.Administrator is not true)
            || (after.Everywhere && rights?.Everywhere is not true)
            || (rights is not null && IsKept(state, c.PersonId) && TakesAway(rights, after));
    }

    /// <summary>Who else had the sign-in last, whether they have it still; or null.</summary>
    private static Guid? OtherHolder(DirectoryState state, Guid person, SignInSubject subject) =>
        state.LastHolder(subject) is { } holder && holder != person ? holder : null;

    /// <summary>Whoever goes through what others do: administrators, officers, and who takes no part in cases, as log
    /// controllers, whom the people file names, take none.</summary>
    private static bool IsKept(DirectoryState state, Guid person) =>
        state.People.GetValueOrDefault(person) is { Active: true, Value: var kept }
        && (kept.Administrator || (kept.Roles.IsEmpty && kept.External is null) || state.OfficerFor(person).Any());

    /// <summary>A part in cases takes from who has none that they control the log.</summary>
    private static bool TakesAway(Person before, Person after) =>
        before.Subjects.Except(after.Subjects).Any() || before.Roles.Except(after.Roles).Any()
        || (before.Roles.IsEmpty && !after.Roles.IsEmpty)
        || (before.Administrator && !after.Administrator) || (before.Everywhere && !after.Everywhere)
        || before.OrganisationId != after.OrganisationId;

    private static bool ChangesAccess(Person? before, Person after) => before is null
        || (before.Administrator, before.Everywhere) != (after.Administrator, after.Everywhere)
        || !before.Subjects.SequenceEqual(after.Subjects);
}
