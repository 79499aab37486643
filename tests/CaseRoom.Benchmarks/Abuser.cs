using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using CaseRoom.Contracts.Wire;
using CaseRoom.Testing;
using CaseRoom.Testing.Files;

namespace CaseRoom.Benchmarks;

/// <summary>
/// A member who does, all at once and for a bounded time, what a client can: more commands than are taken, messages
/// too large and too deep, readings, printed conclusions, files and signals without end, connections that do not read,
/// and new ones for those that were cut.
/// </summary>
internal static class Abuser
{
    /// <summary>What the process writes once all its kinds begin; the line after it says what they did, as JSON.
    /// </summary>
    public const string AtIt = "at it";

    public const string Many = "many";
    public const string Large = "large";
    public const string Deep = "deep";
    public const string Readings = "readings";
    public const string VainReadings = "vain readings";
    public const string Exports = "exports";
    public const string Files = "files";
    public const string Signals = "signals";

    private const string Person = "nils";
    private const int Frozen = 10;

    /// <summary>Milliseconds between two of one kind: far above every limit, and bounded, so that the load's own
    /// processor time does not hide the server's.</summary>
    private const int Beat = 2;

    public static async Task RunAsync(Uri server, Guid room, TimeSpan during)
    {
        using var client = new HttpClient { BaseAddress = server };
        var token = await DemoToken.RequestAsync(client, Person);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var call = $$"""{"type":1,"target":"Submit","arguments":["{{room}}",[{"commandId":""";
        var commands = string.Join(',', Enumerable.Range(0, 32).Select(
            _ => $$$"""{"commandId":"{{{Guid.CreateVersion7()}}}","type":"join","data":{}}"""));
        var many = $$"""{"type":1,"target":"Submit","arguments":["{{room}}",[{{commands}}]]}""";
        var large = call + '"' + new string('x', 3 * 1024 * 1024);
        var deep = call + new string('[', 5_000);
        var follow = $$"""{"type":1,"target":"Follow","arguments":["{{room}}",0,""]}""";
        var signals = $$"""{"type":1,"target":"Signal","arguments":["{{room}}",{"kind":"here","page":1}]}""";
        for (var n = 0; n < Frozen; n++) { await FreezeAsync(server, room, token); }
        // From here, and not from before the connections: they take of the time what a slow machine takes for them.
        using var end = new CancellationTokenSource(during);
        Console.WriteLine(AtIt);
        var kinds = new[]
        {
            SendAsync(Many, server, token, many, end.Token), SendAsync(Large, server, token, large, end.Token),
            SendAsync(Deep, server, token, deep, end.Token),
            ReadAsync(Readings, client, $"/api/rooms/{room}", end.Token),
            ReadAsync(VainReadings, client, $"/api/rooms/{Guid.NewGuid()}", end.Token),
            ReadAsync(Exports, client, $"/api/rooms/{room}/conclusion.pdf?form=pseudonymised", end.Token),
            UploadAsync(client, room, end.Token), SendAsync(Signals, server, token, signals, end.Token, follow),
        };
        Console.WriteLine(JsonSerializer.Serialize(await Task.WhenAll(kinds)));
    }

    private static async Task FreezeAsync(Uri server, Guid room, string token)
    {
        var socket = await ConnectAsync(server, token);
        await SayAsync(socket, $$"""{"type":1,"target":"Follow","arguments":["{{room}}",0,""]}""");
    }

    private static Task SayAsync(ClientWebSocket socket, string message) => socket.SendAsync(
        Encoding.UTF8.GetBytes(message + '\u001e'), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <param name="first">What is said once a connection, before the rest; null for nothing.</param>
    private static async Task<Count> SendAsync(
        string kind, Uri server, string token, string message, CancellationToken end, string? first = null)
    {
        var bytes = Encoding.UTF8.GetBytes(message + '\u001e');
        var (calls, refused) = (0, 0);
        while (!end.IsCancellationRequested)
        {
            try
            {
                using var socket = await ConnectAsync(server, token);
                if (first is not null) { await SayAsync(socket, first); }
                while (!end.IsCancellationRequested)
                {
                    // What is cut half-way was a call as well: of one too large no other ever comes about.
                    calls++;
                    await socket.SendAsync(bytes, WebSocketMessageType.Text, true, end);
                    await Task.Delay(Beat, CancellationToken.None);
                }
            }
            catch (OperationCanceledException)
            {
                // Its time is over, and the server had not yet taken what was sent before.
            }
            catch (WebSocketException)
            {
                // Cut or refused: again.
                refused++;
                await Task.Delay(Beat, CancellationToken.None);
            }
        }

        return new Count(kind, calls, refused);
    }

    private static Task<Count> ReadAsync(string kind, HttpClient client, string path, CancellationToken end) =>
        AskAsync(kind, () => client.GetAsync(new Uri(path, UriKind.Relative), CancellationToken.None), end);

    /// <summary>Pictures, which each take a reader of files; the room is full of them at some time.</summary>
    private static Task<Count> UploadAsync(HttpClient client, Guid room, CancellationToken end)
    {
        var picture = PngFile.Of(200, 200);
        return AskAsync(Files, SendOneAsync, end);

        async Task<HttpResponseMessage> SendOneAsync()
        {
            using var content = new ByteArrayContent(picture);
            content.Headers.ContentType = new("application/octet-stream");
            content.Headers.Add(WireHeaders.Title, "x");
            return await client.PostAsync(
                new Uri(
                    $"/api/rooms/{room}/materials?commandId={Guid.CreateVersion7()}"
                        + $"&materialId={Guid.CreateVersion7()}&personImage=false&identified=false",
                    UriKind.Relative),
                content, CancellationToken.None);
        }
    }

    private static async Task<Count> AskAsync(
        string kind, Func<Task<HttpResponseMessage>> ask, CancellationToken end)
    {
        var (calls, refused) = (0, 0);
        while (!end.IsCancellationRequested)
        {
            try
            {
                using var answer = await ask();
                calls++;
            }
            catch (HttpRequestException)
            {
                // Cut or refused: again.
                refused++;
            }

            await Task.Delay(Beat, CancellationToken.None);
        }

        return new Count(kind, calls, refused);
    }

    private static async Task<ClientWebSocket> ConnectAsync(Uri server, string token)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        await socket.ConnectAsync(
            new UriBuilder(server) { Scheme = "ws", Path = "/hubs/rooms" }.Uri, CancellationToken.None);
        await socket.SendAsync(
            Encoding.UTF8.GetBytes("""{"protocol":"json","version":1}""" + '\u001e'),
            WebSocketMessageType.Text, true, CancellationToken.None);
        return socket;
    }

    /// <summary>What one kind did.</summary>
    /// <param name="Calls">That were answered, or sent over an open connection.</param>
    /// <param name="Refused">Connections that were refused or cut.</param>
    public sealed record Count(string Kind, int Calls, int Refused);
}
