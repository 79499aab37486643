using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CaseRoom.Testing;

/// <summary>
/// Speaks as much of a ClamAV daemon's protocol as an upload needs, over a real socket. It finds the harmless file that
/// scanners agree on, and takes no more than a million bytes.
/// </summary>
public sealed class ClamdServer : IAsyncDisposable
{
    /// <summary>Name that daemons give to <see cref="Harmless"/>.</summary>
    public const string Name = "Eicar-Test-Signature";

    private const int MostBytes = 1_000_000;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task listening;

    public ClamdServer()
    {
        listener.Start();
        listening = ListenAsync();
    }

    /// <summary>The EICAR test file; in two parts here, so that no scanner of source finds it.</summary>
    public static byte[] Harmless { get; } = Encoding.ASCII.GetBytes(
        @"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");

    public string Address => $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>Bytes of the last file that came whole.</summary>
    public int LastLength { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await listening;
        stop.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await AnswerAsync(client.GetStream());
            }
            catch (Exception fault) when (fault is OperationCanceledException or IOException or SocketException)
            {
                continue;
            }
        }
    }

    private async Task AnswerAsync(NetworkStream line)
    {
        var command = new byte["zINSTREAM\0".Length];
        await line.ReadExactlyAsync(command, stop.Token);
        if (!command.AsSpan().SequenceEqual("zINSTREAM\0"u8))
        {
            await line.WriteAsync("UNKNOWN COMMAND\0"u8.ToArray(), stop.Token);
            return;
        }

        using var file = new MemoryStream();
        var head = new byte[sizeof(int)];
        while (true)
        {
            await line.ReadExactlyAsync(head, stop.Token);
            var length = BinaryPrimitives.ReadInt32BigEndian(head);
            if (length == 0) { break; }
            var piece = new byte[length];
            await line.ReadExactlyAsync(piece, stop.Token);
            file.Write(piece);
        }

        LastLength = (int)file.Length;
        var found = file.ToArray().AsSpan().IndexOf(Harmless) >= 0;
        var answer = file.Length > MostBytes ? "INSTREAM size limit exceeded. ERROR"
            : found ? $"stream: {Name} FOUND" : "stream: OK";
        await line.WriteAsync(Encoding.ASCII.GetBytes(answer + "\0"), stop.Token);
    }
}
