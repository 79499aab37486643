using System.Collections.Immutable;
using CaseRoom.Domain.Calendar;

namespace CaseRoom.Domain.Membership;

/// <summary>Everybody who is or was in the room, by person id.</summary>
/// <param name="Emergencies">Every emergency access, by its id.</param>
/// <param name="Invitations">Every invitation of an expert by a link, by its id.</param>
/// <param name="Externals">Who came in by such a link, by person id.</param>
public sealed record MembershipState(
    ImmutableDictionary<Guid, Member> Members, ImmutableDictionary<Guid, EmergencyAccess> Emergencies,
    ImmutableDictionary<Guid, ExpertInvitation> Invitations, ImmutableDictionary<Guid, External> Externals)
{
    public static MembershipState Empty { get; } = new(
        ImmutableDictionary<Guid, Member>.Empty, ImmutableDictionary<Guid, EmergencyAccess>.Empty,
        ImmutableDictionary<Guid, ExpertInvitation>.Empty, ImmutableDictionary<Guid, External>.Empty);

    /// <summary>The person's newest emergency access; or null.</summary>
    public EmergencyAccess? EmergencyOf(Guid person) =>
        Emergencies.Values.Where(e => e.PersonId == person).MaxBy(e => e.Until);

    /// <summary>The first moment after the time for which a link let somebody in; null for who came in otherwise.
    /// </summary>
    public DateTimeOffset? AccessEndOf(Guid person) =>
        Externals.TryGetValue(person, out var external) ? NorwegianTime.EndOf(external.Until) : null;

    /// <summary>False while a data-protection officer has withdrawn what let the person in.</summary>
    internal bool IsOpenedFor(Guid person) =>
        !Externals.TryGetValue(person, out var external)
        || Invitations.GetValueOrDefault(external.InvitationId) is { IsOpened: true };

    /// <summary>Whether a link may still let an expert in, or an officer one who came by it.</summary>
    internal bool ExpectsExpert(DateTimeOffset now) => Invitations.Values.Any(i => i.StandingAt(now) switch
    {
        InvitationStanding.Taken => Present(i.Taken!.PersonId) is not null,
        InvitationStanding.Open or InvitationStanding.OtherName or InvitationStanding.Waiting
            or InvitationStanding.Refused => true,
        _ => false,
    });

    /// <summary>The member, if invited or active; null for strangers and for those removed.</summary>
    public Member? Present(Guid person) =>
        Members.TryGetValue(person, out var member) && member.Standing != Standing.Removed ? member : null;

    /// <summary>Whether anybody who was not removed has the role.</summary>
    public bool Has(Role role)
    {
        foreach (var (_, member) in Members)
        {
            if (member.Role == role && member.Standing != Standing.Removed) { return true; }
        }

        return false;
    }

    public IEnumerable<Member> In(Role role) =>
        Members.Values.Where(m => m.Role == role && m.Standing != Standing.Removed).OrderBy(m => m.Order);
}

/// <param name="From">When it was taken.</param>
public sealed record EmergencyAccess(
    Guid PersonId, string Reason, DateTimeOffset From, DateTimeOffset Until, EmergencyReview? Review);

/// <summary>Who went through it afterwards, and what they say of it.</summary>
public sealed record EmergencyReview(string Note, Guid By, DateTimeOffset At);

/// <summary>How far somebody is in the room.</summary>
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
