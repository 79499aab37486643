using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace CaseRoom.Server.SignIn;

/// <summary>What a community of providers has agreed, so that an installation need not spell it out.</summary>
internal sealed record ProviderProfile
{
    private const string Claims = "helseid://claims/";

    private static readonly ProviderProfile HelseId = new()
    {
        Name = "HelseID",
        Authority = "https://helseid-sts.nhn.no",
        Scopes = ["helseid://scopes/identity/security_level", "helseid://scopes/hpr/hpr_number"],
        HprNumberClaim = Claims + "hpr/hpr_number",
        OrganisationNumberClaim = Claims + "client/claims/orgnr_parent",
        SecurityLevelClaim = Claims + "identity/security_level",
        SecurityLevel = "4",
    };

    /// <summary>The national sign-in of the health service, and its place for trying things out.</summary>
    public static IReadOnlyList<ProviderProfile> All { get; } =
        [HelseId, HelseId with { Name = "HelseIDTest", Authority = "https://helseid-sts.test.nhn.no" }];

    public required string Name { get; init; }

    public required string Authority { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public required string HprNumberClaim { get; init; }

    public required string OrganisationNumberClaim { get; init; }

    public required string SecurityLevelClaim { get; init; }

    public required string SecurityLevel { get; init; }

    public static ProviderProfile? Find(string? name) => All.FirstOrDefault(each => each.Name == name);

    /// <summary>Fills in what the profile of each provider says and its settings do not.</summary>
    public static void FillIn(SignInSettings settings)
    {
        foreach (var provider in settings.Providers)
        {
            Find(provider.Profile)?.FillIn(provider);
        }
    }

    /// <summary>What a provider's settings say against the profile: a sentence each, without the key.</summary>
    public IEnumerable<string> Contradictions(ProviderSettings provider)
    {
        if (provider.HasSecret)
        {
            yield return $"ClientSecret must not be set: the profile {Name} takes ClientKeys.";
        }

        if (provider.PushedRequests != PushedAuthorizationBehavior.Require)
        {
            yield return $"PushedRequests must be Require in the profile {Name}.";
        }

        if (provider.DPoP != true)
        {
            yield return $"DPoP must be true in the profile {Name}.";
        }

        if (!SecurityLevels.Reaches(provider.RequiredSecurityLevel, SecurityLevel))
        {
            yield return $"RequiredSecurityLevel must be {SecurityLevel} or more in the profile {Name}.";
        }
    }

    private void FillIn(ProviderSettings provider)
    {
        if (provider.Authority.Length == 0) { provider.Authority = Authority; }
        if (provider.DisplayName.Length == 0) { provider.DisplayName = Name; }
        foreach (var scope in Scopes.Except(provider.Scopes).ToList()) { provider.Scopes.Add(scope); }
        provider.PushedRequests ??= PushedAuthorizationBehavior.Require;
        provider.DPoP ??= true;
        provider.HprNumberClaim ??= HprNumberClaim;
        provider.OrganisationNumberClaim ??= OrganisationNumberClaim;
        provider.SecurityLevelClaim ??= SecurityLevelClaim;
        provider.RequiredSecurityLevel ??= SecurityLevel;
    }
}
