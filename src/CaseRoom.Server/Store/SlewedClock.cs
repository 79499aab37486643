namespace CaseRoom.Server.Store;

/// <summary>
/// A clock that jumps with no setting of the system's: it runs by what passes, and comes nearer to the system's by at
/// most a hundredth of that. By it hosts ask each other for signs of life; by a clock that is set back they would wait
/// for as long as it was set back (CLUS-10).
/// </summary>
internal sealed class SlewedClock(TimeProvider system) : TimeProvider
{
    private const int Share = 100;

    private readonly Lock sync = new();
    private DateTimeOffset told = system.GetUtcNow();
    private long at = system.GetTimestamp();

    public override long TimestampFrequency => system.TimestampFrequency;

    public override DateTimeOffset GetUtcNow()
    {
        lock (sync)
        {
            var now = system.GetTimestamp();
            var passed = system.GetElapsedTime(at, now);
            var apart = system.GetUtcNow() - told - passed;
            var most = passed / Share;
            told += passed + (apart > most ? most : apart < -most ? -most : apart);
            at = now;
            return told;
        }
    }

    public override long GetTimestamp() => system.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        system.CreateTimer(callback, state, dueTime, period);
}
