using CaseRoom.Server.Settings;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Health;

/// <summary>
/// The data folder can be written: a full or read-only disk takes the server out of service, not into errors.
/// </summary>
internal sealed class DataFolderCheck(IOptions<CaseRoomSettings> settings) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var probe = Path.Combine(settings.Value.DataPath, $".probe-{Guid.NewGuid():N}");
        try
        {
            Folder.EnsurePrivate(settings.Value.DataPath);
            await File.WriteAllBytesAsync(probe, [1], cancellationToken);
            File.Delete(probe);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy("CaseRoom:DataPath cannot be written.", failure);
        }
    }
}
