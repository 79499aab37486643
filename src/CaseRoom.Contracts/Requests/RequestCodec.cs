using System.Text.Json;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Requests;

namespace CaseRoom.Contracts.Requests;

/// <summary>A request's events, commands, states and summaries as bytes.</summary>
public static class RequestCodec
{
    public static EventCodec<RequestEvent> Events { get; } = new(RequestEventNames.Names);

    public static CommandCodec<RequestCommand> Commands { get; } = new(RequestCommandNames.Names);

    public static byte[] Encode(RequestState state) => JsonSerializer.SerializeToUtf8Bytes(state, WireJson.Options);

    /// <exception cref="JsonException">The bytes are not a request's state of this format.</exception>
    public static RequestState DecodeState(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<RequestState>(bytes, WireJson.Options) ?? throw new JsonException("No state.");
}
