using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;

namespace CaseRoom.Server.Tests.SignIn.Strict;

using static StrictRefusal;

/// <summary>Pushed requests and codes: each is used once, by whom and for what it was given.</summary>
internal sealed class StrictGrants(StrictProvider provider)
{
    private const string Reference = "urn:ietf:params:oauth:request_uri:";
    private static readonly string[] OfAuthorize = ["client_id", "request_uri"];
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> pushed = [];
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> codes = [];

    /// <summary>The newest request that was taken.</summary>
    public IReadOnlyDictionary<string, string> Asked { get; private set; } = new Dictionary<string, string>();

    public IResult Push(HttpContext context, IReadOnlyDictionary<string, string> said)
    {
        provider.Client.Authenticate(said);
        Unless(said.GetValueOrDefault("response_type") == "code", "unsupported_response_type", "only a code is given");
        Unless(said.GetValueOrDefault("code_challenge")?.Length == 43, "invalid_request", "there is no challenge");
        Unless(said.GetValueOrDefault("code_challenge_method") == "S256", "invalid_request", "the method is not S256");
        Unless(
            said.GetValueOrDefault("redirect_uri") == provider.Client.RedirectUri, "invalid_request",
            "the address is not registered");
        Unless(!said.ContainsKey("request_uri"), "invalid_request", "a request is pushed, not a reference");
        Unless(said.GetValueOrDefault("scope", "").Split(' ').Contains("openid"), "invalid_scope", "openid is missing");
        Unless(said.ContainsKey("state") && said.ContainsKey("nonce"), "invalid_request", "no state or no nonce");
        var reference = Reference + Fresh();
        pushed[reference] = Asked = said;
        return Results.Json(new { request_uri = reference, expires_in = 60 }, statusCode: 201);
    }

    /// <summary>What was asked for under the reference, and a code for it.</summary>
    public (IReadOnlyDictionary<string, string> Request, string Code) Begin(IReadOnlyDictionary<string, string> said)
    {
        var reference = said.GetValueOrDefault("request_uri");
        Unless(reference is not null, "invalid_request", "the request was not pushed");
        Unless(said.Keys.All(OfAuthorize.Contains), "invalid_request", "the browser carries more than a reference");
        Unless(said.GetValueOrDefault("client_id") == StrictClient.Id, "invalid_client", "the client is another");
        Unless(pushed.Remove(reference!, out var request), "invalid_request", "the reference is not known, or used");
        var code = Fresh();
        codes[code] = request!;
        return (request!, code);
    }

    public IResult Redeem(HttpContext context, IReadOnlyDictionary<string, string> said)
    {
        provider.Client.Authenticate(said);
        Unless(said.GetValueOrDefault("grant_type") == "authorization_code", "unsupported_grant_type", "only codes");
        var bound = provider.AsksProof ? provider.Client.RequireProof(context) : null;
        Unless(
            codes.Remove(said.GetValueOrDefault("code", ""), out var request), "invalid_grant",
            "the code is not known, or used");
        Unless(
            said.GetValueOrDefault("redirect_uri") == request!["redirect_uri"], "invalid_grant",
            "the address is another");
        var verifier = Encoding.ASCII.GetBytes(said.GetValueOrDefault("code_verifier", ""));
        Unless(
            Base64UrlEncoder.Encode(SHA256.HashData(verifier)) == request["code_challenge"], "invalid_grant",
            "the verifier is wrong");
        return provider.Tokens.Issue(request, bound);
    }

    private static string Fresh() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
}
