using CaseRoom.Server.Problems;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Security;

/// <summary>
/// Stops calls that a page of another site makes with a person's cookie. Browsers always send an origin with a
/// WebSocket handshake and with an unsafe method, and no other site can add a header of its own without being asked
/// about first. A link of another site to what is read, which they follow with the cookie, they name as such.
/// </summary>
internal sealed class RequestGuard(RequestDelegate next, AllowedOrigins origins)
{
    public const string HeaderName = "X-CaseRoom";
    public const string HeaderValue = "1";
    public const string Header = $"{HeaderName}: {HeaderValue}";

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var isUnsafe = !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
            || HttpMethods.IsOptions(request.Method));
        if (!isUnsafe && !IsHandshake(request))
        {
            return IsForeignReading(request) ? HostProblems.OriginRefused.WriteAsync(context) : next(context);
        }

        if (!MayCall(request))
        {
            return HostProblems.OriginRefused.WriteAsync(context);
        }

        return isUnsafe && NeedsHeader(request) && !HasHeader(request)
            ? HostProblems.HeaderMissing.WriteAsync(context)
            : next(context);
    }

    /// <summary>Whether the call carries the page's own header, which no form or link of another site can.</summary>
    public static bool HasHeader(HttpRequest request) => request.Headers[HeaderName] == HeaderValue;

    /// <summary>Whether a page elsewhere makes somebody's browser read or take out something in their name; what they
    /// type or have kept as a bookmark comes from nowhere.</summary>
    private static bool IsForeignReading(HttpRequest request) =>
        request.Path.StartsWithSegments("/api") && !SchemeChoice.HasBearerToken(request)
        && request.Headers["Sec-Fetch-Site"].ToString() is ("cross-site" or "same-site");

    // A call with neither origin nor cookie is no browser's on a person's behalf; a token is never sent unasked.
    private bool MayCall(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        return origin.Count > 0
            ? origin.Count == 1 && origins.Contains(origin[0])
            : SchemeChoice.HasBearerToken(request) || !request.Cookies.ContainsKey(Schemes.CookieName);
    }

    private static bool NeedsHeader(HttpRequest request) =>
        !SchemeChoice.HasBearerToken(request)
        && (request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/sign-out"));

    private static bool IsHandshake(HttpRequest request) =>
        string.Equals(request.Headers.Upgrade, "websocket", StringComparison.OrdinalIgnoreCase);
}
