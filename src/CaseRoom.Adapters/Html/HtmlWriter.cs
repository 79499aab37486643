using CaseRoom.Domain.Reports;

namespace CaseRoom.Adapters.Html;

/// <summary>
/// Writes elements. Text and attribute values can only be written encoded; <see cref="Line"/> takes the renderer's own
/// markup and nothing else.
/// </summary>
internal sealed class HtmlWriter(TextWriter output)
{
    public HtmlWriter Line(string markup = "")
    {
        output.WriteLine(markup);
        return this;
    }

    public HtmlWriter Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        output.Write('<');
        output.Write(element);
        foreach (var (name, value) in attributes)
        {
            if (value is null) { continue; }

            output.Write($" {name}=\"");
            WriteEncoded(LiteralText.Show(value, static _ => true));
            output.Write('"');
        }

        output.Write('>');
        return this;
    }

    /// <summary>Text as people wrote it; a line feed becomes a line break.</summary>
    public HtmlWriter Text(string text)
    {
        foreach (var grapheme in LiteralText.Graphemes(text, static _ => true))
        {
            if (grapheme == "\n") { output.Write("<br>"); }
            else { WriteEncoded(grapheme); }
        }

        return this;
    }

    public HtmlWriter Close(string element)
    {
        output.WriteLine($"</{element}>");
        return this;
    }

    private void WriteEncoded(string text)
    {
        foreach (var unit in text)
        {
            switch (unit)
            {
                case '&': output.Write("&amp;"); break;
                case '<': output.Write("&lt;"); break;
                case '>': output.Write("&gt;"); break;
                case '"': output.Write("&quot;"); break;
                case '\'': output.Write("&#39;"); break;
                default: output.Write(unit); break;
            }
        }
    }
}
