using System.Runtime.CompilerServices;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>
/// Asks before members who do not know the patient read in a text of the case, a goal, a statement, a fact, a comment,
/// a mark or a title who that is (GRD-22, GRD-36): about what is certain alone. Among colleagues every
/// other name would be asked about in vain.
/// </summary>
internal static class InsideGuard
{
    /// <summary>
    /// Whether any word or number of a text that the whole room reads could be what is asked about. It is looked at
    /// before all else: most of what is written holds neither, and looking whether it names somebody takes as long as
    /// all the rest of a decision.
    /// </summary>
    public static bool Concerns(RoomState state, IReadOnlyList<RoomEvent> events) => events.Any(IsRead)
        && (events.OfType<PatientIdentified>().Any() || MayTell(state, events));

    /// <param name="after">The room once the events have happened.</param>
    /// <param name="author">What they do not see takes no part: an answer would tell whether they guessed a
    /// name.</param>
    public static IEnumerable<FoundInText> AskedFor(
        RoomState state, RoomState after, IReadOnlyList<RoomEvent> events, Guid author)
    {
        if (!Concerns(state, events) || !HasUnknowing(after)) { return []; }
        var patient = Viewer.ViewOf(after, author) is { } own
            ? RoomNames.PeopleIn(after, own).Case.Identity?.Name : null;
        var known = new KnownNames(patient, []);
        var view = Viewer.Pseudonym(after);
        var found = RoomNames.FoundIn(
            [.. events.Where(IsRead).SelectMany(e => FreeTexts.In(Redaction.Of(e, view)))], known)
            .Where(f => Tells(f.What, known))
            .ToList();
        if (found.Count == 0) { return []; }
        var before = FreeTexts.In(Redaction.Of(state, Viewer.Pseudonym(state))).Select(text => text.Text).ToHashSet();
        return found.Where(f => !before.Contains(f.Text)).Select(f => f.What);
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

    private static bool IsRead(RoomEvent happened) =>
        happened is TextSet or GoalRecorded or StatementProposed or StatementRevised or StatementCorrected
            or CommentAdded or CommentRevised or AnnotationAdded or AnnotationRevised or FactRecorded
            or MaterialRenamed;

    private static bool HasUnknowing(RoomState state) => state.Membership.Members.Keys
        .Any(person => Viewer.ViewOf(state, person) is { Reach: Reach.Room, Identity: false });

    /// <summary>Whether what was found says who the patient is.</summary>
    internal static bool Tells(FoundInText found, KnownNames patient) => found.Kind is GuardKind.NationalId
        || (found.Kind is GuardKind.Name && patient.PartsIn(found.Excerpt).Any());
}
