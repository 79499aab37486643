using CaseRoom.Server.Problems;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Rooms;

/// <summary>Counts a call that leads to a command against its person's limit; one too many goes no
/// further.</summary>
internal static class CallLimit
{
    public static RouteHandlerBuilder CountCalls(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(async (call, next) =>
        {
            var limits = call.HttpContext.RequestServices.GetRequiredService<PersonLimits>();
            return limits.MaySubmit(call.HttpContext.Person().PersonId, 1)
                ? await next(call)
                : HostProblems.Of(StatusCodes.Status429TooManyRequests).ToResult();
        });
}
