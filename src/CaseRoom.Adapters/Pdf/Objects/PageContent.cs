using System.Globalization;
using System.Text;
using CaseRoom.Adapters.Pdf.Text;

namespace CaseRoom.Adapters.Pdf.Objects;

/// <summary>
/// What is drawn on one page. Lengths are points, x from the left and y from the top edge. What has no structure
/// element is decoration and marked so, for screen readers to pass over.
/// </summary>
/// <param name="index">The page's place from 0.</param>
/// <param name="height">The page's height in points.</param>
internal sealed class PageContent(int index, double height)
{
    private readonly StringBuilder operators = new();
    private int pieces;

    public byte[] Bytes => Encoding.ASCII.GetBytes(operators.ToString());

    /// <param name="line">What to draw.</param>
    /// <param name="x">Where the line begins.</param>
    /// <param name="baseline">Where its letters stand, from the top.</param>
    /// <param name="style">Size and colour; the weight is in the line's clusters.</param>
    /// <param name="owner">The element it belongs to, or null for decoration.</param>
    public void Text(TextLine line, double x, double baseline, TextStyle style, StructureNode? owner)
    {
        if (line.Clusters.Count == 0) { return; }

        Begin(owner);
        operators.Append("BT ");
        Fill(style.Colour);
        operators.Append(CultureInfo.InvariantCulture, $"{x:0.##} {height - baseline:0.##} Td ");
        for (var at = 0; at < line.Clusters.Count;)
        {
            var font = line.Clusters[at].Font;
            operators.Append(CultureInfo.InvariantCulture, $"/{font.Resource} {style.Size:0.##} Tf <");
            for (; at < line.Clusters.Count && line.Clusters[at].Font == font; at++) { Show(line.Clusters[at]); }

            operators.Append("> Tj ");
        }

        operators.Append("ET EMC\n");
    }

    public void Rectangle(double x, double y, double width, double tall, Colour colour)
    {
        Begin(null);
        Fill(colour);
        operators.Append(
            CultureInfo.InvariantCulture,
            $"{x:0.##} {height - y - tall:0.##} {width:0.##} {tall:0.##} re f EMC\n");
    }

    /// <summary>A horizontal rule whose upper edge is at <paramref name="y"/>.</summary>
    public void Rule(double x, double y, double width, double thickness, Colour colour)
        => Rectangle(x, y, width, thickness, colour);

    /// <summary>
    /// Adds to the string being shown. A grapheme of several glyphs carries its text beside them: readers take marks
    /// that lie over one another for a shadow and drop them, or put them in another order.
    /// </summary>
    private void Show(Cluster cluster)
    {
        var numbers = string.Concat(cluster.Numbers.Select(static n => n.ToString("X4", CultureInfo.InvariantCulture)));
        if (!cluster.NeedsText)
        {
            operators.Append(numbers);
            return;
        }

        var text = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(cluster.Text));
        operators.Append(
            CultureInfo.InvariantCulture,
            $"> Tj /Span <</ActualText <FEFF{text}>>> BDC <{numbers}> Tj EMC <");
    }

    private void Begin(StructureNode? owner)
    {
        if (owner is null)
        {
            operators.Append("/Artifact BMC ");
            return;
        }

        operators.Append(CultureInfo.InvariantCulture, $"/{owner.Tag} <</MCID {pieces}>> BDC ");
        owner.Add(new MarkedPiece(index, pieces++));
    }

    private void Fill(Colour colour)
        => operators.Append(
            CultureInfo.InvariantCulture,
            $"{colour.Red:0.###} {colour.Green:0.###} {colour.Blue:0.###} rg ");
}
