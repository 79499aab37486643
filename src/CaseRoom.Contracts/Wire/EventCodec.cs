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

    public byte[] Encode(Recorded<TEvent> recorded)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = WireJson.Options.Encoder });
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
        return buffer.WrittenSpan.ToArray();
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
}
