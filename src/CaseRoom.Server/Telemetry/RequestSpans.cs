using System.Diagnostics;
using CaseRoom.Grains.Streams;
using CaseRoom.Server.Logging;

namespace CaseRoom.Server.Telemetry;

/// <summary>A span a request: method, route template, status. The framework's own would hold the address, in which ids
/// and what somebody searched for may stand.</summary>
internal sealed class RequestSpans : IStartupFilter
{
    private static readonly ActivitySource Spans = new(StreamMeasures.Name);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(SpanAsync);
        next(app);
    };

    private static async Task SpanAsync(HttpContext context, RequestDelegate next)
    {
        using var span = Spans.StartActivity("request", ActivityKind.Server);
        await next(context);
        span?.SetTag("http.request.method", RequestLine.KnownMethod(context.Request.Method))
            .SetTag("http.route", RequestLine.RouteOf(context))
            .SetTag("http.response.status_code", context.Response.StatusCode);
    }
}
