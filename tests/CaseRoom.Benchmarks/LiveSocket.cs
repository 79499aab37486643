using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Annotations;
using CaseRoom.Client;

namespace CaseRoom.Benchmarks;

/// <summary>
/// One connection to the hub over a plain WebSocket. A mark that it gives carries the moment at which it was due, so
/// that whoever reads it in this process knows how long it was under way.
/// </summary>
internal sealed class LiveSocket : IAsyncDisposable
{
    private const byte End = 0x1e;
    private const string Timed = "t=";
    private static readonly byte[] Label = Encoding.ASCII.GetBytes($"\"label\":\"{Timed}");

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<bool>> calls = new();
    private readonly TaskCompletionSource firstBatch = new();
    private Task reading = Task.CompletedTask;
    private volatile bool frozen;
    private int called;
    private long delivered;
    private long received;

    /// <summary>Milliseconds from when a mark was due until it was read here.</summary>
    public ConcurrentQueue<double> Deliveries { get; } = [];

    /// <summary>Where the hub is, of every server that is measured.</summary>
    public const string Path = "/hubs/rooms";

    /// <summary>Whether <see cref="Deliveries"/> is kept, or only counted.</summary>
    public bool Timing { get; set; } = true;

    /// <summary>Takes nothing more from the line, and leaves it open.</summary>
    public void Freeze() => frozen = true;

    /// <summary>Marks read here.</summary>
    public long Delivered => Volatile.Read(ref delivered);

    /// <summary>Bytes read here.</summary>
    public long Received => Volatile.Read(ref received);

    /// <param name="token">Null where nobody asks.</param>
    public static async Task<LiveSocket> ConnectAsync(Uri server, string? token)
    {
        var live = new LiveSocket();
        if (token is not null) { live.socket.Options.SetRequestHeader("Authorization", $"Bearer {token}"); }
        await live.socket.ConnectAsync(
            new UriBuilder(server) { Scheme = "ws", Path = Path }.Uri, CancellationToken.None);
        await live.SendTextAsync("""{"protocol":"json","version":1}""");
        live.reading = live.ReadAsync();
        return live;
    }

    /// <summary>Follows from the beginning; ends with the first batch.</summary>
    public async Task FollowAsync(Guid room)
    {
        await CallAsync("Follow", room, 0, "");
        await firstBatch.Task;
    }

    /// <summary>Follows on from what a view showed; ends when the server has taken it up.</summary>
    public Task FollowOnAsync(Guid room, long sequence, string hash) => CallAsync("Follow", room, sequence, hash);

    /// <summary>A mark on that text; milliseconds from when it was due until it was acknowledged.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public async Task<double> MarkAsync(Guid room, Guid text, long due)
    {
        await SubmitAsync(room, [Mark(text, due)]);
        return Stopwatch.GetElapsedTime(due).TotalMilliseconds;
    }

    /// <summary>A command of about 300 bytes of text.</summary>
    public static WireCommand Mark(Guid text, long due) => CaseRoomClient.Command(new AddAnnotation(
        Guid.CreateVersion7(), text, null, new TextRange(0, 8, BenchRoom.Marked), $"{Timed}{due}", Filling));

    /// <summary>Milliseconds until one command was acknowledged.</summary>
    public async Task<double> SubmittedAsync(Guid room, WireCommand command)
    {
        var start = Stopwatch.GetTimestamp();
        await SubmitAsync(room, [command]);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <exception cref="InvalidOperationException">One was refused.</exception>
    public Task SubmitAsync(Guid room, IReadOnlyList<WireCommand> commands) => CallAsync("Submit", room, commands);

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await reading;
        socket.Dispose();
        sending.Dispose();
    }

    /// <summary>What makes an annotation's note about 300 bytes.</summary>
    private static string Filling { get; } = string.Concat(Enumerable.Repeat("Lorem ipsum dolor sit amet. ", 8));

    private async Task CallAsync(string target, params object[] arguments)
    {
        var invocationId = Interlocked.Increment(ref called).ToString(CultureInfo.InvariantCulture);
        var answered = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        calls[invocationId] = answered;
        await SendTextAsync(JsonSerializer.Serialize(
            new { type = 1, invocationId, target, arguments }, WireJson.Options));
        if (!await answered.Task) { throw new InvalidOperationException($"{target} was refused."); }
    }

    private async Task SendTextAsync(string text)
    {
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(
                Encoding.UTF8.GetBytes(text + (char)End), WebSocketMessageType.Text, true, CancellationToken.None);
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[1024 * 1024];
        var held = 0;
        try
        {
            while (!frozen)
            {
                if (held == buffer.Length) { Array.Resize(ref buffer, 2 * held); }
                var read = await socket.ReceiveAsync(buffer.AsMemory(held), CancellationToken.None);
                if (read.MessageType is WebSocketMessageType.Close) { break; }
                held += read.Count;
                received += read.Count;
                held = Take(buffer, held);
            }
        }
        catch (Exception end)
            when (end is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Ended by this side, or cut.
        }

        foreach (var call in calls.Values) { call.TrySetResult(false); }
        firstBatch.TrySetResult();
    }

    /// <summary>Takes whole frames from the beginning; how many bytes are left.</summary>
    private int Take(byte[] buffer, int held)
    {
        var from = 0;
        for (var end = buffer.AsSpan(0, held).IndexOf(End); end >= 0;)
        {
            Frame(buffer.AsSpan(from, end));
            from += end + 1;
            end = buffer.AsSpan(from, held - from).IndexOf(End);
        }

        buffer.AsSpan(from, held - from).CopyTo(buffer);
        return held - from;
    }

    private void Frame(ReadOnlySpan<byte> frame)
    {
        if (frame.StartsWith("{\"type\":1,"u8))
        {
            Batch(frame);
        }
        else if (frame.StartsWith("{\"type\":3,"u8))
        {
            using var answer = JsonDocument.Parse(frame.ToArray());
            var id = answer.RootElement.GetProperty("invocationId").GetString()!;
            var refused = answer.RootElement.TryGetProperty("error", out _) || frame.IndexOf("\"refused\""u8) >= 0;
            if (calls.TryRemove(id, out var call)) { call.TrySetResult(!refused); }
        }
    }

    private void Batch(ReadOnlySpan<byte> frame)
    {
        firstBatch.TrySetResult();
        for (var at = frame.IndexOf(Label); at >= 0; at = frame.IndexOf(Label))
        {
            frame = frame[(at + Label.Length)..];
            delivered++;
            if (Timing && Utf8Parser.TryParse(frame, out long due, out _))
            {
                Deliveries.Enqueue(Stopwatch.GetElapsedTime(due).TotalMilliseconds);
            }
        }
    }
}
