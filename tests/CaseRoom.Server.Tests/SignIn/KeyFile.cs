using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace CaseRoom.Server.Tests.SignIn;

/// <summary>A client's key as an operator makes one: the private half here, the public one for the provider.</summary>
internal static class KeyFile
{
    /// <summary>Writes a new private key; its public half, named by its thumbprint.</summary>
    public static JsonWebKey Write(string path)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(path, key.ExportPkcs8PrivateKeyPem());
        return PublicHalf(key);
    }

    public static JsonWebKey PublicHalf(ECDsa key)
    {
        var half = JsonWebKeyConverter.ConvertFromECDsaSecurityKey(
            new ECDsaSecurityKey(ECDsa.Create(key.ExportParameters(includePrivateParameters: false))));
        half.Kid = half.KeyId = Base64UrlEncoder.Encode(half.ComputeJwkThumbprint());
        return half;
    }
}
