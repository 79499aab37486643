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
            if (NullIn(data) is { } list)
            {
                refusal = new Refusal.Invalid(list, "null");
                return null;
            }

            var reader = new Utf8JsonReader(data, new JsonReaderOptions { MaxDepth = WireLimits.JsonDepth });
            if (JsonSerializer.Deserialize(ref reader, type, WireJson.Strict) is TCommand command) { return command; }
            refusal = new Refusal.Missing("data");
        }
        catch (JsonException fault)
        {
            refusal = new Refusal.Invalid(FieldOf(fault), "malformed");
        }
        catch (Exception fault) when (fault is InvalidOperationException or NotSupportedException)
        {
            // Half a character, or a fact or shape without its kind: the reader has no JsonException for them.
            refusal = new Refusal.Invalid("data", "malformed");
        }

        return null;
    }

    public byte[] Encode(TCommand command) =>
        JsonSerializer.SerializeToUtf8Bytes(command, command.GetType(), WireJson.Options);

    public string NameOf(TCommand command) => names.Of(command.GetType());

    /// <summary>
    /// The field whose list holds nothing where something should stand; the types of a list's items cannot say that
    /// they are never null.
    /// </summary>
    private static string? NullIn(ReadOnlySpan<byte> data)
    {
        var reader = new Utf8JsonReader(data, new JsonReaderOptions { MaxDepth = WireLimits.JsonDepth });
        var lists = new Stack<bool>();
        var field = "data";
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName: field = reader.GetString()!; break;
                case JsonTokenType.StartArray: lists.Push(true); break;
                case JsonTokenType.StartObject: lists.Push(false); break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject: lists.Pop(); break;
                case JsonTokenType.Null when lists.TryPeek(out var inList) && inList: return field;
            }
        }

        return null;
    }

    private static string FieldOf(JsonException fault) =>
        string.IsNullOrEmpty(fault.Path) || fault.Path == "$" ? "data" : $"data{fault.Path[1..]}";
}
