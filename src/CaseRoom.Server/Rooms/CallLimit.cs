using CaseRoom.Contracts.Wire;
using CaseRoom.Server.Problems;
using CaseRoom.Server.SignIn;
using Microsoft.Net.Http.Headers;

namespace CaseRoom.Server.Rooms;

/// <summary>
/// Counts calls of a person against what one person may; one too many is refused before it is looked at. Asked before
/// the body of a file is read.
/// </summary>
internal static class CallLimit
{
    /// <summary>Seconds after which a whole second's commands, or readings, have grown back.</summary>
    public const string Wait = "1";

    /// <summary>The outcomes, and for a client that goes by HTTP alone when to ask again, where some came too
    /// soon.</summary>
    public static async Task<IReadOnlyList<Outcome>> AnsweredAsync(
        HttpContext context, IReadOnlyList<Outcome> outcomes)
    {
        if (outcomes.Any(o => o.Problem?.Code == HostProblems.TooOften.Code))
        {
            context.Response.Headers[HeaderNames.RetryAfter] = Wait;
        }

        if (CameTooSoon(outcomes))
        {
            await context.RequestServices.GetRequiredService<HeldRefusals>()
                .HoldAsync(context.Person().PersonId, context.RequestAborted);
        }

        return outcomes;
    }

    /// <summary>Whether one of the commands was refused because its author's came too soon; whom others of the room
    /// outran (LIM-20) is not held up for it.</summary>
    public static bool CameTooSoon(IReadOnlyList<Outcome> outcomes) => outcomes.Any(
        o => o.Problem is { Field: not "room" } problem && problem.Code == HostProblems.TooOften.Code);

    /// <summary>A call that leads to a command counts as one of it.</summary>
    public static RouteHandlerBuilder CountCalls(this RouteHandlerBuilder endpoint) =>
        endpoint.Count(
            nameof(WireLimits.CommandsPerSecond), (limits, person) => limits.MaySubmit(person, 1));

    /// <summary>Only so many in a row, and so many a minute.</summary>
    public static RouteHandlerBuilder Count(this RouteHandlerBuilder endpoint, Allowance allowance) =>
        endpoint.Count(allowance.Name, (limits, person) => limits.May(allowance, person));

    private static RouteHandlerBuilder Count(
        this RouteHandlerBuilder endpoint, string name, Func<PersonLimits, Guid, bool> may) =>
        endpoint.WithMetadata(new LimitMark(name)).AddEndpointFilter(async (call, next) =>
        {
            var limits = call.HttpContext.RequestServices.GetRequiredService<PersonLimits>();
            return may(limits, call.HttpContext.Person().PersonId)
                ? await next(call)
                : HostProblems.TooOften.ToResult();
        });
}
