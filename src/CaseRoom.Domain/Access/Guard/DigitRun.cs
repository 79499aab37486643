namespace CaseRoom.Domain.Access.Guard;

/// <summary>Digits with single spaces, full stops or dashes between groups: a number as people write it.</summary>
/// <param name="Digits">The digits alone.</param>
/// <param name="Groups">How many digits stand together, in order.</param>
internal sealed record DigitRun(int Start, int Length, string Digits, IReadOnlyList<int> Groups)
{
    /// <summary>More digits than any number of a person has.</summary>
    private const int Most = 24;

    public int End => Start + Length;

    public int Count => Digits.Length;

    /// <param name="before">Where something else begins.</param>
    public static DigitRun At(string text, int start, int before)
    {
        var digits = new List<char>();
        var groups = new List<int> { 0 };
        var (at, end) = (start, start);
        while (at < before)
        {
            if (GuardDigits.Is(text[at]))
            {
                digits.Add(GuardDigits.Of(text[at]));
                groups[^1]++;
                end = ++at;
            }
            else if (GuardWords.IsUnseen(text[at])) { at++; }
            else if (digits.Count < Most && IsSeparator(text[at]) && IsBetween(text, at, before))
            {
                groups.Add(0);
                at++;
            }
            else { break; }
        }

        return new DigitRun(start, end - start, new string([.. digits]), groups);
    }

    /// <summary>Whether a group ends after so many digits.</summary>
    public bool BreaksAt(int digits)
    {
        var sum = 0;
        return Groups.Any(group => (sum += group) == digits);
    }

    /// <summary>The same, or it is one group.</summary>
    public bool MayBreakAt(int digits) => Groups.Count == 1 || BreaksAt(digits);

    /// <summary>What one of may stand between two groups.</summary>
    public static bool IsSeparator(char sign) =>
        sign is ' ' or '\u00A0' or '\u2009' or '\u202F' or '.' || GuardDigits.IsDash(sign);

    private static bool IsBetween(string text, int at, int before) =>
        at + 1 < before && GuardDigits.Is(text[at + 1]) && GuardDigits.Is(text[at - 1]);
}
