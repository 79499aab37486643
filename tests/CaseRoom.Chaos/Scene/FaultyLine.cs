using System.Net;
using System.Net.Sockets;
using CaseRoom.Testing;

namespace CaseRoom.Chaos.Scene;

/// <summary>What a line does.</summary>
internal enum LineState
{
    Whole,

    /// <summary>What is open is closed, what is opened is closed at once.</summary>
    Cut,

    /// <summary>Everything is taken and nothing comes out, and nobody is told.</summary>
    Swallows,

    /// <summary>What callers say arrives; what they are answered does not.</summary>
    OneWay,

    /// <summary>Everything arrives, late.</summary>
    Slow,
}

/// <summary>
/// A line of TCP on loopback between callers and whoever of several answers, which can be broken in the ways that real
/// ones are.
/// </summary>
internal sealed class FaultyLine : IAsyncDisposable
{
    private const int BufferBytes = 16 * 1024;
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(100);
    private readonly TcpListener listener = new(IPAddress.Loopback, FreePort.Take());
    private readonly CancellationTokenSource stopping = new();
    private readonly Func<IReadOnlyList<int>> ports;
    private readonly Lock gate = new();
    private readonly HashSet<CancellationTokenSource> open = [];
    private readonly Task accepting;
    private volatile LineState state;
    private int turn;

    /// <param name="ports">Whom it may try, asked for each connection.</param>
    public FaultyLine(Func<IReadOnlyList<int>> ports)
    {
        this.ports = ports;
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Breaks it, or makes it whole: then what was open while it kept silent is closed, as it would be by
    /// then.</summary>
    public void Set(LineState to)
    {
        var before = state;
        state = to;
        if (to is LineState.Cut || before is LineState.Swallows or LineState.OneWay) { CutOff(_ => true); }
    }

    /// <summary>Closes connections by chance, and stays whole.</summary>
    /// <param name="share">Of all, from 0 to 1.</param>
    public void CutSome(Random random, double share) => CutOff(_ => random.NextDouble() < share);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        CutOff(_ => true);
        listener.Stop();
        await accepting;
        stopping.Dispose();
    }

    private void CutOff(Func<CancellationTokenSource, bool> which)
    {
        CancellationTokenSource[] cut;
        lock (gate) { cut = [.. open.Where(which)]; }
        foreach (var one in cut) { one.Cancel(); }
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
        var life = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
        lock (gate) { open.Add(life); }
        using (caller)
        {
            try
            {
                if (state is LineState.Cut) { return; }
                using var far = await ReachAsync(life.Token);
                if (far is null) { return; }
                var (near, there) = (caller.GetStream(), far.GetStream());
                // Either end that stops ends both, as a proxy does.
                await Task.WhenAny(PumpAsync(near, there, false, life.Token), PumpAsync(there, near, true, life.Token));
            }
            catch (Exception ended) when (ended is IOException or OperationCanceledException or SocketException)
            {
            }
            finally
            {
                lock (gate) { open.Remove(life); }
                await life.CancelAsync();
            }
        }
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to, bool isAnswer, CancellationToken stop)
    {
        try
        {
            var buffer = new byte[BufferBytes];
            while (await from.ReadAsync(buffer, stop) is > 0 and var read)
            {
                if (state is LineState.Swallows || (isAnswer && state is LineState.OneWay))
                {
                    await Task.Delay(Timeout.Infinite, stop);
                }

                if (state is LineState.Slow) { await Task.Delay(Late, stop); }
                await to.WriteAsync(buffer.AsMemory(0, read), stop);
            }
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException)
        {
        }
    }

    private async Task<TcpClient?> ReachAsync(CancellationToken stop)
    {
        var all = ports();
        for (var tried = 0; tried < all.Count; tried++)
        {
            var host = new TcpClient();
            try
            {
                var next = (uint)Interlocked.Increment(ref turn) % (uint)all.Count;
                await host.ConnectAsync(IPAddress.Loopback, all[(int)next], stop);
                return host;
            }
            catch (SocketException)
            {
                host.Dispose();
            }
        }

        return null;
    }
}
