using System.Diagnostics;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseRoom.Contracts.Wire;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Live;

/// <summary>
/// The hub's protocol by hand: what comes is read when a test asks for it, and kept in the order in which it came.
/// </summary>
internal sealed class RawHub : IAsyncDisposable
{
    /// <summary>A client that writes whatever it likes, however deep.</summary>
    public static readonly JsonSerializerOptions Writing = new(WireJson.Options) { MaxDepth = 128 };

    private const char End = '\u001e';
    private const int Invocation = 1;
    private const int Completion = 3;
    private const int Ping = 6;
    private const int Close = 7;

    /// <summary>A hub that says for so long only that it is there has nothing to say: the test waits for what does not
    /// come.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket socket = new();
    private readonly HttpMessageInvoker wire;
    private readonly StringBuilder unread = new();
    private int calls;
    private int looked;

    private RawHub(int? receiveBuffer) => wire = new HttpMessageInvoker(new SocketsHttpHandler
    {
        ConnectCallback = async (context, cancel) =>
        {
            var tcp = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            if (receiveBuffer is { } bytes) { tcp.ReceiveBufferSize = bytes; }
            await tcp.ConnectAsync(context.DnsEndPoint, cancel);
            return new NetworkStream(tcp, ownsSocket: true);
        },
    });

    /// <summary>What the hub called here, in order.</summary>
    public List<HubCall> Received { get; } = [];

    /// <summary>What the hub said when it closed; empty where it gave no reason.</summary>
    public string? Closed { get; private set; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>As a program of that demo person.</summary>
    public static async Task<RawHub> ConnectAsync(
        ServerProcess server, string person, int? receiveBuffer = null, int? level = null)
    {
        using var client = server.Anonymous();
        var token = await DemoToken.RequestAsync(client, person, level);
        return await ConnectAsync(server, [("Authorization", $"Bearer {token}")], receiveBuffer);
    }

    /// <summary>The same at a server in this process.</summary>
    public static async Task<RawHub> ConnectAsync(MovedServer server, string person, int? level = null)
    {
        using var client = server.CreateClient();
        var token = await DemoToken.RequestAsync(client, person, level);
        return await ConnectAsync(server.Address, [("Authorization", $"Bearer {token}")]);
    }

    /// <summary>As a page in that browser.</summary>
    public static Task<RawHub> ConnectAsync(ServerProcess server, BrowserClient browser) =>
        ConnectAsync(server, [("Cookie", browser.CookieHeader), Answers.OriginOf(server)]);

    /// <summary>The same by a connection that was agreed on before.</summary>
    public static Task<RawHub> ConnectAsync(ServerProcess server, BrowserClient browser, string connection) =>
        ConnectAsync(
            server.Address, [("Cookie", browser.CookieHeader), Answers.OriginOf(server)], connection: connection);

    /// <summary>As a program whose token is bound to a key.</summary>
    public static Task<RawHub> ConnectAsync(ServerProcess server, string token, string proof) =>
        ConnectAsync(server, [("Authorization", $"DPoP {token}"), ("DPoP", proof)]);

    /// <summary>As nobody.</summary>
    public static Task<RawHub> ConnectAsync(Uri server) => ConnectAsync(server, []);

    public async Task SendAsync(string target, params object[] arguments) =>
        await SendAsync(new { type = Invocation, target, arguments });

    /// <summary>Calls and reads until the answer: its result, or null with the error's text.</summary>
    public async Task<(JsonNode? Result, string? Error)> CallAsync(string target, params object[] arguments)
    {
        var invocationId = $"{++calls}";
        await SendAsync(new { type = Invocation, invocationId, target, arguments });
        return await AnswerAsync(invocationId);
    }

    /// <summary>The same with arguments as no client would write them.</summary>
    public async Task<(JsonNode? Result, string? Error)> CallTextAsync(string target, string arguments)
    {
        var invocationId = $"{++calls}";
        await SendTextAsync(
            $$"""{"type":1,"invocationId":"{{invocationId}}","target":"{{target}}","arguments":[{{arguments}}]}""");
        return await AnswerAsync(invocationId);
    }

    private async Task<(JsonNode? Result, string? Error)> AnswerAsync(string invocationId)
    {
        while (await NextAsync() is { } message)
        {
            if ((string?)message["invocationId"] != invocationId) { continue; }
            ((int)message["type"]!).ShouldBe(Completion);
            return (message["result"]?.DeepClone(), (string?)message["error"]);
        }

        return (null, $"closed: {Closed}");
    }

    /// <summary>Submits and reads until the outcomes.</summary>
    public async Task<IReadOnlyList<Outcome>> SubmitAsync(Guid room, params WireCommand?[] commands)
    {
        var (result, error) = await CallAsync("Submit", room, commands);
        error.ShouldBeNull();
        return result.Deserialize<Outcome[]>(WireJson.Options)!;
    }

    /// <summary>The first such call that was not looked at before; reads until it came.</summary>
    public async Task<HubCall> UntilAsync(Func<HubCall, bool> wanted)
    {
        while (true)
        {
            while (looked < Received.Count)
            {
                if (wanted(Received[looked++])) { return Received[looked - 1]; }
            }

            (await NextAsync()).ShouldNotBeNull($"the hub closed: {Closed}");
        }
    }

    /// <summary>Reads until the hub has closed; the reason that it gave.</summary>
    public async Task<string?> UntilClosedAsync()
    {
        while (await NextAsync() is not null)
        {
            // Everything is kept where it belongs.
        }

        return Closed;
    }

    /// <summary>Shows that it lives; throws when the connection is gone.</summary>
    public Task PingAsync() => SendAsync(new { type = Ping });

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        wire.Dispose();
        return ValueTask.CompletedTask;
    }

