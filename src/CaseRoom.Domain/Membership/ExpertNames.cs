using System.Globalization;
using System.Text;

namespace CaseRoom.Domain.Membership;

/// <summary>
/// Whether two ways of writing a name are one person's, as far as names tell (MEM-64): in any order and case, with or
/// without accents, titles, middle names and their initials. What it does not know for the same is asked about.
/// </summary>
public static class ExpertNames
{
    /// <summary>Parts in which both agree: one alone is many people's.</summary>
    private const int Parts = 2;

    private static readonly HashSet<string> Titles = ["dr", "prof", "profesor", "doctor", "md", "phd"];

    /// <summary>Letters that are no other letter with a mark, and how they are written without them.</summary>
    private static readonly Dictionary<char, string> Plain = new()
    {
        ['ø'] = "o", ['æ'] = "a", ['œ'] = "o", ['å'] = "a", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th",
        ['ß'] = "s", ['ı'] = "i", ['ŧ'] = "t", ['ŋ'] = "n",
    };

    /// <param name="invited">As who asks in wrote it.</param>
    /// <param name="signedIn">As the sign-in says it; an empty one is nobody's.</param>
    public static bool AreSame(string invited, string signedIn)
    {
        var (one, other) = (PartsOf(invited), PartsOf(signedIn));
        var (fewer, more) = one.Count <= other.Count ? (one, other) : (other, one);
        return fewer.IsSubsetOf(more) && (fewer.Count >= Parts || (fewer.Count == 1 && more.Count == 1));
    }

    /// <summary>The words of a name as they are compared; initials only where there is nothing else.</summary>
    private static HashSet<string> PartsOf(string name)
    {
        var words = Folded(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Titles.Contains(word)).ToHashSet();
        return words.Where(word => word.Length > 1).ToHashSet() is { Count: > 0 } whole ? whole : words;
    }

    /// <summary>In small letters without marks, parted by blanks. Müller, Mueller and Muller are one, and so are
    /// Bjørn and Bjoern: no letter stands twice in a row, and no e after a vowel whose mark it is.</summary>
    private static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(letter);
            if (category is UnicodeCategory.NonSpacingMark || letter is '\'' or '’') { continue; }
            foreach (var plain in Plain.GetValueOrDefault(letter, letter.ToString())) { Add(folded, plain); }
        }

        return folded.ToString();
    }

    private static void Add(StringBuilder folded, char letter)
    {
        var last = folded.Length > 0 ? folded[^1] : ' ';
        if (!char.IsLetterOrDigit(letter)) { folded.Append(' '); }
        else if (letter != last && !(letter is 'e' && last is 'a' or 'o' or 'u')) { folded.Append(letter); }
    }
}
