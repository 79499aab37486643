using System.Text.Json;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Audit;

namespace CaseRoom.Contracts.Audit;

/// <summary>An entry of the access log as bytes; once written, a shape is read for ever.</summary>
public static class AccessCodec
{
    public static byte[] Encode(AccessEntry entry) => JsonSerializer.SerializeToUtf8Bytes(entry, WireJson.Options);

    /// <exception cref="JsonException">The bytes are no entry.</exception>
    public static AccessEntry Decode(byte[] bytes) =>
        JsonSerializer.Deserialize<AccessEntry>(bytes, WireJson.Options) ?? throw new JsonException("No entry.");
}
