namespace CaseRoom.Server.SignIn;

/// <summary>What sign-in and the demo provider agree on, as a client agrees with any provider.</summary>
internal static class DemoScheme
{
    public const string Name = "demo";
    public const string Path = "/demo-idp";
    public const string WebClientId = "caseroom-web";
    public const string WebClientSecret = "demo-only";
    public const string ApiAudience = "caseroom-api";
    public const string ReadScope = "caseroom.read";
    public const string WriteScope = "caseroom.write";
    public const string HprNumberClaim = "hpr_number";
    public const string OrganisationNumberClaim = "organisation_number";
    public const string SecurityLevelClaim = "security_level";
}
