using CaseRoom.Server.Directory;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CaseRoom.Server.Health;

/// <summary>A grain answers: the directory, which every call needs.</summary>
internal sealed class GrainCheck(DirectorySource directory) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await directory.Stream.Head().WaitAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
