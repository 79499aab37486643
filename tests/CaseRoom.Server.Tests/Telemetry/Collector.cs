using System.Collections.Concurrent;
using System.Net;
using System.Text;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Telemetry;

/// <summary>Takes what a server sends by OpenTelemetry's protocol over HTTP, on loopback.</summary>
internal sealed class Collector : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<(string Path, string Body)> taken = new();

    public Collector()
    {
        Address = new Uri($"http://127.0.0.1:{FreePort.Take()}/");
        listener.Prefixes.Add(Address.AbsoluteUri);
        listener.Start();
        _ = TakeAsync();
    }

    public Uri Address { get; }

    /// <summary>Each with its path; texts stand in the protocol's bytes as they are.</summary>
    public IReadOnlyList<(string Path, string Body)> Taken => [.. taken];

    public void Dispose() => listener.Close();

    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                var call = await listener.GetContextAsync();
                using var body = new MemoryStream();
                await call.Request.InputStream.CopyToAsync(body);
                taken.Enqueue((call.Request.Url!.AbsolutePath, Encoding.Latin1.GetString(body.ToArray())));
                call.Response.Close();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
