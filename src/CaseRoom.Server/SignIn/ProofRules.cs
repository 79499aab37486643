namespace CaseRoom.Server.SignIn;

/// <summary>
/// What must hold between the settings by which CaseRoom and a provider prove themselves. Each sentence begins with the
/// name of its setting.
/// </summary>
internal static class ProofRules
{
    public static IEnumerable<string> Failures(ProviderSettings provider)
    {
        var proof = ProviderProfile.Find(provider.Profile)?.Proof ?? ProfileProof.Either;
        if (!provider.HasKeys && !provider.HasSecret)
        {
            yield return proof switch
            {
                ProfileProof.Key => "ClientKeys is missing.",
                ProfileProof.Secret => "ClientSecret is missing.",
                _ => "ClientSecret is missing, or ClientKeys in its place.",
            };
        }

        if (proof is ProfileProof.Either && provider.HasKeys && provider.HasSecret)
        {
            yield return "ClientSecret must not be set beside ClientKeys: a client proves itself by one of them.";
        }

        if (provider.Profile is null) { yield break; }
        if (ProviderProfile.Find(provider.Profile) is not { } profile)
        {
            var names = string.Join(" or ", ProviderProfiles.All.Select(each => each.Name));
            yield return $"Profile must be {names}, or not be there.";
            yield break;
        }

        foreach (var sentence in profile.Contradictions(provider)) { yield return sentence; }
    }
}
