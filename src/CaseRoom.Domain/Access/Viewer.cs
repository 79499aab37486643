using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access;

/// <summary>Says what a person may see of a room right now.</summary>
public static class Viewer
{
    /// <summary>The person's view; null for who is not in the room, was removed, or whose consent is missing.</summary>
    public static View? ViewOf(RoomState state, Guid person)
    {
        if (state.Membership.Present(person) is not { } member) { return null; }
        var identity = member is { Relation: not null, Standing: Standing.Active }
            && Policy.MaySeeIdentity(member.Role);
        return member.Role switch
        {
            Role.ErnExpert => state.Consent.IsGiven(ConsentScope.ErnAdvice)
                ? new View(Reach.Abroad, false, false, SharedAbroad(state))
                : null,
            Role.Observer => state.Consent.IsGiven(ConsentScope.Teaching)
                ? new View(Reach.Abroad, false, false, SharedAbroad(state))
                : null,
            Role.Patient or Role.Representative => new View(Reach.Family, true, false, IdSet.Empty),
            Role.NextOfKin => new View(Reach.Family, false, false, IdSet.Empty),
            _ => new View(Reach.Room, identity, identity && member.Genetics, IdSet.Empty),
        };
    }

    private static IdSet SharedAbroad(RoomState state)
    {
        var images = state.Consent.IsGiven(ConsentScope.PersonImages);
        var materials = state.Materials.Items
            .Where(m => m.Value.SharedAbroad && m.Value.Withdrawn is null && (images || !m.Value.PersonImage))
            .Select(m => m.Key);
        var relatives = state.Case.RelativeDecisions
            .Where(r => r.Value.Decision == ConsentDecision.Given)
            .Select(r => r.Key);
        return new IdSet([.. materials, .. relatives]);
    }
}
