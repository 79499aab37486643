using System.Collections.Frozen;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>What is known of the people in a case: the guard finds it however common its words are.</summary>
public sealed class KnownNames
{
    private readonly FrozenSet<string> words;
    private readonly FrozenSet<string> places;
    private readonly FrozenSet<string> initials;
    private readonly FrozenSet<string> long6;

    /// <param name="people">Whole names of the patient, relatives and members.</param>
    /// <param name="municipality">Where the patient lives, or null.</param>
    /// <param name="birthDate">The patient's, or null.</param>
    /// <param name="nationalId">The patient's, or null.</param>
    public KnownNames(
        IEnumerable<string> people, string? municipality = null, DateOnly? birthDate = null, string? nationalId = null)
    {
        var names = people.Select(name => name.Split(Between, StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part.Length > 1 && char.IsLetter(part[0]))).Select(parts => parts.ToList()).ToList();
        words = names.SelectMany(parts => parts).SelectMany(Parts).Select(part => GuardWords.Fold(part))
            .Where(part => part.Length > 1 && !OrdinaryWords.People.Contains(part)
                && !OrdinaryWords.Particles.Contains(part))
            .ToFrozenSet(StringComparer.Ordinal);
        initials = names.Where(parts => parts.Count > 1)
            .SelectMany(parts => new[] { string.Concat(parts.Select(p => p[0])), $"{parts[0][0]}{parts[^1][0]}" })
            .Select(letters => letters.ToUpperInvariant())
            .ToFrozenSet(StringComparer.Ordinal);
        places = GuardWords.Set(municipality ?? "");
        long6 = words.Where(word => word.Length > 5).ToFrozenSet(StringComparer.Ordinal);
        BirthDate = birthDate;
        NationalId = nationalId;
    }

    public static KnownNames Nobody { get; } = new([]);

    public DateOnly? BirthDate { get; }

    public string? NationalId { get; }

    /// <summary>Whether the folded word is part of a known name.</summary>
    internal bool HasName(string folded) => words.Contains(folded);

    /// <summary>Whether the folded word is part of where the patient lives.</summary>
    internal bool HasPlace(string folded) => places.Contains(folded);

    /// <summary>Whether the capital letters are somebody's initials.</summary>
    internal bool HasInitials(string letters) => initials.Contains(letters);

    /// <summary>Whether the folded word is a known name with one letter wrong, too many, missing or in the wrong
    /// place.</summary>
    internal bool Resembles(string folded) =>
        folded.Length > 4 && long6.Any(word => OneLetterOff.Is(word, folded));

    private static readonly char[] Between = [' ', '\t', '\n', '\r', ',', '.', '(', ')'];

    private static IEnumerable<string> Parts(string name) =>
        name.Contains('-', StringComparison.Ordinal) ? [name, .. name.Split('-')] : [name];
}
