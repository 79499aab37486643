using CaseRoom.Domain.Refusals;

namespace CaseRoom.Domain.Conclusion;

/// <summary>
/// Whether an edit corrects spelling and nothing else (SPEC.md, CCL-25 to CCL-29). It refuses too much rather than too
/// little: what it refuses is a change of wording, which asks people again. What no rule of letters can tell, such as
/// one word for another that is spelled alike, is what anybody's objection is for.
/// </summary>
public static class Spelling
{
    /// <summary>Letters that one word may differ by.</summary>
    private const int Letters = 1;

    /// <summary>A word of this many letters may differ by <see cref="LettersOfLong"/>.</summary>
    private const int LongWord = 8;
    private const int LettersOfLong = 2;

    /// <summary>A shorter word changes its meaning with any letter.</summary>
    private const int ShortestWord = 4;

    /// <summary>Letters and punctuation marks that the whole text may differ by.</summary>
    private const int WholeText = 6;

    /// <summary>The beginning of a word says what is denied and in which direction: u-, a-, ab-, ad-, hypo-.</summary>
    private const int Beginning = 2;

    /// <summary>Null when it is a correction; else a refusal whose reason is a stable word.</summary>
    public static Refusal? Fault(string before, string after)
    {
        var (was, now) = (Pieces(before), Pieces(after));
        if (was.Length != now.Length) { return Refused("wordsChanged"); }
        var total = 0;
        var opens = true;
        for (var i = 0; i < was.Length; i++)
        {
            var (from, to) = (SpelledWord.Of(was[i]), SpelledWord.Of(now[i]));
            if (was[i] != now[i])
            {
                if (Fault(from, to, opens, out var distance) is { } reason) { return Refused(reason); }
                total += distance;
            }

            opens = to.EndsSentence;
        }

        return total > WholeText ? Refused("tooFar") : null;
    }

    private static string? Fault(SpelledWord from, SpelledWord to, bool opens, out int distance)
    {
        distance = from.Around == to.Around ? 0 : 1;
        if (from.Signs != to.Signs || (!to.IsPlain && from.Before != to.Before)) { return "signChanged"; }
        if (from.Core == to.Core) { return null; }
        if (!from.IsPlain || !to.IsPlain || from.IsUnit || to.IsUnit) { return "signChanged"; }
        if (from.IsNegation || to.IsNegation) { return "negationChanged"; }
        var apart = Distance(from.Lower, to.Lower);
        distance += Math.Max(apart, 1);
        if (apart == 0) { return from.Core.Length > 1 && from.Core[1..] == to.Core[1..] ? null : "nameChanged"; }
        if (from.IsName(opens) || to.IsName(opens)) { return "nameChanged"; }
        var length = Math.Min(from.Core.Length, to.Core.Length);
        if (length < ShortestWord || apart > (length < LongWord ? Letters : LettersOfLong)) { return "tooFar"; }
        return from.Lower[..Beginning] == to.Lower[..Beginning] && from.Prefix == to.Prefix ? null : "beginningChanged";
    }

    private static string[] Pieces(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static Refusal Refused(string reason) => new Refusal.Invalid("text", reason);

    /// <summary>
    /// Letters added, left out, put for another or exchanged with a neighbour (Damerau 1964, without overlapping
    /// exchanges); at most <see cref="WholeText"/> + 1 is told apart.
    /// </summary>
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > WholeText) { return WholeText + 1; }
        int[] twoBack = new int[b.Length + 1], back = new int[b.Length + 1], row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) { back[j] = j; }
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var put = back[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(put, Math.Min(back[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], twoBack[j - 2] + 1);
                }
            }

            (twoBack, back, row) = (back, row, twoBack);
        }

        return back[b.Length];
    }
}
