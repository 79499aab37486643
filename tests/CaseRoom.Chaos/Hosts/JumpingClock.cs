using System.Diagnostics;

namespace CaseRoom.Chaos.Hosts;

/// <summary>The clock of one host, which is ordered to be wrong for a while and then right again. Waits stay
/// real.</summary>
internal sealed class JumpingClock(Orders orders) : TimeProvider
{
    /// <summary>Within what hosts with bad clocks differ by, and beyond every limit of a call.</summary>
    private static readonly TimeSpan Jump = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(8);
    private long until;
    private long jumped;

    public override DateTimeOffset GetUtcNow()
    {
        if (orders.Take(Orders.ClockAhead)) { Begin(Jump); }
        if (orders.Take(Orders.ClockBehind)) { Begin(-Jump); }
        var now = base.GetUtcNow();
        return Stopwatch.GetTimestamp() < Volatile.Read(ref until) ? now.AddTicks(Volatile.Read(ref jumped)) : now;
    }

    private void Begin(TimeSpan jump)
    {
        Volatile.Write(ref jumped, jump.Ticks);
        Volatile.Write(ref until, Stopwatch.GetTimestamp() + (long)(Lasting.TotalSeconds * Stopwatch.Frequency));
    }
}
