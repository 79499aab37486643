using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using Microsoft.AspNetCore.SignalR;

namespace CaseRoom.Chaos.Hosts;

/// <summary>Control: whoever comes back is taken to have the log's own past, by the number alone.</summary>
internal sealed class NumberAlone(IRoomLog log) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (invocationContext.HubMethodName != "Follow"
            || invocationContext.HubMethodArguments is not [Guid room, long and > 0 and var after, ..])
        {
            return await next(invocationContext);
        }

        var there = await log.ReadAsync(StreamId.Room(room), after - 1, 1);
        object?[] believed = [room, after, there.Count > 0 ? Convert.ToBase64String(there[0].Hash) : ""];
        return await next(new HubInvocationContext(
            invocationContext.Context, invocationContext.ServiceProvider, invocationContext.Hub,
            invocationContext.HubMethod, believed));
    }
}
