using System.Text;

namespace CaseRoom.Adapters.Pdf.Text;

/// <summary>
/// Chooses the joined forms of Arabic letters from the presentation forms that the font carries (U+FB50–U+FDFF,
/// U+FE70–U+FEFC). Unicode lists a letter's forms one after another: isolated, final and, for letters that join on both
/// sides, initial and medial. Source: the Unicode Standard, Arabic Presentation Forms-A and -B.
/// </summary>
internal static class ArabicForms
{
    private static readonly Dictionary<int, (int First, int Count)> Letters = Read();

    /// <param name="graphemes">The paragraph in the order of writing.</param>
    /// <param name="at">The grapheme to draw.</param>
    /// <param name="drawn">What draws it on its own.</param>
    /// <param name="hasGlyph">Whether the font has a scalar.</param>
    /// <returns><paramref name="drawn"/>, its first letter replaced by the joined form where there is one.</returns>
    public static string Join(IReadOnlyList<string> graphemes, int at, string drawn, Func<int, bool> hasGlyph)
    {
        var letter = First(drawn);
        if (!Letters.TryGetValue(letter, out var forms)) { return drawn; }

        var joinsBefore = at > 0 && Letters.TryGetValue(First(graphemes[at - 1]), out var before) && before.Count == 4;
        var joinsAfter = forms.Count == 4 && at + 1 < graphemes.Count
            && Letters.TryGetValue(First(graphemes[at + 1]), out var after) && after.Count >= 2;
        var form = forms.First + ((joinsBefore && forms.Count >= 2 ? 1 : 0) + (joinsAfter ? 2 : 0));
        return hasGlyph(form) ? string.Concat(new Rune(form).ToString(), drawn.AsSpan(1)) : drawn;
    }

    private static int First(string grapheme) => Rune.GetRuneAt(grapheme, 0).Value;

    private static Dictionary<int, (int First, int Count)> Read()
    {
        var letters = new Dictionary<int, (int First, int Count)>();
        foreach (var form in Enumerable.Range(0xFB50, 0x62).Concat(Enumerable.Range(0xFE80, 0x75)))
        {
            var letter = ((char)form).ToString().Normalize(NormalizationForm.FormKC);
            if (letter.Length != 1 || letter[0] == form) { continue; }

            var isNext = letters.TryGetValue(letter[0], out var known) && known.First + known.Count == form;
            letters[letter[0]] = isNext ? (known.First, known.Count + 1) : (form, 1);
        }

        return letters;
    }
}
