using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CaseRoom.Contracts.Directory;
using CaseRoom.Contracts.Requests;
using CaseRoom.Contracts.Rooms;

namespace CaseRoom.Contracts.Wire;

/// <summary>How CaseRoom writes JSON: camel case, enums as words, nothing guessed, letters of every script as they
/// are.</summary>
public static class WireJson
{
    /// <summary>
    /// Levels that are read at all, so that what is too deep can be refused by name; beyond it is no message.
    /// </summary>
    public const int ReadableDepth = 64;

    /// <summary>For events, states and views: unknown fields of newer versions are passed over.</summary>
    public static JsonSerializerOptions Options { get; } = Make(JsonUnmappedMemberHandling.Skip);

    /// <summary>For commands: a field that the model does not know is an error, never silently lost.</summary>
    public static JsonSerializerOptions Strict { get; } = Make(JsonUnmappedMemberHandling.Disallow);

    /// <summary>Gives other serializers (HTTP, hub) the same rules.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DictionaryKeyPolicy = null;
        options.MaxDepth = WireLimits.JsonDepth;
        // Of two values under one name, two readers may take two: neither is taken.
        options.AllowDuplicateProperties = false;
        options.AllowOutOfOrderMetadataProperties = true;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.NumberHandling = JsonNumberHandling.Strict;
        // The bytes are sent as application/json and never pasted into HTML, so letters need no escapes.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        var resolvers = options.TypeInfoResolverChain;
        // A serializer that was given no resolver reads any type until it is given one: then it reads no other.
        if (resolvers.Count == 0) { resolvers.Add(new DefaultJsonTypeInfoResolver()); }
        resolvers.Insert(0, RoomJsonContext.Default);
        resolvers.Insert(1, RequestJsonContext.Default);
        resolvers.Insert(2, DirectoryJsonContext.Default);
    }

    private static JsonSerializerOptions Make(JsonUnmappedMemberHandling unmapped)
    {
        var options = new JsonSerializerOptions { UnmappedMemberHandling = unmapped };
        Apply(options);
        options.MakeReadOnly();
        return options;
    }
}
