using CaseRoom.Server.Settings;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// The providers of this installation: those of the settings, and in Development the demo provider first.
/// </summary>
internal sealed class Providers(
    IOptions<SignInSettings> settings, IHostEnvironment environment, PublicAddress address)
{
    private readonly Lazy<IReadOnlyList<ProviderSettings>> all = new(() => environment.IsDevelopment()
        ? [Demo(address), .. settings.Value.Providers]
        : [.. settings.Value.Providers]);

    public IReadOnlyList<ProviderSettings> All => all.Value;

    public ProviderSettings? Find(string name) => All.FirstOrDefault(provider => provider.Name == name);

    // The address is known once the server listens; options of a scheme are made at its first use, which is later.
    private static ProviderSettings Demo(PublicAddress address) => new()
    {
        Name = DemoScheme.Name,
        DisplayName = "Demopersoner (testdata)",
        Authority = new Uri(address.Current, DemoScheme.Path).ToString(),
        ClientId = DemoScheme.WebClientId,
        ClientSecret = DemoScheme.WebClientSecret,
        HprNumberClaim = DemoScheme.HprNumberClaim,
        OrganisationNumberClaim = DemoScheme.OrganisationNumberClaim,
        SecurityLevelClaim = DemoScheme.SecurityLevelClaim,
        ApiAudience = DemoScheme.ApiAudience,
        PlainTokens = true,
        ReadScope = DemoScheme.ReadScope,
        WriteScope = DemoScheme.WriteScope,
    };
}
