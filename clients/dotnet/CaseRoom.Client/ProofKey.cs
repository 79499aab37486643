using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CaseRoom.Client;

/// <summary>
/// The key that tokens are bound to (DPoP, RFC 9449): whoever has a token alone has nothing. Safe to use from several
/// threads.
/// </summary>
public sealed class ProofKey : IDisposable
{
    internal const string Header = "DPoP";
    internal const string NonceHeader = "DPoP-Nonce";

    private readonly ECDsa key;
    private readonly Lock gate = new();

    private ProofKey(ECDsa key) => this.key = key;

    public static ProofKey New() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <param name="pem">As <see cref="ToPem"/> wrote it.</param>
    /// <exception cref="ArgumentException">It is no key.</exception>
    /// <exception cref="CryptographicException">It is no key of this kind.</exception>
    public static ProofKey Read(string pem)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(pem);
        return new ProofKey(key);
    }

    /// <summary>The whole key, the secret half too.</summary>
    public string ToPem()
    {
        lock (gate) { return key.ExportPkcs8PrivateKeyPem(); }
    }

    public void Dispose() => key.Dispose();

    /// <summary>A proof for one call; the same call again needs another.</summary>
    /// <param name="method">The call's method.</param>
    /// <param name="address">Where it goes; query and fragment are no part of the proof.</param>
    /// <param name="now">The time there.</param>
    /// <param name="token">The access token that goes with it; null where tokens are asked for.</param>
    /// <param name="nonce">What the other side wants to see in it; null where it has not asked.</param>
    internal string Prove(
        HttpMethod method, Uri address, DateTimeOffset now, string? token = null, string? nonce = null)
    {
        var claims = new JsonObject
        {
            ["jti"] = Guid.NewGuid().ToString(),
            ["htm"] = method.Method,
            ["htu"] = address.GetLeftPart(UriPartial.Path),
            ["iat"] = now.ToUnixTimeSeconds(),
        };
        if (token is not null) { claims["ath"] = Encode(SHA256.HashData(Encoding.ASCII.GetBytes(token))); }
        if (nonce is not null) { claims["nonce"] = nonce; }
        lock (gate)
        {
            var point = key.ExportParameters(includePrivateParameters: false).Q;
            var header = new JsonObject
            {
                ["typ"] = "dpop+jwt",
                ["alg"] = "ES256",
                ["jwk"] = new JsonObject
                {
                    ["kty"] = "EC", ["crv"] = "P-256", ["x"] = Encode(point.X!), ["y"] = Encode(point.Y!),
                },
            };
            var signed = $"{Encode(header)}.{Encode(claims)}";
            return $"{signed}.{Encode(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
        }
    }

    private static string Encode(JsonObject part) => Encode(Encoding.UTF8.GetBytes(part.ToJsonString()));

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
