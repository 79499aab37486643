using System.Text.Json;
using CaseRoom.Contracts.Wire;
using CaseRoom.Server.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Api;

/// <summary>
/// The body of a call of commands, each read in its place. As metadata of an endpoint: it looks at its JSON itself.
/// </summary>
/// <param name="Commands">In order; null where the call as a whole is refused.</param>
/// <param name="Refused">Why; null otherwise.</param>
internal sealed record CommandBody(IReadOnlyList<ReceivedCommand>? Commands, Contracts.Wire.Problem? Refused)
{
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = WireJson.ReadableDepth };

    /// <exception cref="BadHttpRequestException">No JSON, or more than <see cref="WireLimits.CallBytes"/>.</exception>
    public static async ValueTask<CommandBody?> BindAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new BadHttpRequestException("The body is not JSON.", StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, Reading, context.RequestAborted);
            return new CommandBody(CommandReader.Read(body.RootElement.Clone(), out var refused), refused);
        }
        catch (JsonException)
        {
            throw new BadHttpRequestException("The body is not JSON.");
        }
    }

    /// <summary>The answer to a call that is refused as a whole.</summary>
    public ProblemHttpResult Problem() => Refused?.Code == HostProblems.TooManyCommands.Code
        ? HostProblems.TooManyCommands.ToResult($"At most {WireLimits.CommandsPerCall} commands stand in one call.")
        : HostProblems.Of(StatusCodes.Status400BadRequest).ToResult();
}
