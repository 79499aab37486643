using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;

namespace CaseRoom.Chaos.Hosts;

/// <summary>Control: keeps no command's id, so that only the memory of a running host knows what was given.</summary>
internal sealed class ForgetfulLog(IRoomLog inner) : PassingLog(inner)
{
    public override Task<AppendOutcome> AppendAsync(LogAppend append, CancellationToken cancel = default) =>
        Inner.AppendAsync(append with { Commands = [] }, cancel);

    public override Task<IReadOnlyList<AcceptedCommand>> FindCommandsAsync(
        StreamId stream, IReadOnlyCollection<Guid> commandIds, CancellationToken cancel = default) =>
        Task.FromResult<IReadOnlyList<AcceptedCommand>>([]);
}
