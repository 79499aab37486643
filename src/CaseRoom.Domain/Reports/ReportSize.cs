namespace CaseRoom.Domain.Reports;

/// <summary>
/// How much a renderer has to set: the characters (UTF-16 code units) of every text, where one that may have to be
/// shown as ⟨U+XXXX⟩ counts for as many as that takes.
/// </summary>
public static class ReportSize
{
    private const int AsItsCode = 8;

    /// <summary>
    /// What every font of a report has, and what hides: Latin letters and their signs, from the space on.
    /// </summary>
    private const char FirstSure = ' ';
    private const char LastSure = '\u024F';
    private const char Delete = '\u007F';

    public static long Of(Report report) =>
        Of(report.Title) + Of(report.Subtitle) + report.Blocks.Sum(Of);

    private static long Of(ReportBlock block) => block switch
    {
        ReportBlock.Heading b => Of(b.Text),
        ReportBlock.Paragraph b => Of(b.Text),
        ReportBlock.Table b => Of(b.Caption) + b.Columns.Sum(Of) + b.Rows.Sum(r => r.Sum(Of)),
        ReportBlock.KeyValues b => b.Entries.Sum(e => Of(e.Key) + Of(e.Value)),
        ReportBlock.Items b => b.Texts.Sum(Of),
        ReportBlock.Callout b => Of(b.Title) + Of(b.Text),
        ReportBlock.Quote b => Of(b.Text) + Of(b.Source),
        ReportBlock.Signatures b => b.Entries.Sum(e => Of(e.Name) + Of(e.Role) + Of(e.Organisation)),
        _ => 0,
    };

    private static long Of(string? text)
    {
        var size = 0L;
        foreach (var unit in text ?? "")
        {
            size += unit is '\n' or (>= FirstSure and <= LastSure and not Delete) ? 1 : AsItsCode;
        }

        return size;
    }
}
