using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using CaseRoom.Contracts.Audit;
using CaseRoom.Contracts.Directory;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Client;

/// <summary>
/// CaseRoom over HTTP: one call, one answer. To stay in a room and see what happens there, use
/// <see cref="RoomFollower"/>. Every method throws <see cref="CaseRoomException"/> where the server answers with a
/// problem, and
/// <see cref="HttpRequestException"/> where it does not answer. Safe to use from several threads.
/// </summary>
public sealed class CaseRoomClient : IDisposable
{
    private readonly HttpClient http;

    /// <param name="server">Scheme, host and port.</param>
    /// <param name="tokens">Asked before every call.</param>
    /// <exception cref="UnsafeServerException">Plain http to another machine.</exception>
    public CaseRoomClient(Uri server, IAccessTokens tokens)
    {
        Server = UnsafeServerException.Require(server);
        Tokens = tokens;
        http = new HttpClient(new AuthorizedCalls(tokens, new SocketsHttpHandler { UseCookies = false }))
        {
            BaseAddress = server,
            // Large files take as long as they take; callers cancel.
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.Add("X-CaseRoom", "1");
    }

    public Uri Server { get; }

    internal IAccessTokens Tokens { get; }

    /// <summary>Who is signed in.</summary>
    public async Task<SignedInAs> MeAsync(CancellationToken cancel = default) =>
        (await GetAsync<SessionAnswer>("/api/session", cancel)).Person;

    /// <summary>The rooms in the signed-in person's list.</summary>
    public Task<IReadOnlyList<RoomListItem>> RoomsAsync(CancellationToken cancel = default) =>
        GetAsync<IReadOnlyList<RoomListItem>>("/api/rooms", cancel);

    /// <summary>Opens a room; the same body again gives the same room.</summary>
    public Task<Outcome> OpenAsync(OpenRoomBody body, CancellationToken cancel = default) =>
        PostAsync<Outcome>("/api/rooms", JsonContent.Create(body, options: WireJson.Options), cancel);

    /// <summary>The room as this person sees it now.</summary>
    public Task<RoomView> ViewAsync(Guid roomId, CancellationToken cancel = default) =>
        GetAsync<RoomView>($"/api/rooms/{roomId}", cancel);

    /// <summary>
    /// At most <paramref name="limit"/> committed events after a sequence, as this person may see them today.
    /// </summary>
    public Task<Batch> EventsAsync(
        Guid roomId, long after, int limit = WireLimits.EventsPerBatch, CancellationToken cancel = default) =>
        GetAsync<Batch>(Page(roomId, "events", after, limit), cancel);

    /// <summary>At most <paramref name="limit"/> rows of who has read what in a room, after a row.</summary>
    public Task<AccessLogPage> AccessLogAsync(
        Guid roomId, long after, int limit = WireLimits.EventsPerBatch, CancellationToken cancel = default) =>
        GetAsync<AccessLogPage>(Page(roomId, "access-log", after, limit), cancel);

    /// <summary>One outcome per command, in order; see <see cref="Command"/>.</summary>
    public Task<IReadOnlyList<Outcome>> SubmitAsync(
        Guid roomId, IReadOnlyList<WireCommand> commands, CancellationToken cancel = default) =>
        PostAsync<IReadOnlyList<Outcome>>(
            $"/api/rooms/{roomId}/commands", JsonContent.Create(commands, options: WireJson.Options), cancel);

    /// <summary>
    /// A command with an id of its own, ready to be sent, and sent again if its outcome stays unknown.
    /// </summary>
    /// <param name="command">What is wanted.</param>
    /// <param name="basedOn">The version of the edited thing that the author saw.</param>
    /// <param name="looked">The author was asked about names in the text, and looked.</param>
    public static WireCommand Command(RoomCommand command, long? basedOn = null, bool looked = false)
    {
        var data = System.Text.Json.JsonElement.Parse(RoomCodec.Commands.Encode(command));
        return new WireCommand(Guid.CreateVersion7(), RoomCodec.Commands.NameOf(command), data, basedOn, looked);
    }

    /// <summary>Adds a file to a room: PNG, JPEG, WebP, PDF or plain text, told apart by content.</summary>
    /// <param name="roomId">The room.</param>
    /// <param name="material">Its id, made by the caller.</param>
    /// <param name="title">Shown to members.</param>
    /// <param name="marks">What is said of it.</param>
    /// <param name="content">Read to its end.</param>
    /// <param name="commandId">The same id again gives the same outcome; by default a new one.</param>
    /// <param name="cancel">Stops the upload.</param>
    public Task<Outcome> UploadAsync(
        Guid roomId, Guid material, string title, MaterialMarks marks, Stream content, Guid? commandId = null,
        bool looked = false, CancellationToken cancel = default)
    {
        var id = commandId ?? Guid.CreateVersion7();
        var query = $"commandId={id}&materialId={material}&personImage={Flag(marks.PersonImage)}"
            + $"&identified={Flag(marks.Identified)}&looked={Flag(looked)}";
        var bytes = Bytes(content);
        bytes.Headers.Add(WireHeaders.Title, Uri.EscapeDataString(title));
        return PostAsync<Outcome>($"/api/rooms/{roomId}/materials?{query}", bytes, cancel);
    }

    /// <summary>A material's content, as it was uploaded.</summary>
    public Task<Stream> DownloadAsync(Guid roomId, Guid material, CancellationToken cancel = default) =>
        OpenAsync($"/api/rooms/{roomId}/materials/{material}/content", cancel);

    /// <summary>A page of the log for checking its chain; see <see cref="LogVerifier"/>.</summary>
    public Task<LogPage> LogAsync(
        Guid roomId, long after, int limit = WireLimits.EventsPerBatch, CancellationToken cancel = default) =>
        GetAsync<LogPage>(Page(roomId, "log", after, limit), cancel);

    /// <summary>The joint conclusion as a file.</summary>
    /// <param name="roomId">The room.</param>
    /// <param name="format">PDF, HTML or JSON.</param>
    /// <param name="form">With or without the patient's identity.</param>
    /// <param name="language">nb, nn or en.</param>
    /// <param name="looked">Whoever takes it has looked at what the guard found in it.</param>
    /// <param name="cancel">Stops the download.</param>
    /// <exception cref="CaseRoomException">Also <c>namesFound</c>, with what was found.</exception>
    public Task<Stream> ExportAsync(
        Guid roomId, ExportFormat format, ExportForm form, string language, bool looked = false,
        CancellationToken cancel = default)
    {
        var query = $"lang={Uri.EscapeDataString(language)}&form={Word(form)}&looked={Flag(looked)}";
        return OpenAsync($"/api/rooms/{roomId}/conclusion.{Word(format)}?{query}", cancel);
    }

    /// <summary>
    /// Opens a room from a GA4GH Phenopacket v2 file and keeps the file as material; the same ids again open one room.
    /// </summary>
    /// <param name="room">The room's and the command's id, and what is said of the room.</param>
    /// <param name="file">Read to its end.</param>
    /// <param name="cancel">Stops the import.</param>
    public Task<ImportReply> ImportPhenopacketAsync(
        ImportedRoom room, Stream file, CancellationToken cancel = default)
    {
        var unit = room.UnitId is { } id ? $"&unitId={id}" : "";
        var content = Bytes(file);
        content.Headers.Add(WireHeaders.Basis, Uri.EscapeDataString(room.Basis));
        content.Headers.Add(WireHeaders.Title, Uri.EscapeDataString(room.Title));
        if (room.Agreement is { } agreement)
        {
            content.Headers.Add(WireHeaders.Agreement, Uri.EscapeDataString(agreement.Words));
            content.Headers.Add(WireHeaders.Reference, Uri.EscapeDataString(agreement.Reference));
        }

        var kept = "";
        if (room.Retention is { } retention)
        {
            content.Headers.Add(WireHeaders.Rule, Uri.EscapeDataString(retention.Rule));
            kept = string.Create(
                CultureInfo.InvariantCulture, $"&keptYears={retention.Years}&keptFrom={retention.From:yyyy-MM-dd}");
        }

        return PostAsync<ImportReply>(
            $"/api/rooms/import/phenopacket?roomId={room.RoomId}&commandId={room.CommandId}{unit}{kept}", content,
            cancel);
    }

    /// <summary>The active units of the directory.</summary>
    public Task<IReadOnlyList<ListedUnit>> UnitsAsync(CancellationToken cancel = default) =>
        GetAsync<IReadOnlyList<ListedUnit>>("/api/directory/units", cancel);

    public void Dispose() => http.Dispose();

    private static string Flag(bool value) => value ? "true" : "false";

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Page(Guid roomId, string what, long after, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"/api/rooms/{roomId}/{what}?after={after}&limit={limit}");

    private static StreamContent Bytes(Stream content) =>
        new(content) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };

    private async Task<T> GetAsync<T>(string path, CancellationToken cancel)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), cancel);
        return await Answers.ReadAsync<T>(answer, cancel);
    }

    private async Task<T> PostAsync<T>(string path, HttpContent content, CancellationToken cancel)
    {
        using (content)
        {
            using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), content, cancel);
            return await Answers.ReadAsync<T>(answer, cancel);
        }
    }

    private async Task<Stream> OpenAsync(string path, CancellationToken cancel)
    {
        var address = new Uri(path, UriKind.Relative);
        var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancel);
        await Answers.RequireAsync(answer, cancel);
        return await answer.Content.ReadAsStreamAsync(cancel);
    }

    private sealed record SessionAnswer(SignedInAs Person);
}
