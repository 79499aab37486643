using CaseRoom.Adapters.Memory;
using CaseRoom.Grains.Log;

namespace CaseRoom.Adapters.Tests.Log;

public sealed class MemoryRoomLogTests : RoomLogContract
{
    protected override IRoomLog Log { get; } = new MemoryRoomLog();
}
