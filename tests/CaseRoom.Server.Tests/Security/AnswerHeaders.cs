using System.Net;
using System.Text.RegularExpressions;

namespace CaseRoom.Server.Tests.Security;

/// <summary>What every answer says beside its content, whoever asked and whatever became of it (SEC-03, SEC-04,
/// SEC-11).</summary>
internal static partial class AnswerHeaders
{
    private const string Sandbox = "sandbox; default-src 'none'";

    /// <summary>What is opened as a page of its own, where a browser opens it, has its style within.</summary>
    private const string WithStyle = $"{Sandbox}; style-src 'unsafe-inline'";

    public static void Check(HttpResponseMessage answer, string path)
    {
        var policy = Of(answer, "Content-Security-Policy");
        if (Printed().IsMatch(path))
        {
            // Whoever takes out too much at once is answered by a problem, with the same.
            if (answer.StatusCode is HttpStatusCode.OK || policy.StartsWith(Sandbox, StringComparison.Ordinal))
            {
                policy.ShouldBe(WithStyle, path);
            }
        }
        else if (Uploaded().IsMatch(path) && answer.IsSuccessStatusCode)
        {
            policy.ShouldBe(Sandbox, path);
        }
        else
        {
            IsThePages(policy, path);
        }

        if (answer.IsSuccessStatusCode && (Printed().IsMatch(path) || Uploaded().IsMatch(path)))
        {
            answer.Content.Headers.ContentDisposition?.DispositionType.ShouldBe("attachment", path);
        }

        Of(answer, "X-Content-Type-Options").ShouldBe("nosniff", path);
        Of(answer, "Referrer-Policy").ShouldBe("same-origin", path);
        Of(answer, "Cross-Origin-Opener-Policy").ShouldBe("same-origin", path);
        Of(answer, "Cross-Origin-Resource-Policy").ShouldBe("same-origin", path);
        Of(answer, "Permissions-Policy").ShouldContain("camera=()", Case.Sensitive, path);
        answer.Headers.Contains("Server").ShouldBeFalse(path);
        if (path.StartsWith("/api", StringComparison.Ordinal))
        {
            Of(answer, "Cache-Control").ShouldBe("no-store", path);
        }
    }

    private static void IsThePages(string policy, string path)
    {
        policy.ShouldContain("default-src 'none'", Case.Sensitive, path);
        policy.ShouldContain("script-src 'self';", Case.Sensitive, path);
        policy.ShouldContain("frame-ancestors 'none'", Case.Sensitive, path);
        policy.ShouldContain("require-trusted-types-for 'script'; trusted-types default", Case.Sensitive, path);
        policy.ShouldNotContain("unsafe", Case.Sensitive, path);
    }

    private static string Of(HttpResponseMessage answer, string header) =>
        answer.Headers.TryGetValues(header, out var values) ? values.Single() : "";

    [GeneratedRegex(@"/(conclusion|access-log)\.(pdf|html|json|csv)")]
    private static partial Regex Printed();

    [GeneratedRegex(@"/materials/[^/]+/(content|original)$")]
    private static partial Regex Uploaded();
}
