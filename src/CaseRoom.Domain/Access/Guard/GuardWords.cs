using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>Words as they are compared: without case and accents, and with Norwegian letters however they are
/// typed.</summary>
internal static class GuardWords
{
    /// <summary>Of a shorter word an s is part: "ans" is nobody's.</summary>
    private const int ShortestGenitive = 3;

    private static readonly string[] Accents =
        ["aáàâãą", "cçćč", "eéèêëę", "iíìîï", "lł", "nñńŋ", "oóòôõ", "sšś", "tŧ", "uúùûü", "yý", "zžźż", "dđ"];

    private static readonly FrozenDictionary<char, char> Plain = Accents
        .SelectMany(row => row[1..].Select(letter => (letter, row[0])))
        .Concat([('ä', 'æ'), ('ö', 'ø')])
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>The words of the texts, each folded; words are parted by white space.</summary>
    public static FrozenSet<string> Set(params string[] texts) => texts
        .SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Select(word => Fold(word))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The word as it is compared: <c>Haakon</c>, <c>HÅKON</c> and <c>håkon</c> are one.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var raw in word) { Add(folded, char.ToLowerInvariant(raw)); }
        return folded.ToString();
    }

    /// <summary>A word without the ending of a genitive.</summary>
    public static string WithoutGenitive(string folded) =>
        folded.EndsWith("'s", StringComparison.Ordinal) ? folded[..^2]
        : folded.Length > ShortestGenitive && folded[^1] is 's' or '\'' ? folded[..^1]
        : folded;

    private static void Add(StringBuilder folded, char letter)
    {
        var last = folded.Length > 0 ? folded[^1] : '\0';
        switch (letter, last)
        {
            case ('a', 'a') or ('\u030A', 'a'): folded[^1] = 'å'; return;
            case ('e', 'a') or ('\u0308', 'a'): folded[^1] = 'æ'; return;
            case ('e', 'o') or ('\u0308', 'o'): folded[^1] = 'ø'; return;
        }

        if (IsUnseen(letter)) { return; }
        folded.Append(letter is '’' ? '\'' : letter is '‐' or '‑' ? '-' : Plain.GetValueOrDefault(letter, letter));
    }

    /// <summary>Marks that are part of a letter, and signs that do not show.</summary>
    public static bool IsUnseen(char letter) => letter > '\u00A0'
        && CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;
}
