using CaseRoom.Adapters.Memory;
using CaseRoom.Grains.Audit;

namespace CaseRoom.Adapters.Tests.Audit;

public sealed class MemoryAccessLogTests : AccessLogContract
{
    protected override IAccessLog Log { get; } = new MemoryAccessLog();
}
