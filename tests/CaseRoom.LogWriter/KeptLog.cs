using System.Text.Json.Nodes;
using CaseRoom.Adapters;
using CaseRoom.Contracts.Log;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Rooms;
using CaseRoom.Testing;
using CaseRoom.Testing.Generation;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.LogWriter;

/// <summary>
/// Writes a store as this version writes it, to be kept for all later ones: rooms in which everything happens that can
/// (LOG-74). Data and keys lie in one folder, which no real store's do.
/// </summary>
internal static class KeptLog
{
    private const int FirstSeed = 20260302;

    /// <summary>Stories to choose from; few of them say everything.</summary>
    private const int Stories = 400;

    private const int AccessesEach = 5;

    public static async Task WriteAsync(string folder)
    {
        var rooms = new JsonArray();
        await using (var services = new ServiceCollection()
            .AddSqliteStore(new StoreOptions(folder, folder, MayCreateKey: true)).BuildServiceProvider())
        {
            foreach (var story in Chosen()) { rooms.Add(await WriteAsync(services, story)); }
        }

        foreach (var name in (string[])["caseroom.db", "accesses.db"]) { MakeOneFile(Path.Combine(folder, name)); }
        await File.WriteAllTextAsync(Path.Combine(folder, "states.json"), $"{rooms.ToJsonString()}\n");
    }

    /// <summary>What stands in the write-ahead log goes into the file, which is then all there is.</summary>
    private static void MakeOneFile(string path)
    {
        SqliteConnection.ClearAllPools();
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE; VACUUM";
        command.ExecuteNonQuery();
    }

    /// <summary>As few as say everything that any of them says.</summary>
    private static IEnumerable<Story> Chosen()
    {
        var told = Enumerable.Range(FirstSeed, Stories).Select(StoryPlan.Tell)
            .Select(story => (Story: story, Says: story.Events.Select(e => e.Event.GetType()).ToHashSet())).ToList();
        var missing = told.SelectMany(one => one.Says).ToHashSet();
        while (missing.Count > 0)
        {
            var next = told.MaxBy(one => one.Says.Count(missing.Contains));
            missing.ExceptWith(next.Says);
            yield return next.Story;
        }
    }

    private static async Task<JsonObject> WriteAsync(ServiceProvider services, Story story)
    {
        var room = StreamId.Room(Guid.CreateVersion7());
        var keys = services.GetRequiredService<IStreamKeys>();
        var (content, identity) =
            (await keys.GetAsync(room, KeySlot.Content), await keys.GetAsync(room, KeySlot.Identity));
        var profile = new RoomProfile();
        var machine = new RoomMachine();
        var (state, head) = (RoomState.Empty, LogChain.StartHead(room));
        foreach (var step in story.Steps.Where(step => step.Events.Count > 0))
        {
            var from = head;
            var stored = new List<StoredEvent>();
            foreach (var recorded in step.Events)
            {
                var slot = profile.SlotOf(recorded.Event);
                var one = EventSealer.Seal(
                    room, slot is KeySlot.Identity ? identity : content, slot, head.Hash, recorded.Sequence,
                    recorded.At, RoomCodec.Events.Encode(recorded));
                stored.Add(one);
                head = new LogHead(one.Sequence, one.Hash);
                state = machine.Evolve(state, recorded);
            }

            var hidden = EventSealer.SealSummary(room, content, head.Sequence, []);
            await services.GetRequiredService<IRoomLog>().AppendAsync(new LogAppend(
                room, from, stored,
                [new AcceptedCommand(step.CommandId, step.Actor, new byte[32], from.Sequence + 1, head.Sequence)],
                new StreamSummary("draft", [step.Actor], null, hidden.Nonce, hidden.Sealed, null)));
        }

        await services.GetRequiredService<IAccessLog>().AppendAsync(
            room, [.. Enumerable.Range(0, AccessesEach).Select(n => AccessRows.Sealed(room, content, n))]);
        return new JsonObject
        {
            ["room"] = room.Id,
            ["events"] = head.Sequence,
            ["hash"] = Convert.ToHexStringLower(head.Hash),
            ["accesses"] = AccessesEach,
            ["state"] = JsonNode.Parse(RoomCodec.Encode(state)),
        };
    }
}
