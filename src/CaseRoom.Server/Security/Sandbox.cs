namespace CaseRoom.Server.Security;

/// <summary>Policies of what is given out as a file, instead of the page's: if a browser opens it all the same, it is
/// no page of this site, runs nothing and asks nobody for anything (SEC-03).</summary>
internal static class Sandbox
{
    private const string Closed = "sandbox; default-src 'none'";

    /// <summary>What somebody uploaded.</summary>
    public static void OfFile(HttpResponse response) => response.Headers.ContentSecurityPolicy = Closed;

    /// <summary>What is printed here: a page of it has its style within.</summary>
    public static void OfDocument(HttpResponse response) =>
        response.Headers.ContentSecurityPolicy = $"{Closed}; style-src 'unsafe-inline'";
}
