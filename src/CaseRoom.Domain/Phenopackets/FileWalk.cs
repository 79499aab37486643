using System.Text;
using System.Text.Json;

namespace CaseRoom.Domain.Phenopackets;

/// <summary>
/// Where a reader is in a file: the open objects and arrays with the name or index it stands at. A path is made of it
/// only when there is something to say of the place.
/// </summary>
internal sealed class FileWalk
{
    private readonly List<Level> open = [];

    public int Depth => open.Count;

    /// <summary>The place itself in the tree that is walked beside; null where the tree has nothing.</summary>
    public PathTree? Tree { get; private set; }

    /// <param name="beside">The tree to go down beside the file; or null.</param>
    public FileWalk(PathTree? beside = null) => Tree = beside;

    /// <summary>The name that was just read; null for one that is no text or too long to repeat.</summary>
    /// <returns>False when the object has the name already.</returns>
    public bool Name(string? name)
    {
        var level = open[^1];
        level.Name = name;
        return name is null || level.Names!.Add(name);
    }

    /// <summary>A value begins: within an array it is the next one.</summary>
    public void Value()
    {
        if (open.Count == 0) { return; }
        var level = open[^1];
        if (level.Names is null) { level.Index++; }
        Tree = level.Tree is null ? null
            : level.Names is null ? level.Tree.Find(PathTree.Index(level.Index))
            : level.Name is { } name ? level.Tree.Find(name) : null;
    }

    public void Open(bool isArray) =>
        open.Add(new Level(isArray ? null : new HashSet<string>(StringComparer.Ordinal), Tree));

    public void Close() => open.RemoveAt(open.Count - 1);

    /// <summary>JSON path of where the walk is.</summary>
    public string Path()
    {
        var path = new StringBuilder("$");
        foreach (var level in open)
        {
            if (level.Names is null) { path.Append(level.Index < 0 ? "" : PathTree.Index(level.Index)); }
            else if (level.Name is { } name) { path.Append('.').Append(name); }
        }

        return path.ToString();
    }

    public static bool Opens(JsonTokenType token) => token is JsonTokenType.StartArray or JsonTokenType.StartObject;

    public static bool Closes(JsonTokenType token) => token is JsonTokenType.EndArray or JsonTokenType.EndObject;

    /// <param name="names">Null for an array.</param>
    private sealed class Level(HashSet<string>? names, PathTree? tree)
    {
        public HashSet<string>? Names => names;

        public PathTree? Tree => tree;

        public string? Name { get; set; }

        public int Index { get; set; } = -1;
    }
}
