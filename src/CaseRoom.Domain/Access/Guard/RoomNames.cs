using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>What the guard asks about in texts of a room, and what it knows of the people there.</summary>
internal static class RoomNames
{
    /// <summary>Findings that are shown at once; who mends these is shown the others.</summary>
    public const int MostFound = 20;

    /// <summary>Code units of an excerpt.</summary>
    private const int ExcerptLength = 80;

    public static List<Found> FoundIn(List<FreeText> texts, KnownNames known) => [.. texts
        .DistinctBy(t => (t.Text, t.Published))
        .SelectMany(t => NameGuard.Find(t.Text, known).Where(f => !IsOfAuthors(t, f, known)).Select(f =>
        {
            var words = t.Text.Substring(f.Start, f.Length);
            return new Found(t.Text, words, new FoundInText(t.Field, f.Kind, ExcerptOf(words)));
        }))];

    /// <summary>The beginning, no character of it cut in half.</summary>
    private static string ExcerptOf(string words) =>
        words.Length <= ExcerptLength ? words
        : words[..(char.IsHighSurrogate(words[ExcerptLength - 1]) ? ExcerptLength - 1 : ExcerptLength)];

    /// <summary>A publication names who wrote it, and where; the patient it does not (GRD-47).</summary>
    private static bool IsOfAuthors(FreeText text, GuardFinding found, KnownNames known) =>
        text.Published && found.Kind is GuardKind.Name or GuardKind.Place or GuardKind.School
        && !known.IsOfPatient(text.Text.AsSpan(found.Start, found.Length));

    /// <summary>
    /// Everybody whom the author knows from the room: the patient, members, and whom a relative's label names. What
    /// they do not see takes no part: an answer would tell them whether they guessed a name or a day of birth.
    /// </summary>
    public static KnownNames KnownIn(RoomState state) => new(
        state.Case.Identity?.Name,
        state.Membership.Members.Values.Select(m => m.Person.Name)
            .Concat(state.Case.Facts.Values.Select(f => f.Fact).OfType<Relative>().Select(r => NamesIn(r.Relation))),
        state.Case.Identity?.Municipality, state.Case.Identity?.BirthDate);

    /// <summary>The room as somebody sees it, without what is said on material and concluded there, which may be long:
    /// who is in it is told by the rest.</summary>
    public static RoomState PeopleIn(RoomState state, View view) => Redaction.Of(
        state with { Annotations = RoomState.Empty.Annotations, Conclusion = RoomState.Empty.Conclusion }, view);

    /// <summary>The capital words after a label's first: "mor (Solvor)" names somebody, "Mor" does not.</summary>
    private static string NamesIn(string label) => string.Join(' ', label
        .Split([' ', '(', ')', ',', ':'], StringSplitOptions.RemoveEmptyEntries).Skip(1)
        .Where(word => char.IsUpper(word[0])));
}

/// <param name="Text">In which it was found.</param>
/// <param name="Words">All of what was found, however long.</param>
/// <param name="What">What of it is shown.</param>
internal readonly record struct Found(string Text, string Words, FoundInText What);
