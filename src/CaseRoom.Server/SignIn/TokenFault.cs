using Microsoft.Net.Http.Headers;

namespace CaseRoom.Server.SignIn;

/// <summary>Why a program's token was not taken, in the words that programs know (RFC 6750, RFC 9449).</summary>
/// <param name="Error">The error code.</param>
/// <param name="Why">For whoever writes the program: plain ASCII, nothing of what was sent.</param>
internal sealed record TokenFault(string Error, string Why)
{
    private const string Algorithms = "algs";
    private static readonly string Known = string.Join(' ', IdTokenChecks.Algorithms);

    public static TokenFault Proof(string why) => new("invalid_dpop_proof", why);

    public static TokenFault Token(string why) => new("invalid_token", why);

    /// <summary>The token does not say that it may be used for this.</summary>
    public static TokenFault Scope(string needed) => new("insufficient_scope", $"it needs the scope {needed}");

    /// <summary>Remembers it for the answer.</summary>
    public void Note(HttpContext context) => context.Features.Set(this);

    /// <summary>What was noted of the call; null where nothing was.</summary>
    public static TokenFault? Of(HttpContext context) => context.Features.Get<TokenFault>();

    /// <summary>
    /// Tells a program how tokens are presented here, and what was wrong with the one it sent. A browser knows neither
    /// scheme and asks nobody for a password.
    /// </summary>
    /// <returns>What was wrong; null where nothing was sent.</returns>
    public static TokenFault? Challenge(HttpContext context)
    {
        var request = context.Request;
        var fault = Of(context)
            ?? (SchemeChoice.HasBearerToken(request) ? Token("it is not one of a provider here, or has ended") : null);
        var said = fault is null ? "" : $" error=\"{fault.Error}\", error_description=\"{fault.Why}\"";
        var proves = fault is null || fault.Error == "invalid_dpop_proof" || SchemeChoice.SaysProof(request);
        context.Response.Headers[HeaderNames.WWWAuthenticate] = proves
            ? $"{PossessionProof.Header}{said}{(said.Length > 0 ? "," : "")} {Algorithms}=\"{Known}\""
            : $"Bearer{said}";
        return fault;
    }
}
