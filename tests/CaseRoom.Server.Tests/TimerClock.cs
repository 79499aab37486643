using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace CaseRoom.Server.Tests;

/// <summary>A clock that only the test moves, and that keeps how often its timers were asked to come.</summary>
internal sealed class TimerClock : FakeTimeProvider
{
    /// <summary>Of each timer, in the order in which they were made.</summary>
    public ConcurrentQueue<TimeSpan> Periods { get; } = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        Periods.Enqueue(period);
        return timer;
    }
}
