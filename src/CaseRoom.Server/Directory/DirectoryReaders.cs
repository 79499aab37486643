using CaseRoom.Domain.Directory;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Authorization;

namespace CaseRoom.Server.Directory;

/// <summary>
/// Who looks for units and colleagues (DIR-60): whoever works on cases here, who invites and hands over, and a
/// patient's side, who names whom to keep out. From abroad, and by who takes no part in cases, nobody is looked for.
/// </summary>
internal sealed class DirectoryReaders(DirectorySource source) : AuthorizationHandler<DirectoryReaders.Requirement>
{
    public const string Policy = "directoryReaders";

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement)
    {
        if (context.User.FindPerson() is { } person
            && (await source.CurrentAsync()).State is var state
            && (RoomRoles.WorksHere(state, person.PersonId)
                || RoomRoles.Of(state, person.PersonId).Any(Domain.Access.Policy.IsPatientSide)))
        {
            context.Succeed(requirement);
        }
    }

    internal sealed record Requirement : IAuthorizationRequirement;
}
