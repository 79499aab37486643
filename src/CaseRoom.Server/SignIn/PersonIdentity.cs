using System.Security.Claims;

namespace CaseRoom.Server.SignIn;

/// <summary>The identity that a call has once the directory has named its person.</summary>
internal sealed class PersonIdentity(SignedInPerson person)
    : ClaimsIdentity([new(PersonClaims.PersonId, person.PersonId.ToString())])
{
    public SignedInPerson Person { get; } = person;
}
