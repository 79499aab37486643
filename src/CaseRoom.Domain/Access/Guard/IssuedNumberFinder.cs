using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>
/// Finds eleven digits that are somebody's number by their control digits: one in a hundred of other numbers has such,
/// so that nothing that stands around them speaks against it (GRD-45).
/// </summary>
internal static class IssuedNumberFinder
{
    /// <summary>Digits of the day at the head of a number, and those behind it.</summary>
    private const int DayDigits = 6;
    private const int OwnDigits = 5;

    /// <summary>Digits that stand together in a day, and in front of the two control digits.</summary>
    private const int PartOfDay = 2;
    private const int PartOfOwn = 3;

    /// <summary>Code units between the two halves: three blanks on each side of a dash are no number of anybody.
    /// </summary>
    private const int MostBetween = 5;

    public static IEnumerable<GuardFinding> In(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!GuardDigits.Is(text[at]) || (at > 0 && GuardDigits.Is(text[at - 1]))) { continue; }
            if (EndOf(text, at) is not { } end) { continue; }
            yield return new GuardFinding(at, end - at, GuardKind.NationalId);
            at = end - 1;
        }
    }

    /// <summary>Where the number that begins there ends; null where there is none.</summary>
    private static int? EndOf(string text, int start)
    {
        Span<char> digits = stackalloc char[DayDigits + OwnDigits];
        var at = Half(text, start, digits[..DayDigits], PartOfDay);
        if (at is null) { return null; }
        var behind = at.Value;
        while (behind < text.Length && behind - at <= MostBetween && IsBetween(text[behind])) { behind++; }
        var end = behind - at > MostBetween ? null : Half(text, behind, digits[DayDigits..], PartOfOwn);
        return end is { } last && !(last < text.Length && GuardDigits.Is(text[last]))
            && NationalNumber.IsIssued(new string(digits)) ? end : null;
    }

    /// <param name="part">After so many digits, and again, one sign may stand between.</param>
    /// <returns>Where it ends; null where other things stand there.</returns>
    private static int? Half(string text, int from, Span<char> digits, int part)
    {
        var at = from;
        for (var place = 0; place < digits.Length; place++)
        {
            while (at < text.Length && place > 0 && GuardWords.IsUnseen(text[at])) { at++; }
            if (at < text.Length && place > 0 && place % part == 0 && DigitRun.IsSeparator(text[at])) { at++; }
            if (at >= text.Length || !GuardDigits.Is(text[at])) { return null; }
            digits[place] = GuardDigits.Of(text[at++]);
        }

        return at;
    }

    private static bool IsBetween(char sign) => char.IsWhiteSpace(sign) || GuardDigits.IsDash(sign)
        || GuardWords.IsUnseen(sign) || sign is '/' or ',' or '.' or '_' or ':' or '*' or '+' or '|';
}
