using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;

namespace CaseRoom.Server.Tests.SignIn.Strict;

using static StrictRefusal;

/// <summary>Pushed requests and codes: each is used once, by whom and for what it was given.</summary>
internal sealed class StrictGrants(StrictProvider provider)
{
    /// <summary>Another client that is registered here and pushes nothing in these tests.</summary>
    public const string OtherClient = "another-client";
    private const string Reference = "urn:ietf:params:oauth:request_uri:";
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);
    private static readonly string[] OfAuthorize = ["client_id", "request_uri"];
    private readonly Dictionary<string, (IReadOnlyDictionary<string, string> Request, DateTimeOffset Until)>
        pushed = [];

    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> codes = [];

    /// <summary>The newest request that was taken.</summary>
    public IReadOnlyDictionary<string, string> Asked { get; private set; } = new Dictionary<string, string>();

    public IResult Push(HttpContext context, IReadOnlyDictionary<string, string> said)
    {
        provider.Client.Authenticate(context, said);
        Unless(said.GetValueOrDefault("response_type") == "code", StrictReason.NotCode);
        Unless(said.GetValueOrDefault("code_challenge")?.Length == 43, StrictReason.NoChallenge);
        Unless(said.GetValueOrDefault("code_challenge_method") == "S256", StrictReason.PlainChallenge);
        Unless(said.GetValueOrDefault("redirect_uri") == provider.Client.RedirectUri, StrictReason.Unregistered);
        Unless(!said.ContainsKey("request_uri"), StrictReason.PushedReference);
        Unless(said.GetValueOrDefault("scope", "").Split(' ').Contains("openid"), StrictReason.NoOpenId);
        Unless(said.ContainsKey("state") && said.ContainsKey("nonce"), StrictReason.NoStateOrNonce);
        var reference = Reference + Fresh();
        Asked = said;
        pushed[reference] = (said, provider.Clock.GetUtcNow() + Lifetime);
        return Results.Json(
            new { request_uri = reference, expires_in = (int)Lifetime.TotalSeconds }, statusCode: 201);
    }

    /// <summary>What was asked for under the reference, and a code for it.</summary>
    public (IReadOnlyDictionary<string, string> Request, string Code) Begin(IReadOnlyDictionary<string, string> said)
    {
        var reference = said.GetValueOrDefault("request_uri");
        Unless(reference is not null, StrictReason.NotPushed);
        Unless(said.Keys.All(OfAuthorize.Contains), StrictReason.MoreThanReference);
        var client = said.GetValueOrDefault("client_id");
        Unless(client is StrictClient.Id or OtherClient, StrictReason.UnknownClient);
        Unless(pushed.Remove(reference, out var kept), StrictReason.ReferenceUnknown);
        Unless(client == StrictClient.Id, StrictReason.ReferenceOfOther);
        Unless(provider.Clock.GetUtcNow() < kept.Until, StrictReason.ReferenceOld);
        var code = Fresh();
        codes[code] = kept.Request;
        return (kept.Request, code);
    }

    public IResult Redeem(HttpContext context, IReadOnlyDictionary<string, string> said)
    {
        provider.Client.Authenticate(context, said);
        Unless(said.GetValueOrDefault("grant_type") == "authorization_code", StrictReason.NotACode);
        var bound = provider.AsksProof ? provider.Client.RequireProof(context) : null;
        Unless(codes.Remove(said.GetValueOrDefault("code", ""), out var request), StrictReason.CodeUnknown);
        Unless(said.GetValueOrDefault("redirect_uri") == request["redirect_uri"], StrictReason.OtherAddress);
        var verifier = Encoding.ASCII.GetBytes(said.GetValueOrDefault("code_verifier", ""));
        Unless(
            Base64UrlEncoder.Encode(SHA256.HashData(verifier)) == request["code_challenge"], StrictReason.Verifier);
        return provider.Tokens.Issue(request, bound);
    }

    private static string Fresh() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
}
