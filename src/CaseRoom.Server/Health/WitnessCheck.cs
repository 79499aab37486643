using CaseRoom.Server.Audit;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CaseRoom.Server.Health;

/// <summary>Every witness of the access log takes checkpoints. Without one of them the others go on, so the server
/// stays in service and says that it is less than whole.</summary>
internal sealed class WitnessCheck(WitnessFaults faults) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(faults.Names is { Count: > 0 } names
            ? HealthCheckResult.Degraded($"No checkpoints are taken by: {string.Join(", ", names)}.")
            : HealthCheckResult.Healthy());
}
