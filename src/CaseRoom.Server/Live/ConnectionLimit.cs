using CaseRoom.Server.Problems;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Live;

/// <summary>Counts the live connections that a person opens, before one is taken (LIM-38): how many they have open
/// says nothing of how often they come.</summary>
internal sealed class ConnectionLimit(RequestDelegate next, PersonLimits limits)
{
    public Task InvokeAsync(HttpContext context) =>
        context.Request.Path.Equals(LiveSetup.Hub, StringComparison.OrdinalIgnoreCase)
        && context.User.FindPerson() is { } person
        && !limits.May(Allowance.Connections, person.PersonId)
            ? HostProblems.TooOften.WriteAsync(context)
            : next(context);
}
