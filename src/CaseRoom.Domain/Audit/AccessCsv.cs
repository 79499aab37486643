namespace CaseRoom.Domain.Audit;

/// <summary>Rows as comma-separated values (RFC 4180).</summary>
public static class AccessCsv
{
    private const string LineEnd = "\r\n";

    /// <summary>Every cell in quotes; one that a table program would take for a formula begins with an
    /// apostrophe.</summary>
    public static string Of(IEnumerable<IReadOnlyList<string>> rows) =>
        string.Concat(rows.Select(row => string.Join(',', row.Select(Cell)) + LineEnd));

    private static string Cell(string text)
    {
        var plain = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{text}" : text;
        return $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
