using System.Runtime.InteropServices;
using System.Text.Json;

namespace CaseRoom.Contracts.Wire;

/// <summary>
/// Reads a call's commands one by one: a command that cannot be read is refused in its place, and the others are not
/// touched by it. An answer is then never longer than a constant for each command.
/// </summary>
public static class CommandReader
{
    /// <summary>What a call holds; null with the reason where the call as a whole is refused.</summary>
    public static IReadOnlyList<ReceivedCommand>? Read(JsonElement call, out Problem? refused)
    {
        refused = null;
        if (call.ValueKind is not JsonValueKind.Array) { refused = new Problem("invalid", "commands", "malformed"); }
        else if (call.GetArrayLength() > WireLimits.CommandsPerCall)
        {
            refused = new Problem("limitReached", "commands", Limit: WireLimits.CommandsPerCall);
        }

        return refused is null ? [.. call.EnumerateArray().Select(ReadOne)] : null;
    }

    private static ReceivedCommand ReadOne(JsonElement element)
    {
        var id = IdOf(element);
        if (element.ValueKind is not JsonValueKind.Object) { return Faulty(id, "malformed"); }
        // The command's own object is one level around its data.
        if (JsonShape.Fault(JsonMarshal.GetRawUtf8Value(element), WireLimits.JsonDepth + 1) is { } shape)
        {
            return shape == JsonShape.TooDeep
                ? new(id, null, new Problem("invalid", "data", shape, Limit: WireLimits.JsonDepth))
                : Faulty(id, shape);
        }

        try
        {
            return element.Deserialize<WireCommand>(WireJson.Options) is { } command
                ? new ReceivedCommand(command.CommandId, command, null)
                : Faulty(id, "malformed");
        }
        catch (JsonException)
        {
            return Faulty(id, "malformed");
        }
    }

    private static ReceivedCommand Faulty(Guid id, string reason) =>
        new(id, null, new Problem("invalid", "command", reason));

    /// <summary>The id of a command that may be broken elsewhere, so that its author knows which one it was.</summary>
    private static Guid IdOf(JsonElement element)
    {
        if (element.ValueKind is not JsonValueKind.Object) { return Guid.Empty; }
        try
        {
            return element.TryGetProperty("commandId", out var said) && said.ValueKind is JsonValueKind.String
                && said.TryGetGuid(out var id) ? id : Guid.Empty;
        }
        catch (InvalidOperationException)
        {
            // A name or the id itself is no text.
            return Guid.Empty;
        }
    }
}
