namespace CaseRoom.Domain.Reports;

/// <summary>
/// Whether a report can be shown as it is. A finding is a mistake of whoever built the report, never of the people
/// whose words are in it, so a renderer refuses such a report.
/// </summary>
public static class ReportCheck
{
    /// <summary>More columns than this leave no room for a word on a page.</summary>
    public const int MaxColumns = 12;

    /// <summary>
    /// Characters of what stands on every page: two or three lines, so that the page keeps room for its text.
    /// </summary>
    public const int MaxRunningText = 200;

    /// <summary>
    /// As <see cref="ReportSize"/> counts: about 700 pages, which take seconds to draw. More is no conclusion that
    /// anybody reads, and would hold a server.
    /// </summary>
    public const int MaxSize = 2_000_000;

    private const int DeepestLevel = 3;

    /// <summary>What is wrong, one sentence each beginning with the rule's number; empty for a sound report.</summary>
    public static IReadOnlyList<string> Findings(Report report)
    {
        var findings = new List<string>();
        if (string.IsNullOrWhiteSpace(report.Title)) { findings.Add("REP-02: the title is empty."); }
        if (string.IsNullOrWhiteSpace(report.PageHeader)) { findings.Add("REP-03: the page header is empty."); }
        CheckRunning(report, findings);
        if (ReportSize.Of(report) > MaxSize) { findings.Add($"REP-17: the report is larger than {MaxSize}."); }

        var level = 0;
        for (var index = 0; index < report.Blocks.Count; index++)
        {
            switch (report.Blocks[index])
            {
                case ReportBlock.Heading heading:
                    CheckHeading(heading, level, index, findings);
                    level = heading.Level;
                    break;
                case ReportBlock.Table table:
                    CheckTable(table, index, findings);
                    break;
            }
        }

        return findings;
    }

    /// <summary>Throws where <see cref="Findings"/> finds something.</summary>
    /// <exception cref="ArgumentException">The report breaks a rule; the message lists the findings.</exception>
    public static void ThrowIfUnsound(Report report)
    {
        var findings = Findings(report);
        if (findings.Count > 0) { throw new ArgumentException(string.Join(' ', findings), nameof(report)); }
    }

    private static void CheckRunning(Report report, List<string> findings)
    {
        (string Name, string? Text)[] running =
        [
            ("page header", report.PageHeader),
            ("banner", report.Banner),
            ("issuer", report.Meta.Issuer),
            ("version", report.Meta.Version),
        ];
        findings.AddRange(running
            .Where(static part => part.Text?.Length > MaxRunningText)
            .Select(static part => $"REP-16: the {part.Name} is longer than {MaxRunningText} characters."));
    }

    private static void CheckHeading(ReportBlock.Heading heading, int before, int index, List<string> findings)
    {
        if (heading.Level is < 1 or > DeepestLevel || heading.Level > before + 1)
        {
            findings.Add($"REP-04: block {index} has heading level {heading.Level} after level {before}.");
        }
    }

    private static void CheckTable(ReportBlock.Table table, int index, List<string> findings)
    {
        if (table.Columns.Count == 0) { findings.Add($"REP-05: block {index} is a table without columns."); }

        if (table.Columns.Count > MaxColumns)
        {
            findings.Add($"REP-05: block {index} has {table.Columns.Count} columns, more than {MaxColumns}.");
        }

        for (var row = 0; row < table.Rows.Count; row++)
        {
            if (table.Rows[row].Count != table.Columns.Count)
            {
                findings.Add($"REP-05: block {index}, row {row} has {table.Rows[row].Count} cells for "
                    + $"{table.Columns.Count} columns.");
            }
        }

        if (table.Weights is { } weights && (weights.Count != table.Columns.Count || weights.Any(w => w <= 0)))
        {
            findings.Add($"REP-05: block {index} has column weights that do not fit its columns.");
        }
    }
}
