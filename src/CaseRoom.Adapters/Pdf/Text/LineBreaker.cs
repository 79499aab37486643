namespace CaseRoom.Adapters.Pdf.Text;

/// <summary>
/// Breaks text into lines: at spaces, behind hyphens and slashes, and anywhere in a word that is longer than a line.
/// </summary>
internal sealed class LineBreaker(TextShaper shaper)
{
    /// <param name="text">Any text; a line feed always ends a line.</param>
    /// <param name="style">Size and weight.</param>
    /// <param name="width">The room for a line, in points.</param>
    /// <returns>At least one line, an empty one for empty text.</returns>
    public IReadOnlyList<TextLine> Break(string text, TextStyle style, double width)
    {
        var lines = new List<TextLine>();
        foreach (var paragraph in shaper.Shape(text, style.Bold))
        {
            var rightToLeft = LineOrder.IsRightToLeft(paragraph);
            foreach (var range in Ranges(paragraph, width / style.Size))
            {
                var line = Slice(paragraph, range.Start, range.End);
                var visual = WithMarksHeld(LineOrder.Visual(line, rightToLeft));
                lines.Add(new TextLine(visual, visual.Sum(static c => c.Width) * style.Size, rightToLeft));
            }
        }

        return lines;
    }

    /// <summary>The width of the text's longest line if nothing forced it to break, in points.</summary>
    public double NaturalWidth(string text, TextStyle style)
        => shaper.Shape(text, style.Bold).Max(static p => p.Sum(static c => c.Width)) * style.Size;

    /// <summary>The width of the text's longest word, in points: a column narrower than this cuts words.</summary>
    public double LongestWord(string text, TextStyle style)
    {
        double longest = 0, word = 0;
        foreach (var cluster in shaper.Shape(text, style.Bold).SelectMany(static p => p))
        {
            word = cluster.IsSpace ? 0 : word + cluster.Width;
            longest = Math.Max(longest, word);
            if (cluster.IsJoint) { word = 0; }
        }

        return longest * style.Size;
    }

    /// <summary>
    /// Programs that read the text back take a mark at the left end of a run from the right for something outside it.
    /// An invisible letter of that direction before it holds it in.
    /// </summary>
    private List<Cluster> WithMarksHeld(IReadOnlyList<Cluster> visual)
    {
        var held = new List<Cluster>(visual.Count);
        foreach (var cluster in visual)
        {
            var atLeftEnd = held.Count == 0 || held[^1].Direction != Direction.RightToLeft;
            if (cluster is { Direction: Direction.RightToLeft, Numbers.Count: > 1 } && atLeftEnd)
            {
                held.Add(shaper.RightToLeftMark);
            }

            held.Add(cluster);
        }

        return held;
    }

    /// <summary>From one index up to another, without the spaces at its end.</summary>
    private static Cluster[] Slice(IReadOnlyList<Cluster> paragraph, int start, int end)
    {
        while (end > start && paragraph[end - 1].IsSpace) { end--; }

        var line = new Cluster[end - start];
        for (var at = start; at < end; at++) { line[at - start] = paragraph[at]; }

        return line;
    }

    private static IEnumerable<(int Start, int End)> Ranges(IReadOnlyList<Cluster> paragraph, double room)
    {
        var start = 0;
        while (true)
        {
            var end = LineEnd(paragraph, start, room);
            yield return (start, end);
            if (end >= paragraph.Count) { yield break; }

            start = end;
        }
    }

    private static int LineEnd(IReadOnlyList<Cluster> paragraph, int start, double room)
    {
        double used = 0;
        var lastChance = start;
        for (var at = start; at < paragraph.Count; at++)
        {
            var cluster = paragraph[at];
            used += cluster.Width;
            if (used > room && !cluster.IsSpace)
            {
                return lastChance > start ? lastChance : Math.Max(at, start + 1);
            }

            if (cluster.IsSpace || (cluster.IsJoint && JoinsWords(paragraph, at))) { lastChance = at + 1; }
        }

        return paragraph.Count;
    }

    /// <summary>A hyphen between letters may end a line; the sign of a number may not.</summary>
    private static bool JoinsWords(IReadOnlyList<Cluster> paragraph, int at)
        => paragraph[at].Text == "⟩" || (at > 0 && char.IsLetterOrDigit(paragraph[at - 1].Text[^1]));
}
