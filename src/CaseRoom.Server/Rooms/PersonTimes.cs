namespace CaseRoom.Server.Rooms;

/// <summary>
/// Times that each person has: so many in a row, which grow back evenly. The framework's limiter counts by the system's
/// clock alone, and time is an argument here.
/// </summary>
/// <param name="atOnce">Times in a row, after a rest.</param>
/// <param name="growing">Times that grow back in <paramref name="period"/>.</param>
internal sealed class PersonTimes(int atOnce, int growing, TimeSpan period, TimeProvider clock)
{
    /// <summary>People kept before those who have rested are let go.</summary>
    private const int Kept = 10_000;

    private readonly Lock sync = new();
    private readonly Dictionary<Guid, (double Left, long At)> used = [];

    /// <summary>Takes so many of the person's times; takes none and is false when fewer are left.</summary>
    public bool TryTake(Guid person, int count = 1)
    {
        lock (sync)
        {
            var left = Left(person);
            if (left < count) { return false; }
            if (used.Count >= Kept) { LetGo(); }
            used[person] = (left - count, clock.GetTimestamp());
            return true;
        }
    }

    /// <summary>Whether one is left. Takes nothing.</summary>
    public bool Has(Guid person)
    {
        lock (sync) { return Left(person) >= 1; }
    }

    private double Left(Guid person) => used.TryGetValue(person, out var before)
        ? Math.Min(atOnce, before.Left + (clock.GetElapsedTime(before.At) / period * growing))
        : atOnce;

    private void LetGo()
    {
        foreach (var person in used.Keys.Where(each => Left(each) >= atOnce).ToList()) { used.Remove(person); }
    }
}
