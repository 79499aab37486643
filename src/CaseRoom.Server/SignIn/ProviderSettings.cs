using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace CaseRoom.Server.SignIn;

/// <summary>One OpenID Connect provider. Required are a name, an address, a client, and how it proves itself.</summary>
public sealed class ProviderSettings
{
    /// <summary>
    /// Lower-case letters, digits and hyphens: a part of addresses, and the issuer in the people file.
    /// </summary>
    public string Name { get; set; } = "";

    /// <summary>What the button says.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>A name of <see cref="ProviderProfile"/>, which fills in what is not set here.</summary>
    public string? Profile { get; set; }

    /// <summary>The provider's address; its discovery document lies below it.</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    /// <summary>The proof of a client that has no key; empty where <see cref="ClientKeys"/> is set.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>
    /// The private key that signs client assertions, in PEM or as a JSON Web Key: a file, or a folder of several while
    /// one follows another. In the folder of keys unless it is an absolute path.
    /// </summary>
    public string? ClientKeys { get; set; }

    /// <summary>Whether requests are pushed to the provider (RFC 9126); unset means where it takes them.</summary>
    public PushedAuthorizationBehavior? PushedRequests { get; set; }

    /// <summary>Whether the token request carries a proof of possession (RFC 9449); unset means no.</summary>
    public bool? DPoP { get; set; }

    /// <summary>Scopes asked for beside <c>openid</c> and <c>profile</c>.</summary>
    public IList<string> Scopes { get; } = [];

    /// <summary>What is sent as <c>acr_values</c>, by which some providers choose how a person signs in.</summary>
    public string? AcrValues { get; set; }

    /// <summary>The claim that names the person for good; null means <c>sub</c>.</summary>
    public string? SubjectClaim { get; set; }

    /// <summary>
    /// The claim with the number in the register of health personnel; null where the provider has none.
    /// </summary>
    public string? HprNumberClaim { get; set; }

    /// <summary>The claim with the organisation number the person signs in for; null where there is none.</summary>
    public string? OrganisationNumberClaim { get; set; }

    /// <summary>The claim with the security level that the person signed in at.</summary>
    public string? SecurityLevelClaim { get; set; }

    /// <summary>The provider's words for levels; empty where its claim holds a number.</summary>
    public IList<SecurityLevelWord> SecurityLevelWords { get; } = [];

    /// <summary>
    /// What every sign-in through a provider without <see cref="SecurityLevelClaim"/> counts as, 0 to 4: whoever sets
    /// it answers for how people sign in there.
    /// </summary>
    public int UnsaidSecurityLevel { get; set; }

    /// <summary>The lowest level, if a number, or the one value that is let in; null lets in all.</summary>
    public string? RequiredSecurityLevel { get; set; }

    /// <summary>The audience of access tokens that programs present; null means that none are taken.</summary>
    public string? ApiAudience { get; set; }

    /// <summary>Whether programs may present access tokens that are bound to no key (DPoP): whoever finds such a token
    /// may use it. For a provider that binds none.</summary>
    public bool PlainTokens { get; set; }

    /// <summary>
    /// Audiences that an access token may name beside <see cref="ApiAudience"/>: who answers for each could present it
    /// here. Empty means none.
    /// </summary>
    public IList<string> OtherAudiences { get; } = [];

    /// <summary>
    /// The command line as a client without a secret that is registered with the provider; null where it is not, so
    /// that nobody signs in there by a device code.
    /// </summary>
    public string? ProgramClientId { get; set; }

    /// <summary>What that client asks for; empty means <c>openid offline_access</c> and the two scopes here.</summary>
    public IList<string> ProgramScopes { get; } = [];

    /// <summary>The claim of an access token that says what it may be used for.</summary>
    public string ScopeClaim { get; set; } = "scope";

    /// <summary>The scope without which a program reads nothing.</summary>
    public string ReadScope { get; set; } = "caseroom.read";

    /// <summary>The scope without which a program changes nothing. It holds that of reading.</summary>
    public string WriteScope { get; set; } = "caseroom.write";

    /// <summary>The same, with what is meant where neither settings nor profile name one.</summary>
    internal string Subject => SubjectClaim ?? "sub";

    internal bool HasSecret => !string.IsNullOrWhiteSpace(ClientSecret);

    internal bool HasKeys => !string.IsNullOrWhiteSpace(ClientKeys);
}
