using System.Collections.Immutable;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access;

/// <summary>The patient's side: question, members, goals, and with identity consents, until they have a page of their
/// own (ACC-05).</summary>
internal static class ForTheFamily
{
    public static RoomEvent? Of(RoomEvent happened, View view) => happened switch
    {
        RoomOpened e => new RoomOpened(e.Controller, e.Unit, "", RequestId: null, Salt: null, e.Region),
        TextSet { Part: CasePart.Question } e => new TextSet(e.Part, e.Text, SeenFacts.Of(e.Provenance, view)),
        PatientIdentified e => view.Identity
            ? new PatientIdentified(e.Name, e.NationalId, e.BirthDate, e.Municipality, e.Contact)
            : null,
        GoalRecorded e => view.Closed.Contains(e.GoalId) ? null : SeenGoals.Of(e, view),
        // That they were asked in vain before a goal that is closed would stand as if there were none.
        GoalsAskedInVain e => view.Closed.IsEmpty ? SeenGoals.Of(e, view) : null,
        PhaseChanged e => new PhaseChanged(e.From, e.To, Reason: null),
        MembershipEvent e => SeenMembers.Of(e, view),
        ConsentEvent e => SeenConsents.Of(e, view),
        LifeEvent e => SeenLife.Of(e, view),
        CustodyEvent e => SeenCustody.Of(e, view),
        _ => null,
    };

    public static RoomState Of(RoomState state, View view) => new(
        Of(state.Case, view), SeenMembers.Of(state.Membership, view), SeenConsents.Of(state.Consent, view),
        MaterialsState.Empty, AnnotationsState.Empty, ConclusionState.Empty, SeenLife.Of(state.Life, view),
        SeenCustody.Of(state.Custody, view));

    /// <summary>What is not named here the family does not read.</summary>
    private static CaseState Of(CaseState c, View view) => CaseState.Empty with
    {
        Opening = c.Opening is { } o
            ? new Opening(o.Controller, o.Unit, "", RequestId: null, o.By, o.At, Salt: null, o.Region)
            : null,
        Phase = c.Phase,
        Identity = view.Identity ? c.Identity : null,
        Texts = c.Texts
            .Where(t => t.Key == CaseState.Key(CasePart.Question))
            .ToImmutableDictionary(t => t.Key, t => SeenFacts.Of(t.Value, view)),
        Goals = SeenGoals.Of(c.Goals.RemoveRange(view.Closed.Ids), view),
        GoalsMissing = view.Closed.IsEmpty ? SeenGoals.Of(c.GoalsMissing, view) : null,
    };
}
