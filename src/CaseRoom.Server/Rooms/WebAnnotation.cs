using System.Globalization;
using System.Text.Json.Nodes;
using CaseRoom.Domain.Annotations;

namespace CaseRoom.Server.Rooms;

/// <summary>
/// An annotation in the W3C Web Annotation model: boxes as media fragments, other shapes as SVG built from numbers
/// alone, text by position and quote.
/// </summary>
internal static class WebAnnotation
{
    private const string Fragments = "http://www.w3.org/TR/media-frags/";

    /// <param name="threads">Those that hang on it.</param>
    public static JsonObject Of(string origin, Guid id, Annotation a, IEnumerable<CommentThread> threads)
    {
        var bodies = new JsonArray();
        if (a.Label.Length > 0) { bodies.Add(Text(a.Label, "tagging")); }
        if (a.Body.Length > 0) { bodies.Add(Text(a.Body, "describing")); }
        if (a.Code is { } code)
        {
            bodies.Add(Text(code.Code is null ? code.Label : $"{code.Code} {code.Label}", "classifying"));
        }
        var comments = threads
            .SelectMany(t => t.Comments.Values)
            .Where(c => !c.Retracted)
            .OrderBy(c => c.Order);
        foreach (var comment in comments) { bodies.Add(Text(comment.Text, "commenting")); }
        var source = $"{origin}/materials/{a.MaterialId}/content" + (a.Page is { } page ? $"#page={Number(page)}" : "");
        return new JsonObject
        {
            ["id"] = $"{origin}/annotations/{id}",
            ["type"] = "Annotation",
            ["creator"] = $"urn:uuid:{a.By}",
            ["created"] = a.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            ["body"] = bodies,
            ["target"] = new JsonObject { ["source"] = source, ["selector"] = Selector(a.Shape!) },
        };
    }

    private static JsonObject Text(string value, string purpose) =>
        new() { ["type"] = "TextualBody", ["value"] = value, ["format"] = "text/plain", ["purpose"] = purpose };

    private static JsonNode Selector(Shape shape) => shape switch
    {
        Rectangle r => new JsonObject
        {
            ["type"] = "FragmentSelector",
            ["conformsTo"] = Fragments,
            ["value"] = $"xywh=pixel:{Number(r.X)},{Number(r.Y)},{Number(r.Width)},{Number(r.Height)}",
        },
        TextRange t => new JsonArray(
            new JsonObject { ["type"] = "TextPositionSelector", ["start"] = t.Start, ["end"] = t.End },
            new JsonObject { ["type"] = "TextQuoteSelector", ["exact"] = t.Quote }),
        _ => new JsonObject { ["type"] = "SvgSelector", ["value"] = Svg(shape) },
    };

    private static string Svg(Shape shape) => "<svg xmlns=\"http://www.w3.org/2000/svg\">" + shape switch
    {
        Ellipse e =>
            $"<ellipse cx=\"{Number(e.Cx)}\" cy=\"{Number(e.Cy)}\" rx=\"{Number(e.Rx)}\" ry=\"{Number(e.Ry)}\"/>",
        Polygon p => $"<polygon points=\"{Points(p.Points)}\"/>",
        Freehand f => $"<polyline points=\"{Points(f.Points)}\"/>",
        Arrow a => $"<line x1=\"{Number(a.X1)}\" y1=\"{Number(a.Y1)}\" x2=\"{Number(a.X2)}\" y2=\"{Number(a.Y2)}\"/>",
        PointMark p => $"<circle cx=\"{Number(p.X)}\" cy=\"{Number(p.Y)}\" r=\"1\"/>",
        _ => throw new InvalidOperationException($"No SVG for {shape.GetType().Name}."),
    } + "</svg>";

    private static string Points(IEnumerable<Point> points) =>
        string.Join(' ', points.Select(p => $"{Number(p.X)},{Number(p.Y)}"));

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
