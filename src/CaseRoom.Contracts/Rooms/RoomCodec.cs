using System.Text.Json;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Contracts.Rooms;

/// <summary>A room's events, commands and states as bytes.</summary>
public static class RoomCodec
{
    public static EventCodec<RoomEvent> Events { get; } = new(RoomEventNames.Names);

    public static CommandCodec<RoomCommand> Commands { get; } = new(RoomCommandNames.Names);

    public static byte[] Encode(RoomState state) => JsonSerializer.SerializeToUtf8Bytes(state, WireJson.Options);

    /// <exception cref="JsonException">The bytes are not a room's state of this format.</exception>
    public static RoomState DecodeState(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<RoomState>(bytes, WireJson.Options) ?? throw new JsonException("No state.");
}
