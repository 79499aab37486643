using Serilog.Events;

namespace CaseRoom.Server.Logging;

/// <summary>
/// What is said about a request. A route template has no values in it, so it has no person in it either.
/// </summary>
internal static class RequestLine
{
    public static IEnumerable<LogEventProperty> PropertiesOf(
        HttpContext context, string path, double elapsedMilliseconds, int status) =>
    [
        new("Method", new ScalarValue(KnownMethod(context.Request.Method))),
        new("Route", new ScalarValue(RouteOf(context))),
        new("Status", new ScalarValue(status)),
        new("Milliseconds", new ScalarValue(Math.Round(elapsedMilliseconds, 1))),
    ];

    public static LogEventLevel LevelOf(HttpContext context, double elapsedMilliseconds, Exception? failure) =>
        failure is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error
        : context.Request.Path.StartsWithSegments("/health") ? LogEventLevel.Debug
        : LogEventLevel.Information;

    // The handlers of sign-in have no route of their own; their addresses are a few.
    public static string RouteOf(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/sign-in") ? "/sign-in/…"
        : context.Request.Path.StartsWithSegments("/demo-idp") ? "/demo-idp/…"
        : (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(file)";

    // A caller may invent a method, and what it invents is free text.
    public static string KnownMethod(string method) => method switch
    {
        "GET" or "HEAD" or "OPTIONS" or "POST" or "PUT" or "PATCH" or "DELETE" or "CONNECT" => method,
        _ => "(other)",
    };
}
