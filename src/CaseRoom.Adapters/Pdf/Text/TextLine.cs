namespace CaseRoom.Adapters.Pdf.Text;

/// <summary>One line ready to be drawn from left to right.</summary>
/// <param name="Clusters">In visual order.</param>
/// <param name="Width">Its width in points at the size it was broken for.</param>
/// <param name="RightToLeft">Whether its paragraph runs from the right, so that it stands at the right margin.</param>
internal sealed record TextLine(IReadOnlyList<Cluster> Clusters, double Width, bool RightToLeft);
