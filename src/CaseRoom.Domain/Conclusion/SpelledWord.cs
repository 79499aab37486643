using System.Text;

namespace CaseRoom.Domain.Conclusion;

/// <summary>A piece of text between spaces, as the rule of spelling reads it.</summary>
/// <param name="Before">Punctuation before the word.</param>
/// <param name="Core">The word, number or sign itself; composed where it is plain.</param>
/// <param name="After">Punctuation behind the word.</param>
internal readonly record struct SpelledWord(string Before, string Core, string After)
{
    private const string Punctuation = ".,;:!?\"'«»“”„‘’()[]";

    /// <summary>Marks that a correction may add or take away; the others change what is said.</summary>
    private const string Free = ".,;:\"'«»“”„‘’";

    private const string Hyphens = "-\u2010\u2011'’";
    private const char LastLatin = '\u024F';
    private const char LastMark = '\u036F';

    /// <summary>Shorter than this before its ending, a word is none of a medicine.</summary>
    private const int StemBegins = 2;

    public string Lower => Core.ToLowerInvariant();

    /// <summary>The marks that must stay.</summary>
    public string Signs => string.Concat(Around.Where(c => !Free.Contains(c)));

    public string Around => Before + After;

    public bool EndsSentence => After.AsSpan().ContainsAny(".!?:");

    /// <summary>Letters of the Latin script with hyphens or apostrophes within: what has a spelling.</summary>
    public bool IsPlain => Core.Length > 0 && char.IsLetter(Core[0]) && Core.All(c =>
        (char.IsLetter(c) && c <= LastLatin) || Hyphens.Contains(c));

    public bool IsUnit => SpellingWords.Units.Contains(Lower);

    public bool IsNegation => SpellingWords.Negations.Contains(Lower)
        || Lower.EndsWith("n't", StringComparison.Ordinal) || Lower.EndsWith("n’t", StringComparison.Ordinal);

    /// <summary>
    /// The first prefix of a list of those that are taken for one another; empty where there is none.
    /// </summary>
    public string Prefix
    {
        get
        {
            var word = Lower;
            return SpellingWords.Prefixes.FirstOrDefault(p => word.StartsWith(p, StringComparison.Ordinal)) ?? "";
        }
    }

    public static SpelledWord Of(string piece)
    {
        var start = 0;
        while (start < piece.Length && Punctuation.Contains(piece[start])) { start++; }
        var end = piece.Length;
        while (end > start && Punctuation.Contains(piece[end - 1])) { end--; }
        return new(piece[..start], Composed(piece[start..end]), piece[end..]);
    }

    /// <summary>
    /// Whether it may name something: a gene or an abbreviation by its capitals, a medicine by its ending, anything by
    /// a capital that no sentence begins with.
    /// </summary>
    /// <param name="opens">Whether a sentence begins here.</param>
    public bool IsName(bool opens)
    {
        var word = Lower;
        return Core.Skip(1).Any(char.IsUpper)
            || (!opens && char.IsUpper(Core[0]))
            || SpellingWords.MedicineEndings.Any(e =>
                word.Length >= e.Length + StemBegins && word.EndsWith(e, StringComparison.Ordinal))
            || SpellingWords.MedicineBeginnings.Any(b => word.StartsWith(b, StringComparison.Ordinal))
            || SpellingWords.Medicines.Contains(word);
    }

    /// <summary>
    /// Only Latin letters with their marks: not every text has a composed form, and no other needs one.
    /// </summary>
    private static string Composed(string text) =>
        text.All(c => c <= LastMark) ? text.Normalize(NormalizationForm.FormC) : text;
}
