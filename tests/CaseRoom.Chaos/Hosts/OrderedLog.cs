using System.Diagnostics;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Testing;

namespace CaseRoom.Chaos.Hosts;

/// <summary>The failpoints around a commit of a room.</summary>
internal sealed class OrderedLog(IRoomLog inner, Orders orders) : PassingLog(inner)
{
    public override async Task<AppendOutcome> AppendAsync(LogAppend append, CancellationToken cancel = default)
    {
        if (append.Stream.Kind is not StreamKind.Room) { return await Inner.AppendAsync(append, cancel); }
        if (orders.Stands(Orders.DiskFull)) { throw new IOException("No space left on the device."); }
        if (orders.Take(Orders.DieBeforeCommit)) { Die(); }
        if (orders.Take(Orders.StopBeforeCommit)) { Signals.Send("STOP", Environment.ProcessId); }
        var outcome = await Inner.AppendAsync(append, cancel);
        if (outcome is AppendOutcome.Appended && orders.Take(Orders.DieAfterCommit)) { Die(); }
        return outcome;
    }

    /// <summary>SIGKILL: nothing is finished.</summary>
    internal static void Die()
    {
        Process.GetCurrentProcess().Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}
