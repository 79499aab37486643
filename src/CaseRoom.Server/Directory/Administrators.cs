using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Authorization;

namespace CaseRoom.Server.Directory;

/// <summary>
/// Asks the directory whether a person administers it, before anything of the call's body is read.
/// </summary>
internal sealed class Administrators(DirectorySource source) : AuthorizationHandler<Administrators.Requirement>
{
    public const string Policy = "administrators";

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement)
    {
        if (context.User.FindPerson() is { } person
            && (await source.RefreshAsync()).State.IsAdministrator(person.PersonId))
        {
            context.Succeed(requirement);
        }
    }

    internal sealed record Requirement : IAuthorizationRequirement;
}
