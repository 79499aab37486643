using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Streams;

namespace CaseRoom.Grains.Rooms;

/// <summary>Has each room record what has become due in it, as the system.</summary>
/// <param name="submit">Gives a call to the room with this id.</param>
public sealed class DueRooms(IRoomLog log, TimeProvider clock, Func<Guid, EncodedCall, Task<EncodedOutcome>> submit)
    : DueStreams(log, clock, StreamKind.Room, Limit, submit)
{
    /// <summary>A room is due for as long as its month has not come to the day, so that many are asked in vain.
    /// </summary>
    private const int Limit = 2_000;

    protected override EncodedCommand CommandFor(DateTimeOffset dueAt)
    {
        var command = new PassTime();
        return Command(dueAt, RoomCodec.Commands.NameOf(command), RoomCodec.Commands.Encode(command));
    }
}
