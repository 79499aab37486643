using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Testing;

/// <summary>Equal values give equal text: the wire's JSON with dictionaries in the order of their keys.</summary>
public static class CanonicalJson
{
    private static readonly JsonSerializerOptions Options = Make();

    public static string Of(object? value) =>
        value is null ? "null" : JsonSerializer.Serialize(value, value.GetType(), Options);

    /// <summary>Each value with its type's name, so that two events of the same fields differ.</summary>
    public static string OfTyped(IEnumerable<object> values) =>
        string.Join('\n', values.Select(v => new StringBuilder(v.GetType().Name).Append(' ').Append(Of(v)).ToString()));

    public static RoomState ReadState(string json) => JsonSerializer.Deserialize<RoomState>(json, Options)!;

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(WireJson.Options);
        options.Converters.Add(new SortedDictionaries());
        options.MakeReadOnly();
        return options;
    }

    private sealed class SortedDictionaries : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ImmutableDictionary<,>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(
                typeof(Sorted<,>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
    }

    private sealed class Sorted<TKey, TValue> : JsonConverter<ImmutableDictionary<TKey, TValue>>
        where TKey : notnull
    {
        public override ImmutableDictionary<TKey, TValue> Read(
            ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<Dictionary<TKey, TValue>>(ref reader, options)!.ToImmutableDictionary();

        public override void Write(
            Utf8JsonWriter writer, ImmutableDictionary<TKey, TValue> value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var (key, item) in value.OrderBy(v => v.Key))
            {
                writer.WritePropertyName(key.ToString()!);
                JsonSerializer.Serialize(writer, item, options);
            }

            writer.WriteEndObject();
        }
    }
}
