namespace CaseRoom.Server.SignIn;

/// <summary>Claims that CaseRoom itself writes into a session, whatever the provider called them.</summary>
internal static class PersonClaims
{
    public const string PersonId = "caseroom:person";

    /// <summary>Whom the directory named when the session was made. A session of somebody else has ended.</summary>
    public const string SignedInAs = "caseroom:signed-in-as";

    public const string Provider = "caseroom:provider";
    public const string Subject = "caseroom:subject";
    /// <summary>What the provider calls them.</summary>
    public const string StatedName = "caseroom:name";

    public const string HprNumber = "caseroom:hpr";
    public const string OrganisationNumber = "caseroom:organisation";
    public const string Issuer = "caseroom:issuer";
    public const string ProviderSession = "caseroom:provider-session";

    /// <summary>What the provider itself calls them (<c>sub</c>), whichever claim names them here.</summary>
    public const string ProviderSubject = "caseroom:provider-subject";

    public const string SessionId = "caseroom:session";

    /// <summary>The sign-in of a program, by the key that its token is bound to.</summary>
    public const string ProgramId = "caseroom:program";

    /// <summary>That a program's token may change nothing.</summary>
    public const string ReadsOnly = "caseroom:reads-only";

    /// <summary>When the person proved to the provider who they are, in seconds since 1970.</summary>
    public const string AuthenticatedAt = "caseroom:authenticated-at";

    /// <summary>How surely the provider knows who they are, as a number.</summary>
    public const string SecurityLevel = "caseroom:security-level";

    public const string OfflineSecret = "caseroom:offline";
}
