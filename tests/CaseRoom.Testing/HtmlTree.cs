using System.Text;
using System.Xml.Linq;

namespace CaseRoom.Testing;

/// <summary>
/// A report's HTML as a tree. The renderer writes every tag closed but those of void elements, so that closing these is
/// enough for a strict parser, which would refuse any other loose end.
/// </summary>
public static class HtmlTree
{
    public static XElement Of(byte[] html)
    {
        var text = Encoding.UTF8.GetString(html).Replace("<br>", "<br/>", StringComparison.Ordinal);
        var closed = string.Join('\n', text.Split('\n').Select(static line =>
            line.StartsWith("<meta ", StringComparison.Ordinal) ? $"{line[..^1]}/>" : line));
        var afterDoctype = closed.IndexOf('\n', StringComparison.Ordinal) + 1;
        return XElement.Parse(closed[afterDoctype..], LoadOptions.PreserveWhitespace);
    }

    /// <summary>What a reader sees, runs of white space as one blank.</summary>
    public static string Text(XElement html)
    {
        var pieces = html.Element("body")!.DescendantNodes().OfType<XText>().Select(t => t.Value);
        return string.Join(' ', string.Join(' ', pieces).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
