using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseRoom.Client;
using CaseRoom.Contracts.Directory;
using CaseRoom.Contracts.Membership;
using CaseRoom.Contracts.Requests;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Tests.Membership;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing.Abuse;

namespace CaseRoom.Server.Tests.Abuse;

/// <summary>A server of the test's own, the texts that were sent to it, and what it gives back.</summary>
internal sealed class PayloadServer : IAsyncDisposable
{
    /// <summary>What is sent to an address, by its last word.</summary>
    private static readonly Dictionary<string, Type> Bodies = new()
    {
        ["requests"] = typeof(SendRequestBody),
        ["accept"] = typeof(AcceptRequestBody),
        ["forward"] = typeof(ForwardRequestBody),
        ["reassign"] = typeof(ReassignRequestBody),
        ["expert-invitations"] = typeof(InviteExpertBody),
    };

    private readonly Dictionary<string, HttpClient> clients = [];
    private readonly List<string> sent = [];
    private long? written;
    private int texts;

    /// <summary>Every field of text that held what was sent, by the record that declares it.</summary>
    public HashSet<string> Tried { get; } = [];

    public MovedServer Server { get; } = MovedServer.Start();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>All payloads in one text, for a field that holds a paragraph; no two are the same, and a formula or an
    /// address is the very first of each.</summary>
    public string Text()
    {
        sent.Add($"{ScriptPayloads.BegunAt(texts)} {++texts:0000}");
        return sent[^1];
    }

    /// <summary>The same for a field that holds less: as many times as it takes, and where that is a line, once for
    /// each that does something at the very beginning alone.</summary>
    /// <param name="most">Characters that the field holds.</param>
    public IReadOnlyList<string> Texts(int most = Limits.Line)
    {
        string[] lines =
        [
            .. (most > Limits.Line ? [] : ScriptPayloads.Beginnings)
                .Concat(ScriptPayloads.Within(most - " 0000".Length)).Select(line => $"{line} {++texts:0000}"),
        ];
        sent.AddRange(lines);
        return lines;
    }

    public async Task<HttpClient> AsAsync(string person)
    {
        if (!clients.TryGetValue(person, out var client))
        {
            clients[person] = client = await Server.BearerAsync(person);
        }

        return client;
    }

    /// <summary>After the clock was moved: everybody signs in anew.</summary>
    public void SignOutAll()
    {
        foreach (var client in clients.Values) { client.Dispose(); }
        clients.Clear();
    }

    /// <summary>Gives a command to a room, which must be taken.</summary>
    public async Task GiveAsync(Guid room, string person, RoomCommand command)
    {
        var client = await AsAsync(person);
        // What replaces a fact says which version was seen: that of the command before.
        var basedOn = command is RecordFact { Reason: not null } ? written : null;
        using var answer = await client.PostAsJsonAsync<WireCommand[]>(
            new Uri($"/api/rooms/{room}/commands", UriKind.Relative),
            [CaseRoomClient.Command(command, basedOn, looked: true)],
            WireJson.Options, Stop);
        var outcome = (await answer.Content.ReadFromJsonAsync<Outcome[]>(WireJson.Options, Stop))![0];
        outcome.Status.ShouldBe(OutcomeStatus.Applied, $"{person}: {command.GetType().Name}: {outcome.Problem}");
        written = outcome.LastSequence;
    }

    public async Task TellAsync(string person, string path, object body)
    {
        var outcome = await (await AsAsync(person)).TellAsync(path, body);
        ((string?)(outcome["outcome"] ?? outcome)["status"]).ShouldBe("applied", $"{path}: {outcome}");
        if (Bodies.TryGetValue(path.Split('/')[^1], out var type)) { Note(type, body); }
    }

    public async Task ChangeAsync(string person, string type, object data)
    {
        (await (await AsAsync(person)).GiveAsync("/api/directory/commands", type, data)).ShouldBe("applied", type);
        DirectoryCommandNames.Names.TryFind(type, out var command).ShouldBeTrue();
        Note(command, data);
    }

    /// <summary>A command to a request, which must be taken.</summary>
    public async Task AnswerAsync(string person, Guid request, string type, object data)
    {
        var outcome = await (await AsAsync(person)).AnswerAsync(request, type, data);
        ((string?)outcome["status"]).ShouldBe("applied", $"{type}: {outcome}");
        RequestCommandNames.Names.TryFind(type, out var command).ShouldBeTrue();
        Note(command, data);
    }

    /// <summary>Keeps which fields of a body held what was sent.</summary>
    public void Note(Type type, object body)
    {
        var read = JsonSerializer.SerializeToNode(body, WireJson.Options).Deserialize(type, WireJson.Options);
        foreach (var text in sent) { TextFields.Holding(read, text, Tried); }
    }

    /// <summary>Every text that was sent since the last time stands in one of the answers as it was sent.</summary>
    public async Task StandAsync(params (string Person, string Path)[] answers)
    {
        var texts = new List<string>();
        foreach (var (person, path) in answers)
        {
            using var answer = await (await AsAsync(person)).AskAsync(path);
            answer.EnsureSuccessStatusCode();
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json", path);
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"], path);
            Collect(JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop)), texts);
        }

        sent.ShouldNotBeEmpty();
        foreach (var text in sent) { texts.ShouldContain(t => t.Contains(text), text); }
        sent.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        SignOutAll();
        await Server.DisposeAsync();
    }

    private static void Collect(JsonNode? node, List<string> texts)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var (_, field) in fields) { Collect(field, texts); }
                break;
            case JsonArray items:
                foreach (var item in items) { Collect(item, texts); }
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                texts.Add((string)value!);
                break;
        }
    }
}
