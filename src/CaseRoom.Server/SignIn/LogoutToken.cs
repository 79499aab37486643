using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CaseRoom.Server.SignIn;

/// <summary>What a provider says from server to server of a session that ended there (OpenID Connect Back-Channel
/// Logout 1.0, 2.4).</summary>
/// <param name="Id">By which it is used once.</param>
/// <param name="EndsAt">When it counts no longer.</param>
/// <param name="Session">The provider's session; null for all of the subject.</param>
/// <param name="Subject">Whom it is about; may be null beside a session.</param>
internal sealed record LogoutToken(string Id, DateTimeOffset EndsAt, string? Session, string? Subject)
{
    /// <summary>What makes it one of these and no other token of the provider.</summary>
    public const string Event = "http://schemas.openid.net/event/backchannel-logout";

    /// <summary>Longer than any provider lets one last, which is two minutes by the standard's advice: so long its id
    /// would have to be remembered.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Characters of an id, a session or a subject (OpenID Connect Core: 255 of a subject).</summary>
    private const int NameLength = 255;

    private static readonly string[] Types = ["logout+jwt", "application/logout+jwt", "JWT"];

    /// <summary>Reads one; what is wrong with it is said in words of CaseRoom's own.</summary>
    /// <param name="options">Of the provider: its keys, issuer and client.</param>
    public static async Task<(LogoutToken? Token, string Fault)> ReadAsync(
        string text, OpenIdConnectOptions options, DateTimeOffset now)
    {
        var rules = options.TokenValidationParameters.Clone();
        rules.ConfigurationManager = (BaseConfigurationManager)options.ConfigurationManager!;
        rules.ValidTypes = Types;
        var read = await options.TokenHandler.ValidateTokenAsync(text, rules);
        if (!read.IsValid)
        {
            return (null, "its signature, type, issuer, audience or time is wrong");
        }

        var payload = ((JsonWebToken)read.SecurityToken).EncodedPayload;
        using var said = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(payload));
        return Read(said.RootElement, now);
    }

    private static (LogoutToken? Token, string Fault) Read(JsonElement said, DateTimeOffset now)
    {
        if (!IsEvent(said)) { return (null, "it does not say that a session ended"); }
        if (said.TryGetProperty(JwtRegisteredClaimNames.Nonce, out _)) { return (null, "it has a nonce"); }
        if (TimeOf(said, JwtRegisteredClaimNames.Iat) is not { } made || made > now + IdTokenChecks.ClockSkew)
        {
            return (null, "it does not say when it was made, or was made in the future");
        }

        if (TimeOf(said, JwtRegisteredClaimNames.Exp) is not { } end || end - made > Longest)
        {
            return (null, "it has no end, or lasts too long");
        }

        if (NameIn(said, JwtRegisteredClaimNames.Jti) is not { } id) { return (null, "it has no id"); }
        var (session, subject) = (NameIn(said, JwtRegisteredClaimNames.Sid), NameIn(said, JwtRegisteredClaimNames.Sub));
        return session is null && subject is null
            ? (null, "it names neither session nor subject")
            : (new LogoutToken(id, end, session, subject), "");
    }

    private static bool IsEvent(JsonElement said) =>
        said.TryGetProperty("events", out var events) && events.ValueKind == JsonValueKind.Object
        && events.TryGetProperty(Event, out var one) && one.ValueKind == JsonValueKind.Object;

    private static DateTimeOffset? TimeOf(JsonElement said, string claim) =>
        said.TryGetProperty(claim, out var time) && time.ValueKind == JsonValueKind.Number
        && time.TryGetDouble(out var seconds)
        && seconds >= 0 && seconds < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds((long)seconds)
            : null;

    private static string? NameIn(JsonElement said, string claim) =>
        said.TryGetProperty(claim, out var name) && name.ValueKind == JsonValueKind.String
        && name.GetString() is { Length: > 0 and <= NameLength } text ? text : null;
}
