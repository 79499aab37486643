using System.Globalization;
using CaseRoom.Adapters.Clamd;
using CaseRoom.Grains.Materials;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Adapters;

/// <summary>Files are looked through by a ClamAV daemon.</summary>
public static class ClamdExtensions
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <param name="address">Host and port, with a colon between.</param>
    public static IServiceCollection AddClamd(this IServiceCollection services, string address)
    {
        var colon = address.LastIndexOf(':');
        return services.AddSingleton<IVirusScan>(_ => new ClamdVirusScan(
            address[..colon], int.Parse(address.AsSpan(colon + 1), CultureInfo.InvariantCulture), Longest));
    }
}
