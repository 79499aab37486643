using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
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
        using var end = new CancellationTokenSource(during);
        var call = $$"""{"type":1,"target":"Submit","arguments":["{{room}}",[{"commandId":""";
        var commands = string.Join(',', Enumerable.Range(0, 32).Select(
            _ => $$$"""{"commandId":"{{{Guid.CreateVersion7()}}}","type":"join","data":{}}"""));
        var many = $$"""{"type":1,"target":"Submit","arguments":["{{room}}",[{{commands}}]]}""";
        var large = call + '"' + new string('x', 3 * 1024 * 1024);
        var deep = call + new string('[', 5_000);
        var follow = $$"""{"type":1,"target":"Follow","arguments":["{{room}}",0,""]}""";
        var signals = $$"""{"type":1,"target":"Signal","arguments":["{{room}}",{"kind":"here","page":1}]}""";
        for (var n = 0; n < Frozen; n++) { await FreezeAsync(server, room, token); }
        Console.WriteLine("at it");
        var kinds = new[]
        {
            SendAsync(server, token, many, end.Token), SendAsync(server, token, large, end.Token),
            SendAsync(server, token, deep, end.Token), ReadAsync(client, $"/api/rooms/{room}", end.Token),
            ReadAsync(client, $"/api/rooms/{Guid.NewGuid()}", end.Token),
            ReadAsync(client, $"/api/rooms/{room}/conclusion.pdf?form=pseudonymised", end.Token),
            UploadAsync(client, room, end.Token), SendAsync(server, token, signals, end.Token, follow),
        };
        var counts = await Task.WhenAll(kinds);
        Console.WriteLine($"abuser: {string.Join(", ", counts)} calls "
            + "(many, large, deep, readings, vain readings, exports, files, signals)");
    }

    private static async Task FreezeAsync(Uri server, Guid room, string token)
    {
        var socket = await ConnectAsync(server, token);
        await SayAsync(socket, $$"""{"type":1,"target":"Follow","arguments":["{{room}}",0,""]}""");
    }

    private static Task SayAsync(ClientWebSocket socket, string message) => socket.SendAsync(
        Encoding.UTF8.GetBytes(message + '\u001e'), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <param name="first">What is said once a connection, before the rest; null for nothing.</param>
    private static async Task<int> SendAsync(
        Uri server, string token, string message, CancellationToken end, string? first = null)
    {
        var bytes = Encoding.UTF8.GetBytes(message + '\u001e');
        var sent = 0;
        while (!end.IsCancellationRequested)
        {
            try
            {
                using var socket = await ConnectAsync(server, token);
                if (first is not null) { await SayAsync(socket, first); }
                while (!end.IsCancellationRequested)
                {
                    await socket.SendAsync(bytes, WebSocketMessageType.Text, true, CancellationToken.None);
                    sent++;
                    await Task.Delay(Beat, CancellationToken.None);
                }
            }
            catch (WebSocketException)
            {
                // Cut or refused: again.
                await Task.Delay(Beat, CancellationToken.None);
            }
        }

        return sent;
    }

    private static async Task<int> ReadAsync(HttpClient client, string path, CancellationToken end)
    {
        var asked = 0;
        while (!end.IsCancellationRequested)
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), CancellationToken.None);
            asked++;
            await Task.Delay(Beat, CancellationToken.None);
        }

        return asked;
    }

    /// <summary>Pictures, which each take a reader of files; the room is full of them at some time.</summary>
    private static async Task<int> UploadAsync(HttpClient client, Guid room, CancellationToken end)
    {
        var picture = PngFile.Of(200, 200);
        var sent = 0;
        while (!end.IsCancellationRequested)
        {
            using var content = new ByteArrayContent(picture);
            content.Headers.ContentType = new("application/octet-stream");
            content.Headers.Add(WireHeaders.Title, "x");
            using var answer = await client.PostAsync(
                new Uri(
                    $"/api/rooms/{room}/materials?commandId={Guid.CreateVersion7()}"
                        + $"&materialId={Guid.CreateVersion7()}&personImage=false&identified=false",
                    UriKind.Relative),
                content, CancellationToken.None);
            sent++;
            await Task.Delay(Beat, CancellationToken.None);
        }

        return sent;
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
}
