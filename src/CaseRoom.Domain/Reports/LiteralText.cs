using System.Buffers;
using System.Globalization;
using System.Text;

namespace CaseRoom.Domain.Reports;

/// <summary>
/// Text as a document shows it: every grapheme either as itself or, where it cannot be shown or would hide, as
/// ⟨U+XXXX⟩ for each of its scalars. A signed document holds nothing a reader cannot see.
/// </summary>
public static class LiteralText
{
    private const int FirstNonCharacter = 0xFDD0;
    private const int LastNonCharacter = 0xFDEF;

    /// <summary>
    /// The graphemes of <paramref name="text"/> as they are shown. Line ends of every kind become <c>\n</c>, a tab a
    /// space; what <paramref name="shows"/> denies becomes its code points.
    /// </summary>
    /// <param name="text">Any UTF-16, lone surrogates included.</param>
    /// <param name="shows">Whether the medium can show a grapheme; not asked about those that can never be.</param>
    public static IEnumerable<string> Graphemes(string text, Func<string, bool> shows)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            yield return element switch
            {
                "\r\n" or "\n" or "\r" or "\u2028" or "\u2029" => "\n",
                "\t" => " ",
                _ when Hides(element) || !shows(element) => CodePoints(element),
                _ => element,
            };
        }
    }

    /// <summary>The whole text as it is shown; see <see cref="Graphemes"/>.</summary>
    public static string Show(string text, Func<string, bool> shows) => string.Concat(Graphemes(text, shows));

    /// <summary>Each scalar of a grapheme as ⟨U+XXXX⟩; a lone surrogate as its own number.</summary>
    public static string CodePoints(string grapheme)
    {
        var codes = new StringBuilder();
        var rest = grapheme.AsSpan();
        while (!rest.IsEmpty)
        {
            var lone = Rune.DecodeFromUtf16(rest, out var rune, out var length) != OperationStatus.Done;
            codes.Append(CultureInfo.InvariantCulture, $"⟨U+{(lone ? rest[0] : rune.Value):X4}⟩");
            rest = rest[length..];
        }

        return codes.ToString();
    }

    /// <summary>
    /// Whether a grapheme is invisible on its own (control or format character) or means nothing to others.
    /// </summary>
    private static bool Hides(string grapheme)
    {
        if (Rune.DecodeFromUtf16(grapheme, out var first, out _) != OperationStatus.Done) { return true; }

        return IsNonCharacter(first.Value)
            || Rune.GetUnicodeCategory(first)
                is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse;
    }

    private static bool IsNonCharacter(int value)
        => (value & 0xFFFE) == 0xFFFE
            || value is >= FirstNonCharacter and <= LastNonCharacter;
}
