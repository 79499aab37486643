namespace CaseRoom.Domain.Audit;

/// <summary>Rows as a table program set to Norwegian reads them: RFC 4180 with semicolons.</summary>
public static class AccessCsv
{
    private const string LineEnd = "\r\n";

    /// <summary>Every cell in quotes; one that a table program would take for a formula begins with an
    /// apostrophe.</summary>
    public static string Of(IEnumerable<IReadOnlyList<string>> rows) =>
        string.Concat(rows.Select(Line));

    /// <summary>One row, with its end.</summary>
    public static string Line(IReadOnlyList<string> row) => string.Join(';', row.Select(Cell)) + LineEnd;

    private static string Cell(string text)
    {
        // The wide forms count too: some programs fold them before they look.
        var plain = text.AsSpan().TrimStart(' ') is
            ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..]
            ? $"'{text}"
            : text;
        return $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
