using CaseRoom.Contracts.Log;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;

namespace CaseRoom.Chaos.Hosts;

/// <summary>Control: what was decided on an older end of the log is appended at the newest, as if nobody had written
/// meanwhile.</summary>
internal sealed class UnfencedLog(IRoomLog inner, IStreamKeys keys) : PassingLog(inner)
{
    public override async Task<AppendOutcome> AppendAsync(LogAppend append, CancellationToken cancel = default)
    {
        while (true)
        {
            var outcome = await Inner.AppendAsync(append, cancel);
            if (outcome is not AppendOutcome.Conflict) { return outcome; }
            append = await MovedAsync(append, (await Inner.HeadAsync(append.Stream, cancel))!);
        }
    }

    private async Task<LogAppend> MovedAsync(LogAppend append, LogHead head)
    {
        var end = head;
        var events = new List<StoredEvent>();
        foreach (var one in append.Events)
        {
            var key = await keys.GetAsync(append.Stream, one.Slot);
            var plain = EventSealer.Open(append.Stream, key, one).Bytes;
            var moved = EventSealer.Seal(append.Stream, key, one.Slot, end.Hash, end.Sequence + 1, one.At, plain);
            events.Add(moved);
            end = new LogHead(moved.Sequence, moved.Hash);
        }

        return append with { Expected = head, Events = events, Commands = [] };
    }
}
