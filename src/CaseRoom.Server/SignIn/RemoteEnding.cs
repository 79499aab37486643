using CaseRoom.Server.Problems;
using CaseRoom.Server.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// The end of a session that the provider asks for through the browser. A link alone proves nothing: it must name the
/// issuer and the provider's session that this one was made in, or be pressed on a page of this site.
/// </summary>
internal static class RemoteEnding
{
    public static async Task RequireProofAsync(RemoteSignOutContext context)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsPost(http.Request.Method) && RequestGuard.HasHeader(http.Request)) { return; }
        var session = (await http.AuthenticateAsync(Schemes.Cookie)).Principal;
        if (Names(context.ProtocolMessage?.Iss, session?.FindFirst(PersonClaims.Issuer)?.Value)
            && Names(context.ProtocolMessage?.Sid, session?.FindFirst(PersonClaims.ProviderSession)?.Value))
        {
            return;
        }

        context.HandleResponse();
        await HostProblems.Of(StatusCodes.Status400BadRequest).WriteAsync(http);
    }

    private static bool Names(string? said, string? kept) =>
        !string.IsNullOrEmpty(said) && string.Equals(said, kept, StringComparison.Ordinal);
}
