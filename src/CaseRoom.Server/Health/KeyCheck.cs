using System.Security.Cryptography;
using CaseRoom.Server.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CaseRoom.Server.Health;

/// <summary>
/// The keys can be read: the master key's file, without which no room that is not open yet can be opened, and those of
/// sessions.
/// </summary>
internal sealed class KeyCheck(KeyFolder keys, IDataProtectionProvider protection) : IHealthCheck
{
    private readonly IDataProtector protector = protection.CreateProtector("CaseRoom.Health.v1");

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Look());

    private HealthCheckResult Look()
    {
        try
        {
            foreach (var key in keys.Masters) { File.OpenRead(key).Dispose(); }
            protector.Unprotect(protector.Protect([1]));
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return HealthCheckResult.Unhealthy("The keys in CaseRoom:KeyPath cannot be read.", failure);
        }
    }
}
