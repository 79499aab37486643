using System.Collections.Immutable;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Directory;

using Decision = Decision<DirectoryEvent>;

/// <summary>The state machine of the directory (SPEC.md, DIR-…).</summary>
public sealed class DirectoryMachine : IStateMachine<DirectoryState, DirectoryCommand, DirectoryEvent>
{
    public StreamKind Kind => StreamKind.Directory;

    public DirectoryState Empty => DirectoryState.Empty;

    /// <summary>What <see cref="Decide"/> says, but that somebody new with a sign-in that is or was another's, of whom
    /// the actor is shown nothing, is answered as with one that was nobody's (DIR-64).</summary>
    public Decision Try(DirectoryState state, DirectoryCommand command, DecisionContext context) =>
        command is RegisterPerson c && AdministratorRules.Fault(state, command, context.Actor) is null
            ? PersonRules.Register(state, c, context, tried: true)
            : Decide(state, command, context);

    public Decision Decide(DirectoryState state, DirectoryCommand command, DecisionContext context)
    {
        if (AdministratorRules.Fault(state, command, context.Actor) is { } notTheirs) { return notTheirs; }
        return command switch
        {
            // Rooms are looked for by the ids of all three: one that is a unit's and a person's would tell of the
            // other's.
            RegisterOrganisation c => Register(
                state.Organisations, c.OrganisationId, c.Organisation, context,
                DirectoryRules.NoList("organisationId", c.OrganisationId, state)
                    ?? DirectoryRules.Free("organisationId", c.OrganisationId, state.People)
                    ?? DirectoryRules.Free("organisationId", c.OrganisationId, state.Units)
                    ?? DirectoryRules.Fault(c.Organisation),
                new OrganisationRegistered(c.OrganisationId, c.Organisation)),
            RegisterUnit c => Register(
                state.Units, c.UnitId, c.Unit, context,
                DirectoryRules.NoList("unitId", c.UnitId, state)
                    ?? DirectoryRules.Free("unitId", c.UnitId, state.People)
                    ?? DirectoryRules.Free("unitId", c.UnitId, state.Organisations)
                    ?? DirectoryRules.Fault(state, c.Unit) ?? DirectoryRules.Moves(state, c.UnitId, c.Unit)
                    ?? AdministratorRules.OwnEntry(state, c, context.Actor),
                new UnitRegistered(c.UnitId, c.Unit)),
            SetOnCall c => Set(state, c, context),
            SetDataProtectionOfficers c => OfficerRules.Set(state, c, context),
            RegisterPerson c => PersonRules.Register(state, c, context, tried: false),
            ConfirmPerson c => PersonRules.Confirm(state, c, context),
            RejectPerson c => PersonRules.Reject(state, c, context),
            DeactivateOrganisation c => Deactivate(
                state.Organisations, c.OrganisationId, "organisationId", c.Reason, context,
                new OrganisationDeactivated(c.OrganisationId, c.Reason)),
            DeactivateUnit c => Deactivate(
                state.Units, c.UnitId, "unitId", c.Reason, context, new UnitDeactivated(c.UnitId, c.Reason)),
            DeactivatePerson c => AdministratorRules.LastAdministrator(state, c.PersonId, null) is { } last
                ? last
                : Deactivate(
                    state.People, c.PersonId, "personId", c.Reason, context, PersonRules.Ended(state, c, context)),
            _ => throw new InvalidOperationException($"No decision for {command.GetType().Name}."),
        };
    }

    public DirectoryState Evolve(DirectoryState state, Recorded<DirectoryEvent> recorded)
    {
        var at = recorded.Sequence;
        return recorded.Event switch
        {
            OrganisationRegistered e => state with
            {
                Organisations = state.Organisations.SetItem(e.OrganisationId, new(e.Organisation, true, at)),
            },
            UnitRegistered e => state with { Units = state.Units.SetItem(e.UnitId, new(e.Unit, true, at)) },
            OnCallSet e => state with { OnCall = state.OnCall.SetItem(e.UnitId, new(new(e.Turns), true, at)) },
            DataProtectionOfficersSet e => state with
            {
                Officers = state.Officers.SetItem(e.OrganisationId, new(new(e.People), true, at)),
                OfficersWaiting = state.OfficersWaiting.Remove(e.OrganisationId),
            },
            OfficersProposed e => state with
            {
                OfficersWaiting = state.OfficersWaiting.SetItem(
                    e.OrganisationId, new(e.People, recorded.Actor, recorded.At)),
            },
            PersonRegistered e => PersonRules.After(state, recorded, e),
            PersonConfirmed e => PersonRules.After(state, recorded, e),
            PersonProposed e => state with
            {
                Proposals = state.Proposals.SetItem(e.PersonId, new(e.Person, recorded.Actor, recorded.At, at)),
            },
            DeactivationProposed e => PersonRules.After(state, recorded, e),
            PersonRejected e => state with { Proposals = state.Proposals.Remove(e.PersonId) },
            OrganisationDeactivated e => state with
            {
                Organisations = Inactive(state.Organisations, e.OrganisationId, at),
            },
            UnitDeactivated e => state with { Units = Inactive(state.Units, e.UnitId, at) },
            PersonDeactivated e => PersonRules.Ended(state, e.PersonId, at),
            _ => throw new InvalidOperationException($"No evolution for {recorded.Event.GetType().Name}."),
        };
    }

    private static Decision Set(DirectoryState state, SetOnCall c, DecisionContext context)
    {
        var current = state.OnCall.GetValueOrDefault(c.UnitId);
        var fault = Check.Current(context.BasedOn, current?.Version ?? 0)
            ?? DirectoryRules.Fault(state, c.UnitId, c.Turns)
            ?? AdministratorRules.OwnEntry(state, c, context.Actor);
        if (fault is not null) { return fault; }
        return current is not null && current.Value.Turns.SequenceEqual(c.Turns)
            ? Array.Empty<DirectoryEvent>()
            : new OnCallSet(c.UnitId, c.Turns);
    }

    private static Decision Register<T>(
        ImmutableDictionary<Guid, Entry<T>> entries, Guid id, T value, DecisionContext context, Refusal? fault,
        DirectoryEvent registered)
        where T : IEquatable<T>
    {
        if (id == Guid.Empty) { return new Refusal.Missing("id"); }
        var current = entries.GetValueOrDefault(id);
        if (Check.Current(context.BasedOn, current?.Version ?? 0) is { } stale) { return stale; }
        if (fault is not null) { return fault; }
        return current is { Active: true } && current.Value.Equals(value) ? Array.Empty<DirectoryEvent>() : registered;
    }

    private static Decision Deactivate<T>(
        ImmutableDictionary<Guid, Entry<T>> entries, Guid id, string field, string reason, DecisionContext context,
        params IReadOnlyList<DirectoryEvent> deactivated)
    {
        if (!entries.TryGetValue(id, out var current)) { return new Refusal.NotFound(field); }
        var fault = Check.Current(context.BasedOn, current.Version)
            ?? Check.Required("reason", reason, Limits.Paragraph);
        if (fault is not null) { return fault; }
        return current.Active ? deactivated.ToArray() : new Refusal.AlreadyDone("inactive");
    }

    private static ImmutableDictionary<Guid, Entry<T>> Inactive<T>(
        ImmutableDictionary<Guid, Entry<T>> entries, Guid id, long sequence) =>
        entries.TryGetValue(id, out var entry)
            ? entries.SetItem(id, entry with { Active = false, Version = sequence })
            : entries;
}
