using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Membership;
using CaseRoom.Grains.Streams;

namespace CaseRoom.Chaos.Hosts;

/// <summary>Control: no host that serves readers hears of a removal, so that a reader stays what they were when they
/// came.</summary>
internal sealed class StaleSeats : IOutgoingGrainCallFilter
{
    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        if (context.InterfaceMethod?.Name is nameof(IStreamObserver.Committed)
            && context.Request.GetArgument(0) is EncodedRange range)
        {
            context.Request.SetArgument(0, range with { Events = [.. range.Events.Select(WithoutRemoval)] });
        }

        await context.Invoke();
    }

    private static EncodedEvent WithoutRemoval(EncodedEvent one)
    {
        var happened = RoomCodec.Events.Decode(one.Bytes);
        if (happened.Event is not MemberRemoved gone) { return one; }
        var still = new MemberJoined(gone.PersonId, gone.Role);
        return one with { Bytes = RoomCodec.Events.Encode(happened with { Event = still }) };
    }
}
