using CaseRoom.Contracts.Wire;

namespace CaseRoom.Server.Api;

/// <summary>Endpoints that take a call of commands.</summary>
internal static class CommandEndpoints
{
    /// <summary>Describes the endpoint as one that takes commands, and bounds what it reads.</summary>
    public static RouteHandlerBuilder TakesCommands(this RouteHandlerBuilder endpoint) => endpoint
        .Accepts<IReadOnlyList<WireCommand>>("application/json")
        .WithMetadata(new CommandBody(null, null), new BodyLimit(WireLimits.CallBytes));
}
