namespace CaseRoom.Server.Security;

/// <summary>Headers on every answer, errors included.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    // Viewers make images and workers from bytes they hold (blob:), the page's libraries set styles through the object
    // model, which this policy allows. The hash is the one style sheet that OpenSeadragon writes into the page itself
    // (the outline of its canvas on touch screens); no library needs an inline script.
    // What may become markup or a worker, one policy of the page decides (clients/web/src/shell/trustedTypes.ts).
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; img-src 'self' blob: data:; font-src 'self'; "
        + "style-src 'self' 'sha256-9xTiqzfwFaL2SGb1rmr8gysEwVVjIvqWAgmZgqFqpEE='; "
        + "connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default";

    // At the start of the response, because the handler of a failure clears what was set before it.
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            Set(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    // An endpoint may have set a narrower policy of its own, such as a sandbox for uploaded material.
    private static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.TryAdd("Content-Security-Policy", ContentPolicy);
        headers.XContentTypeOptions = "nosniff";
        // Not no-referrer: with that, browsers send a form's own origin as null.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (context.Request.Path.StartsWithSegments("/api") || headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
    }
}
