namespace CaseRoom.Adapters.Pdf.Text;

/// <summary>How a text is set. Sizes are points; the colour is red, green and blue from 0 to 1.</summary>
internal sealed record TextStyle(double Size, double Leading, bool Bold, Colour Colour);
