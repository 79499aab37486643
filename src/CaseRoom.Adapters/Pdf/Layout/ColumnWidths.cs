using CaseRoom.Adapters.Pdf.Text;
using CaseRoom.Domain.Reports;

namespace CaseRoom.Adapters.Pdf.Layout;

/// <summary>
/// How wide a table's columns are: by their weights where they have some, otherwise by their text, so that words stay
/// whole and short columns do not take room from long ones.
/// </summary>
internal static class ColumnWidths
{
    /// <summary>No column asks for more than this share of the table, however long its text.</summary>
    private const double GreatestShare = 0.6;

    /// <summary>
    /// A word longer than this share of the table is cut rather than given a column of its own width.
    /// </summary>
    private const double GreatestWordShare = 0.3;

    /// <summary>A column whose text needs no more than this share (a date, a count) keeps it on one line.</summary>
    private const double ShortShare = 0.2;

    /// <returns>The room for text by column; with a gutter each they fill <paramref name="width"/>.</returns>
    public static double[] Of(ReportBlock.Table table, LineBreaker breaker, double width, double gutter)
    {
        var room = width - (table.Columns.Count * gutter);
        if (table.Weights is { } weights)
        {
            double sum = weights.Sum();
            return [.. weights.Select(weight => room * weight / sum)];
        }

        var least = new double[table.Columns.Count];
        var wanted = new double[table.Columns.Count];
        for (var column = 0; column < table.Columns.Count; column++)
        {
            var name = table.Columns[column];
            least[column] = breaker.LongestWord(name, ReportStyle.ColumnName);
            wanted[column] = breaker.NaturalWidth(name, ReportStyle.ColumnName);
            foreach (var row in table.Rows)
            {
                least[column] = Math.Max(least[column], breaker.LongestWord(row[column], ReportStyle.Cell));
                wanted[column] = Math.Max(wanted[column], breaker.NaturalWidth(row[column], ReportStyle.Cell));
            }

            least[column] = Math.Clamp(least[column] + 1, 8, room * GreatestWordShare);
            var most = Math.Max(least[column], room * GreatestShare);
            wanted[column] = Math.Clamp(wanted[column] + 1, least[column], most);
        }

        var whole = least.Zip(wanted, (low, high) => high <= room * ShortShare ? high : low).ToArray();
        return Share(whole.Sum() < room * GreatestShare ? whole : least, wanted, room);
    }

    private static double[] Share(double[] least, double[] wanted, double room)
    {
        var (leastSum, wantedSum) = (least.Sum(), wanted.Sum());
        if (leastSum >= room) { return [.. least.Select(width => width * room / leastSum)]; }

        if (wantedSum <= room) { return [.. wanted.Select(width => width + ((room - wantedSum) * width / wantedSum))]; }

        var part = (room - leastSum) / (wantedSum - leastSum);
        return [.. least.Zip(wanted, (low, high) => low + ((high - low) * part))];
    }
}
