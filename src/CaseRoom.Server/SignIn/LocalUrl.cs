namespace CaseRoom.Server.SignIn;

/// <summary>Addresses on this site, so that sign-in cannot be made to send people elsewhere.</summary>
internal static class LocalUrl
{
    /// <summary>
    /// A path from the root. Refused beside other sites: <c>//host</c> and <c>/\host</c>, which browsers read as
    /// another host, and control characters, which they drop before they read.
    /// </summary>
    public static bool IsLocal(string url) =>
        url.Length > 0 && url[0] == '/'
        && (url.Length == 1 || (url[1] != '/' && url[1] != '\\'))
        && !url.Any(char.IsControl);
}
