using CaseRoom.Grains.Streams;

namespace CaseRoom.Chaos.Hosts;

/// <summary>
/// The failpoint between an acknowledgement and telling the hosts that follow: nobody is told, and a little later the
/// process is gone.
/// </summary>
internal sealed class OrderedFanOut(Orders orders) : IOutgoingGrainCallFilter
{
    /// <summary>Long enough for the acknowledgement to leave.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromMilliseconds(300);
    private volatile bool dying;

    public Task Invoke(IOutgoingGrainCallContext context)
    {
        if (context.InterfaceMethod?.Name is not nameof(IStreamObserver.Committed)) { return context.Invoke(); }
        if (!dying && orders.Take(Orders.DieBeforeFanOut))
        {
            dying = true;
            _ = DieLaterAsync();
        }

        return dying ? Task.CompletedTask : context.Invoke();
    }

    private static async Task DieLaterAsync()
    {
        await Task.Delay(Later);
        OrderedLog.Die();
    }
}
