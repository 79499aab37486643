using CaseRoom.Server.Problems;
using CaseRoom.Server.SignIn;
using Microsoft.Net.Http.Headers;

namespace CaseRoom.Server.Rooms;

/// <summary>
/// Counts what a person reads below /api, whichever endpoint shows it. Asked after who they are is known, and before
/// anything is looked up or recorded (LIM-12).
/// </summary>
internal sealed class ReadLimit(RequestDelegate next, PersonLimits limits)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || !request.Path.StartsWithSegments("/api")) { return next(context); }
        if (context.User.FindPerson() is not { } person || limits.MayRead(person.PersonId)) { return next(context); }
        context.Response.Headers[HeaderNames.RetryAfter] = CallLimit.Wait;
        return HostProblems.TooOften.WriteAsync(context);
    }
}
