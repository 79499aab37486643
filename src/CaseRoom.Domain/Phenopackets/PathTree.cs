namespace CaseRoom.Domain.Phenopackets;

/// <summary>
/// Some places of a file, by their names and indices. A walk over the file goes down the tree beside it, and touches
/// no text where the tree has nothing: the cost is that of the file, not of its paths.
/// </summary>
internal sealed class PathTree
{
    private Dictionary<string, PathTree>? below;

    /// <summary>Whether a value here was taken.</summary>
    public bool Marked { get; set; }

    /// <summary>1-based line of the file; 0 until it was passed.</summary>
    public int Line { get; set; }

    /// <param name="segment">A name, or an index in brackets: <c>[3]</c>.</param>
    public PathTree? Find(string segment) => below?.GetValueOrDefault(segment);

    /// <summary>The place of a path such as <c>$.a[3].b</c>, made where it is missing.</summary>
    public PathTree At(string path)
    {
        var at = this;
        foreach (var segment in Segments(path)) { at = at.Below(segment); }
        return at;
    }

    /// <summary>The line of the place, or of the deepest one above it that was passed.</summary>
    public int LineOf(string path)
    {
        var (at, line) = (this, Line);
        foreach (var segment in Segments(path))
        {
            if (at.Find(segment) is not { } next) { break; }
            at = next;
            if (at.Line > 0) { line = at.Line; }
        }

        return Math.Max(1, line);
    }

    public static string Index(int index) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"[{index}]");

    private PathTree Below(string segment)
    {
        below ??= new Dictionary<string, PathTree>(StringComparer.Ordinal);
        if (below.TryGetValue(segment, out var found)) { return found; }
        return below[segment] = new PathTree();
    }

    /// <summary>
    /// The segments after the root; a name that itself holds a dot or bracket is cut, and then found nowhere.
    /// </summary>
    private static IEnumerable<string> Segments(string path)
    {
        var start = 1;
        for (var i = 2; i <= path.Length; i++)
        {
            if (i < path.Length && path[i] is not ('.' or '[')) { continue; }
            yield return path[start] == '.' ? path[(start + 1)..i] : path[start..i];
            start = i;
        }
    }
}
