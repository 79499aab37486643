using CaseRoom.Grains.Materials;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CaseRoom.Server.Health;

/// <summary>
/// Files can be read. Without it all other work goes on, so the server stays in service and says that it is less than
/// whole. What was seen last is told: nobody who asks makes programs start.
/// </summary>
internal sealed class FileReaderCheck(IFileCleaner cleaner) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(cleaner.Seen is { Pictures: false }
            ? HealthCheckResult.Degraded("Images, PDF and DICOM are not taken.")
            : HealthCheckResult.Healthy());
}
