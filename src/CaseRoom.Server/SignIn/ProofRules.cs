namespace CaseRoom.Server.SignIn;

/// <summary>
/// What must hold between the settings by which CaseRoom and a provider prove themselves. Each sentence begins with the
/// name of its setting.
/// </summary>
internal static class ProofRules
{
    public static IEnumerable<string> Failures(ProviderSettings provider)
    {
        if (!provider.HasKeys && !provider.HasSecret)
        {
            yield return provider.Profile is null
                ? "ClientSecret is missing, or ClientKeys in its place."
                : "ClientKeys is missing.";
        }

        if (provider.Profile is null)
        {
            if (provider.HasKeys && provider.HasSecret)
            {
                yield return "ClientSecret must not be set beside ClientKeys: a client proves itself by one of them.";
            }

            yield break;
        }

        if (ProviderProfile.Find(provider.Profile) is not { } profile)
        {
            var names = string.Join(" or ", ProviderProfile.All.Select(each => each.Name));
            yield return $"Profile must be {names}, or not be there.";
            yield break;
        }

        foreach (var sentence in profile.Contradictions(provider)) { yield return sentence; }
    }
}
