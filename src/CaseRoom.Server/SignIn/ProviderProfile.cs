using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace CaseRoom.Server.SignIn;

/// <summary>By what a client proves itself to the providers of a profile.</summary>
internal enum ProfileProof
{
    Either,
    Key,
    Secret,
}

/// <summary>
/// What a provider, or a community of them, says of itself in public, so that an installation need not spell it out.
/// What it does not say is not here: an installation names it, or goes without.
/// </summary>
internal sealed record ProviderProfile
{
    public required string Name { get; init; }

    /// <summary>What the button says; null where an installation names it.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Null where every installation has its own.</summary>
    public string? Authority { get; init; }

    public ProfileProof Proof { get; init; }

    /// <summary>What settings must not change; null where they may.</summary>
    public PushedAuthorizationBehavior? PushedRequests { get; init; }

    /// <summary>Likewise.</summary>
    public bool? DPoP { get; init; }

    public IReadOnlyList<string> Scopes { get; init; } = [];

    public string? AcrValues { get; init; }

    public string? SubjectClaim { get; init; }

    public string? HprNumberClaim { get; init; }

    public string? OrganisationNumberClaim { get; init; }

    public string? SecurityLevelClaim { get; init; }

    public IReadOnlyList<(string Value, int Level)> SecurityLevelWords { get; init; } = [];

    /// <summary>The least that is let in; null lets in all.</summary>
    public string? SecurityLevel { get; init; }

    /// <summary>Whether its sign-ins are below every level, whatever settings say.</summary>
    public bool SaysNoLevel { get; init; }

    /// <summary>Ends of addresses that stand for every tenant; an installation names one.</summary>
    public IReadOnlyList<string> SharedTenants { get; init; } = [];

    public static ProviderProfile? Find(string? name) => ProviderProfiles.All.FirstOrDefault(each => each.Name == name);

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
        if (Proof is ProfileProof.Key && provider.HasSecret)
        {
            yield return $"ClientSecret must not be set: the profile {Name} takes ClientKeys.";
        }

        if (Proof is ProfileProof.Secret && provider.HasKeys)
        {
            yield return $"ClientKeys must not be set: the profile {Name} takes ClientSecret.";
        }

        if (PushedRequests is { } pushed && provider.PushedRequests != pushed)
        {
            yield return $"PushedRequests must be {pushed} in the profile {Name}.";
        }

        if (DPoP is true && provider.DPoP != true)
        {
            yield return $"DPoP must be true in the profile {Name}.";
        }

        if (SecurityLevel is { } level && !SecurityLevels.Reaches(provider.RequiredSecurityLevel, level))
        {
            yield return $"RequiredSecurityLevel must be {level} or more in the profile {Name}.";
        }

        if (SaysNoLevel && (provider.SecurityLevelClaim is not null || provider.UnsaidSecurityLevel > 0))
        {
            yield return $"SecurityLevelClaim and UnsaidSecurityLevel must not be set in the profile {Name}.";
        }

        if (SharedTenants.Any(each => provider.Authority.Contains(each, StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"Authority must name one tenant in the profile {Name}.";
        }
    }

    private void FillIn(ProviderSettings provider)
    {
        if (provider.Authority.Length == 0) { provider.Authority = Authority ?? ""; }
        if (provider.DisplayName.Length == 0) { provider.DisplayName = DisplayName ?? ""; }
        foreach (var scope in Scopes.Except(provider.Scopes).ToList()) { provider.Scopes.Add(scope); }
        provider.SubjectClaim ??= SubjectClaim;
        provider.PushedRequests ??= PushedRequests;
        provider.DPoP ??= DPoP;
        provider.AcrValues ??= AcrValues;
        provider.HprNumberClaim ??= HprNumberClaim;
        provider.OrganisationNumberClaim ??= OrganisationNumberClaim;
        provider.RequiredSecurityLevel ??= SecurityLevel;
        if (provider.SecurityLevelClaim is not null) { return; }
        provider.SecurityLevelClaim = SecurityLevelClaim;
        foreach (var (value, level) in SecurityLevelWords)
        {
            provider.SecurityLevelWords.Add(new() { Value = value, Level = level });
        }
    }
}
