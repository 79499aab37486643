using CaseRoom.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CaseRoom.Server.Tests.SignIn.Strict;

/// <summary>
/// An OpenID Connect provider on the loopback that holds its clients to the security profile of sensitive data and
/// refuses every deviation: pushed requests, PKCE, signed assertions that are used once, proofs of possession.
/// </summary>
internal sealed class StrictProvider : IAsyncDisposable
{
    private static readonly string[] Challenges = ["S256"];
    private static readonly string[] Proofs = ["private_key_jwt"];
    private readonly WebApplication app;

    // Several people sign in at once; what was used is one list.
    private readonly Lock gate = new();

    private StrictProvider(WebApplication app, Uri address)
    {
        this.app = app;
        Address = address;
        Client = new StrictClient(this);
        Tokens = new StrictTokens(this);
        Grants = new StrictGrants(this);
        Programs = new StrictPrograms(this);
    }

    public Uri Address { get; }

    public string Issuer => Address.ToString().TrimEnd('/');

    /// <summary>The one client that is registered, and how it proves itself.</summary>
    public StrictClient Client { get; }

    /// <summary>What is said of the person who signs in, and how.</summary>
    public StrictTokens Tokens { get; }

    public StrictGrants Grants { get; }

    /// <summary>The clients that sign people in by a device code.</summary>
    public StrictPrograms Programs { get; }

    /// <summary>By which proofs are young or old.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Whether a proof of possession is asked for at the token endpoint.</summary>
    public bool AsksProof { get; set; } = true;

    /// <summary>Whether it describes a place where a session is ended.</summary>
    public bool EndsSessions { get; set; } = true;

    /// <summary>What the provider says of itself in an answer to the browser; null leaves it out.</summary>
    public string? NamesItself { get; set; }

    /// <summary>Why it refused what it refused, in order.</summary>
    public List<string> Refusals { get; } = [];

    /// <summary>The same of clients that sign people in.</summary>
    public List<StrictReason> Reasons { get; } = [];

    public static async Task<StrictProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var port = FreePort.Take();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        var provider = new StrictProvider(app, new Uri($"http://localhost:{port}"));
        provider.NamesItself = provider.Issuer;
        app.MapGet("/.well-known/openid-configuration", provider.Describe);
        app.MapGet("/jwks", () => Results.Json(new { keys = new[] { provider.Tokens.PublicKey } }));
        app.MapPost("/par", context => provider.AnswerAsync(context, provider.Grants.Push));
        app.MapGet("/authorize", context => provider.AnswerAsync(context, provider.Authorize));
        app.MapPost("/token", context => provider.AnswerAsync(context, (call, said) =>
            said.GetValueOrDefault("grant_type") is StrictPrograms.DeviceGrant or "refresh_token"
                ? provider.Programs.Redeem(call, said)
                : provider.Grants.Redeem(call, said)));
        app.MapPost("/device", context => provider.AnswerAsync(context, provider.Programs.Begin));
        app.MapPost("/revoke", context => provider.AnswerAsync(context, provider.Programs.TakeBack));
        app.MapGet("/end-session", context => provider.AnswerAsync(context, provider.Tokens.End));
        await app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Describe()
    {
        var said = Description();
        if (Programs.TakesBack) { said["revocation_endpoint"] = $"{Issuer}/revoke"; }
        return Results.Json(said);
    }

    private Dictionary<string, object> Description() => new()
    {
        ["issuer"] = Issuer,
        ["jwks_uri"] = $"{Issuer}/jwks",
        ["authorization_endpoint"] = $"{Issuer}/authorize",
        ["pushed_authorization_request_endpoint"] = $"{Issuer}/par",
        ["require_pushed_authorization_requests"] = true,
        ["token_endpoint"] = $"{Issuer}/token",
        ["end_session_endpoint"] = EndsSessions ? $"{Issuer}/end-session" : "",
        ["authorization_response_iss_parameter_supported"] = true,
        ["code_challenge_methods_supported"] = Challenges,
        ["token_endpoint_auth_methods_supported"] = Proofs,
        ["device_authorization_endpoint"] = $"{Issuer}/device",
    };

    private IResult Authorize(HttpContext context, IReadOnlyDictionary<string, string> asked)
    {
        var (request, code) = Grants.Begin(asked);
        var answer = new Dictionary<string, string?> { ["code"] = code, ["state"] = request["state"] };
        if (NamesItself is not null) { answer["iss"] = NamesItself; }
        return Results.Redirect(request["redirect_uri"] + QueryString.Create(answer));
    }

    private async Task AnswerAsync(
        HttpContext context, Func<HttpContext, IReadOnlyDictionary<string, string>, IResult> answer)
    {
        var request = context.Request;
        var said = HttpMethods.IsPost(request.Method)
            ? (await request.ReadFormAsync(context.RequestAborted)).ToDictionary(p => p.Key, p => p.Value.ToString())
            : request.Query.ToDictionary(p => p.Key, p => p.Value.ToString());
        IResult result;
        try
        {
            lock (gate) { result = answer(context, said); }
        }
        catch (StrictRefusal refusal)
        {
            lock (gate)
            {
                Refusals.Add(refusal.Message);
                if (refusal.Reason is { } reason) { Reasons.Add(reason); }
            }

            if (refusal.Nonce is not null) { context.Response.Headers["DPoP-Nonce"] = refusal.Nonce; }
            result = Results.Json(
                new { error = refusal.Error, error_description = refusal.Message }, statusCode: refusal.Status);
        }

        await result.ExecuteAsync(context);
    }
}
