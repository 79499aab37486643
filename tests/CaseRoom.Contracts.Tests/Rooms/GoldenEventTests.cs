using System.Text;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using CaseRoom.Testing.Generation;
using Shouldly;
using Xunit;

namespace CaseRoom.Contracts.Tests.Rooms;

/// <summary>
/// One approved file per event type and version: a changed wire form fails here before it makes an old log unreadable.
/// Set
/// <c>CASEROOM_WRITE_GOLDEN=1</c> to write files that are missing; an approved one is never written over.
/// </summary>
public sealed class GoldenEventTests
{
    private const int MostStories = 400;

    private static readonly string Folder =
        Path.Combine(SharedData.RepositoryRoot, "tests", "CaseRoom.Contracts.Tests", "Golden");

    [Fact, Rule("CASE-24")]
    public void Every_event_type_has_an_approved_wire_form_that_reads_back_unchanged()
    {
        WriteMissing();
        foreach (var (name, type) in RoomEventNames.Names.All)
        {
            File.Exists(Path.Combine(Folder, name + ".json")).ShouldBeTrue($"{name} has no approved form");
            foreach (var path in FormsOf(name))
            {
                var approved = File.ReadAllText(path).TrimEnd('\n');
                var read = RoomCodec.Events.Decode(Encoding.UTF8.GetBytes(approved));
                read.Event.ShouldBeOfType(type);
                Encoding.UTF8.GetString(RoomCodec.Events.Encode(read)).ShouldBe(approved, path);
            }
        }
    }

    /// <summary>The first form, and one more for what was added to it later: <c>name+what.json</c>.</summary>
    private static IEnumerable<string> FormsOf(string name) =>
        System.IO.Directory.EnumerateFiles(Folder, name + "*.json")
            .Where(p => Path.GetFileName(p)[name.Length] is '.' or '+');

    private static void WriteMissing()
    {
        if (Environment.GetEnvironmentVariable("CASEROOM_WRITE_GOLDEN") != "1") { return; }
        System.IO.Directory.CreateDirectory(Folder);
        var missing = RoomEventNames.Names.All
            .Where(n => !File.Exists(Path.Combine(Folder, n.Name + ".json"))).ToDictionary(n => n.Type, n => n.Name);
        for (var seed = 1; seed <= MostStories && missing.Count > 0; seed++)
        {
            foreach (var recorded in StoryTeller.Tell(seed, 200).Events.Where(e => IsTelling(e)))
            {
                if (!missing.Remove(recorded.Event.GetType(), out var name)) { continue; }
                var json = Encoding.UTF8.GetString(RoomCodec.Events.Encode(recorded));
                File.WriteAllText(Path.Combine(Folder, name + ".json"), json + "\n");
            }
        }
    }

    /// <summary>A short event without a null says more about the form than a long one full of them.</summary>
    private static bool IsTelling(Recorded<RoomEvent> recorded) =>
        RoomCodec.Events.Encode(recorded).Length < 1_000;
}
