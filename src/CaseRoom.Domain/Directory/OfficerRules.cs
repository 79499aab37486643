using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Directory;

using Decision = Decision<DirectoryEvent>;

/// <summary>Who an organisation's data-protection officers are (SPEC.md, DIR-30, DIR-62).</summary>
internal static class OfficerRules
{
    /// <summary>The list as asked for; or that it waits, where it takes the office from somebody.</summary>
    public static Decision Set(DirectoryState state, SetDataProtectionOfficers c, DecisionContext context)
    {
        var current = state.Officers.GetValueOrDefault(c.OrganisationId);
        var fault = Check.Current(context.BasedOn, current?.Version ?? 0) ?? DirectoryRules.Fault(state, c)
            ?? AdministratorRules.OwnEntry(state, c, context.Actor);
        if (fault is not null) { return fault; }
        var waiting = state.OfficersWaiting.GetValueOrDefault(c.OrganisationId);
        var asked = waiting?.People.SequenceEqual(c.People) is true;
        var set = new DataProtectionOfficersSet(c.OrganisationId, c.People);
        if (current is null || context.Actor.IsSystem) { return IsSame(current, c) ? Nothing : set; }
        // The list as it is, set again, drops what waits.
        if (IsSame(current, c)) { return waiting is null ? Nothing : set; }
        if (!current.Value.People.Except(c.People)
            .Any(officer => state.OfficerFor(officer).Contains(c.OrganisationId)))
        {
            return set;
        }

        return !asked ? new OfficersProposed(c.OrganisationId, c.People)
            : waiting!.By == context.Actor.PersonId ? Nothing : set;
    }

    private static Decision Nothing => Array.Empty<DirectoryEvent>();

    private static bool IsSame(Entry<OfficerList>? current, SetDataProtectionOfficers c) =>
        current is not null && current.Value.People.SequenceEqual(c.People);
}
