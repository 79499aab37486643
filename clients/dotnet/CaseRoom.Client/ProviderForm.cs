using CaseRoom.Contracts.Wire;

namespace CaseRoom.Client;

/// <summary>What every form to a provider says beside its own fields.</summary>
internal static class ProviderForm
{
    /// <summary>The fields, who asks, and which API the tokens are for.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Fields(
        this ProgramProvider provider, params IEnumerable<(string Name, string Value)> fields)
    {
        foreach (var (name, value) in fields) { yield return new(name, value); }
        yield return new("client_id", provider.ClientId);
        if (provider.Resource is { } resource) { yield return new("resource", resource); }
    }
}
