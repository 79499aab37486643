using System.Net;
using System.Net.Sockets;

namespace CaseRoom.Testing;

/// <summary>
/// One address before several hosts, as a reverse proxy is: each connection goes to the next host that takes one. It
/// passes bytes and reads none of them.
/// </summary>
public sealed class AnyHost : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, FreePort.Take());
    private readonly CancellationTokenSource stopping = new();
    private readonly Func<IReadOnlyList<Uri>> hosts;
    private readonly Task accepting;
    private int turn;

    /// <param name="hosts">Whom it may try, asked for each connection.</param>
    public AnyHost(Func<IReadOnlyList<Uri>> hosts)
    {
        this.hosts = hosts;
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>Scheme, host and port.</summary>
    public Uri Address => new($"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await accepting;
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) { _ = PassAsync(await listener.AcceptTcpClientAsync(stopping.Token)); }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException)
        {
        }
    }

    private async Task PassAsync(TcpClient caller)
    {
        using (caller)
        using (var host = await ReachAsync())
        {
            if (host is null) { return; }
            try
            {
                var (near, far) = (caller.GetStream(), host.GetStream());
                // Either end that stops ends both, as a proxy does.
                await Task.WhenAny(
                    near.CopyToAsync(far, stopping.Token), far.CopyToAsync(near, stopping.Token));
            }
            catch (IOException)
            {
            }
        }
    }

    private async Task<TcpClient?> ReachAsync()
    {
        var all = hosts();
        for (var tried = 0; tried < all.Count; tried++)
        {
            var host = new TcpClient();
            try
            {
                var next = (uint)Interlocked.Increment(ref turn) % (uint)all.Count;
                await host.ConnectAsync(IPAddress.Loopback, all[(int)next].Port, stopping.Token);
                return host;
            }
            catch (Exception away) when (away is SocketException or OperationCanceledException)
            {
                host.Dispose();
            }
        }

        return null;
    }
}
