namespace CaseRoom.Adapters.Pdf.Layout;

/// <summary>
/// A heading for the reader's table of contents: its level from 1, page from 0 and height from the top.
/// </summary>
internal sealed record OutlineEntry(string Text, int Level, int Page, double Y);
