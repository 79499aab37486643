using System.Text.Json.Nodes;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Demo;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>Every shape there is, on a picture and in a text, as programs of others read them.</summary>
public sealed class WebAnnotationTests(DevelopmentServer development, ITestOutputHelper output)
{
    private const string Context = "http://www.w3.org/ns/anno.jsonld";

    private static readonly Shape[] Drawn =
    [
        new Rectangle(10, 20.5, 30, 40), new Ellipse(50, 50, 20, 10), new Arrow(1, 2, 3, 4), new PointMark(7, 8),
        new Polygon([new(0, 0), new(10, 0), new(5, 8)]), new Freehand([new(1, 1), new(2, 3), new(4, 4.25)]),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("HOST-04")]
    public async Task Every_shape_is_an_annotation_of_a_collection_with_addresses_of_this_server()
    {
        await using var scene = await LiveScene.OpenAsync(development.Process, ("nils", Role.Specialist));
        await DrawAsync(scene);
        var gone = scene.Mark("borte");
        await scene.GiveAsync("nils", gone);
        await scene.GiveAsync("nils", new RetractAnnotation(gone.AnnotationId));

        var (collection, type) = await ReadAsync(scene);

        type.ShouldBe("application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"");
        var room = new Uri(development.Process.Address, $"/api/rooms/{scene.RoomId}").ToString();
        ((string?)collection["@context"]).ShouldBe(Context);
        ((string?)collection["type"]).ShouldBe("AnnotationCollection");
        ((string?)collection["id"]).ShouldBe($"{room}/annotations");
        var items = collection["first"]!["items"]!.AsArray();
        ((int?)collection["total"]).ShouldBe(Drawn.Length + 1);
        items.Count.ShouldBe(Drawn.Length + 1);
        items.Select(i => (string)i!["id"]!).ShouldAllBe(id => id.StartsWith($"{room}/annotations/"));
        items.Select(i => (string)i!["id"]!).ShouldBeUnique();
        items.ShouldAllBe(i => ((string)i!["target"]!["source"]!).StartsWith($"{room}/materials/"));
        items.Select(i => i!["target"]!["selector"]).Select(Kind).ShouldBe(
        [
            "FragmentSelector", "SvgSelector", "SvgSelector", "SvgSelector", "SvgSelector", "SvgSelector",
            "TextPositionSelector, TextQuoteSelector",
        ]);
        ((string?)items[0]!["target"]!["selector"]!["value"]).ShouldBe("xywh=pixel:10,20.5,30,40");
        items[^1]!["body"]!.AsArray().Select(b => (string)b!["purpose"]!)
            .ShouldBe(["tagging", "describing", "classifying", "commenting"]);
    }

    [Fact, Rule("HOST-04")]
    public async Task It_holds_what_the_model_demands()
    {
        await using var scene = await LiveScene.OpenAsync(development.Process, ("nils", Role.Specialist));
        var model = AnnotationModel.Find();
        output.WriteLine(model is null ? "Without the published suite: the members alone." : "The published suite.");
        var (empty, _) = await ReadAsync(scene);
        await DrawAsync(scene);
        var (collection, _) = await ReadAsync(scene);

        foreach (var annotation in collection["first"]!["items"]!.AsArray())
        {
            // Inside a collection the context is the collection's; by itself an annotation names it.
            var alone = annotation!.DeepClone();
            alone["@context"] = Context;
            string[] members = ["id", "type", "target", "body", "creator", "created"];
            members.ShouldAllBe(name => alone[name] != null);
            (model?.BrokenByAnnotation(alone) ?? []).ShouldBeEmpty(alone.ToJsonString());
        }

        foreach (var whole in (JsonObject[])[empty, collection])
        {
            (model?.BrokenByCollection(whole) ?? []).ShouldBeEmpty(whole.ToJsonString());
            var page = whole["first"]!.DeepClone();
            page["@context"] = Context;
            (model?.BrokenByPage(page) ?? []).ShouldBeEmpty(page.ToJsonString());
        }
    }

    /// <summary>A check that takes everything would prove nothing.</summary>
    [Fact]
    public void The_check_tells_the_suites_right_samples_from_its_wrong_ones()
    {
        if (AnnotationModel.Find() is not { } model) { return; }
        // Of sets of targets the suite's schema knows only the choice, and calls three of its own samples wrong.
        var right = model.Samples("correct").Where(s => model.BrokenByAnnotation(s.Annotation).Count > 0)
            .Where(s => (s.Annotation["target"] as JsonObject)?["type"]?.ToString()
                is not ("Composite" or "List" or "Independents"));
        right.Select(s => $"{s.Name}: {string.Join(' ', model.BrokenByAnnotation(s.Annotation))}").ShouldBeEmpty();
        model.Samples("incorrect-comma-repaired.derived")
            .Where(s => model.BrokenByAnnotation(s.Annotation).Count == 0).Select(s => s.Name).ShouldBeEmpty();
    }

    private static async Task DrawAsync(LiveScene scene)
    {
        var picture = Guid.CreateVersion7();
        using var chart = new MemoryStream(DemoPictures.GrowthChart());
        (await scene.As("nils").UploadAsync(scene.RoomId, picture, "kurve", default, chart, cancel: Stop)).Status
            .ShouldBe(OutcomeStatus.Applied);
        foreach (var shape in Drawn)
        {
            await scene.GiveAsync(
                "nils", new AddAnnotation(Guid.CreateVersion7(), picture, null, shape, "sted", "<b>beskrevet</b>"));
        }

        var marked = scene.Mark("ordet") with { Body = "hva det sier", Code = new Term("Seizure", "HP:0001250") };
        await scene.GiveAsync("nils", marked);
        await scene.GiveAsync("nils", new OpenThread(
            Guid.CreateVersion7(), AnchorKind.Annotation, marked.AnnotationId, false, Guid.CreateVersion7(), "Enig.",
            []));
    }

    private async Task<(JsonObject Collection, string? Type)> ReadAsync(LiveScene scene)
    {
        using var client = await development.Process.BearerAsync("nils");
        using var answer = await client.AskAsync($"/api/rooms/{scene.RoomId}/annotations");
        answer.EnsureSuccessStatusCode();
        var json = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop))!.AsObject();
        return (json, answer.Content.Headers.ContentType?.ToString());
    }

    private static string Kind(JsonNode? selector) => selector is JsonArray several
        ? string.Join(", ", several.Select(s => (string)s!["type"]!))
        : (string)selector!["type"]!;
}
