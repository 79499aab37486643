using System.Security.Claims;

namespace CaseRoom.Server.SignIn;

/// <summary>The one way to ask who makes a call, for endpoints and the hub alike.</summary>
public static class PersonOfCall
{
    /// <summary>The person; only for what the default policy guards.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint was left open by
    /// mistake.</exception>
    public static SignedInPerson Person(this HttpContext context) => context.User.Person();

    /// <inheritdoc cref="Person(HttpContext)"/>
    public static SignedInPerson Person(this ClaimsPrincipal user) =>
        user.FindPerson() ?? throw new InvalidOperationException("The call has no person.");

    /// <summary>The person, or null where nobody is signed in or the directory does not know them.</summary>
    public static SignedInPerson? FindPerson(this ClaimsPrincipal user) =>
        user.Identities.OfType<PersonIdentity>().FirstOrDefault()?.Person;
}