    public async Task SendTextAsync(string text) => await socket.SendAsync(
        Encoding.UTF8.GetBytes(text + End), WebSocketMessageType.Text, endOfMessage: true, Stop);

    private static Task<RawHub> ConnectAsync(
        ServerProcess server, (string Name, string Value)[] headers, int? receiveBuffer = null) =>
        ConnectAsync(server.Address, headers, receiveBuffer);

    private static async Task<RawHub> ConnectAsync(
        Uri server, (string Name, string Value)[] headers, int? receiveBuffer = null, string? connection = null)
    {
        var hub = new RawHub(receiveBuffer);
        foreach (var (name, value) in headers) { hub.socket.Options.SetRequestHeader(name, value); }
        var address = new UriBuilder(server) { Scheme = "ws", Path = "/hubs/rooms" };
        if (connection is not null) { address.Query = $"id={Uri.EscapeDataString(connection)}"; }
        await hub.socket.ConnectAsync(address.Uri, hub.wire, Stop);
        await hub.SendTextAsync("""{"protocol":"json","version":1}""");
        (await hub.NextAsync()).ShouldNotBeNull().Count.ShouldBe(0);
        return hub;
    }

    private Task SendAsync(object message) => SendTextAsync(JsonSerializer.Serialize(message, Writing));

    /// <summary>The next message that is no ping; null when there will be none.</summary>
    private async Task<JsonObject?> NextAsync()
    {
        var waited = Stopwatch.StartNew();
        while (await ReadAsync() is { } text)
        {
            var message = JsonNode.Parse(text)!.AsObject();
            switch ((int?)message["type"])
            {
                case Ping:
                    waited.Elapsed.ShouldBeLessThan(Patience);
                    continue;
                case Close:
                    Closed ??= (string?)message["error"] ?? "";
                    continue;
                case Invocation:
                    Received.Add(new HubCall((string)message["target"]!, message["arguments"]!.AsArray()));
                    return message;
                default: return message;
            }
        }

        return null;
    }

    private async Task<string?> ReadAsync()
    {
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var text = unread.ToString();
            var end = text.IndexOf(End, StringComparison.Ordinal);
            if (end >= 0)
            {
                unread.Remove(0, end + 1);
                return text[..end];
            }

            try
            {
                var read = await socket.ReceiveAsync(buffer, Stop);
                if (read.MessageType is WebSocketMessageType.Close) { return null; }
                unread.Append(Encoding.UTF8.GetString(buffer, 0, read.Count));
            }
            catch (WebSocketException)
            {
                // Cut without a farewell.
                return null;
            }
        }
    }
}

/// <summary>A method of the client that the hub called.</summary>
internal sealed record HubCall(string Target, JsonArray Arguments)
{
    public bool IsBatch => Target == "Batch";

    public bool IsReset => Target == "Reset";

    public string? Reason => IsReset ? (string?)Arguments[1] : null;

    public long To => (long)Arguments[0]!["to"]!;

    public long From => (long)Arguments[0]!["from"]!;

    public string Hash => (string)Arguments[0]!["hash"]!;
}
