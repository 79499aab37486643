namespace CaseRoom.Server.SignIn;

/// <summary>Claims that CaseRoom itself writes into a session, whatever the provider called them.</summary>
internal static class PersonClaims
{
    public const string PersonId = "caseroom:person";

    /// <summary>Whom the directory named when the session was made. A session of somebody else has ended.</summary>
    public const string SignedInAs = "caseroom:signed-in-as";

    public const string Provider = "caseroom:provider";
    public const string Subject = "caseroom:subject";
    public const string HprNumber = "caseroom:hpr";
    public const string OrganisationNumber = "caseroom:organisation";
    public const string Issuer = "caseroom:issuer";
    public const string ProviderSession = "caseroom:provider-session";
    public const string SessionId = "caseroom:session";
    public const string OfflineSecret = "caseroom:offline";
}
