using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseRoom.Client;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Tests.Membership;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing.Abuse;

namespace CaseRoom.Server.Tests.Abuse;

/// <summary>A server of the test's own, the texts that were sent to it, and what it gives back.</summary>
internal sealed class PayloadServer : IAsyncDisposable
{
    private readonly Dictionary<string, HttpClient> clients = [];
    private readonly List<string> sent = [];
    private long? written;

    public MovedServer Server { get; } = MovedServer.Start();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>All payloads in one text, for a field that holds a paragraph; no two are the same.</summary>
    public string Text()
    {
        sent.Add($"{sent.Count + 1}. {ScriptPayloads.Together}");
        return sent[^1];
    }

    /// <summary>The same for a field that holds less: as many times as it takes.</summary>
    /// <param name="most">Characters that the field holds.</param>
    public IReadOnlyList<string> Texts(int most = Limits.Line)
    {
        string[] lines =
        [
            .. ScriptPayloads.Within(most - "1000. ".Length).Select((line, n) => $"{sent.Count + n + 1}. {line}"),
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
    }

    public async Task ChangeAsync(string person, string type, object data) =>
        (await (await AsAsync(person)).GiveAsync("/api/directory/commands", type, data)).ShouldBe("applied", type);

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
        foreach (var text in sent) { texts.ShouldContain(t => t.Contains(text), text[..40]); }
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
