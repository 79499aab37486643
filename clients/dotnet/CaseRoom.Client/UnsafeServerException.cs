namespace CaseRoom.Client;

/// <summary>
/// The server's address is plain http on another machine: whoever listens on the way would have the token.
/// </summary>
public sealed class UnsafeServerException(Uri server)
    : Exception($"A token is not sent to {server.GetLeftPart(UriPartial.Authority)}: use https.")
{
    /// <exception cref="UnsafeServerException">Plain http to another machine.</exception>
    internal static Uri Require(Uri server) =>
        server.Scheme == Uri.UriSchemeHttps || server.IsLoopback ? server : throw new UnsafeServerException(server);
}
