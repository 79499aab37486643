namespace CaseRoom.Adapters.Pdf.Text;

/// <summary>
/// Orders a line of mixed direction for drawing from left to right. A short form of the Unicode Bidirectional Algorithm
/// (UAX 9): rules W7, N1, N2, I1, I2 and L2; explicit embeddings cannot occur, as format characters are printed as
/// their code points.
/// </summary>
internal static class LineOrder
{
    /// <summary>
    /// A report's languages run from the left, and so does a paragraph that has any letter of theirs (HL1); one that is
    /// wholly in a script from the right runs from there.
    /// </summary>
    public static bool IsRightToLeft(IReadOnlyList<Cluster> paragraph)
        => paragraph.Any(static cluster => cluster.Direction == Direction.RightToLeft)
            && paragraph.All(static cluster => cluster.Direction != Direction.LeftToRight);

    public static IReadOnlyList<Cluster> Visual(IReadOnlyList<Cluster> line, bool rightToLeft)
    {
        if (!rightToLeft && line.All(static cluster => cluster.Direction != Direction.RightToLeft)) { return line; }

        var levels = Levels(line, rightToLeft);
        var visual = line.Select((cluster, at) => levels[at] == 1 ? cluster.Mirror ?? cluster : cluster).ToArray();
        for (var level = levels.Max(); level >= 1; level--)
        {
            for (var start = 0; start < visual.Length; start++)
            {
                if (levels[start] < level) { continue; }

                var end = start;
                while (end < visual.Length && levels[end] >= level) { end++; }

                Array.Reverse(visual, start, end - start);
                start = end;
            }
        }

        return visual;
    }

    private static int[] Levels(IReadOnlyList<Cluster> line, bool rightToLeft)
    {
        var around = rightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        var directions = Resolved(line, around);
        var levels = new int[line.Count];
        for (var at = 0; at < line.Count; at++)
        {
            levels[at] = directions[at] switch
            {
                Direction.RightToLeft => 1,
                Direction.LeftToRight when !rightToLeft => 0,
                _ => 2,
            };
        }

        return levels;
    }

    private static Direction[] Resolved(IReadOnlyList<Cluster> line, Direction around)
    {
        var directions = line.Select(static cluster => cluster.Direction).ToArray();
        var strong = around;
        for (var at = 0; at < directions.Length; at++)
        {
            if (directions[at] is Direction.LeftToRight or Direction.RightToLeft) { strong = directions[at]; }
            else if (directions[at] == Direction.Number && strong == Direction.LeftToRight)
            {
                directions[at] = Direction.LeftToRight;
            }
        }

        for (var start = 0; start < directions.Length; start++)
        {
            if (directions[start] != Direction.Neutral) { continue; }

            var end = start;
            while (end < directions.Length && directions[end] == Direction.Neutral) { end++; }

            var before = start == 0 ? around : Side(directions[start - 1]);
            var after = end == directions.Length ? around : Side(directions[end]);
            Array.Fill(directions, before == after ? before : around, start, end - start);
            start = end;
        }

        return directions;
    }

    private static Direction Side(Direction direction)
        => direction == Direction.Number ? Direction.RightToLeft : direction;
}
