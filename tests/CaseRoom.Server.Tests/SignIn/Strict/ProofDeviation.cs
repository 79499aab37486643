using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CaseRoom.Server.Tests.SignIn.Strict;

using Change = Action<JsonObject, JsonObject, ProofMaker>;

/// <summary>
/// A proof of possession that is wrong in one place. The same list is shown to the provider, which must refuse it as a
/// client's, and to the server, which must refuse it as a program's.
/// </summary>
/// <param name="Change">What is changed of its header and its claims.</param>
/// <param name="Why">Why the provider refuses it.</param>
/// <param name="Sign">What signs it; null for its own key.</param>
internal sealed record ProofDeviation(Change Change, StrictReason Why, Func<string, byte[]>? Sign = null)
{
    private static readonly byte[] Shared = new byte[32];

    public static IReadOnlyDictionary<string, ProofDeviation> All { get; } = new Dictionary<string, ProofDeviation>
    {
        ["of another type"] = new((header, _, _) => header["typ"] = "JWT", StrictReason.ProofType),
        ["without a type"] = new((header, _, _) => header.Remove("typ"), StrictReason.ProofType),
        ["without an algorithm"] = new((header, _, _) => header.Remove("alg"), StrictReason.ProofAlgorithm),
        ["by no signature at all"] = new(
            (header, _, _) => header["alg"] = "none", StrictReason.ProofAlgorithm, _ => []),
        ["by a shared secret"] = new(
            (header, _, _) =>
            {
                header["alg"] = "HS256";
                header["jwk"] = new JsonObject { ["kty"] = "oct", ["k"] = Convert.ToBase64String(Shared) };
            },
            StrictReason.ProofAlgorithm, text => HMACSHA256.HashData(Shared, Encoding.ASCII.GetBytes(text))),
        ["by an algorithm that is not its key's"] = new(
            (header, _, _) => header["alg"] = "RS256", StrictReason.ProofAlgorithm),
        ["without a key"] = new((header, _, _) => header.Remove("jwk"), StrictReason.ProofKey),
        ["with a word for a key"] = new((header, _, _) => header["jwk"] = "mine", StrictReason.ProofKey),
        ["with the private key"] = new(
            (header, _, maker) => header["jwk"]!["d"] = maker.PrivatePart, StrictReason.ProofPrivate),
        ["with an empty signature"] = new((_, _, _) => { }, StrictReason.ProofSignature, _ => new byte[64]),
        ["with the signature of another"] = new((_, _, _) => { }, StrictReason.ProofSignature, OfAnother),
        ["without a method"] = new((_, claims, _) => claims.Remove("htm"), StrictReason.ProofMethod),
        ["for another method"] = new((_, claims, _) => claims["htm"] = "DELETE", StrictReason.ProofMethod),
        ["without an address"] = new((_, claims, _) => claims.Remove("htu"), StrictReason.ProofAddress),
        ["for another host"] = new(
            (_, claims, _) => claims["htu"] = "https://another.example/token", StrictReason.ProofAddress),
        ["for another path"] = new(
            (_, claims, _) => claims["htu"] = $"{claims["htu"]}/more", StrictReason.ProofAddress),
        ["without a time"] = new((_, claims, _) => claims.Remove("iat"), StrictReason.ProofTime),
        ["made too long ago"] = new((_, claims, _) => claims["iat"] = StrictCaller.Now(-120), StrictReason.ProofTime),
        ["made in the future"] = new((_, claims, _) => claims["iat"] = StrictCaller.Now(120), StrictReason.ProofTime),
        ["without an id"] = new((_, claims, _) => claims.Remove("jti"), StrictReason.ProofNameless),
        ["with an empty id"] = new((_, claims, _) => claims["jti"] = "", StrictReason.ProofNameless),
    };

    private static byte[] OfAnother(string text)
    {
        using var another = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return another.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256);
    }
}
