using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Grains.Live;
using CaseRoom.Grains.Streams;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace CaseRoom.Server.Live;

/// <summary>
/// Invocations of the JSON hub protocol written from ready bytes: an event's one encoding goes out as it was stored,
/// and readers with an equal view share one message.
/// </summary>
internal static class HubFrames
{
    private const byte RecordSeparator = 0x1e;
    private const int InvocationType = 1;
    private static readonly string Protocol = new JsonHubProtocol().Name;
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static SerializedHubMessage Of(LiveBatch batch) => (SerializedHubMessage)(batch.Frame ??= Message(
        nameof(IRoomsClient.Batch),
        writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("roomId", batch.RoomId);
            writer.WriteNumber("from", batch.From);
            writer.WriteNumber("to", batch.To);
            writer.WriteBase64String("hash", batch.Hash);
            writer.WriteStartArray("events");
            foreach (var one in batch.Events) { writer.WriteRawValue(one, skipInputValidation: true); }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }));

    public static SerializedHubMessage Head(Guid roomId, long sequence, byte[] hash) => Message(
        nameof(IRoomsClient.Head),
        writer =>
        {
            writer.WriteStringValue(roomId);
            writer.WriteNumberValue(sequence);
            writer.WriteBase64StringValue(hash);
        });

    public static SerializedHubMessage Reset(Guid roomId, ResetReason reason) => Message(
        nameof(IRoomsClient.Reset),
        writer =>
        {
            writer.WriteStringValue(roomId);
            JsonSerializer.Serialize(writer, reason, WireJson.Options);
        });

    public static SerializedHubMessage Signals(Guid roomId, IReadOnlyList<EncodedSignal> signals) => Message(
        nameof(IRoomsClient.Signals),
        writer =>
        {
            writer.WriteStringValue(roomId);
            writer.WriteStartArray();
            foreach (var signal in signals)
            {
                writer.WriteStartObject();
                writer.WriteString("personId", signal.PersonId);
                writer.WritePropertyName("signal");
                writer.WriteRawValue(signal.Signal, skipInputValidation: true);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });

    private static SerializedHubMessage Message(string target, Action<Utf8JsonWriter> arguments)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            writer.WriteStartObject();
            writer.WriteNumber("type", InvocationType);
            writer.WriteString("target", target);
            writer.WriteStartArray("arguments");
            arguments(writer);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        buffer.Write([RecordSeparator]);
        return new SerializedHubMessage([new SerializedMessage(Protocol, buffer.WrittenMemory)]);
    }
}
