using System.Globalization;
using System.Text;

namespace CaseRoom.Domain.Rooms;

/// <summary>
/// What a patient is found by, exactly: the national identity number, or the whole name with the birth date. It is kept
/// as a keyed hash alone, and so is what somebody asks for.
/// </summary>
public static class PatientKey
{
    /// <summary>A name of fewer words than given name and family name finds nobody.</summary>
    private const int LeastWords = 2;

    /// <summary>Letters of their own, and not a or o with a mark.</summary>
    private const string OwnLetters = "åäöæø";

    /// <summary>Of a number as it is recorded; null for anything but eleven digits, with or without a space.</summary>
    public static string? OfNumber(string number)
    {
        var digits = number.Replace(" ", "", StringComparison.Ordinal);
        return digits.Length == NationalNumber.Length && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    /// <summary>Of name and birth date; null for less than a whole name. Neither letter case, accents nor the order of
    /// the words counts.</summary>
    public static string? OfName(string name, DateOnly born)
    {
        var words = name.Split([' ', ',', '-', '.'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length < LeastWords
            ? null
            : $"{string.Join(' ', words.Select(Plain).Order(StringComparer.Ordinal))}\n{born:yyyy-MM-dd}";
    }

    /// <summary>Everything that the patient of a room is found by.</summary>
    public static IReadOnlyList<string> Of(Identity? identity) => identity is null
        ? []
        : [
            .. new[]
            {
                identity.NationalId,
                identity.BirthDate is { } born ? OfName(identity.Name, born) : null,
            }.OfType<string>(),
        ];

    private static string Plain(string word) => string.Concat(
        word.Normalize(NormalizationForm.FormC).ToLowerInvariant().EnumerateRunes().Select(Plain));

    private static string Plain(Rune letter) => OwnLetters.Contains(letter.ToString(), StringComparison.Ordinal)
        ? letter.ToString()
        : string.Concat(letter.ToString().Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark));
}
