namespace CaseRoom.Server.Problems;

/// <summary>Problems of the host itself, before any rule of a case is asked.</summary>
internal static class HostProblems
{
    public static readonly Problem SignedOut =
        new(401, "signedOut", "Nobody is signed in, or the session has ended.");

    public static readonly Problem PersonUnknown =
        new(403, "personUnknown", "You are signed in, but not known here.");

    public static readonly Problem NotAllowed =
        new(403, "notAllowed", "You may not do this, or it does not exist.");

    public static readonly Problem ScopeMissing =
        new(403, "scopeMissing", "The token may not be used for this: it lacks the scope.");

    public static readonly Problem SignInTooOld =
        new(403, "signInTooOld", "This needs a sign-in that is not older than a few minutes.");

    public static readonly Problem LevelTooLow =
        new(403, SignIn.IdentifiedLevel.Code, "This needs a sign-in of a higher security level.");

    public static readonly Problem OriginRefused =
        new(403, "originRefused", "The call comes from a page of another site.");

    public static readonly Problem HeaderMissing =
        new(403, "headerMissing", "The call lacks the header X-CaseRoom: 1.");

    public static readonly Problem ReturnUrlRefused =
        new(400, "returnUrlRefused", "returnUrl must be a path on this site.");

    public static readonly Problem ProviderAway =
        new(502, "providerUnavailable", "The place where people sign in does not answer; try again shortly.");

    public static readonly Problem TooManyCommands =
        new(422, "limitReached", "The call holds more commands than one call may; nothing of it was taken.");

    public static readonly Problem NotFound =
        new(404, "notFound", "There is nothing here, or it is not for you.");

    public static readonly Problem TooOften =
        new(429, "tooMany", "Too many calls; try again shortly.");

    private static readonly Dictionary<int, Problem> ByStatus = new()
    {
        [400] = new(400, "malformed", "The request cannot be read."),
        [401] = SignedOut,
        [403] = NotAllowed,
        [404] = NotFound,
        [405] = new(405, "methodNotAllowed", "This address does not take that method."),
        [413] = new(413, "tooLarge", "The request is larger than its limit."),
        [415] = new(415, "mediaTypeRefused", "This address does not take that media type."),
        [429] = TooOften,
        [503] = new(503, "unavailable", "The server cannot answer just now; try again shortly."),
    };

    private static readonly Problem Failure = new(500, "failure", "The server failed; nothing is known to be lost.");

    /// <summary>The problem for a bare status, such as one that the framework sets.</summary>
    public static Problem Of(int status) =>
        ByStatus.TryGetValue(status, out var known) ? known
        : status < 500 ? new(status, "refused", "The request is refused.")
        : Failure with { Status = status };
}
