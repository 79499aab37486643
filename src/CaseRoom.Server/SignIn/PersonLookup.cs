using System.Security.Claims;
using CaseRoom.Domain.Directory;
using CaseRoom.Grains.People;
using Microsoft.AspNetCore.Authentication;

namespace CaseRoom.Server.SignIn;

/// <summary>Adds the directory's person to whoever a session or a token names.</summary>
internal sealed class PersonLookup(IPersonDirectory directory) : IClaimsTransformation
{
    // Runs for every authentication of a call, so it leaves a principal alone that it has seen. A new principal,
    // because a session that is renewed stores the one it was given.
    public async Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
    {
        if (principal.FindFirstValue(PersonClaims.Provider) is not { } provider
            || principal.FindFirstValue(PersonClaims.Subject) is not { } subject
            || principal.FindPerson() is not null)
        {
            return principal;
        }

        var person = await directory.FindBySignInAsync(provider, subject);
        if (person is null)
        {
            return principal;
        }

        var signedIn = new SignedInPerson(
            person,
            new SignInSubject(provider, subject),
            principal.FindFirstValue(PersonClaims.HprNumber),
            principal.FindFirstValue(PersonClaims.OrganisationNumber),
            IdIn(principal, PersonClaims.SessionId),
            SessionIdentity.AuthenticatedAt(principal, PersonClaims.AuthenticatedAt),
            principal.HasClaim(claim => claim.Type == PersonClaims.ReadsOnly),
            SessionIdentity.SecurityLevel(principal), IdIn(principal, PersonClaims.ProgramId));
        return new ClaimsPrincipal(principal.Identities.Append(new PersonIdentity(signedIn)));
    }

    private static Guid? IdIn(ClaimsPrincipal principal, string claim) =>
        Guid.TryParse(principal.FindFirstValue(claim), out var id) ? id : null;
}
