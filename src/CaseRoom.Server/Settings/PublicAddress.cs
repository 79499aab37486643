using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Settings;

/// <summary>The address of this server as people and its own sign-in reach it. Known once the server listens.</summary>
internal sealed class PublicAddress(IOptions<CaseRoomSettings> settings, IServer server)
{
    public static readonly Uri Default = new("http://localhost:5080");

    private readonly Lazy<Uri> current = new(() => settings.Value.PublicUrl ?? FromListener(server));

    /// <summary>Scheme, host and port; the path is always "/".</summary>
    public Uri Current => current.Value;

    // A server that listens on every address or on 127.0.0.1 is named localhost: browsers keep Secure cookies there.
    private static Uri FromListener(IServer server)
    {
        var listening = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        if (listening is null)
        {
            return Default;
        }

        var address = BindingAddress.Parse(listening);
        var isHere = address.Host is "*" or "+" or "0.0.0.0" or "[::]" or "127.0.0.1" or "[::1]";
        return new UriBuilder(address.Scheme, isHere ? "localhost" : address.Host, address.Port).Uri;
    }
}
