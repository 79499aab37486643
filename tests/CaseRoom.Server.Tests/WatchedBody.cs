using System.Net;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests;

/// <summary>A body that knows whether the server asked for it: sent by a client that waits to be asked.</summary>
internal sealed class WatchedBody(byte[] bytes) : HttpContent
{
    public bool Asked { get; private set; }

    /// <summary>Waits to be told that the server wants the body, as long as it takes.</summary>
    public static async Task<HttpClient> ClientAsync(Uri server, string person)
    {
        var handler = new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(5) };
        var client = new HttpClient(handler) { BaseAddress = server };
        client.DefaultRequestHeaders.Authorization = new("Bearer", await DemoToken.RequestAsync(client, person));
        client.DefaultRequestHeaders.ExpectContinue = true;
        return client;
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        Asked = true;
        await stream.WriteAsync(bytes);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}
