using System.Globalization;
using System.Text;
using CaseRoom.Testing;

namespace CaseRoom.Adapters.Tests.Pdf;

/// <summary>
/// Which characters the fonts have, as their makers list it in the package (<c>status.txt</c>): another source than the
/// font file that the renderer reads.
/// </summary>
internal static class FontStatus
{
    private static readonly HashSet<int> Regular = Read("(Sans,", "(Sans)");
    private static readonly HashSet<int> Bold = Read("Sans Bold,", "Sans Bold)");

    /// <summary>What a reader must find in the document for a text, white space left out.</summary>
    public static string Expected(string text)
    {
        var expected = new StringBuilder();
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            if (element is "\r\n" or "\n" or "\r" or "\t" or "\u2028" or "\u2029") { continue; }

            expected.Append(IsShown(element) ? element : Codes(element));
        }

        return expected.ToString();
    }

    private static bool IsShown(string grapheme)
    {
        if (!IsWellFormed(grapheme)) { return false; }

        var first = grapheme.EnumerateRunes().First();
        if ((first.Value & 0xFFFE) == 0xFFFE || Rune.GetUnicodeCategory(first)
            is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse)
        {
            return false;
        }

        return new[] { grapheme, grapheme.Normalize() }.Any(form =>
            form.EnumerateRunes().All(rune => Regular.Contains(rune.Value))
            || form.EnumerateRunes().All(rune => Bold.Contains(rune.Value)));
    }

    private static bool IsWellFormed(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogatePair(text, at)) { at++; }
            else if (char.IsSurrogate(text[at])) { return false; }
        }

        return true;
    }

    private static string Codes(string grapheme)
    {
        var codes = new StringBuilder();
        for (var at = 0; at < grapheme.Length; at++)
        {
            var pair = at + 1 < grapheme.Length && char.IsSurrogatePair(grapheme[at], grapheme[at + 1]);
            var value = pair ? char.ConvertToUtf32(grapheme[at], grapheme[++at]) : grapheme[at];
            codes.Append(CultureInfo.InvariantCulture, $"⟨U+{value:X4}⟩");
        }

        return codes.ToString();
    }

    private static HashSet<int> Read(params string[] names)
    {
        var path = Path.Combine(
            SharedData.RepositoryRoot, "src/CaseRoom.Adapters/Pdf/Fonts/node_modules/dejavu-fonts-ttf/status.txt");
        return [.. File.ReadLines(path)
            .Where(static line => line.StartsWith("U+", StringComparison.Ordinal))
            .Where(line => !line.Contains('(', StringComparison.Ordinal)
                || names.Any(name => line.Contains(name, StringComparison.Ordinal)))
            .Select(static line => int.Parse(line.AsSpan(2, line.IndexOf(' ', StringComparison.Ordinal) - 2),
                NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
    }
}
