using System.Globalization;

namespace CaseRoom.Domain.Rooms;

/// <summary>
/// How many bytes a text takes in a log. Limits are told to people in characters (UTF-16 code units), and an event has
/// a limit in bytes: a text may take <see cref="BytesAUnit"/> for each character that its limit allows, which every
/// alphabet needs at most. Only escaped characters take more: of these fewer fit, save in a line, which is short
/// anyhow.
/// </summary>
public static class StoredText
{
    /// <summary>Bytes of UTF-8 for a UTF-16 code unit of any letter in the basic plane.</summary>
    public const int BytesAUnit = 3;

    /// <summary>JSON writes what it does not write as it is as <c>\uXXXX</c>.</summary>
    private const int Escaped = 6;

    /// <summary>No fewer bytes than the text takes as a JSON string, its quotation marks aside.</summary>
    public static int Bytes(string text)
    {
        var bytes = 0;
        foreach (var unit in text) { bytes += Bytes(unit); }
        return bytes;
    }

    public static bool Fits(string text, int limit) => Bytes(text) <= limit * BytesAUnit;

    private static int Bytes(char unit) => unit switch
    {
        '"' or '\\' or '\n' or '\r' or '\t' or '\b' or '\f' => 2,
        < ' ' or '\u007f' => Escaped,
        < '\u0080' => 1,
        _ => char.GetUnicodeCategory(unit) switch
        {
            UnicodeCategory.Surrogate or UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator => Escaped,
            _ => unit < '\u0800' ? 2 : 3,
        },
    };
}
