using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access;

/// <summary>Says what a person may see of a room right now.</summary>
public static class Viewer
{
    /// <summary>The person's view at a moment; null also outside the hours in which they see the room.</summary>
    public static View? At(RoomState state, Guid person, DateTimeOffset now) =>
        state.Membership.Present(person) is { } member && Hours.Of(state, member).Holds(now)
            ? ViewOf(state, person)
            : null;

    /// <summary>The person's view within their hours, for who holds these against a clock themselves or has done so;
    /// null for who is not in the room, was removed, or whose consent is missing, whom the patient keeps out or their
    /// death keeps away, and once the room is closed for who is not of its unit.</summary>
    public static View? ViewOf(RoomState state, Guid person)
    {
        if (state.Membership.Present(person) is not { } member
            || state.Consent.KeepsOut(member.Person, member.Role)
            || state.Life.KeepsAway(person, member.Role)
            || state.Custody.IsErased()
            || Archive.KeepsAway(state, member)
            || Unblocked(state, member) is not { } view)
        {
            return null;
        }

        var kept = WithMarked(state.Consent.KeptFrom(member), state.Case);
        return kept.IsEmpty ? view : view with { Kept = kept };
    }

    /// <summary>With the materials that are marked as of a relative among them: they are known of them.</summary>
    public static IdSet WithMarked(IdSet kept, CaseState now) => kept.IsEmpty ? kept : new([
        .. kept.Ids,
        .. now.Marks.Where(m => m.Value.Kind is MarkedKind.Material && kept.Contains(m.Value.RelativeId))
            .Select(m => m.Key),
    ]);

    /// <summary>The same, whomever the patient keeps out.</summary>
    internal static View? Unblocked(RoomState state, Member member) =>
        Reaching(state, member) is { } view
            ? Shielded(state, SeesPlaces(member, view) ? null : Shield.Of(state), view)
            : null;

    /// <summary>To the family nobody at work here is who the directory knows them as: an id is looked up there
    /// (ACC-72).</summary>
    public static View Shielded(RoomState state, Shield? shield, View view) => shield is null
        ? view
        : view with { Shield = shield, Mask = view.Reach is Reach.Family ? view.Mask.With(Workers(state)) : view.Mask };

    private static ImmutableDictionary<Guid, Guid> Workers(RoomState state)
    {
        var salt = SaltOf(state);
        return state.Membership.Members.Where(m => !Policy.IsPatientSide(m.Value.Role))
            .ToImmutableDictionary(m => m.Key, m => Mask.AliasOf(salt, m.Key));
    }

    private static bool SeesPlaces(Member member, View view) => MarkPolicy.Reads(
        new(Place: true), view.Marks with { SeesPlaces = view.Identity && Policy.SeesPlaces(member.Role) });

    private static View? Reaching(RoomState state, Member member)
    {
        var identity = SeesIdentity(member);
        var (reach, consent) = PurposePolicy.Opens(PurposePolicy.Of(member.Role));
        if (consent is { } asked && !Holders.Agree(state, asked)) { return null; }
        return reach switch
        {
            Reach.Abroad => state.Membership.IsOpenedFor(member.Person.PersonId) ? AsExpert(state, consent) : null,
            Reach.Teaching => Outside(state, Reach.Teaching, consent, m => m.SharedForTeaching),
            Reach.Family => new(Reach.Family, identity, false, IdSet.Empty)
            {
                Mask = identity ? Mask.None : MaskOf(state),
                Now = state,
                Patient = identity && member.Role is Role.Patient,
                Closed = ClosedOf(state, new(Reach.Family, false, true, IdSet.Empty, identity
                    && member.Role is Role.Patient)),
            },
            Reach.Room => identity
                ? new View(Reach.Room, true, member.Genetics, IdSet.Empty) { Now = state }
                : Pseudonym(state),
            _ => null,
        };
    }

    /// <summary>What an expert abroad would see who is not there yet; null without the consent that lets them in.
    /// </summary>
    internal static View? Expected(RoomState state)
    {
        var (_, consent) = PurposePolicy.Opens(PurposePolicy.Of(Role.ErnExpert));
        return consent is { } asked && !Holders.Agree(state, asked)
            ? null
            : Shielded(state, Shield.Of(state), AsExpert(state, consent));
    }

    private static View AsExpert(RoomState state, ConsentScope? consent) =>
        Outside(state, Reach.Abroad, consent, m => m.SharedAbroad);

    /// <summary>The room for who does not know the patient; also the form of an export that names nobody.</summary>
    public static View Pseudonym(RoomState state) => new(Reach.Room, false, false, IdSet.Empty)
    {
        Turned = new([.. state.Materials.Items
            .Where(m => m.Value.Identified != m.Value.AddedIdentified).Select(m => m.Key)]),
        Mask = MaskOf(state),
        Now = state,
        Shield = Shield.Of(state),
    };

    /// <summary>The room as it is printed: a paper goes through many hands.</summary>
    public static View Printed(RoomState state) => View.Full with
    {
        Shield = MarkPolicy.Prints(new(Place: true), IdSet.Empty) ? null : Shield.Of(state),
    };

    /// <summary>Where the room is, as it is told beyond it.</summary>
    public static Region RegionOutside(RoomState state) =>
        Shield.Of(state) is null ? state.Case.Opening?.Region ?? Region.Unknown : Region.Unknown;

    /// <summary>Whether the person's view holds the material: what one may not see one may not name.</summary>
    public static bool Sees(RoomState state, Guid person, Guid? material) =>
        ViewOf(state, person) is { } view && view.Shows(material);

    /// <summary>The person's alias in this room, whether they are in it or not.</summary>
    public static Guid AliasOf(RoomState state, Guid person) => Mask.AliasOf(SaltOf(state), person);

