using CaseRoom.Server.Problems;
using CaseRoom.Server.Settings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Security;

/// <summary>
/// Gives every request the scheme and host that people open, whatever a proxy in front made of them: redirects,
/// cookies, the demand for https and the ids in answers all follow. A request for another host or port is refused.
/// </summary>
internal sealed class PublicHost(RequestDelegate next, IOptions<CaseRoomSettings> settings, IServer server)
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];
    private readonly Uri? open = settings.Value.PublicUrl;
    private readonly Lazy<HashSet<string>> own = new(() => OwnOf(server));

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!IsOwn(request.Host) && !IsProbe(request)) { return HostProblems.Of(400).WriteAsync(context); }
        if (open is not null)
        {
            request.Scheme = open.Scheme;
            request.Host = open.IsDefaultPort ? new HostString(open.Host) : new HostString(open.Host, open.Port);
        }

        return next(context);
    }

    // What asks whether the server lives knows its network address only; the answer holds no address.
    private static bool IsProbe(HttpRequest request) => request.Path.StartsWithSegments("/health");

    private bool IsOwn(HostString asked) => asked.HasValue && (IsOpen(asked) || own.Value.Contains(Authority(asked)));

    private bool IsOpen(HostString asked) => open is not null
        && string.Equals(asked.Host, open.Host, StringComparison.OrdinalIgnoreCase)
        && (asked.Port ?? (open.IsDefaultPort ? open.Port : -1)) == open.Port;

    // Where the server itself listens, by the names of this machine.
    private static HashSet<string> OwnOf(IServer server)
    {
        var listening = server.Features.Get<IServerAddressesFeature>()?.Addresses.Select(BindingAddress.Parse).ToList();
        if (listening is not { Count: > 0 }) { return ["localhost"]; }
        return
        [
            .. listening.SelectMany(at => Loopback.Append(at.Host.ToLowerInvariant())
                .SelectMany(host => Named(host, at.Port, at.Scheme))),
        ];
    }

    private static IEnumerable<string> Named(string host, int port, string scheme)
    {
        yield return $"{host}:{port}";
        if (port == (scheme == Uri.UriSchemeHttps ? 443 : 80)) { yield return host; }
    }

    private static string Authority(HostString asked) =>
        asked.Port is { } port ? $"{asked.Host.ToLowerInvariant()}:{port}" : asked.Host.ToLowerInvariant();
}
