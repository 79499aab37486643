using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CaseRoom.Server.Health;

/// <summary>The access log answers: without it nothing may be shown to anybody.</summary>
internal sealed class AccessLogCheck(IAccessLog log) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await log.ReadAsync(StreamId.Audit, 0, 1, cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
