using System.Text;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Tests.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using CaseRoom.Testing.Generation;
using Shouldly;
using Xunit;

namespace CaseRoom.Contracts.Tests.Access;

/// <summary>
/// One table of what every field of every event becomes for every kind of reader, made by redacting what happened in
/// many rooms: a field that crosses a border shows as a changed line. Set <c>CASEROOM_WRITE_REDACTION=1</c> to write it
/// anew.
/// </summary>
public sealed class WhatEachReaderSeesTests
{
    private const int Stories = 700;

    private const int CommandsAStory = 150;

    private static readonly string Path =
        System.IO.Path.Combine(SharedData.RepositoryRoot, "deploy", "what-each-reader-sees.md");

    private static readonly string[] Kinds = ["identified", "room", "abroad", "teaching", "patient", "parent", "kin"];

    /// <summary>Heading and view; history is read by the view of the end.</summary>
    private static readonly (string Name, Func<RoomState, View> View)[] Readers =
    [
        .. Kinds.Select(k => (Heading(k), (Func<RoomState, View>)WireStories.Kinds[k]!)),
        .. StoryReader.Guarded.Select(r => (r.Name, (Func<RoomState, View>)(s => r.ViewOf(s)!))),
    ];

    /// <summary>A relative is nobody's relative here, a publication is about no one person, and in no story do two
    /// answer differently for the same receiver and is that settled, or does who administers ask a unit: whom that is
    /// told <c>UnownedTests</c> holds (CASE-121).</summary>
    private static readonly string[] NeverFilled =
    [
        "fact.recorded.v1 fact(citation).relativeId", "fact.recorded.v1 fact(relative).relativeId",
        "consent.settled.v1 receiver", "consent.settled.v1 receiverKind", "transfer.proposed.v1 by",
    ];

    [Fact, Rule("ACC-18")]
    public void What_every_reader_sees_of_every_field_is_the_approved_table()
    {
        var table = Make();
        foreach (var (name, type) in RoomEventNames.Names.All)
        {
            var fields = WireJson.Options.GetTypeInfo(type).Properties.Select(p => $"{name} {p.Name}");
            fields.Except(NeverFilled).Where(f => !table.Keys.Any(k => k == f
                || k.StartsWith(f + ".", StringComparison.Ordinal)
                || k.StartsWith(f + "(", StringComparison.Ordinal))).ShouldBeEmpty("a field without a row");
        }

        table.Where(row => row.Value.All(cell => cell.IsUnknown)).Select(row => row.Key).Except(NeverFilled)
            .ShouldBeEmpty("no story fills these fields: extend the stories");
        var text = Write(table);
        if (Environment.GetEnvironmentVariable("CASEROOM_WRITE_REDACTION") == "1") { File.WriteAllText(Path, text); }
        File.Exists(Path).ShouldBeTrue($"{Path} is missing");
        string.Equals(File.ReadAllText(Path), text, StringComparison.Ordinal).ShouldBeTrue(
            "what readers see has changed: write the table anew and read the change");
    }

    private static SortedDictionary<string, SeenCell[]> Make()
    {
        var table = new SortedDictionary<string, SeenCell[]>(StringComparer.Ordinal);
        for (var seed = 1; seed <= Stories; seed++)
        {
            var story = StoryTeller.Tell(seed, CommandsAStory);
            var end = story.Events.Aggregate(RoomState.Empty, new RoomMachine().Evolve);
            var views = Readers.Select(r => r.View(end)).ToArray();
            foreach (var recorded in story.Events)
            {
                var name = RoomEventNames.Names.Of(recorded.Event.GetType());
                var whole = SeenFields.Of(RoomCodec.Events.Encode(recorded));
                for (var i = 0; i < views.Length; i++)
                {
                    var seen = Redaction.Of(recorded, views[i]) is { } shown
                        ? SeenFields.Of(RoomCodec.Events.Encode(shown))
                        : null;
                    Cell(table, name, i).Event(seen is not null);
                    foreach (var (field, value) in whole)
                    {
                        Cell(table, $"{name} {field}", i).Field(value, seen, field);
                    }
                }
            }
        }

        // A field that was null once and an object elsewhere stands there by the object's fields.
        foreach (var row in table.Keys.Where(k => table.Keys.Any(o => o.StartsWith(k + ".", StringComparison.Ordinal)))
            .Where(k => k.Contains(' ', StringComparison.Ordinal)).ToList())
        {
            table.Remove(row);
        }

        return table;
    }

    private static SeenCell Cell(SortedDictionary<string, SeenCell[]> table, string row, int reader)
    {
        if (!table.TryGetValue(row, out var cells))
        {
            table[row] = cells = [.. Readers.Select(_ => new SeenCell())];
        }

        return cells[reader];
    }

    private static string Write(SortedDictionary<string, SeenCell[]> table)
    {
        var text = new StringBuilder("""
            # What each reader sees of every event

            Made by the tests from what happened in many invented rooms (rule ACC-18); a change here is a change of who
            sees what. An event is seen always, *sometimes* (what is shared, what names nobody) or never (–). A field is
            *shown* as it is, *withheld*, an *alias* (or a value that means nothing), or *some*: shown or withheld, as
            what it says allows and whether it still stands in the room.


            """).Append("| event, field |");
        text.AppendJoin("|", Readers.Select(r => $" {r.Name} ")).Append("|\n|---|");
        text.AppendJoin("|", Readers.Select(_ => "---")).Append("|\n");
        foreach (var (row, cells) in table)
        {
            var field = row.IndexOf(' ', StringComparison.Ordinal);
            text.Append(field < 0 ? $"| **{row}** |" : $"| · {row[(field + 1)..]} |");
            text.AppendJoin("|", cells.Select(c => $" {c} ")).Append("|\n");
        }

        return text.ToString();
    }

    private static string Heading(string kind) => kind switch
    {
        "identified" => "room, identity",
        "room" => "room",
        "abroad" => "expert abroad",
        "teaching" => "observer",
        "patient" => "patient",
        "parent" => "patient's side, identity",
        "kin" => "patient's side",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
