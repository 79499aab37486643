using CaseRoom.Server.Problems;
using Microsoft.Net.Http.Headers;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// Somebody may see it, and signed in below the level for it. Thrown by what every reading goes through, so that no
/// answer can forget to look; becomes a 403.
/// </summary>
/// <param name="asks">What their provider is asked for so that it reaches the level; null where nothing is.</param>
internal sealed class LevelTooLowException(string? asks)
    : BadHttpRequestException("The sign-in is below the level for who a patient is.", StatusCodes.Status403Forbidden)
{
    /// <summary>The answer, which tells a program what to ask its provider for (RFC 9470).</summary>
    public Task WriteAsync(HttpContext context)
    {
        var values = asks is null ? "" : $", acr_values=\"{asks}\"";
        context.Response.Headers[HeaderNames.WWWAuthenticate] =
            $"{PossessionProof.Header} error=\"insufficient_user_authentication\"{values}";
        return HostProblems.LevelTooLow.WriteAsync(context);
    }
}
