using CaseRoom.Server.Settings;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Health;

/// <summary>
/// The data folder can be written: a full or read-only disk takes the server out of service, not into errors.
/// </summary>
internal sealed class DataFolderCheck(IOptions<CaseRoomSettings> settings) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            Folder.TryWriting(settings.Value.DataPath);
            return Task.FromResult(HealthCheckResult.Healthy());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy("CaseRoom:DataPath cannot be written.", failure));
        }
    }
}
