using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Net.Http.Headers;

namespace CaseRoom.Server.Health;

/// <summary>Whether calls may be sent here. Anybody may ask, and as often as they like: all who ask within a moment are
/// told what was found once (HEA-03).</summary>
internal sealed class Readiness(HealthCheckService checks, TimeProvider clock)
{
    /// <summary>Tag of checks that must pass before calls are sent to this server.</summary>
    public const string Tag = "ready";

    /// <summary>From the beginning of a look to the next: nothing beside how often a proxy asks.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMilliseconds(250);

    /// <summary>A look that has not ended by then hangs, whatever was told to stop it: the next is begun without it.
    /// </summary>
    private static readonly TimeSpan Hangs = 2 * HealthSetup.Limit;

    private readonly Lock sync = new();
    private Task<HealthReport>? latest;
    private long begun;

    public static async Task AnswerAsync(HttpContext context, Readiness readiness)
    {
        var status = (await readiness.LookAsync().WaitAsync(context.RequestAborted)).Status;
        context.Response.StatusCode = status is HealthStatus.Unhealthy
            ? StatusCodes.Status503ServiceUnavailable
            : StatusCodes.Status200OK;
        context.Response.Headers[HeaderNames.CacheControl] = "no-store, no-cache";
        context.Response.ContentType = "text/plain";
        await context.Response.WriteAsync(status.ToString(), context.RequestAborted);
    }

    private Task<HealthReport> LookAsync()
    {
        lock (sync)
        {
            if (latest is null || clock.GetElapsedTime(begun) > (latest.IsCompleted ? Kept : Hangs))
            {
                begun = clock.GetTimestamp();
                latest = Task.Run(() => checks.CheckHealthAsync(check => check.Tags.Contains(Tag)));
            }

            return latest;
        }
    }
}
