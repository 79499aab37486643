using System.Text.Json.Serialization;

namespace CaseRoom.Client;

/// <summary>What a token endpoint answers: tokens, or why not.</summary>
internal sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string? AccessToken = null,
    [property: JsonPropertyName("refresh_token")] string? RefreshToken = null,
    [property: JsonPropertyName("token_type")] string? TokenType = null,
    [property: JsonPropertyName("expires_in")] long? ExpiresIn = null,
    [property: JsonPropertyName("error")] string? Error = null)
{
    /// <summary>Seconds that a token is used whose provider does not say how long it lasts.</summary>
    private const int UnsaidSeconds = 300;

    public TimeSpan Lifetime => TimeSpan.FromSeconds(ExpiresIn is > 0 ? ExpiresIn.Value : UnsaidSeconds);
}
