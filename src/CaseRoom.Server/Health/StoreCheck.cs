using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CaseRoom.Server.Health;

/// <summary>The store answers: a head can be read.</summary>
internal sealed class StoreCheck(IRoomLog log) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await log.HeadAsync(StreamId.Directory, cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
