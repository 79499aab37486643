using System.Security.Cryptography;
using CaseRoom.Server.Settings;
using CaseRoom.Server.SignIn;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace CaseRoom.Server.Demo;

/// <summary>
/// An OpenID Connect provider in the same process, in Development only. CaseRoom signs in with it as with any other:
/// over HTTP, by discovery, code and PKCE. It has no passwords: one chooses a demo person.
/// </summary>
internal static class DemoProviderSetup
{
    private const int KeyBytes = 32;
    private const int SigningKeyBits = 2048;
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromHours(8);
    private static readonly string Base = DemoScheme.Path.TrimStart('/');

    public static WebApplicationBuilder AddDemoProvider(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
        {
            return builder;
        }

        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.EnableDegradedMode();
            server.SetConfigurationEndpointUris($"{Base}/.well-known/openid-configuration");
            server.SetJsonWebKeySetEndpointUris($"{Base}/.well-known/jwks");
            server.SetAuthorizationEndpointUris($"{Base}/authorize");
            server.SetTokenEndpointUris($"{Base}/token");
            server.SetEndSessionEndpointUris($"{Base}/end-session");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.RegisterScopes(Scopes.Profile, DemoScheme.ReadScope, DemoScheme.WriteScope);
            server.AllowCustomFlow(DemoGrant.Type);
            server.SetAccessTokenLifetime(TokenLifetime);
            server.DisableAccessTokenEncryption();
            server.UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(on => on.UseInlineHandler(DemoClients.Check));
            server.AddEventHandler<ValidateTokenRequestContext>(on => on.UseInlineHandler(DemoClients.Check));
            server.AddEventHandler<ValidateEndSessionRequestContext>(on => on.UseInlineHandler(DemoClients.Check));
            server.AddEventHandler<HandleAuthorizationRequestContext>(on => on.UseInlineHandler(DemoGrant.ChooseAsync));
            server.AddEventHandler<HandleTokenRequestContext>(on => on.UseInlineHandler(DemoGrant.Issue));
            server.AddEventHandler<HandleEndSessionRequestContext>(on => on.UseInlineHandler(context =>
            {
                context.SignOut();
                return default;
            }));
        });
        builder.Services.AddOptions<OpenIddictServerOptions>().Configure<KeyFolder, PublicAddress>(SetKeys);
        return builder;
    }

    public static WebApplication MapDemoProvider(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.MapGet(ChoicePage.StylePath, () => Results.Stream(DemoResource.Open("choice.css"), "text/css"))
                .AllowAnonymous()
                .ExcludeFromDescription();
        }

        return app;
    }

    // Keys are kept so that a restart leaves tokens of the command line valid.
    private static void SetKeys(OpenIddictServerOptions options, KeyFolder keys, PublicAddress address)
    {
        options.Issuer = new Uri(address.Current, DemoScheme.Path);
        var rsa = RSA.Create(SigningKeyBits);
        var signingKey = keys.ReadOrCreate("demo-provider-signing.key", () => rsa.ExportPkcs8PrivateKey());
        rsa.ImportPkcs8PrivateKey(signingKey, out _);
        options.SigningCredentials.Add(new(
            new RsaSecurityKey(rsa) { KeyId = "demo" }, SecurityAlgorithms.RsaSha256));
        options.EncryptionCredentials.Add(new(
            new SymmetricSecurityKey(keys.ReadOrCreate(
                "demo-provider-encryption.key", () => RandomNumberGenerator.GetBytes(KeyBytes))),
            SecurityAlgorithms.Aes256KW, SecurityAlgorithms.Aes256CbcHmacSha512));
    }
}
