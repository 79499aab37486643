namespace CaseRoom.Grains.Streams;

/// <summary>
/// So many times in a row, which grow back evenly. The framework's limiter counts by the system's clock alone, and time
/// is an argument here. For one caller at a time.
/// </summary>
/// <param name="atOnce">Times in a row, after a rest.</param>
/// <param name="growing">Times that grow back in <paramref name="period"/>.</param>
public sealed class EvenTimes(int atOnce, int growing, TimeSpan period, TimeProvider clock)
{
    private double before = atOnce;
    private long at = clock.GetTimestamp();

    /// <summary>Times left now, with a part of the next.</summary>
    public double Left => Math.Min(atOnce, before + (clock.GetElapsedTime(at) / period * growing));

    /// <summary>Whether as many are left as after a rest.</summary>
    public bool IsRested => Left >= atOnce;

    /// <summary>Takes so many; takes none and is false when fewer are left.</summary>
    public bool TryTake(int count = 1)
    {
        var left = Left;
        if (left < count) { return false; }
        (before, at) = (left - count, clock.GetTimestamp());
        return true;
    }
}
