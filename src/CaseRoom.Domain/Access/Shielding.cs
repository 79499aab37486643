using System.Collections.Immutable;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access;

/// <summary>
/// The room without what tells where somebody lives whose address is protected (ACC-70 to ACC-74, ACC-90). Each field
/// by itself, so that what was said before is read like what is said now.
/// </summary>
internal static class Shielding
{
    private const string Norway = "NO";

    public static RoomEvent Of(RoomEvent happened, View view) => view.Shield is null ? happened : happened switch
    {
        RoomOpened e when Hides(e.Controller, e.Unit, view) =>
            e with { Controller = OrganisationRef.Unnamed, Unit = OrganisationRef.Unnamed, Region = Region.Unknown },
        TextSet { Provenance.Kind: ProvenanceKind.Letter } e => e with { Provenance = Of(e.Provenance) },
        FactRecorded { Fact.Provenance.Kind: ProvenanceKind.Letter } e => e with { Fact = Of(e.Fact) },
        PatientDescribed e => e with { Region = Region.Unknown },
        PatientIdentified e => e with { Municipality = null, Contact = null },
        FollowUpSet e => e with { ProposedCoordinator = null },
        GoalRecorded e when IsFamily(view) => e with { AskedBy = "" },
        GoalsAskedInVain e when IsFamily(view) => e with { AskedBy = "" },
        MembershipEvent e => Of(e, view),
        ConsentEvent e => ShieldedConsents.Of(e, view),
        CustodyEvent e => Of(e, view),
        AddressProtected e => e with { Places = [] },
        RecommendationProposed e => e with { Addressee = Of(e.Addressee) },
        RecommendationRevised e => e with { Addressee = Of(e.Addressee) },
        RecommendationAnswered e => e with { Owner = null, ForwardedTo = Forwarded(e.ForwardedTo) },
        _ => happened,
    };

    public static RoomState Of(RoomState state, View view) => view.Shield is null ? state : state with
    {
        Case = Of(state.Case, view),
        Membership = Of(state.Membership, view),
        Consent = ShieldedConsents.Of(state.Consent, view),
        Conclusion = Of(state.Conclusion, view),
        Life = state.Life with { Protected = [.. state.Life.Protected.Select(p => p with { Places = [] })] },
        Custody = Of(state.Custody, view),
    };

    public static MembershipState Of(MembershipState members, View view) => view.Shield is null ? members : members with
    {
        Members = members.Members.ToImmutableDictionary(
            m => m.Key, m => m.Value with { Person = Of(m.Value.Person, m.Value.Role, view) }),
    };

    public static Opening Of(Opening opening, View view) => Hides(opening.Controller, opening.Unit, view)
        ? opening with
        {
            Controller = OrganisationRef.Unnamed, Unit = OrganisationRef.Unnamed, Region = Region.Unknown,
            By = By(opening.By, view),
        }
        : opening;

    /// <summary>Who did something: in a family's view somebody at work is an alias.</summary>
    private static Guid By(Guid person, View view) => IsFamily(view) ? view.Mask.Alias(person) : person;

    /// <summary>Somebody of the room. Those who treat must know whom they talk to; where a local service is they need
    /// not know to discuss (ACC-71).</summary>
    public static MemberCard Of(MemberCard card, Role role, View view)
    {
        if (view.Shield is not { } shield) { return card; }
        if (Policy.IsPatientSide(role))
        {
            return Placeless(card) with { Profession = "", Country = "" };
        }

        return view.Reach switch
        {
            Reach.Room => shield.IsLocal(card, role) ? Placeless(card) : card,
            Reach.Family when shield.IsNear(card, role) => Placeless(card) with { Name = "", Profession = "" },
            Reach.Family => card.Country == Norway ? Placeless(card) : card,
            _ when shield.IsLocal(card, role) => Placeless(card) with { Name = "" },
            _ => shield.IsNear(card, role) ? Placeless(card) : card,
        };
    }

    /// <summary>Whom a recommendation goes to, as its author means it who is not shown the name.</summary>
    public static Addressee Restored(Addressee given, Addressee before) =>
        given.Name == "" && Of(before) == given ? before : given;

    /// <summary>A local service by its kind alone.</summary>
    private static Addressee Of(Addressee addressee) => addressee.Kind is ReceiverKind.Hospital or ReceiverKind.Centre
        ? addressee
        : addressee with { Name = "" };

    private static Addressee? Forwarded(Addressee? addressee) => addressee is null ? null : Of(addressee);

