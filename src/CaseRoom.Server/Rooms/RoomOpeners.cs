using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Authorization;

namespace CaseRoom.Server.Rooms;

/// <summary>Asks whether a person opens rooms at all, before anything of the call's body is read.</summary>
internal sealed class RoomOpeners : AuthorizationHandler<RoomOpeners.Requirement>
{
    public const string Policy = "roomOpeners";

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement)
    {
        if (context.User.FindPerson() is { } person && RoomOpening.MayOpen(person.Person.Role))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    internal sealed record Requirement : IAuthorizationRequirement;
}
