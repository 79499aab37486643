using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Rooms;

namespace CaseRoom.Server.Rooms;

/// <summary>
/// A room as it once was, folded anew from its log. Rare and never shown as it is, so it costs a reading of the log
/// rather than a copy in every snapshot.
/// </summary>
internal sealed class RoomHistory(IGrainFactory grains)
{
    /// <summary>The unredacted state right after the event with this sequence.</summary>
    /// <exception cref="InvalidOperationException">The log ends before it: an older copy was put back beneath this
    /// host. Half a case is never printed as a whole one.</exception>
    public async Task<RoomState> AsOfAsync(Guid roomId, long sequence)
    {
        var room = grains.GetGrain<IRoomGrain>(roomId);
        var state = RoomState.Empty;
        for (var at = 0L; at < sequence;)
        {
            var limit = (int)Math.Min(WireLimits.EventsPerBatch, sequence - at);
            var page = await room.Read(at, limit);
            if (page.Events.Length == 0)
            {
                throw new InvalidOperationException($"The log ends at {at}, before {sequence}.");
            }

            foreach (var one in page.Events)
            {
                state = RoomProfile.Shared.Evolve(state, RoomCodec.Events.Decode(one.Bytes));
            }

            at = page.Events[^1].Sequence;
        }

        return state;
    }
}