    private static MembershipEvent Of(MembershipEvent happened, View view) => happened switch
    {
        MemberInvited e => e with { Person = Of(e.Person, e.Role, view) },
        EmergencyAccessTaken e => e with { Person = Of(e.Person, Role.EmergencyDoctor, view) },
        ExpertAccepted e => e with { Person = Of(e.Person, Role.ErnExpert, view) },
        RoleHandedOver e => e with { To = Of(e.To, e.Role, view) },
        _ => happened,
    };

    private static CustodyEvent Of(CustodyEvent happened, View view) => happened switch
    {
        CustodyRecorded e when IsFamily(view) => e with { Agreement = null },
        TransferProposed e when Hides(e.Controller, e.Unit, view) =>
            e with { Controller = OrganisationRef.Unnamed, Unit = OrganisationRef.Unnamed, Region = Region.Unknown },
        TransferAccepted e when Hides(e.Controller, e.Unit, view) =>
            e with { Controller = OrganisationRef.Unnamed, Unit = OrganisationRef.Unnamed, Region = Region.Unknown },
        _ => happened,
    };

    private static CustodyState Of(CustodyState s, View view) => s with
    {
        Agreement = IsFamily(view) ? null : s.Agreement,
        Transfer = s.Transfer is { } t && Hides(t.Controller, t.Unit, view)
            ? t with { Controller = OrganisationRef.Unnamed, Unit = OrganisationRef.Unnamed, Region = Region.Unknown }
            : s.Transfer,
        Former = s.Former.RemoveAll(former => Hides(former.Controller, former.Unit, view)),
    };

    private static CaseState Of(CaseState c, View view) => c with
    {
        Opening = c.Opening is { } o ? Of(o, view) : null,
        Patient = c.Patient is { } p ? p with { Region = Region.Unknown } : null,
        Identity = c.Identity is { } i ? i with { Municipality = null, Contact = null } : null,
        FollowUp = c.FollowUp is { } f ? f with { ProposedCoordinator = null } : null,
        Texts = c.Texts.ToImmutableDictionary(
            t => t.Key, t => t.Value with { By = By(t.Value.By, view), Provenance = Of(t.Value.Provenance) }),
        Facts = c.Facts.ToImmutableDictionary(f => f.Key, f => f.Value with { Fact = Of(f.Value.Fact) }),
        Goals = IsFamily(view)
            ? c.Goals.ToImmutableDictionary(g => g.Key, g => g.Value with
            {
                AskedBy = "", By = By(g.Value.By, view),
                Edit = g.Value.Edit is { } edit ? edit with { By = By(edit.By, view) } : null,
            })
            : c.Goals,
        GoalsMissing = c.GoalsMissing is { } missing && IsFamily(view)
            ? missing with { AskedBy = "" }
            : c.GoalsMissing,
    };

    private static ConclusionState Of(ConclusionState c, View view) => c with
    {
        Recommendations = Of(c.Recommendations),
        Versions = [.. c.Versions.Select(v => v with
        {
            Recommendations = Of(v.Recommendations),
            Participants = v.Participants.ToImmutableDictionary(
                p => p.Key, p => p.Value with { Person = Of(p.Value.Person, p.Value.Role, view) }),
        })],
    };

    private static ImmutableDictionary<Guid, Recommendation> Of(
        ImmutableDictionary<Guid, Recommendation> all) => all.ToImmutableDictionary(r => r.Key, r => r.Value with
        {
            Addressee = Of(r.Value.Addressee),
            Answer = r.Value.Answer is { } a
                ? a with { Owner = null, ForwardedTo = Forwarded(a.ForwardedTo) }
                : null,
        });

    /// <summary>A letter is named by who wrote it and where they work, by the server too when it begins a room with a
    /// request (REQ-23).</summary>
    private static Provenance Of(Provenance origin) =>
        origin.Kind is ProvenanceKind.Letter ? origin with { Source = null } : origin;

    private static Fact Of(Fact fact) =>
        fact.Provenance.Kind is ProvenanceKind.Letter ? fact with { Provenance = Of(fact.Provenance) } : fact;

    private static MemberCard Placeless(MemberCard card) =>
        card with { OrganisationId = null, Organisation = "", Region = Region.Unknown, UnitId = null };

    /// <summary>Who answers for the room tells the family, and everybody where it was named as a place.</summary>
    private static bool Hides(OrganisationRef controller, OrganisationRef unit, View view) =>
        view.Shield is { } shield && (view.Reach is not Reach.Room
            || shield.Places.Contains(controller.Id) || shield.Places.Contains(unit.Id));

    private static bool IsFamily(View view) => view.Reach is Reach.Family;
}
