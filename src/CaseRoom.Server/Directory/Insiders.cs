using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Authorization;

namespace CaseRoom.Server.Directory;

/// <summary>Everybody known here but those from outside, who came by a link: they look for nobody.</summary>
internal sealed class Insiders(DirectorySource source) : AuthorizationHandler<Insiders.Requirement>
{
    public const string Policy = "insiders";

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement)
    {
        if (context.User.FindPerson() is { } person
            && (await source.CurrentAsync()).State.People.GetValueOrDefault(person.PersonId)
                is { Value.External: null })
        {
            context.Succeed(requirement);
        }
    }

    internal sealed record Requirement : IAuthorizationRequirement;
}
