using Serilog.Core;
using Serilog.Events;

namespace CaseRoom.Server.Logging;

/// <summary>
/// Takes off what the framework adds to every line of a request: the address as typed, the caller's network address,
/// names.
/// </summary>
internal sealed class PersonDataFilter : ILogEventEnricher
{
    private static readonly string[] Unwanted =
    [
        "RequestPath", "Path", "PathBase", "QueryString", "Url", "Host", "UserName", "User", "ClientIp",
        "RemoteIpAddress", "ClientAgent", "UserAgent", "EnvironmentUserName", "MachineName", "TransportConnectionId",
    ];

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        foreach (var name in Unwanted)
        {
            logEvent.RemovePropertyIfPresent(name);
        }
    }
}
