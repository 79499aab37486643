using System.Collections.Immutable;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Conclusion;

/// <summary>
/// Who stands where on one statement: counted, never averaged (BRIEF 12). Each list holds person ids; nobody is in two.
/// Positions are in the order in which they were taken. Advice stands beside and is not counted.
/// </summary>
/// <param name="Agree">Like the next three: positions on the wording as it stands, also of people who have left
/// since.</param>
/// <param name="NotStated">Members whose role takes positions and who said nothing; never agreement.</param>
/// <param name="AskedAgain">Members whose position is on an earlier wording: not counted, asked again.</param>
public sealed record Count(
    ImmutableList<Guid> Agree, ImmutableList<Guid> Reservation, ImmutableList<Guid> Disagree,
    ImmutableList<Guid> Abstain,
    ImmutableList<Guid> NotStated, ImmutableList<Guid> AskedAgain)
{
    /// <summary>The count now, over those who are in the room.</summary>
    public static Count Of(Statement statement, MembershipState membership) => Over(
        statement,
        membership.Members.Values
            .Where(m => m.Standing != Standing.Removed && Policy.TakesPositions(m.Role))
            .OrderBy(m => m.Order).ThenBy(m => m.Person.PersonId).Select(m => m.Person.PersonId));

    /// <summary>The count of a signed version, over those who were in the room when it was sealed.</summary>
    public static Count Of(Statement statement, SealedVersion version) => Over(
        statement,
        version.Participants
            .Where(p => p.Value.Standing != Standing.Removed && Policy.TakesPositions(p.Value.Role))
            .Select(p => p.Key).Order());

    private static Count Over(Statement statement, IEnumerable<Guid> voters)
    {
        var counted = statement.Positions.Where(p => p.Value.Wording == statement.Wording)
            .OrderBy(p => p.Value.At).ThenBy(p => p.Key).ToList();
        var silent = voters.Where(v => counted.All(c => c.Key != v)).ToList();
        return new(
            In(PositionKind.Agree), In(PositionKind.Reservation), In(PositionKind.Disagree), In(PositionKind.Abstain),
            [.. silent.Where(v => !statement.Positions.ContainsKey(v))],
            [.. silent.Where(statement.Positions.ContainsKey)]);

        ImmutableList<Guid> In(PositionKind kind) => [.. counted.Where(p => p.Value.Kind == kind).Select(p => p.Key)];
    }
}
