using System.Collections.Immutable;

namespace CaseRoom.Domain.Membership;

/// <summary>Everybody who is or was in the room, by person id.</summary>
public sealed record MembershipState(ImmutableDictionary<Guid, Member> Members)
{
    public static MembershipState Empty { get; } = new(ImmutableDictionary<Guid, Member>.Empty);

    /// <summary>The member, if invited or active; null for strangers and for those removed.</summary>
    public Member? Present(Guid person) =>
        Members.TryGetValue(person, out var member) && member.Standing != Standing.Removed ? member : null;

    public IEnumerable<Member> In(Role role) =>
        Members.Values.Where(m => m.Role == role && m.Standing != Standing.Removed).OrderBy(m => m.Order);
}

public enum Standing
{
    Invited,
    Active,
    Removed,
}

/// <param name="Relation">Present: sees identity.</param>
/// <param name="Genetics">May see parentage.</param>
/// <param name="Order">The sequence of the first invitation.</param>
public sealed record Member(
    MemberCard Person, Role Role, Standing Standing, Relation? Relation, bool Genetics, long Order);
