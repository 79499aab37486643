using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace CaseRoom.Server.SignIn;

/// <summary>By what callers are counted who are nobody yet: where they call from, as a proxy that is known says.
/// </summary>
internal static class CallerAddress
{
    /// <summary>Bytes of an IPv6 address that are somebody's network; the others they choose.</summary>
    private const int NetworkBytes = 8;

    /// <summary>One for each provider, so that nobody uses up what others have at another.</summary>
    public static Guid IdOf(HttpContext context, string provider) => new(SHA256.HashData(
    [
        .. Encoding.UTF8.GetBytes(provider), 0,
        .. PlaceOf(context.Connection.RemoteIpAddress ?? IPAddress.None),
    ]).AsSpan(0, 16));

    private static byte[] PlaceOf(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? address.MapToIPv4().GetAddressBytes()
        : address.AddressFamily is AddressFamily.InterNetworkV6 ? address.GetAddressBytes()[..NetworkBytes]
        : address.GetAddressBytes();
}
