using System.Security.Cryptography;
using System.Text;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Server.Membership;

/// <summary>Whoever is signed in with a link, known here or not.</summary>
/// <param name="Name">What their sign-in calls them; empty where it says no name.</param>
internal sealed record LinkHolder(SignInSubject Subject, string Name)
{
    /// <summary>What the room is told of them: an id that nobody finds again by another link, or without this one.
    /// </summary>
    public ExpertClaim ClaimOf(ExpertLink link) => new(
        DerivedId.From(SHA256.HashData(Encoding.UTF8.GetBytes(
            $"{link.SecretHash}\n{Subject.Issuer}\n{Subject.Subject}"))),
        Name);
}
