using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Rooms;

/// <summary>Holds back each answer over HTTP that a person's call came too soon, whichever limit said so (LIM-37); what
/// is said of single commands, their endpoints hold back.</summary>
internal sealed class RefusalPace(RequestDelegate next, HeldRefusals held)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.User.FindPerson() is not { } person) { return next(context); }
        context.Response.OnStarting(
            () => context.Response.StatusCode == StatusCodes.Status429TooManyRequests
                ? held.HoldAsync(person.PersonId, context.RequestAborted)
                : Task.CompletedTask);
        return next(context);
    }
}
