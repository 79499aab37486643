using System.Collections.Frozen;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>Beginnings of folded words, looked up by their first letter: a word is held against few of many.</summary>
internal sealed class WordStems(IEnumerable<string> stems)
{
    private readonly FrozenDictionary<char, string[]> byFirst = stems.GroupBy(stem => stem[0])
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Whether the word begins with one of them.</summary>
    public bool Holds(string folded)
    {
        if (folded.Length == 0 || !byFirst.TryGetValue(folded[0], out var stems)) { return false; }
        foreach (var stem in stems)
        {
            if (folded.StartsWith(stem, StringComparison.Ordinal)) { return true; }
        }

        return false;
    }
}

/// <summary>Ends of folded words, looked up by their last letter.</summary>
internal sealed class WordEnds(IEnumerable<string> ends)
{
    private readonly FrozenDictionary<char, string[]> byLast = ends.GroupBy(end => end[^1])
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Whether the word ends with one of them.</summary>
    public bool Holds(string folded)
    {
        if (folded.Length == 0 || !byLast.TryGetValue(folded[^1], out var ends)) { return false; }
        foreach (var end in ends)
        {
            if (folded.EndsWith(end, StringComparison.Ordinal)) { return true; }
        }

        return false;
    }
}
