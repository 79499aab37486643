using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// Reads what somebody sent as a signed token, or as the key of one, without believing it: what cannot be read is
/// nothing, and no fault of this server.
/// </summary>
internal static class SentToken
{
    public static JsonWebToken? Read(string text) => Try(() => new JsonWebToken(text));

    public static JsonWebKey? ReadKey(JsonElement json) => Try(() => new JsonWebKey(json.GetRawText()));

    public static string? ThumbprintOf(JsonWebKey key) =>
        Try(() => Base64UrlEncoder.Encode(key.ComputeJwkThumbprint()));

    private static T? Try<T>(Func<T> read) where T : class
    {
        try
        {
            return read();
        }
        catch (Exception wrong) when (
            wrong is ArgumentException or SecurityTokenException or JsonException or FormatException
                or InvalidOperationException)
        {
            return null;
        }
    }
}
