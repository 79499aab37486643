using System.Collections.Immutable;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Directory;

/// <summary>Who changes what of the directory (SPEC.md, DIR-01, DIR-34 to DIR-36).</summary>
internal static class AdministratorRules
{
    /// <summary>Null where the actor may give the command.</summary>
    public static Refusal? Fault(DirectoryState state, DirectoryCommand command, Actor actor)
    {
        var person = actor.PersonId;
        if (actor.IsSystem || state.AdministersAll(person)) { return null; }
        return state.IsAdministrator(person) && IsOwn(state, command, person) ? null : new Refusal.NotAllowed();
    }

    /// <summary>What they are themselves is for others to say (DIR-38).</summary>
    public static Refusal? OwnEntry(DirectoryState state, DirectoryCommand command, Actor actor)
    {
        var person = actor.PersonId;
        return command switch
        {
            RegisterPerson c when c.PersonId == person && IsOther(state.People[person].Value, c.Person) =>
                new Refusal.Invalid("personId", "ownEntry"),
            RegisterUnit { Unit.CoordinatorId: { } to } c when to == person
                && state.Units.GetValueOrDefault(c.UnitId)?.Value.CoordinatorId != person =>
                new Refusal.Invalid("coordinatorId", "ownEntry"),
            RegisterUnit { Unit.DeputyId: { } to } c when to == person
                && state.Units.GetValueOrDefault(c.UnitId)?.Value.DeputyId != person =>
                new Refusal.Invalid("deputyId", "ownEntry"),
            SetDataProtectionOfficers c when c.People.Contains(person)
                && state.Officers.GetValueOrDefault(c.OrganisationId)?.Value.People.Contains(person) is not true =>
                new Refusal.Invalid("people", "ownEntry"),
            SetOnCall c when c.Turns.Any(turn => turn.PersonId == person
                && state.OnCall.GetValueOrDefault(c.UnitId)?.Value.Turns.Any(set => Covers(set, turn)) is not true) =>
                new Refusal.Invalid("turns", "ownEntry"),
            _ => null,
        };
    }

    /// <summary>The directory never loses the last person who may change all of it.</summary>
    public static Refusal? LastAdministrator(DirectoryState state, Guid id, Person? becomes) =>
        becomes is not { Administrator: true, Everywhere: true } && state.AdministersAll(id)
            && !state.HasOtherAdministrator(id)
            ? new Refusal.Invalid("personId", "lastAdministrator")
            : null;

    private static bool IsOwn(DirectoryState state, DirectoryCommand command, Guid actor) => command switch
    {
        RegisterOrganisation c =>
            state.Organisations.ContainsKey(c.OrganisationId) && state.Administers(actor, c.OrganisationId),
        RegisterUnit c => state.Administers(actor, c.Unit.OrganisationId)
            && Was(state.Units, c.UnitId, unit => unit.OrganisationId, state, actor),
        SetOnCall c => IsUnitOf(state, c.UnitId, actor),
        SetDataProtectionOfficers c => state.Administers(actor, c.OrganisationId),
        RegisterPerson c => state.Administers(actor, c.Person.OrganisationId) && !c.Person.Everywhere
            && Was(state.People, c.PersonId, person => person.OrganisationId, state, actor)
            && !state.IsAbove(c.PersonId) && AddsNoFamily(state.People.GetValueOrDefault(c.PersonId)?.Value, c.Person),
        DeactivateUnit c => IsUnitOf(state, c.UnitId, actor),
        DeactivatePerson c => state.People.TryGetValue(c.PersonId, out var entry)
            && state.Administers(actor, entry.Value.OrganisationId) && !state.IsAbove(c.PersonId),
        // Whoever confirms or drops could have asked for it.
        ConfirmPerson c => IsOwnProposal(state, c.PersonId, actor),
        RejectPerson c => IsOwnProposal(state, c.PersonId, actor),
        _ => false,
    };

    private static bool IsOwnProposal(DirectoryState state, Guid person, Guid actor) =>
        state.Proposals.TryGetValue(person, out var asked)
        && IsOwn(state, new RegisterPerson(person, asked.Person), actor);

    private static bool IsOther(Person own, Person next) =>
        (own.OrganisationId, own.UnitId, own.Administrator, own.Everywhere, own.Name, own.Profession, own.HprNumber)
            != (next.OrganisationId, next.UnitId, next.Administrator, next.Everywhere, next.Name, next.Profession,
                next.HprNumber)
        || !own.Roles.SequenceEqual(next.Roles);

    private static bool Covers(OnCallTurn set, OnCallTurn turn) =>
        set.PersonId == turn.PersonId && set.From <= turn.From && set.Until >= turn.Until;

    private static bool IsUnitOf(DirectoryState state, Guid unit, Guid actor) =>
        state.Units.TryGetValue(unit, out var entry) && state.Administers(actor, entry.Value.OrganisationId);

    /// <summary>What is there already is of their own organisation too: nobody takes a person or a unit over.</summary>
    private static bool Was<T>(
        ImmutableDictionary<Guid, Entry<T>> entries, Guid id, Func<T, Guid?> organisation, DirectoryState state,
        Guid actor) =>
        !entries.TryGetValue(id, out var entry) || state.Administers(actor, organisation(entry.Value));

    private static bool AddsNoFamily(Person? before, Person after) => after.Roles.IsDefault
        || after.Roles.All(role => !Policy.IsPatientSide(role) || before?.Roles.Contains(role) is true);
}
