using System.Collections.Frozen;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>A word of a text: letters and digits, with hyphens and apostrophes inside.</summary>
/// <param name="Folded">As it is compared.</param>
/// <param name="First">First in its sentence, line or quotation: a capital letter says nothing there.</param>
internal readonly record struct GuardWord(int Start, int Length, string Folded, bool First, WordShape Shape)
{
    public int End => Start + Length;

    /// <summary>A capital letter and then others: as names are written.</summary>
    public bool IsCapital => Shape is WordShape.Capital;
}

internal enum WordShape
{
    Lower,
    Capital,

    /// <summary>All capitals, two or more: an abbreviation or a gene, or a name in a heading.</summary>
    AllCapitals,

    /// <summary>One capital letter.</summary>
    Letter,

    /// <summary>A capital inside: <c>NovaSeq</c>, <c>gnomAD</c>.</summary>
    Mixed,

    /// <summary>With digits.</summary>
    Digits,
}

/// <summary>A text cut into words, in one pass.</summary>
internal sealed class GuardText
{
    /// <summary>What ends with a full stop and ends no sentence.</summary>
    private static readonly FrozenSet<string> Abbreviations = GuardWords.Set(
        """
        dr prof st ca bl f jf jfr mht pga nr kl eks obs evt inkl ekskl ml mv osv spes avd tlf mob fr hr frk kst kap
        pkt s fig tab vs mr mrs ms jr sr etc al approx resp hhv dvs bla feks mfl ift iht vedr ang aug sept okt nov
        des jan feb overl ass cand med psyk sykepl fysioterap gnr bnr pb postb b a m
        """);

    private GuardText(string text, List<GuardWord> words) => (Text, Words) = (text, words);

    public string Text { get; }

    public IReadOnlyList<GuardWord> Words { get; }

    public static GuardText Of(string text)
    {
        var words = new List<GuardWord>();
        var at = 0;
        while (at < text.Length)
        {
            if (!char.IsLetterOrDigit(text[at])) { at++; continue; }
            var end = EndOf(text, at);
            var folded = GuardWords.Fold(text.AsSpan(at, end - at));
            words.Add(new GuardWord(at, end - at, folded, IsFirst(text, at, words), ShapeOf(text.AsSpan(at,
                end - at))));
            at = end;
        }

        return new GuardText(text, words);
    }

    /// <summary>Whether nothing but white space or a hyphen stands between the word and the next.</summary>
    public bool IsNextTo(int word)
    {
        if (word < 0 || word + 1 >= Words.Count) { return false; }
        var between = Text.AsSpan(Words[word].End, Words[word + 1].Start - Words[word].End);
        return between.Length is > 0 and < 4 && between.Trim(" \u00A0-–/") is { IsEmpty: true };
    }

    /// <summary>What stands right after the word, or NUL.</summary>
    public char After(int word) => Words[word].End < Text.Length ? Text[Words[word].End] : '\0';

    /// <summary>What stands right before the word, or NUL.</summary>
    public char Before(int word) => Words[word].Start > 0 ? Text[Words[word].Start - 1] : '\0';

    /// <summary>The word at the place, folded; empty beyond both ends.</summary>
    public string At(int word) => word >= 0 && word < Words.Count ? Words[word].Folded : "";

    private static int EndOf(string text, int from)
    {
        var at = from;
        while (at < text.Length && (IsInside(text[at]) || IsJoint(text, at))) { at++; }
        return at;
    }

    private static bool IsInside(char letter) => char.IsLetterOrDigit(letter) || GuardWords.IsUnseen(letter);

    private static bool IsJoint(string text, int at) =>
        (text[at] is '-' or '‐' or '‑' || GuardWords.IsApostrophe(text[at]))
        && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);

    private static WordShape ShapeOf(ReadOnlySpan<char> word)
    {
        var (capitals, lowers, inside) = (0, 0, false);
        for (var i = 0; i < word.Length; i++)
        {
            if (char.IsDigit(word[i])) { return WordShape.Digits; }
            if (char.IsUpper(word[i]))
            {
                capitals++;
                inside |= i > 0 && char.IsLower(word[i - 1]);
            }
            else if (char.IsLetter(word[i])) { lowers++; }
        }

        if (capitals == 0) { return WordShape.Lower; }
        if (lowers == 0) { return capitals == 1 ? WordShape.Letter : WordShape.AllCapitals; }
        var scottish = word.StartsWith("Mc") || word.StartsWith("Mac");
        return !char.IsUpper(word[0]) || (inside && !scottish) ? WordShape.Mixed
            : word.Length > 1 && char.IsUpper(word[1]) && word[^1] is not 's' ? WordShape.Mixed
            : WordShape.Capital;
    }

    private static bool IsFirst(string text, int at, List<GuardWord> before)
    {
        var gap = at - 1;
        while (gap >= 0 && text[gap] is ' ' or '\t' or '\u00A0' or '"' or '«' or '“' or '”' or '*' or '–' or '-' or '•')
        {
            gap--;
        }

        if (gap < 0 || text[gap] is '!' or '?' or ':' or '\n' or '\r' or '…' or '|') { return true; }
        if (gap < at - 1 && text[gap] is ')' && gap > 0 && char.IsLetterOrDigit(text[gap - 1])
            && before.Count > 0 && before[^1].Length < 3 && before[^1].First) { return true; }
        if (gap < at - 1 && text[(gap + 1)..at].AsSpan().IndexOfAny("\"«“•") >= 0) { return true; }
        return text[gap] is '.' && gap < at - 1
            && !(before.Count > 0 && before[^1].End == gap
                && (before[^1].Shape is WordShape.Letter || Abbreviations.Contains(before[^1].Folded)));
    }
}
