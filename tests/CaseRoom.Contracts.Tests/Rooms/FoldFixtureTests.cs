using System.Text;
using System.Text.Json.Nodes;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using CaseRoom.Testing.Generation;
using Shouldly;
using Xunit;

namespace CaseRoom.Contracts.Tests.Rooms;

/// <summary>
/// The file that the clients' fold is held against: runs of events as each kind of reader is shown them, with the hash
/// of the state after each. Set <c>CASEROOM_WRITE_FIXTURES=1</c> to write it anew.
/// </summary>
public sealed class FoldFixtureTests(ITestOutputHelper output)
{
    private const int MaxBytes = 5_000_000;
    private const int CommandsAStory = 120;

    /// <summary>Enough that every event happens in every kind of view, shown and withheld.</summary>
    private const int Stories = 300;

    private static readonly string Path = System.IO.Path.Combine(
        SharedData.RepositoryRoot, "clients", "web", "src", "rooms", "fold.fixtures.json");

    private static IEnumerable<string> Wanted =>
        RoomEventNames.Names.All.SelectMany(n => ViewKinds.All.Select(k => $"{k} {n.Name}"));

    [Fact, Rule("ACC-11")]
    public void The_fixtures_know_every_kind_of_view_that_a_member_can_have()
    {
        WireStories.Kinds.Keys.ShouldBe(ViewKinds.All, ignoreOrder: true);
        foreach (var (kind, viewOf) in WireStories.Kinds) { ViewKinds.Of(viewOf(RoomState.Empty)!).ShouldBe(kind); }
    }

    [Fact, Rule("ACC-08")]
    public void The_fold_fixtures_cover_every_event_in_every_view_and_are_what_the_code_makes()
    {
        var chosen = Choose();
        var text = Write(chosen);
        if (Environment.GetEnvironmentVariable("CASEROOM_WRITE_FIXTURES") == "1")
        {
            System.IO.Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            File.WriteAllText(Path, text);
        }

        var rows = chosen.Sum(r => r.Rows.Count);
        output.WriteLine($"{chosen.Count} runs, {rows} rows, {Encoding.UTF8.GetByteCount(text)} bytes");
        Encoding.UTF8.GetByteCount(text).ShouldBeLessThan(MaxBytes);
        File.Exists(Path).ShouldBeTrue($"{Path} is missing");
        string.Equals(File.ReadAllText(Path), text, StringComparison.Ordinal)
            .ShouldBeTrue(
                "the checked-in fixtures differ from what the code makes: write them anew and read the change");
    }

    /// <summary>
    /// Takes of a run what shows an event to a kind of reader, or withholds it from one, as no earlier run did; fails
    /// when an event happens to no reader of a kind.
    /// </summary>
    private static List<Run> Choose()
    {
        var missing = Wanted.ToHashSet();
        var kept = new HashSet<string>();
        var chosen = new List<Run>();
        for (var seed = 1; seed <= Stories; seed++)
        {
            var story = StoryTeller.Tell(seed, CommandsAStory);
            foreach (var run in WireStories.Kinds.Keys.SelectMany(k => WireStories.Of(story, k)))
            {
                var rows = run.Rows.ToList();
                var first = rows.FindIndex(r => !kept.Contains(Form(run, r)));
                if (first < 0) { continue; }
                var last = rows.FindLastIndex(r => !kept.Contains(Form(run, r)));
                chosen.Add(new(
                    run.View, first == 0 ? run.Initial : rows[first - 1].After, rows[first..(last + 1)]));
                kept.UnionWith(chosen[^1].Rows.Select(r => Form(run, r)));
                missing.ExceptWith(chosen[^1].Rows.Select(r => Key(run, r)));
            }
        }

        missing.ShouldBeEmpty();
        return chosen;
    }

    private static string Key(Run run, Row row) =>
        $"{run.View} {RoomEventNames.Names.Of(row.Recorded.Event.GetType())}";

    private static string Form(Run run, Row row) => $"{Key(run, row)} {(row.Shown is null ? "withheld" : "shown")}";

    private static string Write(IEnumerable<Run> runs)
    {
        var text = new StringBuilder("[\n");
        text.AppendJoin(",\n", runs.Select(r => Write(r).ToJsonString(WireJson.Options))).Append("\n]\n");
        return text.ToString();
    }

    private static JsonObject Write(Run run) => new()
    {
        ["view"] = run.View,
        ["initial"] = Sorted(run.Initial),
        ["rows"] = new JsonArray([.. run.Rows.Select(r => new JsonObject
        {
            ["type"] = RoomEventNames.Names.Of(r.Recorded.Event.GetType()),
            ["event"] = r.Shown is { } shown
                ? JsonNode.Parse(RoomCodec.Events.Encode(shown))
                : null,
            ["hash"] = SortedJson.HashOf(RoomCodec.Encode(r.After)),
        })]),
        ["final"] = Sorted(run.Rows[^1].After),
    };

    private static JsonNode? Sorted(RoomState state) => JsonNode.Parse(SortedJson.Of(RoomCodec.Encode(state)));
}
