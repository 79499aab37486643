using System.Security.Claims;
using CaseRoom.Server.Problems;
using CaseRoom.Server.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// Answers a call that the policy refuses with a problem instead of a redirect: pages and programs read it.
/// </summary>
internal sealed partial class AccessProblems(
    IOptions<CaseRoomSettings> settings, Providers providers, ILogger<AccessProblems> log)
    : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            return next(context);
        }

        if (authorizeResult.Challenged)
        {
            if (ProviderAway.WasNoted(context)) { return HostProblems.ProviderAway.WriteAsync(context); }

            Challenge(context);
            return TokenFault.Of(context) is { Error: "insufficient_scope" }
                ? HostProblems.ScopeMissing.WriteAsync(context)
                : HostProblems.SignedOut.WriteAsync(context);
        }

        if (authorizeResult.AuthorizationFailure?.FailedRequirements.OfType<WriteScope>().Any() == true
            && context.User.FindFirstValue(PersonClaims.Provider) is { } provider)
        {
            TokenFault.Scope(providers.Find(provider)!.WriteScope).Note(context);
            Challenge(context);
            return HostProblems.ScopeMissing.WriteAsync(context);
        }

        return context.User.FindPerson() is null
            ? HostProblems.PersonUnknown.WriteAsync(context, $"Ask for access: {settings.Value.Contact}.")
            : HostProblems.NotAllowed.WriteAsync(context, $"Ask for access: {settings.Value.Contact}.");
    }

    private void Challenge(HttpContext context)
    {
        if (TokenFault.Challenge(context) is { } fault) { NotTaken(log, fault.Error, fault.Why); }
    }

    [LoggerMessage(LogLevel.Information, "A token was not taken: {Error}: {Why}.")]
    private static partial void NotTaken(ILogger log, string error, string why);
}
