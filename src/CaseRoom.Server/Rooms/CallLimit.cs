using CaseRoom.Server.Problems;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Rooms;

/// <summary>
/// Counts calls of a person against what one person may; one too many is answered at once. Asked before the body of a
/// file is read.
/// </summary>
internal static class CallLimit
{
    /// <summary>A call that leads to a command counts as one of it.</summary>
    public static RouteHandlerBuilder CountCalls(this RouteHandlerBuilder endpoint) =>
        endpoint.Count((limits, person) => limits.MaySubmit(person, 1));

    /// <summary>Only so many in a row, and so many a minute.</summary>
    public static RouteHandlerBuilder Count(this RouteHandlerBuilder endpoint, Allowance allowance) =>
        endpoint.Count((limits, person) => limits.May(allowance, person));

    private static RouteHandlerBuilder Count(this RouteHandlerBuilder endpoint, Func<PersonLimits, Guid, bool> may) =>
        endpoint.AddEndpointFilter(async (call, next) =>
        {
            var limits = call.HttpContext.RequestServices.GetRequiredService<PersonLimits>();
            return may(limits, call.HttpContext.Person().PersonId)
                ? await next(call)
                : HostProblems.TooOften.ToResult();
        });
}
