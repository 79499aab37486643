using System.Runtime.CompilerServices;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>
/// Asks before members who do not know the patient read who that is, in what is written and, when somebody comes to
/// read so or the patient is identified, in what stands (GRD-22, GRD-50, GRD-51): about what is certain alone. Among
/// colleagues every other name would be asked about in vain.
/// </summary>
internal static class InsideGuard
{
    /// <summary>
    /// Whether any word or number of a text that the whole room reads could be what is asked about. It is looked at
    /// before all else: most of what is written holds neither, and looking whether it names somebody takes as long as
    /// all the rest of a decision.
    /// </summary>
    public static bool Concerns(RoomState state, IReadOnlyList<RoomEvent> events) =>
        events.Any(MayOpen) || MayTell(state, events);

    /// <summary>What is asked about in events that it concerns.</summary>
    /// <param name="after">The room once the events have happened.</param>
    /// <param name="author">What they do not see takes no part: an answer would tell whether they guessed a
    /// name.</param>
    public static IEnumerable<FoundInText> AskedFor(
        RoomState state, RoomState after, IReadOnlyList<RoomEvent> events, Guid author)
    {
        if (!HasUnknowing(after)) { return []; }
        var patient = Viewer.ViewOf(after, author) is { } own
            ? RoomNames.PeopleIn(after, own).Case.Identity?.Name : null;
        var known = new KnownNames(patient, []);
        var opens = Opens(state, after, events);
        var view = Viewer.Pseudonym(after);
        var texts = opens || events.Any(Unveils)
            ? Standing(after, view)
            : [.. events.Where(IsRead).SelectMany(e => FreeTexts.In(Redaction.Of(e, view)))];
        var found = RoomNames.FoundIn(texts, known).Where(f => Tells(f, known)).ToList();
        if (found.Count == 0) { return []; }
        if (opens) { return Shown(found, after, author); }
        var before = FreeTexts.In(Redaction.Of(state, Viewer.Pseudonym(state))).Select(text => text.Text).ToHashSet();
        return found.Where(f => !before.Contains(f.Text)).Select(f => f.What);
    }

    /// <summary>Whether what stands in the room comes to tell somebody who the patient is.</summary>
    private static bool Opens(RoomState state, RoomState after, IReadOnlyList<RoomEvent> events) =>
        events.Any(MayOpen) && (events.Any(e => e is PatientIdentified)
            || Unknowing(after).Except(Unknowing(state)).Any());

    private static bool MayOpen(RoomEvent happened) => Unveils(happened)
        || happened is PatientIdentified or MemberInvited or MemberJoined or RoleHandedOver or RelationWithdrawn;

    /// <summary>A document that said who the patient is, and what was said about it, is there for all from then on.
    /// </summary>
    private static bool Unveils(RoomEvent happened) =>
        happened is MaterialMarkCleared { Mark: MaterialMark.Identified };

    /// <summary>What the room says to who does not know the patient, but for who is in it and answers for it.
    /// </summary>
    private static List<FreeText> Standing(RoomState after, View view)
    {
        var said = Redaction.Of(after, view);
        return FreeTexts.In(RoomState.Empty with
        {
            Case = said.Case with { Opening = null },
            Materials = said.Materials,
            Annotations = said.Annotations,
            Conclusion = said.Conclusion,
        });
    }

    /// <summary>Words of a text that the author may not see are not told.</summary>
    private static IEnumerable<FoundInText> Shown(List<Found> found, RoomState after, Guid author)
    {
        var seen = Viewer.ViewOf(after, author) is { } own
            ? FreeTexts.In(Redaction.Of(after, own)).Select(text => text.Text).ToHashSet() : [];
        return found.Select(f => seen.Contains(f.Text) ? f.What : f.What with { Excerpt = "" });
    }

    private static bool MayTell(RoomState state, IReadOnlyList<RoomEvent> events)
    {
        var patient = state.Case.Identity is { } known ? NamesOf(known) : KnownNames.Nobody;
        return events.Where(IsRead).SelectMany(FreeTexts.In).Any(free => MayTell(free.Text, patient));
    }

    /// <param name="patient">Their own name alone.</param>
    internal static bool MayTell(string text, KnownNames patient) =>
        patient.MayStandIn(GuardWords.Fold(text))
        || NumberFinder.In(text).Any(found => found.Kind is GuardKind.NationalId);

    private static KnownNames NamesOf(Identity patient) =>
        Patients.GetValue(patient, who => new KnownNames(who.Name, []));

    /// <summary>Made once for a patient as recorded: they stay the same from one text to the next.</summary>
    private static readonly ConditionalWeakTable<Identity, KnownNames> Patients = [];

    /// <summary>Everything that is said, but for what names people and places by right: who is in the room, who answers
    /// for it, who gave a consent and took it.</summary>
    private static bool IsRead(RoomEvent happened) => happened switch
    {
        MemberRemoved or RoleHandedOver => true,
        PatientIdentified or RoomOpened => false,
        MembershipEvent or ConsentEvent or LifeEvent or CustodyEvent => false,
        _ => true,
    };

    private static bool HasUnknowing(RoomState state) => state.Membership.Members.Keys
        .Any(person => Viewer.ViewOf(state, person) is { Reach: Reach.Room, Identity: false });

    /// <summary>Who reads without identity, and will once they have joined.</summary>
    private static IEnumerable<Guid> Unknowing(RoomState state) => state.Membership.Members
        .Where(m => Viewer.ViewOf(state, m.Key) is { Reach: Reach.Room, Identity: false }
            && !(m.Value.Relation is not null && Policy.MaySeeIdentity(m.Value.Role)))
        .Select(m => m.Key);

    /// <summary>Whether what was found says who the patient is, all of it and not the excerpt alone that is
    /// shown.</summary>
    internal static bool Tells(Found found, KnownNames patient) => found.What.Kind is GuardKind.NationalId
        || (found.What.Kind is GuardKind.Name && patient.PartsIn(found.Words).Any());
}
