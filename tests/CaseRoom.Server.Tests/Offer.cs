using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests;

/// <summary>
/// A request whose head alone is sent: the server has to ask for the body (<c>100 Continue</c>), and it never comes.
/// An HTTP client of the platform sends a small body unasked, and breaks on a large one that is refused while it sends.
/// </summary>
/// <param name="Asked">Whether the server wanted the body.</param>
internal sealed record Offer(HttpStatusCode Status, JsonObject Answer, bool Asked)
{
    private const string HeadEnd = "\r\n\r\n";

    public static async Task<Offer> MakeAsync(Uri server, string person, HttpRequestMessage request, long length)
    {
        var stop = TestContext.Current.CancellationToken;
        using var client = new HttpClient { BaseAddress = server };
        var token = await DemoToken.RequestAsync(client, person);
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Host, server.Port, stop);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Head(server, token, request, length)), stop);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var status = StatusOf(await reader.ReadLineAsync(stop));
        // Asked, it would wait for the body: what it says after that is not heard.
        if (status is HttpStatusCode.Continue) { return new Offer(status, [], true); }
        var answer = await RestAsync(reader, stop);
        var body = answer[(answer.IndexOf(HeadEnd, StringComparison.Ordinal) + HeadEnd.Length)..];
        return new Offer(status, (JsonObject)JsonNode.Parse(JsonIn(body))!, false);
    }

    /// <summary>The server ends a connection whose body it did not want, sometimes before it is read to its end
    /// here.</summary>
    private static async Task<string> RestAsync(StreamReader reader, CancellationToken stop)
    {
        var read = new StringBuilder();
        var some = new char[1024];
        try
        {
            while (await reader.ReadAsync(some, stop) is var count and > 0) { read.Append(some, 0, count); }
        }
        catch (IOException)
        {
            return read.ToString();
        }

        return read.ToString();
    }

    private static string Head(Uri server, string token, HttpRequestMessage request, long length)
    {
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"POST {request.RequestUri} HTTP/1.1\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Host: {server.Authority}\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Authorization: Bearer {token}\r\nExpect: 100-continue\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {length}\r\nConnection: close\r\n");
        var type = request.Content?.Headers.ContentType?.MediaType ?? "application/octet-stream";
        head.Append(CultureInfo.InvariantCulture, $"Content-Type: {type}\r\n");
        foreach (var (name, values) in request.Headers)
        {
            head.Append(name).Append(": ").AppendJoin(',', values).Append("\r\n");
        }

        return head.Append("\r\n").ToString();
    }

    private static HttpStatusCode StatusOf(string? line) =>
        (HttpStatusCode)int.Parse(line!.Split(' ')[1], CultureInfo.InvariantCulture);

    /// <summary>The body may come in one chunk, whose size stands before and after it.</summary>
    private static string JsonIn(string body) =>
        body[body.IndexOf('{', StringComparison.Ordinal)..(body.LastIndexOf('}') + 1)];
}
