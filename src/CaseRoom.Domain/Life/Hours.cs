using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Life;

/// <summary>
/// The time within which a member sees the room. It follows from the state alone, so that a list and a live stream can
/// hold it against their own clock whenever they look (SPEC.md, LIFE-02).
/// </summary>
/// <param name="From">The first moment; null: from always.</param>
/// <param name="Until">The first moment after it; null: no end is known.</param>
public sealed record Hours(DateTimeOffset? From, DateTimeOffset? Until)
{
    public static Hours Always { get; } = new(null, null);

    private static Hours Never { get; } = new(DateTimeOffset.MaxValue, null);

    public bool Holds(DateTimeOffset now) => !(now < From) && !(now >= Until);

    public static Hours Of(RoomState state, Member member) => member.Role switch
    {
        // After a death a family reads by a decision, not by an authority.
        _ when state.Life.Death is not null && Policy.IsPatientSide(member.Role) => Always,
        Role.Representative => OfAuthority(state, member.Relation?.Link),
        Role.ChildCoordinator => new(null, Ages.StartOf(state, Ages.Adult)),
        Role.EmergencyDoctor => state.Membership.EmergencyOf(member.Person.PersonId) is { } access
            ? new(null, access.Until)
            : Never,
        Role.ErnExpert => new(null, Earlier(
            Ages.EndOf(state, ConsentScope.ErnAdvice), state.Membership.AccessEndOf(member.Person.PersonId))),
        Role.Observer => new(null, Ages.EndOf(state, ConsentScope.Teaching)),
        _ => Always,
    };

    /// <summary>The next moment at which the clock alone changes what somebody sees; null when it does not.</summary>
    public static DateTimeOffset? NextTurn(RoomState state, DateTimeOffset now) => state.Membership.Members.Values
        .Where(m => m.Standing != Standing.Removed)
        .Select(m => Of(state, m))
        .SelectMany(h => new[] { h.From, h.Until })
        .Where(moment => moment > now)
        .Min();

    /// <summary>Where nothing says by what right somebody acts, it is taken for a parent's.</summary>
    private static Hours OfAuthority(RoomState state, FamilyLink? link)
    {
        var ends = link?.Until is { } last ? NorwegianTime.EndOf(last) : (DateTimeOffset?)null;
        var closes = link?.Kind is LinkKind.Guardian ? null : Ages.StartOf(state, Ages.InHealth);
        return new Hours(
            link?.From is { } first ? NorwegianTime.StartOf(first) : null,
            Earlier(ends, closes));
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        one is { } a && other is { } b ? (a < b ? a : b) : one ?? other;
}
