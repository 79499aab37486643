namespace CaseRoom.Server.SignIn;

/// <summary>Names of the authentication schemes. A provider has one for browsers and one for programs.</summary>
internal static class Schemes
{
    /// <summary>Chooses between the session cookie and a bearer token.</summary>
    public const string Any = "CaseRoom";

    public const string Cookie = "CaseRoom.Cookie";

    public const string CookieName = "__Host-CaseRoom";

    public static string Browser(string provider) => $"oidc-{provider}";

    public static string Bearer(string provider) => $"bearer-{provider}";
}
