namespace CaseRoom.Server.WebClient;

/// <summary>
/// The page: built files below <c>wwwroot</c>, and index.html for every address that is the page's own.
/// </summary>
internal static class WebClientSetup
{
    private const string Index = "index.html";
    private const string ForAYear = "public, max-age=31536000, immutable";

    private static readonly string[] OtherAddresses = ["/api", "/hubs", "/health", "/openapi", "/assets", "/demo-idp"];

    public static WebApplication MapWebClient(this WebApplication app)
    {
        app.MapFallback("{*path}", async context =>
        {
            var index = app.Environment.WebRootFileProvider.GetFileInfo(Index);
            if (!IsPageAddress(context.Request) || !index.Exists)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.SendFileAsync(index, context.RequestAborted);
        }).AllowAnonymous();
        return app;
    }

    /// <summary>Serves the built files. Those below assets carry a hash of their content in the name.</summary>
    public static WebApplication UseWebClient(this WebApplication app)
    {
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file =>
            {
                if (file.Context.Request.Path.StartsWithSegments("/assets"))
                {
                    file.Context.Response.Headers.CacheControl = ForAYear;
                }
            },
        });
        return app;
    }

    private static bool IsPageAddress(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !IsOfAProvider(request.Path)
        && !Path.HasExtension(request.Path)
        && !OtherAddresses.Any(prefix => request.Path.StartsWithSegments(prefix));

    // The page has /sign-in itself; what lies below it belongs to providers.
    private static bool IsOfAProvider(PathString path) =>
        path.StartsWithSegments("/sign-in", out var rest) && rest.HasValue && rest != "/";
}
