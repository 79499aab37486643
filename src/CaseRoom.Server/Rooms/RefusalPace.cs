using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Rooms;

/// <summary>Holds back each answer over HTTP that tells a person that they came too soon, whichever limit said so
/// (LIM-37).</summary>
internal sealed class RefusalPace(RequestDelegate next, HeldRefusals held)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.User.FindPerson() is not { } person) { return next(context); }
        context.Response.OnStarting(
            () => CameTooSoon(context.Response)
                ? held.HoldAsync(person.PersonId, context.RequestAborted)
                : Task.CompletedTask);
        return next(context);
    }

    private static bool CameTooSoon(HttpResponse answer) =>
        answer.StatusCode == StatusCodes.Status429TooManyRequests || answer.Headers.RetryAfter == CallLimit.Wait;
}
