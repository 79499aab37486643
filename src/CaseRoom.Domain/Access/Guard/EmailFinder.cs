namespace CaseRoom.Domain.Access.Guard;

/// <summary>Finds addresses of electronic mail.</summary>
internal static class EmailFinder
{
    public static IEnumerable<GuardFinding> In(string text)
    {
        for (var at = text.IndexOf('@'); at >= 0; at = at + 1 < text.Length ? text.IndexOf('@', at + 1) : -1)
        {
            var (start, end) = (at, at + 1);
            while (start > 0 && at - start < 64 && IsPart(text[start - 1])) { start--; }
            while (end < text.Length && end - at < 255 && IsPart(text[end])) { end++; }
            while (end > at + 1 && text[end - 1] is '.' or '-') { end--; }
            if (start < at && text.AsSpan(at, end - at).Contains('.'))
            {
                yield return new GuardFinding(start, end - start, GuardKind.Email);
            }
        }
    }

    private static bool IsPart(char letter) => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' or '+';
}
