using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CaseRoom.Server.SignIn;

/// <summary>What must hold of a token of a provider, beyond what the framework asks.</summary>
internal static class IdTokenChecks
{
    /// <summary>Clocks that are kept differ by less.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(10);

    /// <summary>Keys of which only the provider has the secret half.</summary>
    public static readonly IReadOnlyList<string> Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public static void Apply(OpenIdConnectOptions options, ProviderSettings provider)
    {
        options.TokenHandler = new SignedTokensOnly { MapInboundClaims = false };
        var rules = options.TokenValidationParameters;
        rules.ClockSkew = ClockSkew;
        rules.ValidAlgorithms = Algorithms;
        rules.AudienceValidator = (audiences, _, _) => audiences?.ToList() is [var one] && one == provider.ClientId;
        rules.IssuerValidatorUsingConfiguration = (issuer, _, _, configuration) =>
            configuration is not null && issuer == configuration.Issuer && IsOf(provider, issuer)
                ? issuer
                : throw new SecurityTokenInvalidIssuerException("The issuer is not that of the provider.");
    }

    /// <summary>
    /// An answer that names its issuer (RFC 9207) must name the one that was asked; one that promised to name it must.
    /// </summary>
    public static async Task RequireIssuerAsync(MessageReceivedContext context)
    {
        var configuration = await context.Options.ConfigurationManager!
            .GetConfigurationAsync(context.HttpContext.RequestAborted);
        var said = context.ProtocolMessage.Iss;
        if (said is null ? Promises(configuration) : said != configuration.Issuer)
        {
            context.Fail("The answer names another issuer than the one that was asked, or none.");
        }
    }

    private static bool Promises(OpenIdConnectConfiguration configuration) =>
        configuration.AuthorizationResponseIssParameterSupported;

    // Some issuers end with a slash and some settings do not; beyond that an address is what it is.
    private static bool IsOf(ProviderSettings provider, string issuer) =>
        issuer.TrimEnd('/') == provider.Authority.TrimEnd('/');
}
