using System.Collections.Immutable;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access;

/// <summary>Members in the country: everything but identity and parentage, unless the view holds them (ACC-02,
/// ACC-03).</summary>
internal static class InTheRoom
{
    public static RoomEvent? Of(RoomEvent happened, View view) => happened switch
    {
        PatientIdentified => view.Identity ? happened : null,
        ParentageRecorded => view.Genetics ? happened : null,
        MemberInvited e => e with { Person = Redaction.Card(e.Person, e.Role, view) },
        CaseEvent or MembershipEvent or ConsentEvent or MaterialEvent or AnnotationEvent or ConclusionEvent => happened,
        _ => null,
    };

    public static RoomState Of(RoomState state, View view) => state with
    {
        Case = state.Case with
        {
            Identity = view.Identity ? state.Case.Identity : null,
            Parentage = view.Genetics ? state.Case.Parentage : ImmutableDictionary<Guid, string>.Empty,
        },
        Membership = Redaction.Cards(state.Membership, view),
    };
}
