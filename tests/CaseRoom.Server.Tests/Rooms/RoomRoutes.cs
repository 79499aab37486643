using System.Net.Http.Headers;
using CaseRoom.Contracts.Wire;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>Every address of one room, as the server itself has mapped them.</summary>
internal static class RoomRoutes
{
    private const string OfRoom = "/api/rooms/{roomId:guid}";
    private static readonly Guid CommandId = Guid.CreateVersion7();

    /// <summary>What follows the room's id where a refusal is an outcome.</summary>
    public static readonly string[] Commands = ["/commands", "/expert-invitations"];

    /// <summary>What is sent to those that take something: harmless, and complete enough to be read.</summary>
    private static readonly Dictionary<string, (string Query, string Body)> Sent = new()
    {
        ["/commands"] = ("", $$"""[{"commandId":"{{CommandId}}","type":"join","data":{ } }]"""),
        ["/patient-side"] = ("", """{"name":"Emma Stjerneglimt"}"""),
        ["/materials/"] = (
            $"?commandId={CommandId}&materialId={CommandId}&personImage=false&identified=false", "%PDF-1.7"),
        ["/expert-invitations"] = ("", $$"""
            {"commandId":"{{CommandId}}","invitationId":"{{CommandId}}","adviceOn":"treatment","expert":{"name":"a",
            "contact":"b","institution":"c","country":"NL","profession":"d"},"linkUntil":null,"accessUntil":null}
            """),
    };

    /// <summary>Method and what comes after the room's id, in the order of their names.</summary>
    public static IReadOnlyList<(string Method, string Part)> Of(MovedServer server) =>
    [
        .. server.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(one => one.RoutePattern.RawText?.StartsWith(OfRoom, StringComparison.Ordinal) == true)
            .SelectMany(one => one.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(method =>
                (method, one.RoutePattern.RawText![OfRoom.Length..])))
            .OrderBy(one => one, Comparer<(string, string)>.Default),
    ];

    /// <summary>All that is told: status, headers, content.</summary>
    /// <exception cref="KeyNotFoundException">An address takes something and nobody said what to send.</exception>
    public static async Task<string> AskAsync(
        HttpClient client, (string Method, string Part) route, Guid room, Guid material)
    {
        var (method, rest) = route;
        var (query, body) = method == "GET" ? ("", null) : Sent[rest];
        var format = rest.StartsWith("/conclusion", StringComparison.Ordinal) ? "json" : "csv";
        var path = rest.Replace("{materialId:guid}", $"{material}").Replace("{format}", format);
        using var request = new HttpRequestMessage(
            new HttpMethod(method), new Uri($"/api/rooms/{room}{path}{query}", UriKind.Relative));
        if (body is not null)
        {
            var type = query.Length > 0 ? "application/octet-stream" : "application/json";
            request.Content = new StringContent(body, new MediaTypeHeaderValue(type));
            request.Content.Headers.Add(WireHeaders.Title, "t");
        }

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var headers = answer.Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        return $"{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n{text}";
    }
}
