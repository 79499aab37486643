using System.Globalization;
using CaseRoom.Server.Store;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Health;

/// <summary>As many hosts are at work as there should be. With fewer the others do all work, so this one stays in
/// service and says that the cluster is less than whole (CLUS-09).</summary>
internal sealed class HostsCheck(ISiloStatusOracle hosts, IOptions<ClusterSettings> settings) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var atWork = hosts.GetApproximateSiloStatuses(onlyActive: true).Count;
        return Task.FromResult(atWork >= settings.Value.Hosts
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded(string.Create(
                CultureInfo.InvariantCulture, $"{atWork} of {settings.Value.Hosts} hosts are at work.")));
    }
}
