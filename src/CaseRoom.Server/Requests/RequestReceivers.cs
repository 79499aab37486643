using CaseRoom.Contracts.Requests;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Requests;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Requests;
using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.Requests;

/// <summary>Lets a request follow those who answer for its unit by the directory (REQ-28).</summary>
internal sealed class RequestReceivers(IGrainFactory grains, StreamAsking asking)
{
    /// <summary>In the request's history, in the language that its readers share.</summary>
    private const string Reason = "Katalogen er endret.";

    /// <summary>The request with who answers for it now.</summary>
    public async Task<RequestState> CurrentAsync(Guid requestId, DirectoryState directory)
    {
        var grain = grains.GetGrain<IRequestGrain>(requestId);
        var state = RequestCodec.DecodeState((await grain.State()).State);
        if (!state.IsOpen || directory.ReceiverOf(state.Receiver!.Unit.Id) is not { } now
            || now.HasSamePeople(state.Receiver))
        {
            return state;
        }

        var command = new ReassignRequest(now.Coordinator, now.Deputy, Reason);
        // Of two that see it at once the second gives the same command, and changes nothing.
        var id = DerivedId.Of(requestId, $"receiver {state.Version}");
        await asking.AskAsync(
            StreamId.Request(requestId), grain, Actor.System.PersonId,
            [RequestCodec.Commands.Encode(id, state.Version, command, command)]);
        return RequestCodec.DecodeState((await grain.State()).State);
    }
}
