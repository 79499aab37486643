using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using CaseRoom.Grains.Materials;

namespace CaseRoom.Adapters.Clamd;

/// <summary>
/// Asks a ClamAV daemon over TCP, by its command INSTREAM: pieces with their lengths before them, an empty one at the
/// end, and one line back.
/// </summary>
internal sealed class ClamdVirusScan(string host, int port, TimeSpan longest) : IVirusScan
{
    private const int PieceBytes = 64 * 1024;

    /// <summary>Bytes of an answer: a line with a name in it.</summary>
    private const int AnswerBytes = 1_000;

    private const string Nothing = "stream: OK";
    private const string Before = "stream: ";
    private const string Found = " FOUND";

    public async Task<string?> FindAsync(Stream file, CancellationToken cancel = default)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(longest);
        try
        {
            var answer = await AskAsync(file, time.Token);
            if (answer == Nothing) { return null; }
            return answer.StartsWith(Before, StringComparison.Ordinal)
                && answer.EndsWith(Found, StringComparison.Ordinal)
                ? answer[Before.Length..^Found.Length]
                : throw new NoVirusScanException(answer.Length == 0 ? "it hung up" : answer);
        }
        catch (SocketException cause)
        {
            throw new NoVirusScanException(cause.Message, cause);
        }
        catch (IOException cause) when (cause is not NoVirusScanException && cause.InnerException is SocketException)
        {
            throw new NoVirusScanException(cause.Message, cause);
        }
        catch (OperationCanceledException cause) when (!cancel.IsCancellationRequested)
        {
            throw new NoVirusScanException("it was not done in its time", cause);
        }
    }

    private async Task<string> AskAsync(Stream file, CancellationToken cancel)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host, port, cancel);
        await using var line = client.GetStream();
        await line.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
        var piece = new byte[sizeof(int) + PieceBytes];
        for (int read; (read = await file.ReadAsync(piece.AsMemory(sizeof(int)), cancel)) > 0;)
        {
            BinaryPrimitives.WriteInt32BigEndian(piece, read);
            await line.WriteAsync(piece.AsMemory(0, sizeof(int) + read), cancel);
        }

        await line.WriteAsync(new byte[sizeof(int)], cancel);
        var answer = new byte[AnswerBytes];
        var length = await line.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, cancel);
        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }
}
