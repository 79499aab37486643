using System.Text.Json.Serialization;

namespace CaseRoom.Client;

/// <summary>What a person needs to sign a program in, in a browser anywhere (RFC 8628).</summary>
public sealed record DeviceCode(
    [property: JsonPropertyName("device_code")] string Device,
    [property: JsonPropertyName("user_code")] string UserCode,
    [property: JsonPropertyName("verification_uri")] Uri Address,
    [property: JsonPropertyName("verification_uri_complete")] Uri? WholeAddress = null,
    [property: JsonPropertyName("expires_in")] long ExpiresIn = 600,
    [property: JsonPropertyName("interval")] int? Interval = null);
