using CaseRoom.Server.Settings;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Security;

/// <summary>
/// The origins whose pages may call with a person's cookie: this server's own, and those of the settings.
/// </summary>
internal sealed class AllowedOrigins(
    PublicAddress address, IOptions<CaseRoomSettings> settings, IHostEnvironment environment)
{
    private static readonly string[] Loopback = ["127.0.0.1", "[::1]"];
    private readonly Lazy<HashSet<string>> origins = new(() => All(address.Current, settings.Value, environment));

    /// <summary>Whether an <c>Origin</c> header, as browsers write it, is among them.</summary>
    public bool Contains(string? origin) => origin is not null && origins.Value.Contains(origin);

    private static HashSet<string> All(Uri own, CaseRoomSettings settings, IHostEnvironment environment)
    {
        var all = settings.AllowedOrigins.Select(origin => new Uri(origin)).Prepend(own).ToList();
        if (environment.IsDevelopment() && own.IsLoopback)
        {
            all.AddRange(Loopback.Select(host => new UriBuilder(own) { Host = host }.Uri));
        }

        return [.. all.Select(url => url.GetLeftPart(UriPartial.Authority))];
    }
}