    /// <summary>
    /// Whether anybody's view may have changed: a part of the state that views are made of is not the one it was.
    /// Everything that the value of a view is made of stands here.
    /// </summary>
    public static bool MayDiffer(RoomState before, RoomState after) =>
        !ReferenceEquals(before.Membership, after.Membership)
        || !ReferenceEquals(before.Consent, after.Consent)
        || !ReferenceEquals(before.Materials, after.Materials)
        || !ReferenceEquals(before.Life, after.Life)
        || !ReferenceEquals(before.Case.Identity, after.Case.Identity)
        || !ReferenceEquals(before.Case.RelativeDecisions, after.Case.RelativeDecisions)
        || !ReferenceEquals(before.Case.Marks, after.Case.Marks)
        || !ReferenceEquals(before.Case.Opening, after.Case.Opening)
        || before.Case.Phase is Phase.Closed != after.Case.Phase is Phase.Closed
        || before.Custody.IsErased() != after.Custody.IsErased();

    /// <summary>The same, of an event whose state before it is not at hand.</summary>
    public static bool MayDiffer(RoomEvent happened) => happened is MembershipEvent or ConsentEvent or MaterialEvent
        or LifeEvent or PatientIdentified or RoomOpened or RelativeDecided or FactRetracted or MarksSet
        or TransferAccepted or ErasureDecided
        or PhaseChanged { From: Phase.Closed } or PhaseChanged { To: Phase.Closed };

    /// <summary>By a recorded relation, once they have joined; patient and representative by what binds them to the
    /// patient.</summary>
    private static bool SeesIdentity(Member member) =>
        member.Role is Role.EmergencyDoctor
        || (member is { Relation: { } relation, Standing: Standing.Active }
            && Policy.MaySeeIdentity(member.Role)
            && (relation.Link is not null || !Policy.IsPatientSide(member.Role)));

    /// <summary>The image consent of a child counts as long as the one by which somebody looks.</summary>
    private static View Outside(
        RoomState state, Reach reach, ConsentScope? consent, Func<Material, bool> isShared)
    {
        var images = Holders.Agree(state, ConsentScope.PersonImages)
            && (Ages.EndOf(state, ConsentScope.PersonImages) is null
                || (consent is { } scope && Ages.EndOf(state, scope) is not null));
        var agreed = reach is Reach.Abroad ? Agreed(state) : IdSet.Empty;
        var reader = new MarkReader(reach, SeesParentage: false, images, agreed, Patient: false);
        var materials = state.Materials.Items
            .Where(m => isShared(m.Value) && m.Value is { Withdrawn: null, Identified: false }
                && MarkPolicy.Reads(MarksOf(state, m.Key, m.Value), reader))
            .Select(m => m.Key);
        return new View(reach, false, false, new IdSet([.. materials, .. agreed.Ids]))
        {
            Marked = new([.. state.Case.Marks
                .Where(m => m.Value.Kind is MarkedKind.Fact
                    && !MarkPolicy.Reads(new(Genetic: m.Value.Genetic), reader))
                .Select(m => m.Key)]),
            Mask = MaskOf(state),
            Now = state,
        };
    }

    /// <summary>Relatives who agreed that what is about them leaves the room.</summary>
    public static IdSet Agreed(RoomState state) => new([.. state.Case.RelativeDecisions
        .Where(r => r.Value.Decision == ConsentDecision.Given).Select(r => r.Key)]);

    /// <summary>Somebody abroad as marks are held against them; that an image shows a person has a consent of its own.
    /// </summary>
    internal static MarkReader Abroad(RoomState state) =>
        new(Reach.Abroad, SeesParentage: false, Images: true, Agreed(state), Patient: false);

    private static Marks MarksOf(RoomState state, Guid id, Material material)
    {
        var given = state.Case.Marks.GetValueOrDefault(id);
        return new(given?.RelativeId, given?.Genetic is true, material.PersonImage);
    }

    /// <summary>What is closed to parents, by its id.</summary>
    public static IdSet ClosedIn(RoomState state) => new([.. state.Life.Closed.Keys]);

    private static IdSet ClosedOf(RoomState state, MarkReader reader) =>
        state.Life.Closed.IsEmpty || MarkPolicy.Reads(new(ClosedToParents: true), reader)
            ? IdSet.Empty
            : ClosedIn(state);

    /// <summary>Made once for people and materials as they are: they stay the same from most events to the
    /// next.</summary>
    private static Mask MaskOf(RoomState state)
    {
        if (Masks.TryGetValue(state.Membership, out var kept)
            && ReferenceEquals(kept.Materials, state.Materials) && ReferenceEquals(kept.Opening, state.Case.Opening))
        {
            return kept.Mask;
        }

        var salt = SaltOf(state);
        var made = new Mask(
            state.Membership.Members.Where(m => Policy.IsPatientSide(m.Value.Role))
                .ToImmutableDictionary(m => m.Key, m => Mask.AliasOf(salt, m.Key)),
            [.. state.Materials.Items.Where(m => m.Value.Identified).Select(m => m.Key)]);
        Masks.AddOrUpdate(state.Membership, new KeptMask(state.Materials, state.Case.Opening, made));
        return made;
    }

    private static readonly ConditionalWeakTable<MembershipState, KeptMask> Masks = [];

    private sealed record KeptMask(MaterialsState Materials, Opening? Opening, Mask Mask);

    /// <summary>A log from before rooms had a salt is known by its opening.</summary>
    private static string SaltOf(RoomState state) => state.Case.Opening is not { } opening ? "" : opening.Salt
        ?? string.Create(CultureInfo.InvariantCulture, $"{opening.By:N} {opening.At.UtcDateTime:O}");
}
