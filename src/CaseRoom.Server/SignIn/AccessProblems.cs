using CaseRoom.Server.Problems;
using CaseRoom.Server.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// Answers a call that the policy refuses with a problem instead of a redirect: pages and programs read it.
/// </summary>
internal sealed class AccessProblems(IOptions<CaseRoomSettings> settings) : IAuthorizationMiddlewareResultHandler
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

            return HostProblems.SignedOut.WriteAsync(context);
        }

        return context.User.FindPerson() is null
            ? HostProblems.PersonUnknown.WriteAsync(context, $"Ask for access: {settings.Value.Contact}.")
            : HostProblems.NotAllowed.WriteAsync(context, $"Ask for access: {settings.Value.Contact}.");
    }
}
