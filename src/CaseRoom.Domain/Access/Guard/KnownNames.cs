using System.Collections.Frozen;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>What is known of the people in a case: the guard finds it however common its words are.</summary>
public sealed class KnownNames
{
    private readonly FrozenSet<string> words;
    private readonly FrozenSet<string> ofPatient;
    private readonly FrozenSet<string> places;
    private readonly FrozenSet<string> initials;
    private readonly List<string> longer;
    private readonly char first;
    private readonly int longest;

    /// <summary>A shorter word is one letter from too many others.</summary>
    private const int LongEnough = 5;

    /// <summary>Many words begin with a shorter one, and end as somebody does.</summary>
    private const int ShortestJoined = 4;

    /// <param name="patient">The patient's whole name, or null.</param>
    /// <param name="others">Whole names of relatives and members.</param>
    /// <param name="municipality">Where the patient lives, or null.</param>
    /// <param name="birthDate">The patient's, or null.</param>
    public KnownNames(
        string? patient, IEnumerable<string> others, string? municipality = null, DateOnly? birthDate = null)
    {
        var names = new[] { patient ?? "" }.Concat(others).Select(PartsOf).ToList();
        words = WordsOf(names);
        ofPatient = WordsOf(names.Take(1));
        initials = names.Take(1).Where(parts => parts.Count > 1)
            .SelectMany(parts => new[] { string.Concat(parts.Select(p => p[0])), $"{parts[0][0]}{parts[^1][0]}" }
                .Concat(OfHyphenated(parts[0])))
            .Select(letters => letters.ToUpperInvariant())
            .ToFrozenSet(StringComparer.Ordinal);
        places = GuardWords.Set(municipality ?? "");
        longest = words.Select(word => word.Length).DefaultIfEmpty().Max();
        longer = [.. words.Where(word => word.Length >= LongEnough)];
        first = patient is { Length: > 0 } ? char.ToUpperInvariant(patient[0]) : '\0';
        BirthDate = birthDate;
    }

    public static KnownNames Nobody { get; } = new(null, []);

    public DateOnly? BirthDate { get; }

    /// <summary>Whether the folded word is part of a known name.</summary>
    internal bool HasName(string folded) => words.Contains(folded);

    /// <summary>False where no part of a known name stands in the folded text, not even within a word.</summary>
    internal bool MayStandIn(string foldedText)
    {
        foreach (var word in words)
        {
            if (foldedText.Contains(word, StringComparison.Ordinal)) { return true; }
        }

        return false;
    }

    /// <summary>Whether a word of what was found is part of the patient's own name, or of where they live.</summary>
    internal bool IsOfPatient(ReadOnlySpan<char> found) =>
        KnownIn(found, ofPatient).Concat(KnownIn(found, places)).Any();

    /// <summary>The parts of known names, folded, that stand in words, however these are written: alone, in the
    /// genitive, hyphenated, before a number, or made one with what somebody is or is called (GRD-48).</summary>
    internal IEnumerable<string> PartsIn(ReadOnlySpan<char> found) => KnownIn(found, words).Concat(
        WordsIn(found).SelectMany(word => JoinedIn(word) is { } name
            ? KnownIn(word.AsSpan(name.Length), words).Prepend(name) : []));

    /// <summary>The known name that a folded word begins with where another, what somebody is or a number follows:
    /// <c>emmamor</c>, <c>emmanordmann</c>, <c>emma2</c>.</summary>
    internal string? JoinedIn(string folded)
    {
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(longest, folded.Length - 1); length >= ShortestJoined; length--)
        {
            if (known.TryGetValue(folded.AsSpan(0, length), out var name) && Follows(folded[length..])) { return name; }
        }

        return null;
    }

    private bool Follows(string rest) => rest.All(char.IsAsciiDigit)
        || new[] { rest, GuardWords.WithoutGenitive(rest) }.Any(word =>
            words.Contains(word) || OrdinaryWords.People.Contains(word) || Families.Contains(word));

    private static readonly FrozenSet<string> Families = GuardWords.Set("familie familien familia family");

    private static IEnumerable<string> KnownIn(ReadOnlySpan<char> found, FrozenSet<string> known) => WordsIn(found)
        .SelectMany(word => (string[])[word, GuardWords.WithoutGenitive(word), .. word.Split('\'')])
        .Where(known.Contains);

    private static string[] WordsIn(ReadOnlySpan<char> found) =>
        GuardWords.Fold(found).Split(BetweenWords, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether the folded word is part of where the patient lives.</summary>
    internal bool HasPlace(string folded) => places.Contains(folded);

    /// <summary>Whether the capital letters are the patient's initials.</summary>
    internal bool HasInitials(string letters) => initials.Contains(letters);

    /// <summary>Whether the patient's first name begins with the letter.</summary>
    internal bool HasInitial(char letter) => first == char.ToUpperInvariant(letter);

    /// <summary>Whether the folded word is a known name with one letter wrong, too many, missing or in the wrong
    /// place.</summary>
    internal bool Resembles(string folded) =>
        folded.Length >= LongEnough && longer.Any(word => OneLetterOff.Is(word, folded));

    /// <summary>J-E and JE for Jan-Erik.</summary>
    private static IEnumerable<string> OfHyphenated(string name) =>
        name.Split('-', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } parts
            ? [string.Join('-', parts.Select(p => p[0])), string.Concat(parts.Select(p => p[0]))]
            : [];

    private static FrozenSet<string> WordsOf(IEnumerable<List<string>> names) => names
        .SelectMany(parts => parts).SelectMany(Parts).Select(part => GuardWords.Fold(part))
        .Where(part => part.Length > 1 && !OrdinaryWords.People.Contains(part)
            && !OrdinaryWords.Particles.Contains(part))
        .ToFrozenSet(StringComparer.Ordinal);

    private static List<string> PartsOf(string name) =>
        [.. name.Split(Between, StringSplitOptions.RemoveEmptyEntries).Where(p => p.Length > 1 && char.IsLetter(p[0]))];

    private static readonly char[] Between = [' ', '\t', '\n', '\r', ',', '.', '(', ')'];

    private static readonly char[] BetweenWords = [.. Between, '\u00A0', '-', '/', ':'];

    private static IEnumerable<string> Parts(string name) =>
        name.Contains('-', StringComparison.Ordinal) ? [name, .. name.Split('-')] : [name];
}
