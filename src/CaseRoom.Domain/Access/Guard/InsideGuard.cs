using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>
/// Asks before members who do not know the patient read in a text of the case, a goal or a statement who that is
/// (GRD-22): about what is certain alone. Among colleagues every other name would be asked about in vain.
/// </summary>
internal static class InsideGuard
{
    /// <summary>Whether any of this is a text that the whole room reads.</summary>
    public static bool Concerns(IReadOnlyList<RoomEvent> events) => events.Any(IsRead);

    /// <param name="after">The room once the events have happened.</param>
    /// <param name="author">What they do not see takes no part: an answer would tell whether they guessed a
    /// name.</param>
    public static IEnumerable<FoundInText> AskedFor(
        RoomState state, RoomState after, IReadOnlyList<RoomEvent> events, Guid author)
    {
        if (!Concerns(events) || !HasUnknowing(after)) { return []; }
        var patient = Viewer.ViewOf(after, author) is { } own ? Redaction.Of(after, own).Case.Identity?.Name : null;
        var known = new KnownNames(patient, []);
        var view = Viewer.Pseudonym(after);
        var found = RoomNames.FoundIn(
            [.. events.Where(IsRead).SelectMany(e => FreeTexts.In(Redaction.Of(e, view)))], known)
            .Where(f => f.What.Kind is GuardKind.NationalId || (f.What.Kind is GuardKind.Name && Names(f.What, known)))
            .ToList();
        if (found.Count == 0) { return []; }
        var before = FreeTexts.In(Redaction.Of(state, Viewer.Pseudonym(state))).Select(text => text.Text).ToHashSet();
        return found.Where(f => !before.Contains(f.Text)).Select(f => f.What);
    }

    private static bool IsRead(RoomEvent happened) =>
        happened is TextSet or GoalRecorded or StatementProposed or StatementRevised or StatementCorrected;

    private static bool HasUnknowing(RoomState state) => state.Membership.Members.Keys
        .Any(person => Viewer.ViewOf(state, person) is { Reach: Reach.Room, Identity: false });

    private static bool Names(FoundInText found, KnownNames known) => found.Excerpt
        .Split([' ', '\u00A0', '.', ',', '-'], StringSplitOptions.RemoveEmptyEntries)
        .Any(word => known.HasName(GuardWords.Fold(word)));
}
