using System.Text.Json.Serialization;

namespace CaseRoom.Domain.Annotations;

/// <summary>
/// Where on a material an annotation lies, a closed union discriminated by <c>kind</c>. Coordinates are the material's
/// own: pixels of the image at its natural size, PDF points at scale 1 from the page's top left; text positions are
/// UTF-16 code units.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Rectangle), "rectangle")]
[JsonDerivedType(typeof(Ellipse), "ellipse")]
[JsonDerivedType(typeof(Polygon), "polygon")]
[JsonDerivedType(typeof(Freehand), "freehand")]
[JsonDerivedType(typeof(Arrow), "arrow")]
[JsonDerivedType(typeof(PointMark), "point")]
[JsonDerivedType(typeof(TextRange), "text")]
public abstract record Shape
{
    /// <summary>Whether every number is finite and every extent positive, and no list is empty or over its
    /// limit.</summary>
    [JsonIgnore]
    public abstract bool IsSound { get; }
}

/// <summary>Upright; (X, Y) is its top left corner.</summary>
public sealed record Rectangle(double X, double Y, double Width, double Height) : Shape
{
    [JsonIgnore]
    public override bool IsSound => Finite.All(X, Y, Width, Height) && Width > 0 && Height > 0;
}

/// <summary>Upright, with its centre at (Cx, Cy) and its two radii.</summary>
public sealed record Ellipse(double Cx, double Cy, double Rx, double Ry) : Shape
{
    [JsonIgnore]
    public override bool IsSound => Finite.All(Cx, Cy, Rx, Ry) && Rx > 0 && Ry > 0;
}

/// <summary>Closed, of at least three points.</summary>
public sealed record Polygon(IReadOnlyList<Point> Points) : Shape
{
    [JsonIgnore]
    public override bool IsSound => Finite.AllOf(Points, 3);
}

/// <summary>An open line of at least two points, simplified by whoever drew it.</summary>
public sealed record Freehand(IReadOnlyList<Point> Points) : Shape
{
    [JsonIgnore]
    public override bool IsSound => Finite.AllOf(Points, 2);
}

/// <summary>A line whose head is at (X2, Y2).</summary>
public sealed record Arrow(double X1, double Y1, double X2, double Y2) : Shape
{
    [JsonIgnore]
    public override bool IsSound => Finite.All(X1, Y1, X2, Y2) && (X1 != X2 || Y1 != Y2);
}

/// <summary>One place without an extent.</summary>
public sealed record PointMark(double X, double Y) : Shape
{
    [JsonIgnore]
    public override bool IsSound => Finite.All(X, Y);
}

/// <summary>A stretch of text by position, with the words for people and for texts that moved.</summary>
public sealed record TextRange(int Start, int End, string Quote) : Shape
{
    [JsonIgnore]
    public override bool IsSound => Start >= 0 && End > Start && Quote.Length <= Rooms.Limits.Paragraph;
}

/// <summary>In the material's own coordinates; see <see cref="Shape"/>.</summary>
public sealed record Point(double X, double Y);

internal static class Finite
{
    /// <summary>No real image or page reaches a million pixels or points; beyond it numbers only serve
    /// mischief.</summary>
    private const double Furthest = 1_000_000;

    public static bool All(params ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (!double.IsFinite(value) || Math.Abs(value) > Furthest) { return false; }
        }

        return true;
    }

    public static bool AllOf(IReadOnlyList<Point> points, int least) =>
        points.Count >= least && points.Count <= Rooms.Limits.Points && points.All(p => All(p.X, p.Y));
}
