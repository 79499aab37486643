using System.Text.Json;
using CaseRoom.Contracts.Wire;
using CaseRoom.Server.Problems;

namespace CaseRoom.Server.Api;

/// <summary>
/// Looks at every JSON body before an endpoint binds it: what is too deep, says a name twice or holds half a character
/// is refused as a whole, so that no reader behind it is asked what it makes of it.
/// </summary>
internal sealed class JsonBodies(RequestDelegate next)
{
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = WireJson.ReadableDepth };

    public async Task InvokeAsync(HttpContext context)
    {
        var checkedByItself = context.GetEndpoint()?.Metadata.GetMetadata<CommandBody>() is not null;
        if (context.GetEndpoint() is null || checkedByItself || !context.Request.HasJsonContentType())
        {
            await next(context);
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        if (!IsSound(body))
        {
            await HostProblems.Of(StatusCodes.Status400BadRequest).WriteAsync(context);
            return;
        }

        body.Position = 0;
        context.Request.Body = body;
        await next(context);
    }

    private static bool IsSound(MemoryStream body)
    {
        try
        {
            // Parsed first: the check needs JSON, and says nothing of what is none.
            using var document = JsonDocument.Parse(body.ToArray(), Reading);
            return JsonShape.Fault(body.ToArray(), WireLimits.JsonDepth) is null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
