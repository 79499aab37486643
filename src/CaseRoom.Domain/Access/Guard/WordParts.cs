using System.Collections.Frozen;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>Beginnings or ends of folded words, looked up by their outermost letter: a word is held against few of
/// many.</summary>
internal sealed class WordParts
{
    private readonly bool ends;
    private readonly FrozenDictionary<char, string[]> byLetter;

    private WordParts(IEnumerable<string> parts, bool ends)
    {
        this.ends = ends;
        byLetter = parts.GroupBy(OutermostOf).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Words begin with these.</summary>
    public static WordParts Beginnings(IEnumerable<string> stems) => new(stems, ends: false);

    /// <summary>Words end with these.</summary>
    public static WordParts Ends(IEnumerable<string> ends) => new(ends, ends: true);

    /// <summary>Whether one of them is part of the word, there.</summary>
    public bool Holds(string folded)
    {
        if (folded.Length == 0 || !byLetter.TryGetValue(OutermostOf(folded), out var parts)) { return false; }
        foreach (var part in parts)
        {
            if (ends ? folded.EndsWith(part, StringComparison.Ordinal)
                : folded.StartsWith(part, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private char OutermostOf(string word) => ends ? word[^1] : word[0];
}
