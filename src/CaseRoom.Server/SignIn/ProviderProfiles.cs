using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace CaseRoom.Server.SignIn;

/// <summary>The ready configurations. Each says only what its provider's public documentation says.</summary>
internal static class ProviderProfiles
{
    private const string Claims = "helseid://claims/";

    /// <summary>The national sign-in of the health service: the security profile of FAPI 2.0, at level 4.</summary>
    private static readonly ProviderProfile HelseId = new()
    {
        Name = "HelseID",
        DisplayName = "HelseID",
        Authority = "https://helseid-sts.nhn.no",
        Proof = ProfileProof.Key,
        PushedRequests = PushedAuthorizationBehavior.Require,
        DPoP = true,
        Scopes = ["helseid://scopes/identity/security_level", "helseid://scopes/hpr/hpr_number"],
        HprNumberClaim = Claims + "hpr/hpr_number",
        OrganisationNumberClaim = Claims + "client/claims/orgnr_parent",
        SecurityLevelClaim = Claims + "identity/security_level",
        SecurityLevel = "4",
    };

    /// <summary>
    /// The national sign-in of citizens (docs.digdir.no, OIDC protocol): patients, representatives, next of kin. Their
    /// number in the population register names them, because whoever invites them knows no other; the level stands in
    /// <c>acr</c>. It recommends keys and pushed requests, which this takes it at its word for.
    /// </summary>
    private static readonly ProviderProfile IdPorten = new()
    {
        Name = "IdPorten",
        DisplayName = "ID-porten",
        Authority = "https://idporten.no",
        Proof = ProfileProof.Key,
        PushedRequests = PushedAuthorizationBehavior.Require,
        AcrValues = "idporten-loa-high",
        SubjectClaim = "pid",
        SecurityLevelClaim = "acr",
        SecurityLevelWords = [("idporten-loa-high", 4), ("idporten-loa-substantial", 3)],
    };

    /// <summary>
    /// One organisation's own tenant (learn.microsoft.com, ID token claims): the object names a person for good over
    /// all its applications. Its certificate credentials are assertions of another form than are made here.
    /// </summary>
    private static readonly ProviderProfile EntraId = new()
    {
        Name = "EntraId",
        Proof = ProfileProof.Secret,
        SubjectClaim = "oid",
        SharedTenants = ["/common", "/organizations", "/consumers"],
    };

    /// <summary>
    /// The European Commission's, for experts abroad. Nothing public says how sure its sign-ins are, so that they see
    /// no identity.
    /// </summary>
    private static readonly ProviderProfile EuLogin = new()
    {
        Name = "EuLogin",
        DisplayName = "EU Login",
        SaysNoLevel = true,
    };

    /// <summary>With the places of the national ones for trying things out.</summary>
    public static IReadOnlyList<ProviderProfile> All { get; } =
    [
        HelseId, HelseId with
        {
            Name = "HelseIDTest", DisplayName = "HelseIDTest", Authority = "https://helseid-sts.test.nhn.no",
        },
        IdPorten, IdPorten with
        {
            Name = "IdPortenTest", DisplayName = "IdPortenTest", Authority = "https://test.idporten.no",
        },
        EntraId, EuLogin,
    ];
}
