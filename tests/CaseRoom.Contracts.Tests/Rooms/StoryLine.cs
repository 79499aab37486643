using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CaseRoom.Contracts.Log;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing.Generation;

namespace CaseRoom.Contracts.Tests.Rooms;

/// <summary>
/// A story as one line of JSON for the page's fold: what each reader is shown of it under each of their views, and the
/// room as they can read it at some moments. What is shown to several is in it once.
/// </summary>
internal sealed class StoryLine
{
    /// <summary>In a hundred: moments at which the room can be read whole. The end is always one.</summary>
    private const int MarksInHundred = 20;

    private static readonly RoomMachine Machine = new();
    private readonly Story story;
    private readonly List<Recorded<RoomEvent>> log;
    private readonly List<RoomState> states = [RoomState.Empty];
    private readonly Table events = new();
    private readonly Table parts = new();
    private readonly List<int> marks;
    private readonly ILookup<object, int> touched;

    private StoryLine(Story story)
    {
        this.story = story;
        log = [.. story.Events];
        foreach (var recorded in log) { states.Add(Machine.Evolve(states[^1], recorded)); }
        var dice = new Dice(story.Seed);
        marks = [.. Enumerable.Range(1, log.Count).Where(n => dice.Chance(MarksInHundred) || n == log.Count)];
        touched = log.Where(r => Subject.Of(r.Event) is not null)
            .ToLookup(r => Subject.Of(r.Event)!, r => (int)r.Sequence);
    }

    public static ReadOnlyMemory<byte> Of(Story story, IEnumerable<StoryReader> readers) =>
        new StoryLine(story).Write(readers);

    private ReadOnlyMemory<byte> Write(IEnumerable<StoryReader> readers)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = WireJson.Options.Encoder }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("seed", story.Seed);
            var room = new Dice(story.Seed).Id();
            writer.WriteString("roomId", room);
            writer.WriteStartArray("hashes");
            foreach (var hash in Chain(room)) { writer.WriteBase64StringValue(hash); }
            writer.WriteEndArray();
            writer.WriteStartArray("marks");
            foreach (var mark in marks) { writer.WriteNumberValue(mark); }
            writer.WriteEndArray();
            writer.WriteStartArray("readers");
            foreach (var reader in readers) { Write(writer, reader); }
            writer.WriteEndArray();
            events.Write(writer, "events");
            parts.Write(writer, "parts");
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private IEnumerable<byte[]> Chain(Guid room)
    {
        var hash = LogChain.Start(StreamId.Room(room));
        yield return hash;
        foreach (var recorded in log)
        {
            hash = LogChain.Next(hash, recorded.Sequence, SHA256.HashData(RoomCodec.Events.Encode(recorded)));
            yield return hash;
        }
    }

    private void Write(Utf8JsonWriter writer, StoryReader reader)
    {
        var seats = new List<(View View, Role Role)>();
        writer.WriteStartObject();
        writer.WriteString("name", reader.Name);
        writer.WriteStartArray("seats");
        foreach (var state in states)
        {
            if (SeatAt(state, reader) is not { } seat) { writer.WriteNullValue(); continue; }
            var place = seats.IndexOf(seat);
            if (place < 0) { seats.Add(seat); }
            // A view that is equal may mask more people and material than the one before, all of them new.
            else { seats[place] = seat; }
            writer.WriteNumberValue(place < 0 ? seats.Count - 1 : place);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("shown");
        foreach (var (view, _) in seats)
        {
            writer.WriteStartArray();
            foreach (var recorded in log) { WriteShown(writer, view, recorded); }
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("rooms");
        foreach (var mark in marks) { WriteRoom(writer, reader, states[mark]); }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>What is shown of an event; where that changes as the log grows, first and then from which sequence
    /// what.</summary>
    private void WriteShown(Utf8JsonWriter writer, View view, Recorded<RoomEvent> recorded)
    {
        var first = PlaceOf(recorded, view with { Now = states[(int)recorded.Sequence] });
        var later = (view.Identity && view.Kept.IsEmpty) || first < 0 || Subject.Of(recorded.Event) is not { } subject
            ? []
            : touched[subject].Where(n => n > recorded.Sequence)
                .Select(n => (From: n, Place: PlaceOf(recorded, view with { Now = states[n] })))
                .ToList();
        if (later.All(n => n.Place == first))
        {
            writer.WriteNumberValue(first);
            return;
        }

        writer.WriteStartArray();
        writer.WriteNumberValue(first);
        foreach (var (from, place) in later)
        {
            writer.WriteNumberValue(from);
            writer.WriteNumberValue(place);
        }

        writer.WriteEndArray();
    }

    private int PlaceOf(Recorded<RoomEvent> recorded, View view) => Redaction.Of(recorded, view) is { } seen
        ? events.Place(seen, recorded.Sequence, () => RoomCodec.Events.Encode(seen))
        : -1;

    private void WriteRoom(Utf8JsonWriter writer, StoryReader reader, RoomState state)
    {
        if (SeatAt(state, reader) is not var (view, role)) { writer.WriteNullValue(); return; }
        var seen = Redaction.Of(state, view);
        writer.WriteStartObject();
        writer.WritePropertyName("you");
        JsonSerializer.Serialize(
            writer,
            new ReaderView(
                reader.Person, role, view.Reach, view.Identity, view.Genetics,
                [.. RoomCommandNames.Names.All.Where(n => Policy.Allows(role, n.Type)).Select(n => n.Name)]),
            WireJson.Options);
        writer.WriteStartObject("parts");
        foreach (var (name, part) in PartsOf(seen))
        {
            writer.WriteNumber(name, parts.Place(part, 0, () => JsonSerializer.SerializeToUtf8Bytes(
                part, part.GetType(), WireJson.Options)));
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>The fields of a state as they stand on the wire; the other side puts them together again.</summary>
    internal static IReadOnlyList<(string Name, object Part)> PartsOf(RoomState state) =>
    [
        ("case", state.Case), ("membership", state.Membership), ("consent", state.Consent),
        ("materials", state.Materials), ("annotations", state.Annotations), ("conclusion", state.Conclusion),
        ("life", state.Life), ("custody", state.Custody),
    ];

    private static (View View, Role Role)? SeatAt(RoomState state, StoryReader reader) =>
        reader.ViewOf(state) is { } view
            ? (view, state.Membership.Present(reader.Person)?.Role ?? Role.Specialist)
            : null;

    /// <summary>Encodings by their place; equal ones have one.</summary>
    private sealed class Table
    {
        private readonly Dictionary<object, int> byReference = new(ReferenceEqualityComparer.Instance);
        private readonly Dictionary<(long, string), int> byText = [];
        private readonly List<byte[]> kept = [];

        public int Place(object value, long group, Func<byte[]> encode)
        {
            if (byReference.TryGetValue(value, out var place)) { return place; }
            var bytes = encode();
            var key = (group, Encoding.UTF8.GetString(bytes));
            if (!byText.TryGetValue(key, out place))
            {
                byText[key] = place = kept.Count;
                kept.Add(bytes);
            }

            return byReference[value] = place;
        }

        public void Write(Utf8JsonWriter writer, string name)
        {
            writer.WriteStartArray(name);
            foreach (var bytes in kept) { writer.WriteRawValue(bytes, skipInputValidation: true); }
            writer.WriteEndArray();
        }
    }
}
