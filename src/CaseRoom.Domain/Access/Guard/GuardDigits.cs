using System.Globalization;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>Digits of any script, and what is written between them.</summary>
internal static class GuardDigits
{
    /// <summary>Whether it is a digit: <c>7</c>, <c>７</c>, <c>٧</c>.</summary>
    public static bool Is(char sign) => char.IsAsciiDigit(sign) || (sign > '\u007F' && char.IsDigit(sign));

    /// <summary>The same digit as it is typed here.</summary>
    public static char Of(char digit) => char.IsAsciiDigit(digit)
        ? digit : (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(digit));

    /// <summary>A hyphen, a dash of any length or a minus.</summary>
    public static bool IsDash(char sign) => sign is '-' or '\u2212'
        || (sign > '\u007F' && CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.DashPunctuation);
}
