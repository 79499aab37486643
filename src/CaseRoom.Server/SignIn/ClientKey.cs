using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace CaseRoom.Server.SignIn;

/// <summary>Reads the private key of a client: PEM (PKCS #8, PKCS #1 or SEC 1), or a JSON Web Key.</summary>
internal static class ClientKey
{
    private const int LeastRsaBits = 2048;

    /// <summary>The key with the algorithm it signs by, or null for what is no such key.</summary>
    public static SigningCredentials? Read(string text)
    {
        try
        {
            return text.TrimStart().StartsWith('{') ? OfJson(text) : OfPem(text);
        }
        catch (Exception wrong) when (wrong is ArgumentException or CryptographicException or JsonException)
        {
            return null;
        }
    }

    private static SigningCredentials? OfJson(string text)
    {
        var key = new JsonWebKey(text);
        if (!key.HasPrivateKey) { return null; }
        if (key.Kty == JsonWebAlgorithmsKeyTypes.RSA)
        {
            var rsa = RSA.Create(new RSAParameters
            {
                Modulus = Bytes(key.N), Exponent = Bytes(key.E), D = Bytes(key.D), P = Bytes(key.P), Q = Bytes(key.Q),
                DP = Bytes(key.DP), DQ = Bytes(key.DQ), InverseQ = Bytes(key.QI),
            });
            return Of(rsa, key.Kid);
        }

        if (key.Kty != JsonWebAlgorithmsKeyTypes.EllipticCurve) { return null; }
        var point = new ECPoint { X = Bytes(key.X), Y = Bytes(key.Y) };
        var curve = ECCurve.CreateFromFriendlyName("nist" + key.Crv.Replace("-", "", StringComparison.Ordinal));
        return Of(ECDsa.Create(new ECParameters { Curve = curve, Q = point, D = Bytes(key.D) }), key.Kid);
    }

    private static SigningCredentials? OfPem(string text)
    {
        var label = text[PemEncoding.Find(text).Label];
        if (label.StartsWith("RSA", StringComparison.Ordinal) || (label == "PRIVATE KEY" && IsRsa(text)))
        {
            var rsa = RSA.Create();
            rsa.ImportFromPem(text);
            return Of(rsa, id: null);
        }

        var ec = ECDsa.Create();
        ec.ImportFromPem(text);
        return Of(ec, id: null);
    }

    private static bool IsRsa(string text)
    {
        using var tried = RSA.Create();
        try
        {
            tried.ImportFromPem(text);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    // PS256, because the security profile for sensitive data (FAPI 2.0) has no RS256.
    private static SigningCredentials? Of(RSA key, string? id)
    {
        _ = key.ExportParameters(includePrivateParameters: true);
        return key.KeySize < LeastRsaBits ? null : Of(new RsaSecurityKey(key), SecurityAlgorithms.RsaSsaPssSha256, id);
    }

    private static SigningCredentials? Of(ECDsa key, string? id)
    {
        _ = key.ExportParameters(includePrivateParameters: true);
        var algorithm = key.KeySize switch
        {
            256 => SecurityAlgorithms.EcdsaSha256,
            384 => SecurityAlgorithms.EcdsaSha384,
            521 => SecurityAlgorithms.EcdsaSha512,
            _ => null,
        };
        return algorithm is null ? null : Of(new ECDsaSecurityKey(key), algorithm, id);
    }

    // A key without a name of its own is named by its thumbprint (RFC 7638), as whoever publishes it can compute.
    private static SigningCredentials Of(AsymmetricSecurityKey key, string algorithm, string? id)
    {
        key.KeyId = string.IsNullOrEmpty(id) ? Base64UrlEncoder.Encode(key.ComputeJwkThumbprint()) : id;
        key.CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false };
        return new SigningCredentials(key, algorithm);
    }

    private static byte[] Bytes(string? part) => Base64UrlEncoder.DecodeBytes(part ?? "");
}
