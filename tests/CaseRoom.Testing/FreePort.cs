using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CaseRoom.Testing;

/// <summary>
/// Ports of the loopback that nobody listens on, below the range from which the system draws the local ports of
/// connections: a port of that range may be taken by any client before its server listens, and a client that calls it
/// while the server is down may be connected to itself.
/// </summary>
public static class FreePort
{
    private const int First = 20_000;
    private const int Last = 32_000;

    private static readonly ConcurrentDictionary<int, bool> Taken = new();

    /// <summary>A port that was free a moment ago, and that nobody else in this process was given.</summary>
    public static int Take()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, Last);
            if (!Taken.TryAdd(port, true)) { continue; }
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken: another one is drawn.
            }
        }
    }
}
