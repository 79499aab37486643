using CaseRoom.Grains.Requests;
using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.Requests;

/// <summary>Looks for requests whose time has passed, as long as the server runs.</summary>
internal sealed partial class RequestSweep(DueRequests due, TimeProvider clock, ILogger<RequestSweep> log)
    : RepeatedWork(Every, clock)
{
    /// <summary>Between two looks: far less than the working days that ran out.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override async Task TurnAsync(CancellationToken stop)
    {
        if (await due.SweepAsync(stop) is { Failed: > 0 and var failed }) { SomeFailed(failed); }
    }

    [LoggerMessage(LogLevel.Warning, "A look for due requests failed; the next one tries again.")]
    protected override partial void Failed(Exception fault);

    [LoggerMessage(LogLevel.Warning, "{Count} due requests could not be sent to their deputy; they stay due.")]
    private partial void SomeFailed(int count);
}
