using System.Buffers;
using System.Text.Json;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Contracts.Wire;

/// <summary>
/// An event's one encoding: UTF-8 JSON <c>{ sequence, at, actor, commandId, type, data }</c>. The same bytes are
/// stored, sent and exported.
/// </summary>
public sealed class EventCodec<TEvent>(WireNames names)
    where TEvent : class
{
    private static readonly JsonDocumentOptions Reading =
        new() { MaxDepth = WireLimits.JsonDepth, AllowDuplicateProperties = false };

    /// <summary>What this thread writes on: made once, for it is small and every command needs it.</summary>
    [ThreadStatic]
    private static Pad? pad;

    public byte[] Encode(Recorded<TEvent> recorded)
    {
        var (buffer, writer) = pad ??= Pad.Make();
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        var type = recorded.Event.GetType();
        writer.WriteStartObject();
        writer.WriteNumber("sequence", recorded.Sequence);
        writer.WriteString("at", recorded.At.ToUniversalTime());
        writer.WriteString("actor", recorded.Actor);
        writer.WriteString("commandId", recorded.CommandId);
        writer.WriteString("type", names.Of(type));
        writer.WritePropertyName("data");
        JsonSerializer.Serialize(writer, recorded.Event, type, WireJson.Options);
        writer.WriteEndObject();
        writer.Flush();
        var encoded = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity > Pad.Kept) { pad = null; }
        return encoded;
    }

    /// <exception cref="JsonException">The bytes are not an event of this catalogue.</exception>
    public Recorded<TEvent> Decode(ReadOnlyMemory<byte> bytes)
    {
        using var document = JsonDocument.Parse(bytes, Reading);
        var root = document.RootElement;
        var name = root.GetProperty("type").GetString()!;
        if (!names.TryFind(name, out var type)) { throw new JsonException($"Unknown event type '{name}'."); }
        var happened = (TEvent?)root.GetProperty("data").Deserialize(type, WireJson.Options)
            ?? throw new JsonException($"Event '{name}' has no data.");
        return new Recorded<TEvent>(
            root.GetProperty("sequence").GetInt64(), root.GetProperty("at").GetDateTimeOffset(),
            root.GetProperty("actor").GetGuid(), root.GetProperty("commandId").GetGuid(), happened);
    }

    private sealed record Pad(ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)
    {
        /// <summary>Bytes that a thread keeps: nearly every event is shorter.</summary>
        public const int Kept = 16 * 1024;

        private const int First = 1_024;

        public static Pad Make()
        {
            var buffer = new ArrayBufferWriter<byte>(First);
            return new Pad(
                buffer, new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = WireJson.Options.Encoder }));
        }
    }
}
