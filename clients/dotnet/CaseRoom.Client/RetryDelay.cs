namespace CaseRoom.Client;

/// <summary>
/// How long to wait before trying again: longer each time, and not at the same moment as everyone else.
/// </summary>
internal static class RetryDelay
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(100);

    /// <summary>A server that restarts is found within this; so many clients are no load to one that is down.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>Doublings after which the longest wait is reached.</summary>
    private const int Doublings = 6;

    public static TimeSpan After(int failures)
    {
        var ceiling = Math.Min(Longest.Ticks, First.Ticks << Math.Min(failures, Doublings));
        return TimeSpan.FromTicks((ceiling / 2) + Random.Shared.NextInt64(ceiling / 2));
    }
}
