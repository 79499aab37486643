using System.Globalization;
using System.Text;

namespace CaseRoom.Adapters.Pdf.Text;

/// <summary>Which way a grapheme runs, by its first scalar.</summary>
internal static class Directions
{
    public const string LeftToRightMark = "\u200E";
    public const string RightToLeftMark = "\u200F";

    public static Direction Of(string grapheme)
    {
        if (grapheme == LeftToRightMark) { return Direction.LeftToRight; }

        if (grapheme == RightToLeftMark) { return Direction.RightToLeft; }

        var rune = Rune.GetRuneAt(grapheme, 0);
        var category = Rune.GetUnicodeCategory(rune);
        if (category == UnicodeCategory.DecimalDigitNumber) { return Direction.Number; }

        if (!Rune.IsLetter(rune) && category != UnicodeCategory.NonSpacingMark) { return Direction.Neutral; }

        return rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF)
            or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF)
            ? Direction.RightToLeft
            : Direction.LeftToRight;
    }
}
