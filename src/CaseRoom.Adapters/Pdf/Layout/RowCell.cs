using CaseRoom.Adapters.Pdf.Objects;
using CaseRoom.Adapters.Pdf.Text;

namespace CaseRoom.Adapters.Pdf.Layout;

/// <summary>One cell of a row: its lines, where they stand and what they mean.</summary>
internal sealed record RowCell(
    IReadOnlyList<TextLine> Lines,
    double X,
    double Width,
    TextStyle Style,
    StructureNode? Owner)
{
    public double Height => Lines.Count * Style.Leading;
}
