namespace CaseRoom.Adapters.Pdf.Fonts;

/// <summary>A glyph as a document uses it.</summary>
/// <param name="Glyph">Its number in the whole font.</param>
/// <param name="Text">The text that it stands for; null for the font's "missing" glyph.</param>
/// <param name="Shift">How far to the right of its usual place it is drawn, in font units.</param>
internal readonly record struct SetGlyph(int Glyph, string? Text, int Shift = 0);
