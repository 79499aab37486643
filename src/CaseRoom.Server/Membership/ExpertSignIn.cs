using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Problems;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Authorization;

namespace CaseRoom.Server.Membership;

/// <summary>Whoever holds a link is signed in, and need not be known here.</summary>
internal static class ExpertSignIn
{
    public const string Policy = "anySignIn";

    /// <summary>Any provider of the settings has said who they are.</summary>
    public static AuthorizationPolicy Build(AuthorizationPolicyBuilder policy) => policy
        .AddAuthenticationSchemes(Schemes.Any)
        .RequireClaim(PersonClaims.Provider)
        .RequireClaim(PersonClaims.Subject)
        .AddRequirements(new WriteScope())
        .Build();

    /// <summary>The same, with what they are called there.</summary>
    public static LinkHolder HolderOf(HttpContext context) => new(
        SubjectOf(context), context.User.FindFirstValue(PersonClaims.StatedName) ?? "");

    /// <summary>The provider and its subject, to which an invitation binds.</summary>
    public static SignInSubject SubjectOf(HttpContext context) => new(
        context.User.FindFirstValue(PersonClaims.Provider)!, context.User.FindFirstValue(PersonClaims.Subject)!);

    /// <summary>Whether the session was made for somebody whom the directory knew then.</summary>
    public static bool IsOfKnownPerson(HttpContext context) =>
        context.User.HasClaim(claim => claim.Type == PersonClaims.SignedInAs);

    /// <summary>Counts tries of links by sign-in, known here or not: whoever guesses is told to wait.</summary>
    public static RouteHandlerBuilder CountLinkTries(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new LimitMark(Allowance.LinkTries.Name)).AddEndpointFilter(async (call, next) =>
        {
            var limits = call.HttpContext.RequestServices.GetRequiredService<PersonLimits>();
            return limits.May(Allowance.LinkTries, IdOf(SubjectOf(call.HttpContext)))
                ? await next(call)
                : HostProblems.TooOften.ToResult();
        });

    private static Guid IdOf(SignInSubject subject) => DerivedId.From(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{subject.Issuer}\n{subject.Subject}")));
}
