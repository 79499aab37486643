using CaseRoom.Grains.Hosts;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CaseRoom.Server.Health;

/// <summary>A grain of this host answers. Not one of a stream: that may have been on a host that is gone just now, and
/// would take every other one out of service with it (CLUS-08).</summary>
internal sealed class GrainCheck(IGrainFactory grains) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await grains.GetGrain<IProbeGrain>(0).Answer().WaitAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
