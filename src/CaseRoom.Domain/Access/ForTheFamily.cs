using System.Collections.Immutable;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access;

/// <summary>The patient's side: question, members, goals and consents, until they have a page of their own
/// (ACC-05).</summary>
internal static class ForTheFamily
{
    public static RoomEvent? Of(RoomEvent happened, View view) => happened switch
    {
        RoomOpened e => e with { Basis = "", RequestId = null },
        TextSet { Part: CasePart.Question } e => e with { Provenance = Plain(e.Provenance) },
        PatientIdentified => view.Identity ? happened : null,
        GoalRecorded or GoalsAskedInVain => happened,
        PhaseChanged e => e with { Reason = null },
        MemberInvited e => e with { Person = Redaction.Card(e.Person, e.Role, view), Relation = null },
        MemberJoined => happened,
        MemberRemoved e => e with { Reason = "" },
        RoleHandedOver e => e with { Reason = "" },
        ConsentRecorded or InformationRecorded => happened,
        _ => null,
    };

    public static RoomState Of(RoomState state, View view)
    {
        var question = state.Case.Texts.GetValueOrDefault(CaseState.Key(CasePart.Question));
        var texts = ImmutableDictionary<string, TextFact>.Empty;
        return RoomState.Empty with
        {
            Case = CaseState.Empty with
            {
                Opening = state.Case.Opening is { } opening ? opening with { Basis = "", RequestId = null } : null,
                Phase = state.Case.Phase,
                Identity = view.Identity ? state.Case.Identity : null,
                Texts = question is null
                    ? texts
                    : texts.Add(
                        CaseState.Key(CasePart.Question), question with { Provenance = Plain(question.Provenance) }),
                Goals = state.Case.Goals,
                GoalsMissing = state.Case.GoalsMissing,
            },
            Membership = Unrelated(Redaction.Cards(state.Membership, view)),
            Consent = state.Consent,
        };
    }

    internal static Provenance Plain(Provenance provenance) => new(provenance.Kind);

    /// <summary>Relations and marks are the team's working data.</summary>
    internal static MembershipState Unrelated(MembershipState s) => s with
    {
        Members = s.Members.ToImmutableDictionary(
            m => m.Key, m => m.Value with { Relation = null, Genetics = false }),
    };
}
