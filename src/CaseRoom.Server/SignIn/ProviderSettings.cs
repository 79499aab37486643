namespace CaseRoom.Server.SignIn;

/// <summary>One OpenID Connect provider. Every value but the claims and the audience is required.</summary>
public sealed class ProviderSettings
{
    /// <summary>
    /// Lower-case letters, digits and hyphens: a part of addresses, and the issuer in the people file.
    /// </summary>
    public string Name { get; set; } = "";

    /// <summary>What the button says.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The provider's address; its discovery document lies below it.</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>Scopes asked for beside <c>openid</c> and <c>profile</c>.</summary>
    public IList<string> Scopes { get; } = [];

    /// <summary>The claim that names the person for good.</summary>
    public string SubjectClaim { get; set; } = "sub";

    /// <summary>
    /// The claim with the number in the register of health personnel; null where the provider has none.
    /// </summary>
    public string? HprNumberClaim { get; set; }

    /// <summary>The claim with the organisation number the person signs in for; null where there is none.</summary>
    public string? OrganisationNumberClaim { get; set; }

    /// <summary>The audience of access tokens that programs present; null means that none are taken.</summary>
    public string? ApiAudience { get; set; }
}
