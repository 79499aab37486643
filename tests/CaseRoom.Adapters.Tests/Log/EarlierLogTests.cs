using System.Text.Json.Nodes;
using CaseRoom.Contracts.Audit;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Log;

/// <summary>
/// Stores as earlier versions wrote them, each in a folder of <c>Written</c>. A version that writes otherwise adds its
/// own by <c>CaseRoom.LogWriter keep FOLDER</c> from the repository's root, and none is ever written anew.
/// </summary>
public sealed class EarlierLogTests : IDisposable
{
    private static readonly string Written =
        Path.Combine(SharedData.RepositoryRoot, "tests", "CaseRoom.Adapters.Tests", "Log", "Written");

    private readonly StoreFolder folder = new();

    public static TheoryData<string> Versions =>
        [.. Directory.GetDirectories(Written).Select(path => Path.GetFileName(path))];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory, MemberData(nameof(Versions)), Rule("LOG-74")]
    public async Task A_store_of_an_earlier_version_opens_verifies_and_folds_to_what_it_was(string version)
    {
        await using var store = Open(version);
        var (log, keys) = (store.GetRequiredService<IRoomLog>(), store.GetRequiredService<IStreamKeys>());
        var rooms = Stated(version);
        rooms.Count.ShouldBeGreaterThan(0);
        foreach (var room in rooms)
        {
            var stream = StreamId.Room((Guid)room["room"]!);
            (await LogAudit.VerifyAsync(log, keys, stream, Stop)).ShouldBeNull();
            var head = (await log.HeadAsync(stream, Stop))!;
            (head.Sequence, Convert.ToHexStringLower(head.Hash))
                .ShouldBe(((long)room["events"]!, (string)room["hash"]!));
            var state = await FoldAsync(log, keys, stream);
            Holds(JsonNode.Parse(RoomCodec.Encode(state)), room["state"], "").ShouldBeNull();

            var rows = await store.GetRequiredService<IAccessLog>().ReadAsync(stream, 0, 1000, Stop);
            rows.Count.ShouldBe((int)room["accesses"]!);
            AccessVerifier.Verify(stream, rows, []).Fault.ShouldBeNull();
            var key = await keys.GetAsync(stream, KeySlot.Content, Stop);
            foreach (var row in rows)
            {
                AccessCodec.Decode(AccessSealer.Open(stream, key, row).Bytes!).Reader.Name.ShouldBe("Kari Kanari");
            }
        }
    }

    [Fact, Rule("LOG-74")]
    public void A_state_that_lost_something_is_told_from_one_that_gained()
    {
        static string? Difference(string now, string then) => Holds(JsonNode.Parse(now), JsonNode.Parse(then), "");
        Difference("""{"a":1,"b":[{"c":"x","new":2}],"new":3}""", """{"a":1,"b":[{"c":"x"}]}""").ShouldBeNull();
        Difference("""{"a":2}""", """{"a":1}""").ShouldBe("/a is 2 and was 1");
        Difference("""{}""", """{"a":1}""").ShouldBe("/a is nothing and was 1");
        Difference("""{"b":[1,2]}""", """{"b":[1]}""").ShouldBe("/b has 2 and had 1");
        Difference("""{"b":[{"c":1}]}""", """{"b":[{"c":null}]}""").ShouldBe("/b/0/c is 1 and was nothing");
    }

    private static async Task<RoomState> FoldAsync(IRoomLog log, IStreamKeys keys, StreamId stream)
    {
        var (machine, state) = (new RoomMachine(), RoomState.Empty);
        foreach (var stored in await log.ReadAsync(stream, 0, int.MaxValue, Stop))
        {
            var opened = EventSealer.Open(stream, await keys.GetAsync(stream, stored.Slot, Stop), stored);
            state = machine.Evolve(state, RoomCodec.Events.Decode(opened.Bytes));
        }

        return state;
    }

    /// <summary>Whether everything that was stated then is there and the same; a later version may say more.</summary>
    /// <returns>The first that is not; null where all is.</returns>
    private static string? Holds(JsonNode? now, JsonNode? then, string at) => (now, then) switch
    {
        (JsonObject one, JsonObject other) => other
            .Select(each => Holds(one[each.Key], each.Value, $"{at}/{each.Key}")).FirstOrDefault(d => d is not null),
        (JsonArray one, JsonArray other) when one.Count != other.Count => $"{at} has {one.Count} and had {other.Count}",
        (JsonArray one, JsonArray other) => one.Zip(other)
            .Select((each, i) => Holds(each.First, each.Second, $"{at}/{i}")).FirstOrDefault(d => d is not null),
        _ => JsonNode.DeepEquals(now, then) ? null : $"{at} is {Said(now)} and was {Said(then)}",
    };

    private static string Said(JsonNode? node) => node?.ToJsonString() ?? "nothing";

    private static List<JsonObject> Stated(string version) =>
    [
        .. JsonNode.Parse(File.ReadAllText(Path.Combine(Written, version, "states.json")))!.AsArray()
            .Select(room => room!.AsObject()),
    ];

    /// <summary>A copy: opening one brings it to this version's schema.</summary>
    private ServiceProvider Open(string version)
    {
        foreach (var (name, to) in new[]
            { ("caseroom.db", folder.Data), ("accesses.db", folder.Data), ("master.key", folder.Keys) })
        {
            var path = Path.Combine(Directory.CreateDirectory(to).FullName, name);
            File.Copy(Path.Combine(Written, version, name), path);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }

        return new ServiceCollection()
            .AddSqliteStore(new StoreOptions(folder.Data, folder.Keys, MayCreateKey: false)).BuildServiceProvider();
    }
}
