using System.Text.Json;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Directory;

namespace CaseRoom.Contracts.Directory;

/// <summary>The directory's events, commands and states as bytes.</summary>
public static class DirectoryCodec
{
    public static EventCodec<DirectoryEvent> Events { get; } = new(DirectoryEventNames.Names);

    public static CommandCodec<DirectoryCommand> Commands { get; } = new(DirectoryCommandNames.Names);

    public static byte[] Encode(DirectoryState state) => JsonSerializer.SerializeToUtf8Bytes(state, WireJson.Options);

    /// <exception cref="JsonException">The bytes are not a directory's state of this format.</exception>
    public static DirectoryState DecodeState(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<DirectoryState>(bytes, WireJson.Options) ?? throw new JsonException("No state.");
}
