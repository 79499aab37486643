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

    /// <summary>Letters that are no other letter with a mark, as they are typed where there are none such.</summary>
    private static readonly FrozenDictionary<char, string> Plain = new Dictionary<char, string>
    {
        ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['ħ'] = "h", ['ı'] = "i", ['ŋ'] = "n", ['ŧ'] = "t", ['þ'] = "th",
        ['ß'] = "ss", ['œ'] = "oe", ['ə'] = "e",
    }.ToFrozenDictionary();

    /// <summary>The words of the texts, each folded; words are parted by white space.</summary>
    public static FrozenSet<string> Set(params string[] texts) => texts
        .SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Select(word => Fold(word))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The word as it is compared: <c>Haakon</c>, <c>HÅKON</c> and <c>håkon</c> are one, and so are
    /// <c>Şule</c> and <c>sule</c>, <c>Soﬁe</c> and <c>sofie</c>.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes())
        {
            if (IsWhole(rune)) { Add(folded, char.ToLowerInvariant((char)rune.Value)); }
            else { AddParted(folded, rune); }
        }

        return folded.ToString();
    }

    /// <summary>Whether it is compared as it stands: it is no letter, or no other letter with a mark.</summary>
    private static bool IsWhole(Rune rune) => rune.IsAscii || rune.Value is 'æ' or 'ø' or 'å' or 'Æ' or 'Ø' or 'Å'
        || (rune.IsBmp && !Rune.IsLetterOrDigit(rune));

    /// <summary>Its letters and marks one by one.</summary>
    private static void AddParted(StringBuilder folded, Rune rune)
    {
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD))
        {
            var letter = char.ToLowerInvariant(part);
            if (Plain.TryGetValue(letter, out var plain))
            {
                foreach (var one in plain) { Add(folded, one); }
            }
            else { Add(folded, letter); }
        }
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
        folded.Append(IsApostrophe(letter) ? '\'' : letter is '‐' or '‑' ? '-' : letter);
    }

    /// <summary>An apostrophe, and what is typed for one.</summary>
    public static bool IsApostrophe(char sign) => sign is '\'' or '’' or '‘' or '\u02BC' or '´' or '`' or '′';

    /// <summary>Marks that are part of a letter, and signs that do not show.</summary>
    public static bool IsUnseen(char letter) => letter > '\u00A0'
        && CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;
}
