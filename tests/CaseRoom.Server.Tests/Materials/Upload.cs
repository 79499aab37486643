using System.Text.Json;
using CaseRoom.Contracts.Wire;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Materials;

/// <summary>An upload as it goes over HTTP.</summary>
internal sealed record Upload(Guid RoomId)
{
    public Guid CommandId { get; init; } = Guid.CreateVersion7();

    public Guid MaterialId { get; init; } = Guid.CreateVersion7();

    public string Title { get; init; } = "Bildet fra i dag";

    public bool PersonImage { get; init; }

    public bool Identified { get; init; }

    public bool Looked { get; init; }

    public async Task<Outcome> SendAsync(HttpClient client, byte[] content)
    {
        using var answer = await SendAsync(client, new ByteArrayContent(content));
        answer.EnsureSuccessStatusCode();
        return JsonSerializer.Deserialize<Outcome>(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), WireJson.Options)!;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpContent content)
    {
        using var request = Request();
        request.Content = content;
        content.Headers.ContentType = new("application/octet-stream");
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Its head alone: what the server says without having seen the file.</summary>
    public async Task<Offer> OfferAsync(Uri server, string person, byte[] content)
    {
        using var request = Request();
        return await Offer.MakeAsync(server, person, request, content.Length);
    }

    private HttpRequestMessage Request()
    {
        var query = $"commandId={CommandId}&materialId={MaterialId}&identified={(Identified ? "true" : "false")}"
            + $"&personImage={(PersonImage ? "true" : "false")}&looked={(Looked ? "true" : "false")}";
        var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri($"/api/rooms/{RoomId}/materials?{query}", UriKind.Relative));
        request.Headers.Add(WireHeaders.Title, Uri.EscapeDataString(Title));
        return request;
    }

    /// <summary>What the store holds for the room: names of files.</summary>
    public string[] Kept(ServerProcess server)
    {
        var folder = Path.Combine(server.DataPath, "blobs", "room", $"{RoomId:D}");
        return System.IO.Directory.Exists(folder)
            ? [.. System.IO.Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)]
            : [];
    }
}
