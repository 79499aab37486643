using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CaseRoom.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CaseRoom.Server.Tests.SignIn.Strict;

/// <summary>A client of the strict provider that does everything right but what a test changes.</summary>
internal sealed class StrictCaller : IDisposable
{
    public const string RedirectUri = "http://localhost/sign-in/strict/callback";
    private const string Verifier = "a-verifier-of-forty-three-characters-or-more";
    private readonly StrictProvider provider;
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ProofMaker maker = new();
    private readonly HttpClient http;

    public StrictCaller(StrictProvider provider)
    {
        this.provider = provider;
        http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = provider.Address };
        PublicHalf = KeyFile.PublicHalf(key);
        provider.Client.Keys.Add(PublicHalf);
        provider.Client.RedirectUri = RedirectUri;
    }

    public JsonWebKey PublicHalf { get; }

    /// <summary>What a test changes of the assertion's claims.</summary>
    public Action<Dictionary<string, object>> Assertion { get; set; } = _ => { };

    /// <summary>What signs the assertion; null for the client's own key.</summary>
    public SigningCredentials? AssertionKey { get; set; }

    /// <summary>Whether the assertion bears no signature at all.</summary>
    public bool AssertionUnsigned { get; set; }

    public string AssertionType { get; set; } = "client-authentication+jwt";

    /// <summary>What is wrong with the proof; null for nothing.</summary>
    public ProofDeviation? Proof { get; set; }

    /// <summary>The id of each proof; null for one of its own.</summary>
    public string? ProofId { get; set; }

    public bool SendsProof { get; set; } = true;

    /// <summary>What stands in the header in which a client shows its secret (Basic); null for no such header.
    /// </summary>
    public string? BasicSecret { get; set; }

    /// <summary>What a test changes of the form that is sent.</summary>
    public Action<Dictionary<string, string>> Form { get; set; } = _ => { };

    /// <summary>Pushes a request; the reference to it.</summary>
    public async Task<HttpResponseMessage> PushAsync() => await PostAsync("/par", new()
    {
        ["response_type"] = "code",
        ["redirect_uri"] = RedirectUri,
        ["scope"] = "openid",
        ["state"] = "state",
        ["nonce"] = "nonce",
        ["code_challenge"] = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
        ["code_challenge_method"] = "S256",
    });

    public async Task<string> ReferenceAsync()
    {
        using var pushed = await PushAsync();
        return (string)(await pushed.JsonAsync())["request_uri"]!;
    }

    public Task<HttpResponseMessage> AuthorizeAsync(params (string Name, string Value)[] query) =>
        http.AskAsync("/authorize" + QueryString.Create(
            query.Select(each => KeyValuePair.Create<string, string?>(each.Name, each.Value))));

    public async Task<string> CodeAsync()
    {
        using var answer =
            await AuthorizeAsync(("client_id", StrictClient.Id), ("request_uri", await ReferenceAsync()));
        return BrowserClient.Location(answer).Query.TrimStart('?').Split('&')
            .Single(each => each.StartsWith("code=", StringComparison.Ordinal))["code=".Length..];
    }

    public Task<HttpResponseMessage> RedeemAsync(string code) => PostAsync("/token", new()
    {
        ["grant_type"] = "authorization_code",
        ["code"] = code,
        ["redirect_uri"] = RedirectUri,
        ["code_verifier"] = Verifier,
    });

    public void Dispose()
    {
        http.Dispose();
        maker.Dispose();
        key.Dispose();
    }

    private async Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> form)
    {
        form["client_id"] = StrictClient.Id;
        form["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
        form["client_assertion"] = Asserted(new()
        {
            ["iss"] = StrictClient.Id,
            ["sub"] = StrictClient.Id,
            ["aud"] = provider.Issuer,
            ["jti"] = Guid.NewGuid().ToString(),
            ["iat"] = Now(0),
            ["exp"] = Now(30),
        });
        Form(form);
        using var content = new FormUrlEncodedContent(form);
        using var call = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (BasicSecret is not null) { call.Headers.Authorization = new("Basic", BasicSecret); }
        if (path == "/token" && SendsProof)
        {
            call.Headers.Add("DPoP", maker.Make(
                HttpMethod.Post, new Uri($"{provider.Issuer}/token"), token: null,
                (header, claims) =>
                {
                    if (ProofId is not null) { claims["jti"] = ProofId; }
                    Proof?.Change(header, claims, maker);
                },
                Proof?.Sign));
        }

        return await http.SendAsync(call, TestContext.Current.CancellationToken);
    }

    public static long Now(int seconds) => DateTimeOffset.UtcNow.AddSeconds(seconds).ToUnixTimeSeconds();

    private string Asserted(Dictionary<string, object> claims)
    {
        if (!AssertionUnsigned) { return Signed(claims); }
        Assertion(claims);
        var header = new JsonObject { ["alg"] = "none", ["typ"] = AssertionType, ["kid"] = PublicHalf.KeyId };
        return $"{Base64UrlEncoder.Encode(header.ToJsonString())}."
            + $"{Base64UrlEncoder.Encode(System.Text.Json.JsonSerializer.Serialize(claims))}.";
    }

    private string Signed(Dictionary<string, object> claims)
    {
        Assertion(claims);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor
            {
                TokenType = AssertionType,
                Claims = claims,
                SigningCredentials = AssertionKey ?? new(
                    new ECDsaSecurityKey(key) { KeyId = PublicHalf.KeyId }, SecurityAlgorithms.EcdsaSha256),
            });
    }
}
