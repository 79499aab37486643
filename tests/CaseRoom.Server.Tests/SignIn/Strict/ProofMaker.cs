using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace CaseRoom.Server.Tests.SignIn.Strict;

/// <summary>Makes a proof of possession piece by piece, so that each piece can be wrong.</summary>
internal sealed class ProofMaker : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public ProofMaker() => Thumbprint = KeyFile.PublicHalf(key).Kid;

    public string Thumbprint { get; }

    /// <summary>A right proof for a call, but for what is changed.</summary>
    /// <param name="method">The call's method.</param>
    /// <param name="address">Where it goes.</param>
    /// <param name="token">What is sent with it; null where there is none yet.</param>
    /// <param name="change">What is changed of header and claims.</param>
    /// <param name="sign">What signs it; null for the own key.</param>
    public string Make(
        HttpMethod method, Uri address, string? token, Action<JsonObject, JsonObject>? change = null,
        Func<string, byte[]>? sign = null)
    {
        var half = KeyFile.PublicHalf(key);
        var header = new JsonObject
        {
            ["typ"] = "dpop+jwt",
            ["alg"] = "ES256",
            ["jwk"] = new JsonObject { ["kty"] = half.Kty, ["crv"] = half.Crv, ["x"] = half.X, ["y"] = half.Y },
        };
        var claims = new JsonObject
        {
            ["jti"] = Guid.NewGuid().ToString(),
            ["htm"] = method.Method,
            ["htu"] = address.GetLeftPart(UriPartial.Path),
            ["iat"] = StrictCaller.Now(0),
        };
        if (token is not null) { claims["ath"] = HashOf(token); }
        change?.Invoke(header, claims);
        var signed = string.Join('.', new[] { header, claims }.Select(p => Base64UrlEncoder.Encode(p.ToJsonString())));
        return $"{signed}.{Base64UrlEncoder.Encode((sign ?? Sign)(signed))}";
    }

    /// <summary>How a proof names the token that it is for.</summary>
    public static string HashOf(string token) =>
        Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(token)));

    /// <summary>The private half, as nobody should send it.</summary>
    public string PrivatePart => Base64UrlEncoder.Encode(key.ExportParameters(includePrivateParameters: true).D);

    public void Dispose() => key.Dispose();

    private byte[] Sign(string text) => key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256);
}
