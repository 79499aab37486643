namespace CaseRoom.Server.SignIn;

/// <summary>
/// What must hold between the settings by which a provider says how surely it knows somebody. Each sentence begins with
/// the name of its setting.
/// </summary>
internal static class LevelRules
{
    private const int Highest = 4;

    public static IEnumerable<string> Failures(ProviderSettings provider)
    {
        var saysNone = string.IsNullOrWhiteSpace(provider.SecurityLevelClaim);
        if (saysNone && provider.RequiredSecurityLevel is not null)
        {
            yield return "SecurityLevelClaim is missing: RequiredSecurityLevel needs a claim to be read from.";
        }

        if (saysNone && provider.SecurityLevelWords.Count > 0)
        {
            yield return "SecurityLevelClaim is missing: SecurityLevelWords stand in a claim.";
        }

        if (provider.SecurityLevelWords.Any(each =>
            string.IsNullOrWhiteSpace(each.Value) || each.Level is < 1 or > Highest))
        {
            yield return $"SecurityLevelWords must each have a Value and a Level of 1 to {Highest}.";
        }

        if (provider.SecurityLevelWords.DistinctBy(each => each.Value).Count() < provider.SecurityLevelWords.Count)
        {
            yield return "SecurityLevelWords must not name a Value twice.";
        }

        if (provider.UnsaidSecurityLevel is < 0 or > Highest)
        {
            yield return $"UnsaidSecurityLevel must be 0 to {Highest}.";
        }

        if (!saysNone && provider.UnsaidSecurityLevel > 0)
        {
            yield return "UnsaidSecurityLevel must not be set beside SecurityLevelClaim: what says none is at none.";
        }
    }
}
