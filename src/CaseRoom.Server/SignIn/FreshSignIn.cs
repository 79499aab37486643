using CaseRoom.Server.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Problem = CaseRoom.Contracts.Wire.Problem;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// Some things are done by nobody who sat down at a computer that somebody left: whoever does them has proved to the
/// provider who they are within a stated time.
/// </summary>
internal sealed class FreshSignIn(IOptions<SignInSettings> settings, TimeProvider clock)
{
    public const string Code = "signInTooOld";

    /// <summary>Clocks that are kept differ by less.</summary>
    private static readonly TimeSpan Ahead = IdTokenChecks.ClockSkew;

    /// <summary>For whoever reads the answer of a call.</summary>
    private string Asks => $"Sign in again: at most {settings.Value.FreshMinutes} minutes ago.";

    public TimeSpan Age => TimeSpan.FromMinutes(settings.Value.FreshMinutes);

    /// <summary>What is wrong with a sign-in for such a thing, the limit in minutes; null where nothing is.</summary>
    public Problem? Fault(SignedInPerson person) =>
        IsFresh(person.AuthenticatedAt) ? null : new Problem(Code, Limit: settings.Value.FreshMinutes);

    /// <summary>Whether this, when the provider says that somebody proved who they are, was not long ago.</summary>
    public bool IsFresh(DateTimeOffset? at) =>
        at is { } time && clock.GetUtcNow() - time <= Age && time - clock.GetUtcNow() <= Ahead;

    /// <summary>The answer to a sign-in with a fault, which tells a program how fresh a one is asked for (RFC 9470); a
    /// browser asks its page.</summary>
    public ProblemHttpResult Refusal(HttpResponse response)
    {
        response.Headers[HeaderNames.WWWAuthenticate] = $"{PossessionProof.Header} "
            + $"error=\"insufficient_user_authentication\", max_age=\"{(int)Age.TotalSeconds}\"";
        return HostProblems.SignInTooOld.ToResult(Asks);
    }
}
