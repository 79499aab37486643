using System.Collections.Immutable;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access;

/// <summary>
/// Members as a view that withholds something shows them (ACC-02, ACC-10, ACC-13). In a small country the GP's office
/// is the patient's place, so who is there for one place is shown with a region (BRIEF 4).
/// </summary>
internal static class SeenMembers
{
    public static MembershipEvent? Of(MembershipEvent happened, View view) => happened switch
    {
        MemberInvited e => IsShown(e.Role, view)
            ? new MemberInvited(Of(e.Person, e.Role, view), e.Role, Of(e.Relation, e.Role, view))
            : null,
        MemberJoined e => IsShown(e.Role, view) ? new MemberJoined(view.Mask.Alias(e.PersonId), e.Role) : null,
        MemberRemoved e => IsShown(e.Role, view)
            ? new MemberRemoved(view.Mask.Alias(e.PersonId), e.Role, ShowsReason(e.Role, view) ? e.Reason : "")
            : null,
        PartEnded e => IsShown(e.Role, view)
            ? new PartEnded(view.Mask.Alias(e.PersonId), e.Role, view.Identity ? e.Cause : null)
            : null,
        EmergencyAccessTaken e => new EmergencyAccessTaken(
            e.AccessId, Of(e.Person, Role.EmergencyDoctor, view), Reason: "", e.Until),
        EmergencyAccessReviewed e => view.Reach is Reach.Room ? new EmergencyAccessReviewed(e.AccessId, "") : null,
        ExpertInvited e => view.Reach is Reach.Room
            ? new ExpertInvited(e.InvitationId, e.Expert, e.AdviceOn, e.LinkUntil, e.AccessUntil, "")
            : null,
        ExpertInvitationWithdrawn e => view.Reach is Reach.Room
            ? new ExpertInvitationWithdrawn(e.InvitationId, "")
            : null,
        ExpertOpeningDecided e => view.Reach is Reach.Room
            ? new ExpertOpeningDecided(e.InvitationId, e.Decision, e.Ground, e.Officer)
            : null,
        ExpertAccepted e => new ExpertAccepted(
            e.InvitationId, Of(e.Person, Role.ErnExpert, view), view.Mask.Alias(e.InvitedBy), e.Until,
            view.Reach is Reach.Room ? e.Place : null),
        ExpertNameDiffered e => view.Reach is Reach.Room ? new ExpertNameDiffered(e.InvitationId, e.SignedIn) : null,
        ExpertNameConfirmed e => view.Reach is Reach.Room
            ? new ExpertNameConfirmed(e.InvitationId, e.ClaimId)
            : null,
        ExpertPlaceDenied e => view.Reach is Reach.Room ? new ExpertPlaceDenied(e.InvitationId) : null,
        RoleHandedOver e => new RoleHandedOver(
            view.Mask.Alias(e.FromPersonId), Of(e.To, e.Role, view), e.Role, ShowsReason(e.Role, view) ? e.Reason : ""),
        RelationRecorded e when view is { Reach: Reach.Family, Identity: true } =>
            KindOf(e.Relation) is { } kind ? new RelationRecorded(view.Mask.Alias(e.PersonId), kind) : null,
        RelationWithdrawn e when view is { Reach: Reach.Family, Identity: true } => MayAnswer(e.PersonId, view)
            ? new RelationWithdrawn(view.Mask.Alias(e.PersonId), "")
            : null,
        RelationRecorded e => view.Reach is Reach.Room && !IsMasked(e.PersonId, view)
            ? new RelationRecorded(e.PersonId, Nameless)
            : null,
        RelationWithdrawn e => view.Reach is Reach.Room && !IsMasked(e.PersonId, view)
            ? new RelationWithdrawn(e.PersonId, "")
            : null,
        GeneticsMarked e => view.Reach is Reach.Room ? new GeneticsMarked(e.PersonId, e.Genetics) : null,
        _ => null,
    };

    public static MembershipState Of(MembershipState members, View view) => new(
        members.Members
        .Where(m => IsShown(m.Value.Role, view))
        .ToImmutableDictionary(m => view.Mask.Alias(m.Key), m => new Member(
            Of(m.Value.Person, m.Value.Role, view), m.Value.Role, m.Value.Standing,
            Of(m.Value.Relation, m.Value.Role, view), view.Reach is Reach.Room && m.Value.Genetics, m.Value.Order)),
        members.Emergencies.ToImmutableDictionary(e => e.Key, e => new EmergencyAccess(
            view.Mask.Alias(e.Value.PersonId), Reason: "", e.Value.From, e.Value.Until,
            e.Value.Review is { } review && view.Reach is Reach.Room
                ? new EmergencyReview("", view.Mask.Alias(review.By), review.At)
                : null)),
        view.Reach is Reach.Room
            ? members.Invitations.ToImmutableDictionary(i => i.Key, i => i.Value with
            {
                SecretHash = "",
                Withdrawn = i.Value.Withdrawn is { } w ? new ExpertWithdrawal("", w.By, w.At) : null,
            })
            : ImmutableDictionary<Guid, ExpertInvitation>.Empty,
        members.Externals.ToImmutableDictionary(
            e => view.Mask.Alias(e.Key), e => e.Value with { InvitedBy = view.Mask.Alias(e.Value.InvitedBy) }));

    public static MemberCard Of(MemberCard card, Role role, View view)
    {
        if (view.IsOutside) { return Outside(card); }
        if (view.Identity) { return card with { PersonId = view.Mask.Alias(card.PersonId) }; }
        if (Policy.IsPatientSide(role))
        {
            return new MemberCard(view.Mask.Alias(card.PersonId), "", "", null, "", Region.Unknown, "");
        }

        return Policy.IsOfOnePlace(role)
            ? new MemberCard(
                view.Mask.Alias(card.PersonId), card.Name, "", null, "", card.Region, card.Country)
            : card with { PersonId = view.Mask.Alias(card.PersonId) };
    }

    /// <summary>The relation of who is seen to have one says nothing: both its words may name the family.</summary>
    private static Relation Nameless { get; } = new("", "");

    private static bool IsShown(Role role, View view) => !view.IsOutside || !Policy.IsPatientSide(role);

    /// <summary>Why somebody of the patient's side left is theirs; beyond the room, why anybody did.</summary>
    private static bool ShowsReason(Role role, View view) =>
        view.Reach is Reach.Room && !Policy.IsPatientSide(role);

    private static bool IsMasked(Guid person, View view) => view.Mask.Alias(person) != person;

    private static MemberCard Outside(MemberCard card) => card.Country == "NO"
        ? new MemberCard(card.PersonId, card.Name, card.Profession, null, "", card.Region, card.Country)
        : new MemberCard(
            card.PersonId, card.Name, card.Profession, null, card.Organisation, card.Region, card.Country);

    /// <summary>Of a representative the family is told by what right they act: whose yes a scope lacks is theirs to
    /// know (CON-69).</summary>
    private static Relation? KindOf(Relation? relation) =>
        relation?.Link is { Kind: not LinkKind.Self } link ? Nameless with { Link = new(link.Kind) } : null;

    /// <summary>Whose yes falls with their relation (CON-122): the family's page learns of it by that alone.</summary>
    private static bool MayAnswer(Guid person, View view) =>
        view.Now.Membership.Members.GetValueOrDefault(person) is { Role: Role.Representative or Role.Patient };

    private static Relation? Of(Relation? relation, Role role, View view) =>
        view is { Reach: Reach.Family, Identity: true } ? KindOf(relation)
            : relation is null || view.Reach is not Reach.Room || Policy.IsPatientSide(role) ? null : Nameless;
}
