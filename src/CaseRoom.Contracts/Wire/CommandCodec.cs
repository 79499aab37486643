using System.Text.Json;
using CaseRoom.Domain.Refusals;

namespace CaseRoom.Contracts.Wire;

/// <summary>Reads a command's data strictly: what it cannot place is a refusal that says where, never an
/// exception.</summary>
public sealed class CommandCodec<TCommand>(WireNames names)
    where TCommand : class
{
    public TCommand? Decode(string name, ReadOnlySpan<byte> data, out Refusal? refusal)
    {
        refusal = null;
        if (!names.TryFind(name, out var type))
        {
            refusal = new Refusal.Invalid("type", "unknown");
            return null;
        }

        try
        {
            var reader = new Utf8JsonReader(data, new JsonReaderOptions { MaxDepth = WireLimits.JsonDepth });
            if (JsonSerializer.Deserialize(ref reader, type, WireJson.Strict) is TCommand command) { return command; }
            refusal = new Refusal.Missing("data");
        }
        catch (JsonException fault)
        {
            refusal = new Refusal.Invalid(FieldOf(fault), "malformed");
        }

        return null;
    }

    public byte[] Encode(TCommand command) =>
        JsonSerializer.SerializeToUtf8Bytes(command, command.GetType(), WireJson.Options);

    public string NameOf(TCommand command) => names.Of(command.GetType());

    private static string FieldOf(JsonException fault) =>
        string.IsNullOrEmpty(fault.Path) || fault.Path == "$" ? "data" : $"data{fault.Path[1..]}";
}
