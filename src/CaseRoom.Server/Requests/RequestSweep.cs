using CaseRoom.Grains.Hosts;
using CaseRoom.Grains.Requests;
using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.Requests;

/// <summary>Looks for requests whose time has passed, as long as the server runs.</summary>
internal sealed partial class RequestSweep(DueRequests due, ITurns turns, TimeProvider clock, ILogger<RequestSweep> log)
    : RepeatedWork(Every, clock, turns: turns)
{
    /// <summary>Between two looks: far less than the working days that ran out.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    private readonly SaidFaults said = new();

    protected override async Task TurnAsync(CancellationToken stop)
    {
        var faults = new List<Exception>();
        await due.SweepAsync(faults.Add, stop);
        foreach (var fault in said.New(faults)) { SomeFailed(faults.Count, fault); }
    }

    [LoggerMessage(LogLevel.Warning, "A look for due requests failed; the next one tries again.")]
    protected override partial void Failed(Exception fault);

    [LoggerMessage(LogLevel.Warning, "{Count} due requests could not be sent to their deputy; they stay due.")]
    private partial void SomeFailed(int count, Exception fault);
}
