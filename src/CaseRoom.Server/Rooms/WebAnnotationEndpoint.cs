using System.Text.Json.Nodes;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Audit;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Problems;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Rooms;

/// <summary>The room's annotations as a W3C Web Annotation collection.</summary>
internal static class WebAnnotationEndpoint
{
    private const string MediaType = "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"";

    public static async Task<Results<ContentHttpResult, ProblemHttpResult>> Read(
        HttpContext context, Guid roomId, RoomReads rooms)
    {
        if (await rooms.ShowAsync(roomId, context.Person(), AccessKind.Annotations) is not { } reading)
        {
            return HostProblems.NotFound.ToResult();
        }

        var origin = $"{context.Request.Scheme}://{context.Request.Host}/api/rooms/{roomId}";
        var seen = reading.Seen;
        var threads = seen.Annotations.Threads.Values
            .Where(t => t.Anchor.Kind is AnchorKind.Annotation)
            .ToLookup(t => t.Anchor.Id);
        var items = seen.Annotations.Items
            .Where(a => !a.Value.Retracted)
            .OrderBy(a => a.Value.Order)
            .Select(a => WebAnnotation.Of(origin, a.Key, a.Value, threads[a.Key]))
            .ToArray<JsonNode?>();
        var collection = new JsonObject
        {
            ["@context"] = "http://www.w3.org/ns/anno.jsonld",
            ["id"] = $"{origin}/annotations",
            ["type"] = "AnnotationCollection",
            ["total"] = items.Length,
            ["first"] = new JsonObject
            {
                ["id"] = $"{origin}/annotations?page=0",
                ["type"] = "AnnotationPage",
                ["startIndex"] = 0,
                ["items"] = new JsonArray(items),
            },
        };
        return TypedResults.Text(collection.ToJsonString(), MediaType);
    }
}
